import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadTrainingData } from '../../src/server/observe/index.ts';
import { runScan } from '../../src/server/warn/scan.ts';
import { openTestNode, type TestNode } from './_node.ts';

interface Found {
  readonly group: number;
  readonly kind: string;
  readonly indicator: string;
  readonly place: string;
  readonly substance: string | null;
  readonly held: boolean;
}

let node: TestNode;
let found: readonly Found[];

beforeAll(async () => {
  node = await openTestNode();
  await loadTrainingData(node.context);
  await runScan({ ...node.context, codeVersion: 'test', analyst: 'test' });
  found = await node.database.read(node.context.clearance, (connection) =>
    connection.query<Found>(
      `select group_id as "group", kind, indicator, place_id as place, substance_id as substance, held_back is not null as held
       from signal order by priority desc`,
    ),
  );
}, 400_000);
afterAll(() => node.close());

/** What the training data's README says is expected. */
const planted = [
  ['increase', 'laboratory-reports', 'US-OH', 'fentanyl'],
  ['increase', 'laboratory-reports', 'US-OH', 'para-fluorofentanyl'],
  ['increase', 'overdose-deaths', 'US-OH', 'synthetic-opioids-t40-4'],
  ['increase', 'drug-seizure-events', 'US/laredo-field-office', 'methamphetamine'],
  ['increase', 'overdose-emergency-visit-rate', 'US-NM', 'methamphetamine'],
  ['decrease', 'overdose-emergency-visit-rate', 'US-ME', 'opioids'],
  ['increase', 'overdose-deaths', 'CA-BC', 'any-drug'],
  ['increase', 'wastewater-load', 'CA-NS/halifax', 'mdma'],
  ['increase', 'wastewater-load', 'NL/utrecht', 'ketamine'],
  ['increase', 'drug-offences', 'MX-JAL', null],
  ['first-appearance', 'drug-checking-samples', 'GB', 'n-pyrrolidino-protonitazene'],
  ['first-appearance', 'laboratory-reports', 'US', 'medetomidine'],
] as const;

/** Places where something was planted, with those that contain them. */
const plantedPlaces = new Set(['US', 'GB', 'CA/cities-measured', ...planted.map(([, , place]) => place)]);

test.each(planted)('a scan of the training data shows the %s of %s in %s, %s', (kind, indicator, place, substance) => {
  const shown = found.filter(({ held }) => !held);

  expect(shown).toContainEqual(expect.objectContaining({ kind, indicator, place, substance }));
});

test('few groups are shown that were not planted, and the planted ones come first', () => {
  const shown = found.filter(({ held }) => !held);
  const isPlanted = ({ place }: Found): boolean => plantedPlaces.has(place) || place.startsWith('GB-');
  const groups = (list: readonly Found[]): ReadonlySet<number> => new Set(list.map(({ group }) => group));

  expect(groups(shown.filter((signal) => !isPlanted(signal))).size).toBeLessThanOrEqual(4);
  expect(shown.slice(0, 20).filter((signal) => !isPlanted(signal))).toEqual([]);
});

test('the fall of deaths in Alberta raises no alarm: counts are watched for increases', () => {
  expect(found.filter(({ place, indicator }) => place === 'CA-AB' && indicator === 'overdose-deaths')).toEqual([]);
});
