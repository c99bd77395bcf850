import { DOMParser, type Element, type Node } from '@xmldom/xmldom';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nothingMoreSaid, publicMarking } from '../../model/index.ts';
import { commitmentText, goalText, measuredGoal } from '../plan/_plan.ts';
import { type Cells, decodeParts } from '../plan/cells.ts';
import { commitmentParts } from '../plan/commitment-parts.ts';
import { goalParts } from '../plan/goal-parts.ts';
import type { Plan } from '../plan/plan.ts';
import { decodeIati, type XmlTree } from './decode-iati.ts';
import { encodeIati } from './encode-iati.ts';

const reporter = { ref: 'CA-vigia', name: { en: 'Canada', fr: 'Canada', es: 'Canadá' } };

/** Elements that may stand in an element, in the order of the standard's schema (IATI 2.03, iati-activities-schema.xsd). */
const order: Readonly<Record<string, readonly string[]>> = {
  'iati-activities': ['iati-activity'],
  'iati-activity': [
    'iati-identifier',
    'reporting-org',
    'title',
    'description',
    'participating-org',
    'other-identifier',
    'activity-status',
    'activity-date',
    'recipient-region',
    'sector',
    'related-activity',
    'result',
  ],
  result: ['title', 'description', 'indicator'],
  indicator: ['title', 'description', 'reference', 'baseline', 'period'],
  baseline: ['dimension', 'comment'],
  period: ['period-start', 'period-end', 'target', 'actual'],
  target: ['dimension', 'comment'],
  actual: ['dimension', 'comment'],
};
/** Children without which the schema refuses an activity. */
const demanded = ['iati-identifier', 'reporting-org', 'title', 'description', 'participating-org', 'activity-date'];
/** Attributes without which the schema refuses an element. */
const required: Readonly<Record<string, readonly string[]>> = {
  'iati-activities': ['version'],
  'reporting-org': ['ref', 'type'],
  'participating-org': ['role'],
  'other-identifier': ['ref', 'type'],
  'activity-status': ['code'],
  'activity-date': ['type', 'iso-date'],
  'related-activity': ['ref', 'type'],
  result: ['type'],
  indicator: ['measure'],
  reference: ['vocabulary', 'code'],
  baseline: ['year'],
  'period-start': ['iso-date'],
  'period-end': ['iso-date'],
  dimension: ['name', 'value'],
};

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

function treeOf(node: Element): XmlTree {
  const attributes = Object.fromEntries(Array.from(node.attributes).map(({ name, value }) => [name, value]));
  const children = Array.from(node.childNodes).map((child) =>
    isElement(child) ? treeOf(child) : (child.nodeValue ?? ''),
  );
  return { name: node.tagName, attributes, children, line: node.lineNumber ?? 0 };
}

function parsed(xml: string): XmlTree {
  const root = new DOMParser().parseFromString(xml, 'application/xml').documentElement;
  if (root === null) throw new Error('no element');
  return treeOf(root);
}

function breaches({ name, attributes, children }: XmlTree): readonly string[] {
  const inside = children.filter((child) => typeof child !== 'string');
  const allowed = order[name] ?? ['narrative'];
  const places = inside.map((child) => allowed.indexOf(child.name));
  const isOrdered = places.every((place, at) => place >= (places[at - 1] ?? 0));
  return [
    ...(isOrdered ? [] : [`${name}: ${inside.map((child) => child.name).join(' ')}`]),
    ...(name === 'iati-activity' ? demanded.filter((one) => !inside.some((child) => child.name === one)) : []),
    ...(required[name] ?? []).filter((one) => attributes[one] === undefined).map((one) => `${name}/@${one}`),
    ...inside.flatMap(breaches),
  ];
}

const plan: fc.Arbitrary<Plan> = fc
  .record({ commitment: commitmentText, goal: goalText, measured: fc.option(measuredGoal, { nil: null }) })
  .map(({ commitment, goal, measured }) => {
    const head = { revision: 7, marking: publicMarking };
    const content = { ...commitment, parent: null };
    return {
      day: '2026-02-01',
      commitments: [{ ...head, id: 'a/b', content, days: content.horizon }],
      goals: [{ ...head, id: 'goal', content: { ...goal, commitment: 'a/b' }, measured }],
    };
  });

