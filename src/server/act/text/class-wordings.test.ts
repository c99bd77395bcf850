import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { TextRunLine } from '../../../api/index.ts';
import { versionsKnownOn } from '../../../control/index.ts';
import type { ControlItem } from '../../../model/index.ts';
import { type Database, openDatabase } from '../../store/index.ts';
import { readVersions } from '../control/control-store.ts';
import { actContext, canadian, shipControl } from './_texts.ts';
import { LegalTextService } from './service.ts';

let database: Database;
let texts: LegalTextService;
beforeAll(async () => {
  database = await openDatabase({});
});
beforeEach(async () => {
  await shipControl(database);
  texts = new LegalTextService(actContext(database, '2026-11-22T09:00:00.000Z'));
});
afterAll(() => database.close());

/** Loads the fixture of a source: a small text of our own in the publisher's form. */
async function loadFixture(source: string): Promise<readonly TextRunLine[]> {
  const folder = join(import.meta.dirname, '../../../sources', source, 'fixture');
  const names = readdirSync(folder).filter((name) => name !== 'expected.json');
  const files = names.map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(folder, name))) }));
  const run = await texts.load(source, files);
  return (await texts.findRun(run.id, { limit: 5_000 })).lines;
}

async function knownItems(): Promise<ReadonlyMap<string, ControlItem>> {
  const versions = await database.read(canadian, (connection) => readVersions(connection));
  return new Map(versionsKnownOn(versions, '2026-11-22').map((item) => [item.key, item]));
}

test('the Netherlands: groups of list IA and closing paragraphs are class rules; a group that is missing is contradicted', async () => {
  const lines = await loadFixture('nl-overheid-opiumwet');

  const rules = lines.flatMap(({ kind, list, rule }) => (rule === null ? [] : [`${kind} ${list} ${rule}`]));
  expect(rules.sort()).toEqual([
    'confirmed I XX-ecgonine',
    'confirmed IA NL-IA-1',
    'confirmed IA NL-IA-2',
    'contradicted I NL-I-lysergamides',
    'contradicted IA NL-IA-3',
  ]);
  const items = await knownItems();
  expect(items.get('nl-opiumwet/IA/NL-IA-1')).toMatchObject({
    verification: 'confirmed',
    basis: 'class-wide',
    text: { nl: '1 2-fenethylamine Substanties met de kernstructuur 2-fenethylamine; en de zouten daarvan.' },
  });
  expect(items.get('nl-opiumwet/IA/NL-IA-3')).toMatchObject({ verification: 'contradicted', status: 'in-force' });
});

test('the United States: what was recalled is confirmed where it stands; statutes that the part does not print stay open', async () => {
  const before = await knownItems();
  expect(before.get('us-csa/II/codeine')).toMatchObject({ verification: 'recalled' });

  const lines = await loadFixture('us-ecfr-controlled-substances');

  const items = await knownItems();
  for (const key of ['us-csa/II/codeine', 'us-csa/II/cocaine', 'us-csa/IV/alprazolam', 'us-csa/I/US-FRS']) {
    expect([key, items.get(key)?.verification]).toEqual([key, 'confirmed']);
  }
  expect(items.get('us-csa/II/codeine')).toMatchObject({
    since: before.get('us-csa/II/codeine')?.since,
    item: '1308.12(b)(1)(i)',
    confidence: 'high',
  });
  expect(items.get('us-csa/I/US-CB-i')?.verification).toBe(before.get('us-csa/I/US-CB-i')?.verification);
  expect(lines.filter(({ kind, rule }) => kind === 'contradicted' && rule?.startsWith('US-CB'))).toEqual([]);
});

test('the European Union: categories in four languages, and quantities that are compared and not stored', async () => {
  const lines = await loadFixture('eu-eurlex-drug-precursors');

  const quantities = lines.filter(({ list }) => list === 'annex-II');
  expect(quantities.map(({ kind, substance }) => `${kind} ${substance}`)).toEqual([
    'confirmed acetic-anhydride',
    'confirmed anthranilic-acid',
  ]);
  const items = await knownItems();
  expect([...items.keys()].filter((key) => key.startsWith('eu-precursors/annex-II'))).toEqual([]);
  expect(items.get('eu-precursors/2A/acetic-anhydride')).toMatchObject({
    verification: 'confirmed',
    text: { fr: 'Anhydride acétique; 2915 24 00; 108-24-7', nl: 'Azijnzuuranhydride; 2915 24 00; 108-24-7' },
  });
});
