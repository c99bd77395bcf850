import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nothingMoreSaid, publicMarking } from '../../model/index.ts';
import { commitmentText, goalText, measuredGoal } from '../plan/_plan.ts';
import { decodeParts } from '../plan/cells.ts';
import { goalParts } from '../plan/goal-parts.ts';
import type { MeasuredGoal, Plan } from '../plan/plan.ts';
import { decodeOpenSdg } from './decode-open-sdg.ts';
import { encodeOpenSdg } from './encode-open-sdg.ts';
import { readYaml } from './read-yaml.ts';
import { writeYaml } from './write-yaml.ts';

const question = {
  title: { en: 'Deaths', fr: 'Décès', es: 'Defunciones' },
  note: { en: 'All: "causes"', fr: 'Toutes', es: 'Todas' },
  unit: '{deaths}',
  unitText: { en: 'deaths', fr: 'décès', es: 'defunciones' },
  better: 'lower' as const,
};

function figure(from: string, until: string, value: number | null): MeasuredGoal['figures'][number] {
  return { period: from, from, until, value, low: null, high: null };
}

function planOf(figures: MeasuredGoal['figures']): Plan {
  const head = { revision: 0, marking: publicMarking };
  const title = { en: 'Strategy', fr: 'Stratégie', es: 'Estrategia' };
  const content = {
    level: 'strategy' as const,
    origin: 'dialogue' as const,
    parent: null,
    title,
    ...nothingMoreSaid,
    owners: [],
  };
  const last = figures.at(-1) ?? figure('2025-01-01', '2025-12-31', null);
  return {
    day: '2026-02-01',
    commitments: [
      { ...head, id: 's', content, days: null },
      { ...head, id: 'a', content: { ...content, level: 'action', parent: 's' }, days: null },
    ],
    goals: [
      {
        ...head,
        id: 'g',
        content: {
          commitment: 'a',
          question: 'deaths',
          baseline: '2024-01-01',
          agreed: null,
          target: { value: 0, unit: '{deaths}', by: '2028-12-31' },
          limit: null,
          note: null,
        },
        measured: {
          question,
          asKnownOn: '2026-02-01',
          status: 'behind',
          baseline: last,
          current: last,
          due: null,
          figures,
        },
      },
    ],
  };
}

function textOf(plan: Plan, name: string): string {
  return encodeOpenSdg(plan).find((file) => file.name === name)?.text ?? '';
}

test('an indicator has data, configuration, metadata and texts in three languages', () => {
  const plan = planOf([figure('2024-01-01', '2024-12-31', 12), figure('2025-01-01', '2025-12-31', null)]);

  expect(encodeOpenSdg(plan).map(({ name }) => name)).toEqual([
    'data/indicator_1-1-1.csv',
    'indicator-config/1-1-1.yml',
    'meta/1-1-1.yml',
    'translations/en/vigia.yml',
    'translations/es/vigia.yml',
    'translations/fr/vigia.yml',
  ]);
  expect(textOf(plan, 'data/indicator_1-1-1.csv')).toBe('Year,Value\r\n2024,12\r\n2025,\r\n');
  expect(readYaml(textOf(plan, 'indicator-config/1-1-1.yml'))).toMatchObject({
    indicator_number: '1.1.1',
    progress_calculation_options: [{ direction: 'negative', base_year: 2024, target: 0, target_year: 2028 }],
  });
  expect(readYaml(textOf(plan, 'translations/fr/vigia.yml'))).toEqual({
    'g-1-title': 'Stratégie',
    't-1-1-title': 'Stratégie',
    'i-1-1-1-name': 'Décès',
    'i-1-1-1-note': 'Toutes',
    'i-1-1-1-unit': 'décès',
  });
});

test('of several figures in a year the last is its headline, and all stand under their last day', () => {
  const plan = planOf([figure('2025-01-01', '2025-03-31', 3), figure('2025-04-01', '2025-06-30', 4)]);

  expect(parse(textOf(plan, 'data/indicator_1-1-1.csv'))).toEqual([
    ['Year', 'Ending', 'Value'],
    ['2025', '2025-03-31', '3'],
    ['2025', '', '4'],
    ['2025', '2025-06-30', '4'],
  ]);
});

describe('any goal', () => {
  test('comes back as it went out', () => {
    fc.assert(
      fc.property(commitmentText, goalText, fc.option(measuredGoal, { nil: null }), (commitment, goal, measured) => {
        const head = { revision: 3, marking: publicMarking };
        const content = { ...goal, commitment: 'a' };
        const files = encodeOpenSdg({
          day: '2026-02-01',
          commitments: [{ ...head, id: 'a', content: { ...commitment, parent: null }, days: null }],
          goals: [{ ...head, id: 'g', content, measured }],
        });
        const [row] = decodeOpenSdg(files);
        expect(row?.cells).toMatchObject({ id: 'g', revision: '3' });
        expect(decodeParts(goalParts, row?.cells ?? {}, content)).toEqual({ content, faults: [] });
      }),
    );
  });

  test('has its target from where people change it', () => {
    const files = encodeOpenSdg(planOf([])).map((file) => ({
      ...file,
      text: file.text.replace('"target":0,', '"target":5,'),
    }));
    expect(decodeOpenSdg(files)[0]?.cells['target_value']).toBe('5');
  });
});

test('any texts come back from YAML', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.stringMatching(/^[a-z][\w-]{0,9}$/u), fc.string()), (texts) => {
      expect(readYaml(writeYaml(texts))).toEqual(texts);
    }),
  );
  expect(readYaml('a: b\n# c\nd: 1\n')).toEqual({ a: 'b', d: 1 });
  expect(readYaml('a:\n  - b\n')).toBeUndefined();
});
