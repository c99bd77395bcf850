import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { SeriesDefinition, SourceRecord } from '../../model/index.ts';
import { readJsonText } from '../_read-fixture.ts';
import { parseFindings } from './findings.ts';
import { source } from './index.ts';
import { findOrigin } from './postcode.ts';

const fileName = 'wedinos-alerts-200225-040325.json';
const read = (name: string): string => readFileSync(new URL(`./fixture/${name}`, import.meta.url), 'utf8');
const expected: Readonly<Record<string, unknown>> = JSON.parse(read('expected.json'));

describe('uk-wedinos', () => {
  test('reads the fixture as a person derives it by hand', () => {
    const reading = readJsonText(source, read(fileName), { fileName });

    expect({
      asOf: reading.asOf,
      rows: reading.counts,
      records: reading.records,
      issues: reading.issues.map(({ row, column, code, text, severity }) => {
        return { row, column, code, text: code === 'schema' && column === 'minor' ? null : text, severity };
      }),
    }).toEqual({
      asOf: expected.asOf,
      rows: expected.rows,
      records: expected.records,
      issues: expected.issues,
    });
  });

  test('counts each sample once per month, substance and role, and zero where samples had none of it', () => {
    const { records } = readJsonText(source, read(fileName), { fileName });

    const { figures, covered } = derive(records);

    expect(figures).toMatchObject(Object(expected.figures));
    expect(covered).toEqual([
      ['samples', 'M', '2024-02-01', '2024-02-01'],
      ['samples', 'M', '2025-02-01', '2025-03-01'],
    ]);
  });

  test('the same sample of two overlapping scrapes has the same number and the same content', () => {
    const [first, ...others] = readJsonText(source, read(fileName)).records;
    const overlapping = JSON.stringify(JSON.parse(read(fileName)).slice(0, 1));

    expect(readJsonText(source, overlapping).records).toEqual([first]);
    expect(new Set([first, ...others].map((record) => record?.externalId)).size).toBe(others.length + 1);
  });

  test('a name that nobody has seen becomes a reported substance and is listed for a person', () => {
    const reading = readJsonText(source, read(fileName));

    expect(reading.reading.substances.map(({ id, kind }) => [id, kind])).toEqual([
      ['uk-wedinos:zzyzx-1234', 'reported'],
    ]);
    expect(reading.drift).toMatchObject([
      { kind: 'unmapped-substance', column: 'major', text: 'Zzyzx-1234', rows: 1 },
      { kind: 'unknown-period', column: 'date_received', text: '31 Feb 2025', rows: 1 },
    ]);
  });

  test('what people felt and how they took it is not kept', () => {
    const kept = JSON.stringify(readJsonText(source, read(fileName)).records);

    expect(read(fileName)).toContain('Relaxed');
    expect(kept).not.toMatch(/Relaxed|effects|consumption|CF10/);
  });

  test('a year mistyped into the future is refused and does not move the as-of date', () => {
    const reading = readJsonText(source, read(fileName).replace('24 Feb 2024', '24 Feb 2042'));

    expect(reading.asOf).toBe('2025-03-04');
    expect(reading.issues).toContainEqual({
      row: 11,
      column: 'date_received',
      code: 'out-of-range',
      text: '24 Feb 2042',
      severity: 'rejected',
      suggestion: null,
    });
  });

  test.each([
    ['uk_wedinos_alerts_2025-11_2026-02-13.json', '2026-02-13'],
    ['wedinos-alerts-240126-100326.json', '2026-03-10'],
    ['uk_wedinos_alerts_2024.json', undefined],
  ])('%s names the day %s', (name, day) => {
    expect(source.findAsOf?.(name)).toBe(day);
  });

  test.each([
    ['CF10', 'GB-WLS', 'CF', 'stated'],
    ['SA16DR', 'GB-WLS', 'SA', 'stated'],
    ['CH41', 'GB-ENG', 'CH', 'stated'],
    ['CH8', 'GB-WLS', 'CH', 'stated'],
    ['CH4', 'GB', 'CH', 'stated'],
    ['BT9', 'GB-NIR', 'BT', 'stated'],
    ['eh', 'GB-SCT', 'EH', 'stated'],
    ['GY1', 'GG', 'GY', 'stated'],
    ['England', 'GB-ENG', null, 'stated'],
    ['', 'GB', null, 'unstated'],
    ['Unknown', 'GB', null, 'unstated'],
    ['MKE12', 'GB', null, 'unknown'],
    ['91010', 'GB', null, 'unknown'],
    ['Array', 'GB', null, 'damaged'],
  ])('postcode %s lies in %s', (postcode, place, area, quality) => {
    expect(findOrigin(postcode)).toEqual({ place, area, quality });
  });

  test.each([
    ['Cocaine, Phenacetin', ['Cocaine', 'Phenacetin'], [], false],
    [
      '2,4-Dinitrophenol, 3,4,5 -Trimethoxyamphetamine',
      ['2,4-Dinitrophenol', '3,4,5 -Trimethoxyamphetamine'],
      [],
      false,
    ],
    ['xylazine, Xylazine', ['xylazine'], [], false],
    ['Unknown (insufficient sample for further analysis)', [], ['insufficient-sample'], false],
    ['Not Stated', [], [], false],
    ['Heroin, Array', ['Heroin'], [], true],
    ['', [], [], false],
  ])('%s is read as its components', (text, names, outcomes, damaged) => {
    expect(parseFindings(text)).toEqual({ names, outcomes, damaged });
  });
});

function derive(records: readonly SourceRecord[]): {
  readonly figures: Readonly<Record<string, readonly (number | null)[]>>;
  readonly covered: readonly (readonly unknown[])[];
} {
  const periods = ['2024-02-01', '2025-02-01', '2025-03-01'];
  const figures: Record<string, (number | null)[]> = {};
  const names: string[] = [];
  const covered: (readonly unknown[])[] = [];
  const series = ({ indicator, place, substance, dimensions }: SeriesDefinition): number => {
    const about = indicator === 'drug-checking-samples-tested' ? 'tested' : (substance ?? dimensions.finding ?? '');
    const role = dimensions.role === undefined ? [] : [dimensions.role];
    return names.push([about, place, ...role].join(' ')) - 1;
  };
  source.derive?.(records, {
    series,
    observe: (handle, start, { value }) => {
      const name = names[handle] ?? '';
      figures[name] ??= periods.map(() => null);
      figures[name][periods.indexOf(start)] = value;
    },
    covers: (...span) => covered.push(span),
  });
  return { figures, covered };
}
