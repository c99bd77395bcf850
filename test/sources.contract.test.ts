import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { frequencies, languages, periodContaining, type Text } from '../src/base/index.ts';
import { findIndicator, findWatch } from '../src/domains/index.ts';
import { findDimensionText, findPlace, findSubstance, type SeriesDefinition } from '../src/model/index.ts';
import { type FixtureReading, readCsvText, readJsonText } from '../src/sources/_read-fixture.ts';
import { controlSources, type Source, sources } from '../src/sources/index.ts';
import { Reading } from '../src/sources/reading.ts';

const folder = join(import.meta.dirname, '../src/sources');
const texts = new Set(controlSources.map(({ id }) => id));
const folders = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !texts.has(entry.name))
  .map(({ name }) => name)
  .sort();

interface Figure {
  readonly series: SeriesDefinition;
  readonly period: string;
  readonly value: number | null;
  readonly low?: number | null;
  readonly high?: number | null;
}

interface Fixture {
  readonly file: string;
  readonly reading: FixtureReading;
  /** What the file says itself and, for sources of records, what is derived from them. */
  readonly figures: readonly Figure[];
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('latin1').decode(bytes);
  }
}

function readFixtures(source: Source): readonly Fixture[] {
  const names = readdirSync(join(folder, source.id, 'fixture')).filter((name) => name !== 'expected.json');
  return names.map((fileName) => {
    const text = decode(readFileSync(join(folder, source.id, 'fixture', fileName)));
    const read = fileName.endsWith('.json') ? readJsonText : readCsvText;
    const reading = read(source, text, { fileName });
    return { file: fileName, reading, figures: [...reading.observations, ...derivedFigures(source, reading)] };
  });
}

function derivedFigures(source: Source, { records }: Pick<FixtureReading, 'records'>): readonly Figure[] {
  const definitions = new Map<number, SeriesDefinition>();
  const figures: Figure[] = [];
  const derived = new Reading(source, {
    series: (handle, definition) => definitions.set(handle, definition),
    observation: (handle, period, cell) => {
      const series = definitions.get(handle);
      if (series !== undefined) figures.push({ series, period, ...cell });
    },
    record: () => {},
    issue: () => {},
  });
  derived.afterRows(() => source.derive?.(records, derived));
  return figures;
}

function isComplete(text: Text): boolean {
  return languages.every((language) => text[language].trim() !== '');
}

test('lists every folder that is no text of law, in folder order', () => {
  expect(sources.map(({ id }) => id)).toEqual(folders);
});

