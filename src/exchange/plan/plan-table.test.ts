import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { internalMarking, publicMarking } from '../../model/index.ts';
import { commitmentText, goalText } from './_plan.ts';
import { joinItems, splitItems } from './cell-list.ts';
import { type Cells, decodeParts, type Part } from './cells.ts';
import { commitmentParts } from './commitment-parts.ts';
import type { CommitmentText } from './commitment-text.ts';
import { type GoalText, goalParts } from './goal-parts.ts';
import { readMarking, saysMarking } from './marking-cells.ts';
import { encodePlanCsv, type PlanTable, planTablesOf, withoutGuard } from './plan-table.ts';

const action: CommitmentText = {
  level: 'action',
  origin: 'dialogue',
  parent: 'nadd-2026',
  title: { en: 'Kits', fr: 'Trousses', es: 'Estuches' },
  description: null,
  horizon: { from: '2026-01-28', until: '2029-01-27' },
  owners: [
    { country: 'CA', agency: { en: 'Health Canada', fr: 'Santé Canada', es: 'Salud Canadá' } },
    { country: 'US', agency: null },
  ],
  sectors: ['health'],
  resources: null,
  dependsOn: [],
  lineage: [{ relation: 'advances', to: 'nadd-2026/sharing', basis: 'reading' }],
  passage: null,
  evidence: [],
  questions: ['mx-imports-piperidine', 'us-imports-piperidine'],
  recommendation: null,
};
const goal: GoalText = {
  commitment: 'kits',
  question: 'ca-opioid-deaths',
  baseline: '2024-01-01',
  agreed: null,
  target: { value: 0, unit: '{persons}', by: '2028-12-31' },
  limit: null,
  note: null,
};

function rowsOf({ header, records }: PlanTable): Cells[] {
  const [names = [], ...rows]: string[][] = parse(encodePlanCsv({ header, records }), { bom: true });
  return rows.map((row) => Object.fromEntries(names.map((name, at) => [name, withoutGuard(row[at] ?? '')])));
}

function tables(commitment: CommitmentText, agreed: GoalText): readonly Cells[] {
  const head = { id: 'a', revision: 3, marking: internalMarking('CA') };
  return planTablesOf({
    day: '2026-02-01',
    commitments: [{ ...head, content: commitment, days: null }],
    goals: [{ ...head, content: agreed, measured: null }],
  }).flatMap(rowsOf);
}

function decoded<Content>(parts: readonly Part<Content>[], cells: Cells | undefined): unknown {
  const { content, faults } = decodeParts(parts, cells ?? {}, null);
  expect(faults).toEqual([]);
  return content;
}

test('a table of commitments has one row for each, that a person can read', () => {
  expect(tables(action, goal)).toMatchObject([
    {
      id: 'a',
      revision: '3',
      owners_fr: 'CA:Santé Canada|US',
      lineage: 'advances:reading:nadd-2026/sharing',
      from: '2026-01-28',
      questions: 'mx-imports-piperidine|us-imports-piperidine',
      tlp: 'AMBER+STRICT',
      releasable_to: 'CA',
      handling: '',
    },
    { target_value: '0', target_unit: '{persons}', limit: '' },
  ]);
});

test('any commitment and any goal come back from CSV as they went out', () => {
  fc.assert(
    fc.property(commitmentText, goalText, (commitment, agreed) => {
      const [first, second] = tables(commitment, agreed);
      expect(decoded(commitmentParts, first)).toEqual(commitment);
      expect(decoded(goalParts, second)).toEqual(agreed);
    }),
  );
});

test('any items share a cell', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ minLength: 1, unit: fc.constantFrom(...Array.from('\\| \n:a')) })), (items) => {
      expect(splitItems(joinItems(items))).toEqual(items);
    }),
  );
  expect(splitItems(' CA | US ||')).toEqual(['CA', 'US']);
});

test('no cell begins a formula', () => {
  const title = { en: '=HYPERLINK("https://example.org")', fr: '-1', es: '@x' };
  const table = planTablesOf({
    day: '2026-02-01',
    commitments: [{ id: 'a', revision: 0, marking: publicMarking, content: { ...action, title }, days: null }],
    goals: [],
  })[0];

  expect(table === undefined ? '' : encodePlanCsv(table)).toContain(`"'=HYPERLINK(""https://example.org"")",'-1,'@x`);
});

describe('a row that a person wrote', () => {
  test('leaves what it has no column for as it was', () => {
    const { content } = decodeParts(commitmentParts, { title_fr: 'Trousses de naloxone' }, action);
    expect(content).toEqual({ ...action, title: { ...action.title, fr: 'Trousses de naloxone' } });
  });

  test.each([
    [{ owners_en: 'Canada' }, { column: 'owners_en', value: 'Canada', reason: 'not-an-owner' }],
    [
      { owners_en: 'CA|US', owners_fr: 'CA' },
      { column: 'owners_fr', value: 'CA', reason: 'owners-differ' },
    ],
    [
      {
        evidence_title_en: 'A|B',
        evidence_title_fr: 'A|B',
        evidence_title_es: 'A|B',
        evidence_address: 'https://a.example',
      },
      { column: 'evidence_address', value: 'https://a.example', reason: 'items-differ' },
    ],
    [
      { recommendation_responses: 'Canada accepted' },
      { column: 'recommendation_responses', value: 'Canada accepted', reason: 'not-a-response' },
    ],
    [
      { recommendation_responses: 'CA:accepted:2026-01-31', recommendation_responses_text_es: 'MX:De acuerdo' },
      { column: 'recommendation_responses_text_es', value: 'MX:De acuerdo', reason: 'not-a-response' },
    ],
    [{ lineage: 'advances nadd-2026' }, { column: 'lineage', value: 'advances nadd-2026', reason: 'not-a-relation' }],
  ])('is told which cell cannot be read: %o', (cells, fault) => {
    expect(decodeParts(commitmentParts, cells, null).faults).toContainEqual(fault);
  });

  test('has numbers with a point, and whole quantities', () => {
    expect(decodeParts(goalParts, { target_value: '1,5', target_unit: '%' }, goal).faults).toEqual([
      { column: 'target_value', value: '1,5', reason: 'not-a-number' },
    ]);
    expect(decodeParts(goalParts, { agreed_unit: '%' }, goal).faults).toEqual([
      { column: 'agreed_value', value: '', reason: 'incomplete' },
    ]);
  });
});

describe('a marking in cells', () => {
  const marking = { ...internalMarking('CA'), recipients: ['CA:ana'], sectors: ['health'] as const };
  const cells = {
    tlp: 'AMBER+STRICT',
    releasable_to: 'CA',
    handling: '{"recipients":["CA:ana"],"sectors":["health"]}',
  };

  test('says all that restricts', () => {
    expect(saysMarking(cells, marking)).toBe(true);
    expect(saysMarking({ ...cells, tlp: 'GREEN' }, marking)).toBe(false);
    expect(saysMarking({}, marking)).toBe(true);
    expect(readMarking(cells)).toEqual({
      tlp: 'AMBER+STRICT',
      releasableTo: ['CA'],
      recipients: ['CA:ana'],
      sectors: ['health'],
    });
  });

  test('that cannot be read is not taken for none', () => {
    expect(readMarking({ tlp: 'RED', handling: '{' })).toEqual({ tlp: 'RED', releasableTo: [], handling: '{' });
  });
});
