import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type SeriesDefinition, type SourceRecord, seriesKey } from '../../model/index.ts';
import { readJsonText } from '../_read-fixture.ts';
import { source } from './index.ts';

const folder = resolve(import.meta.dirname, '../../..', process.env.VIGIA_SHARED ?? '../shared', 'data', source.id);
const files = [
  'uk_wedinos_alerts_2024.json',
  'uk_wedinos_alerts_2025-11_2026-02-13.json',
  'uk_wedinos_alerts_2026-01-24_2026-03-10.json',
].map((name) => resolve(folder, name));
const present = files.every((file) => existsSync(file));
if (!present) console.warn(`skipped: no published files in ${folder}`);

// Counted apart from this connector, with Python's json module.
describe.skipIf(!present)('uk-wedinos on published files', () => {
  test('overlapping scrapes meet: 8,714 records are 8,135 samples, and none contradicts another', () => {
    const readings = files.map((file) => readJsonText(source, readFileSync(file, 'utf8')));
    const samples = new Map<string, SourceRecord>();
    const changed: string[] = [];
    for (const record of readings.flatMap(({ records }) => records)) {
      const known = samples.get(record.externalId);
      if (known !== undefined && JSON.stringify(known) !== JSON.stringify(record)) changed.push(record.externalId);
      samples.set(record.externalId, record);
    }

    expect(readings.map(({ counts }) => counts.rejected)).toEqual([0, 0, 0]);
    expect(readings.map(({ asOf }) => asOf)).toEqual(['2024-12-04', '2026-02-13', '2026-03-10']);
    expect(samples.size).toBe(8_135);
    expect(changed).toEqual([]);
    expect(derive(samples.values())).toMatchObject({
      'tested|2024-01-01': 540,
      'metonitazene|2024-01-01': 13,
      'metonitazene|role=minor|2024-01-01': 3,
      'xylazine|2024-01-01': 4,
      'finding=no-active-component|2024-01-01': 16,
      'tested|2026-02-01': 760,
      'metonitazene|2026-02-01': 2,
      'finding=no-active-component|2026-02-01': 20,
    });
  });
});

/** Figures of the United Kingdom by short names. */
function derive(records: Iterable<SourceRecord>): Readonly<Record<string, number | null>> {
  const figures: Record<string, number | null> = {};
  const names = new Map<string, number>();
  const definitions: SeriesDefinition[] = [];
  source.derive?.(records, {
    series: (definition) => {
      const key = seriesKey(definition);
      const handle = names.get(key) ?? definitions.push(definition) - 1;
      names.set(key, handle);
      return handle;
    },
    observe: (handle, start, { value }) => {
      const definition = definitions[handle];
      if (definition?.place === 'GB') figures[[...nameOf(definition), start].join('|')] = value;
    },
    covers: () => undefined,
  });
  return figures;
}

function nameOf({ indicator, substance, dimensions }: SeriesDefinition): readonly string[] {
  const tested = indicator === 'drug-checking-samples-tested' ? ['tested'] : [];
  const about = substance === null ? [] : [substance];
  return [...tested, ...about, ...Object.entries(dimensions).map(([name, value]) => `${name}=${value}`)];
}