describe.each(sources)('$id', (source) => {
  const fixtures = readFixtures(source);

  test('has a README of at most 40 lines that names licence, cadence and known holes', () => {
    const lines = readFileSync(join(folder, source.id, 'README.md'), 'utf8')
      .trimEnd()
      .split('\n');

    expect(lines.length).toBeLessThanOrEqual(40);
    expect(lines.join('\n')).toMatch(/licen[cs]e/i);
    expect(lines.join('\n')).toMatch(/cadence/i);
    expect(lines.join('\n')).toMatch(/known holes/i);
  });

  test('names itself, its publisher, its licence and what it alone reports in three languages', () => {
    const { title, publisher, description, licence, places, substances } = source;
    const texts = [title, publisher, description, licence.attribution];
    const names = [...places, ...substances].map(({ name }) => name);

    expect([...texts, ...names].filter((text) => !isComplete(text))).toEqual([]);
    expect(texts.filter(({ en }) => en === 'To be written')).toEqual([]);
    expect(source.homepage).toMatch(/^https:\/\//);
    expect(source.connectorVersion).toMatch(/^\d+\.\d+\.\d+$/);
    expect(source.id.startsWith(`${source.country.toLowerCase()}-`) || source.country === 'GB').toBe(true);
    expect(source.cadence.lagDays).toBeGreaterThan(0);
  });

  test('has layouts with names of their own and columns that are said once', () => {
    const ids = source.layouts.map(({ id }) => id);
    const columns = source.layouts.map((layout) =>
      layout.format === 'csv' ? [...layout.columns, ...(layout.optionalColumns ?? [])] : [],
    );

    expect(ids.length).toBeGreaterThan(0);
    expect(new Set(ids).size).toBe(ids.length);
    for (const list of columns) expect(new Set(list).size).toBe(list.length);
  });

  test('has a fixture in which rows are accepted and figures found', () => {
    expect(fixtures.length).toBeGreaterThan(0);
    expect(fixtures.filter(({ reading }) => reading.counts.accepted === 0)).toEqual([]);
    expect(fixtures.reduce((sum, { figures }) => sum + figures.length, 0)).toBeGreaterThan(0);
  });

  test('reports only indicators that a domain knows, with values that fit their kind', () => {
    const misfits = fixtures.flatMap(({ file, figures }) =>
      figures.flatMap(({ series, value, low, high }) => {
        const indicator = findIndicator(series.indicator);
        if (indicator === undefined) return [`${file}: no domain knows ${series.indicator}`];
        const numbers = [value, low, high].filter((number) => number !== null && number !== undefined);
        const whole = indicator.kind !== 'count' || value === null || Number.isInteger(value);
        const inRange = numbers.every((number) => number >= 0 && (indicator.kind !== 'share' || number <= 100));
        const ordered = (low ?? 0) <= (value ?? low ?? 0) && (value ?? low ?? 0) <= (high ?? Number.POSITIVE_INFINITY);
        return whole && inRange && ordered ? [] : [`${file}: ${series.indicator} cannot be ${low} ${value} ${high}`];
      }),
    );

    expect(misfits).toEqual([]);
  });

  test('has words for the further dimensions of what is watched', () => {
    const unsaid = fixtures.flatMap(({ figures }) =>
      figures
        .filter(({ series }) => findWatch(series) !== undefined)
        .flatMap(({ series }) => Object.entries(series.dimensions))
        .filter(([name, value]) => findDimensionText(name, value) === undefined)
        .map(([name, value]) => `${name}: ${value}`),
    );

    expect([...new Set(unsaid)]).toEqual([]);
  });

  test('speaks only of places and substances that exist', () => {
    const misfits = fixtures.flatMap(({ file, figures, reading }) => {
      const own = [...source.places, ...source.substances, ...reading.reading.places, ...reading.reading.substances];
      const known = new Set(own.map(({ id }) => id));
      return figures.flatMap(({ series: { place, substance } }) => [
        ...(known.has(place) || findPlace(place) !== undefined ? [] : [`${file}: no place ${place}`]),
        ...(substance === null || known.has(substance) || findSubstance(substance) !== undefined
          ? []
          : [`${file}: no substance ${substance}`]),
      ]);
    });

    expect(misfits).toEqual([]);
  });

  test('dates every figure on the first day of a period of its frequency', () => {
    const misfits = fixtures.flatMap(({ figures }) =>
      figures.filter(({ series, period }) => periodContaining(period, series.frequency) !== period),
    );

    expect(misfits).toEqual([]);
    expect(
      fixtures.flatMap(({ figures }) => figures).every(({ series }) => frequencies.includes(series.frequency)),
    ).toBe(true);
  });

  test('finds nothing in a file without rows', () => {
    for (const layout of source.layouts) {
      const reading =
        layout.format === 'csv'
          ? readCsvText(source, `${layout.columns.map((column) => `"${column}"`).join(',')}\n`)
          : undefined;
      if (reading === undefined) continue;

      const { observations, records, issues, coverage, counts } = reading;
      expect({ observations, records, issues, coverage, counts }).toEqual({
        observations: [],
        records: [],
        issues: [],
        coverage: [],
        counts: { read: 0, accepted: 0, rejected: 0 },
      });
    }
    expect(derivedFigures(source, { records: [] })).toEqual([]);
  });

  test('gives the same answer twice', () => {
    const plain = (list: readonly Fixture[]): unknown =>
      list.map(({ reading: { reading: _own, ...found }, figures }) => ({ ...found, figures }));

    expect(plain(readFixtures(source))).toEqual(plain(fixtures));
  });
});
