import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findSubstanceByName, type Jurisdiction } from '../../model/index.ts';
import { shippedMatrix } from '../matrix/matrix.ts';
import { coverageBySubstance, overviewLetter } from './coverage.ts';
import { gapsOn, gapTimeline } from './find-gaps.ts';
import type { GapKnowledge } from './gap.ts';
import { lagsBetween } from './lag.ts';
import { shippedGapBasis } from './shipped-basis.ts';

const shared = resolve(import.meta.dirname, '../../..', process.env.VIGIA_SHARED ?? '../shared');

/** A compiled file, or nothing where this checkout stands without it. */
function readShared(name: string): unknown {
  const path = join(shared, 'reference', name);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
}
const without = (name: string): string => `no ${name} in ${shared}/reference (VIGIA_SHARED names another place)`;

const compiledOn = '2026-11-21';
const columns: readonly Jurisdiction[] = ['UN', 'CA', 'MX', 'US', 'NL'];
const knowledge: GapKnowledge = { ...shippedGapBasis(), matrix: shippedMatrix(), sightings: [] };
const gaps = gapsOn(gapTimeline(knowledge), compiledOn);

interface Example {
  readonly pattern: string;
}
interface Entry {
  readonly jurisdiction: string;
  readonly instrument: string;
  readonly status?: string;
  readonly outcome?: string;
}

describe('the examples of the compiled overview', () => {
  const examples = readShared('gap.json') as Readonly<Record<string, Example>> | undefined;

  test('each jurisdiction’s letter of all 45', ({ skip }) => {
    skip(examples === undefined, without('gap.json'));
    const coverage = coverageBySubstance(knowledge);
    const found = Object.keys(examples ?? {}).map((name) => {
      const id = findSubstanceByName(name)?.id ?? '';
      const letters = columns.map((column) => overviewLetter(coverage.get(id), column, compiledOn));
      // The compilers counted what was decided and not known to be in force as named.
      return [name, letters.join('').replace('d', 'N')];
    });

    expect(found).toHaveLength(45);
    expect(Object.fromEntries(found)).toEqual(
      Object.fromEntries(Object.entries(examples ?? {}).map(([name, { pattern }]) => [name, pattern])),
    );
  });
});

describe('treaty decisions without an entry', () => {
  const file = readShared('substances.json') as
    | { readonly substances: readonly { readonly id: string; readonly controls: readonly Entry[] }[] }
    | undefined;

  /** Counted from the compiled file itself. */
  function expected(partner: string): readonly string[] {
    const own = partner === 'NL' ? ['NL', 'EU'] : [partner];
    const lists = (entry: Entry): boolean =>
      !/proposed|bill|superseded/u.test(entry.status ?? '') && !/approved by the Senate/u.test(entry.instrument);
    return (file?.substances ?? [])
      .filter(({ controls }) => controls.some((entry) => entry.jurisdiction === 'UN' && lists(entry)))
      .filter(({ controls }) => !controls.some((entry) => own.includes(entry.jurisdiction) && lists(entry)))
      .map(({ id }) => id)
      .toSorted();
  }

  test.each([
    ['CA', 3],
    ['US', 14],
    ['NL', 20],
    // 111 and two that the press says were decided in December 2025.
    ['MX', 113],
  ])('%s: %i', (partner, count) => {
    const open = gaps.filter(
      ({ kind, closedOn, missingIn }) =>
        kind === 'treaty-not-transposed' && closedOn === null && missingIn.some((missing) => missing === partner),
    );

    expect(open).toHaveLength(count);
    if (file !== undefined) expect(open.map(({ subject }) => subject.id).toSorted()).toEqual(expected(partner));
  });

  test('the Canadian ones are those that a reader found by hand', () => {
    const open = gaps.filter(({ key }) => /^treaty.*~CA$/u.test(key));

    expect(open.flatMap(({ closedOn, subject }) => (closedOn === null ? [subject.id] : [])).toSorted()).toEqual([
      'brorphine',
      'cumyl-pegaclone',
      'delta-9-thc',
    ]);
  });
});

describe('lags between jurisdictions, as the compilers of the matrix counted them', () => {
  function lag(from: Jurisdiction, to: Jurisdiction, items = knowledge.matrix.items): unknown {
    const { substances, medianDays, firstInFrom } =
      lagsBetween({ ...knowledge, matrix: { ...knowledge.matrix, items } }).find(
        (one) => one.from === from && one.to === to,
      ) ?? {};
    return [substances, medianDays, firstInFrom];
  }

  test.each([
    ['US', 'UN', [81, 337, 56]],
    ['CA', 'UN', [28, 149, 22]],
    ['UN', 'NL', [10, 397, 8]],
    ['US', 'CA', [43, 480, 24]],
  ] as const)('%s to %s', (from, to, expected) => {
    expect(lag(from, to)).toEqual(expected);
  });

  test('UN to EU, where they took the day of a consolidated text for the first one of one substance', () => {
    const asTheyDid = knowledge.matrix.items.map((item) =>
      item.jurisdiction === 'EU' && item.since === '2013-12-30' ? { ...item, sinceKind: 'in-force' as const } : item,
    );

    expect(lag('UN', 'EU', asTheyDid)).toEqual([15, 89, 11]);
    expect(lag('UN', 'EU')).toEqual([14, 171.5, 11]);
  });
});