describe('any plan', () => {
  test('is written in the order of the schema, with what it requires', () => {
    fc.assert(
      fc.property(plan, (any) => {
        expect(breaches(parsed(encodeIati(any, reporter)))).toEqual([]);
      }),
    );
  });

  test('comes back as it went out, as far as the standard speaks of it', () => {
    fc.assert(
      fc.property(plan, (any) => {
        const rows = decodeIati(parsed(encodeIati(any, reporter)));
        const cellsOf = (table: string): Cells => rows.find((row) => row.table === table)?.cells ?? {};
        const [commitment, goal] = [any.commitments[0], any.goals[0]];
        const of = [
          decodeParts(commitmentParts, cellsOf('commitments'), commitment?.content ?? null),
          decodeParts(goalParts, cellsOf('goals'), goal?.content ?? null),
        ];
        expect(of).toEqual([
          { content: commitment?.content, faults: [] },
          { content: goal?.content, faults: [] },
        ]);
      }),
    );
  });
});

test('an indicator has baseline, target and actual value; what is not known has no value', () => {
  const figure = { period: '2025-01-01', from: '2024-02-01', until: '2025-01-31', value: null, low: 4, high: 9 };
  const content = {
    commitment: 'a',
    question: 'us-overdose-deaths',
    baseline: '2024-01-01',
    agreed: { value: 12, unit: '{deaths}', asOf: '2024-03-01' },
    target: { value: 0, unit: '{deaths}', by: '2028-12-31' },
    limit: null,
    note: null,
  };
  const question = {
    title: { en: 'Deaths', fr: 'Décès', es: 'Defunciones' },
    note: { en: 'N', fr: 'N', es: 'N' },
    unit: '{deaths}',
    unitText: { en: 'deaths', fr: 'décès', es: 'defunciones' },
    better: 'lower' as const,
  };
  const xml = encodeIati(
    {
      day: '2026-02-01',
      commitments: [
        {
          id: 'a',
          revision: 0,
          marking: publicMarking,
          days: null,
          content: {
            level: 'strategy',
            origin: 'dialogue',
            parent: null,
            title: { en: 'A & B', fr: 'A', es: 'A' },
            ...nothingMoreSaid,
            owners: [{ country: 'CA', agency: null }],
          },
        },
      ],
      goals: [
        {
          id: 'g',
          revision: 1,
          marking: publicMarking,
          content,
          measured: {
            question,
            asKnownOn: '2026-02-01',
            status: 'inconclusive',
            baseline: figure,
            current: figure,
            due: { from: '2028-01-01', until: '2028-12-31' },
            figures: [],
          },
        },
      ],
    },
    reporter,
  );

  expect(xml).toContain('<narrative xml:lang="en">A &amp; B</narrative>');
  expect(xml).toContain('<indicator measure="1" ascending="false"');
  expect(xml).toContain('<baseline iso-date="2024-01-01" year="2024" value="12"');
  expect(xml).toContain('<period-start iso-date="2024-02-01"/><period-end iso-date="2025-01-31"/><actual><dimension');
  expect(xml).toContain('The data carry no single number. Bounds: 4–9. As known on 2026-02-01.');
  expect(xml).toContain('<period-end iso-date="2028-12-31"/><target value="0">');
});

test('a file of somebody else is read without our namespace', () => {
  const xml = `<iati-activities version="2.03"><iati-activity>
    <iati-identifier>US-GOV-1-X</iati-identifier>
    <title><narrative>Kits</narrative><narrative xml:lang="fr">Trousses</narrative></title>
    <participating-org ref="US-GOV-1" role="4"><narrative>An agency</narrative></participating-org>
    <activity-date type="1" iso-date="2026-01-01"/><activity-date type="3" iso-date="2026-12-31"/>
    <result type="2"><title><narrative>R</narrative></title><indicator measure="1"><title><narrative>I</narrative></title>
      <reference vocabulary="99" code="kits"/><baseline year="2025" value="3"/>
      <period><period-start iso-date="2026-01-01"/><period-end iso-date="2026-12-31"/>
        <target value="10"/><actual value="4"/></period></indicator></result>
  </iati-activity></iati-activities>`;

  expect(decodeIati(parsed(xml)).map(({ table, cells }) => [table, cells])).toEqual([
    [
      'commitments',
      {
        id: 'US-GOV-1-X',
        level: 'strategy',
        parent: '',
        title_en: 'Kits',
        title_fr: 'Trousses',
        from: '2026-01-01',
        until: '2026-12-31',
        owners_en: 'US:An agency',
        owners_fr: 'US',
        owners_es: 'US',
      },
    ],
    [
      'goals',
      {
        id: expect.stringMatching(/^US-GOV-1-X#/u),
        commitment: 'US-GOV-1-X',
        question: 'kits',
        baseline: '2025-01-01',
        agreed_value: '3',
        agreed_as_of: '2025-01-01',
        target_value: '10',
        target_by: '2026-12-31',
      },
    ],
  ]);
});
