import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TextRunLine } from '../../../api/index.ts';
import { identifyByName, linesNamed, matrixKnownOn, subjectKey, versionsKnownOn } from '../../../control/index.ts';
import type { ControlItem } from '../../../model/index.ts';
import { type Database, openDatabase } from '../../store/index.ts';
import { readVersions } from '../control/control-store.ts';
import { actContext, canadian, shipControl } from './_texts.ts';
import { LegalTextService } from './service.ts';

const root = join(import.meta.dirname, '../../../..');
const folder = join(resolve(root, process.env['VIGIA_SHARED'] ?? '../shared'), 'reference/texts');
const found = existsSync(folder);

let database: Database;
let texts: LegalTextService;
beforeAll(async () => {
  database = await openDatabase({});
  await shipControl(database);
  texts = new LegalTextService(actContext(database, '2026-11-22T09:00:00.000Z'));
});
afterAll(() => database.close());

async function load(source: string, files: readonly string[], asOf?: string): Promise<readonly TextRunLine[]> {
  const run = await texts.loadFiles(
    source,
    files.map((name) => join(folder, name)),
    { asOf },
  );
  return (await texts.findRun(run.id, { limit: 5_000 })).lines;
}

async function knownItems(): Promise<ReadonlyMap<string, ControlItem>> {
  const versions = await database.read(canadian, (connection) => readVersions(connection));
  return new Map(versionsKnownOn(versions, '2026-11-22').map((item) => [item.key, item]));
}

function count(lines: readonly TextRunLine[], kind: TextRunLine['kind']): number {
  return lines.filter((line) => line.kind === kind).length;
}

/** The matrix was compiled from these very texts: what it says to have read there must be there. */
describe.skipIf(!found)(`the published texts (skipped where ${folder} is not there)`, () => {
  test('Canada: nothing that was compiled is missing, every class wording with a number is confirmed', async () => {
    const lines = await load('ca-justice-cdsa', ['eng_C-38.8.xml', 'fra_C-38.8.xml']);

    expect(lines.filter(({ kind }) => kind === 'contradicted')).toEqual([]);
    expect(count(lines, 'issue')).toBe(0);
    expect(count(lines, 'confirmed')).toBeGreaterThanOrEqual(249);
    const rules = new Set(lines.flatMap(({ kind, rule }) => (kind === 'confirmed' && rule !== null ? [rule] : [])));
    expect(rules.size).toBeGreaterThanOrEqual(30);
    expect(lines.some(({ kind, text }) => kind === 'confirmed' && text.fr === undefined)).toBe(false);
  });

  test('Canada: what the register does not hold is an entry of its own, found by its names in both languages', async () => {
    await load('ca-justice-cdsa', ['eng_C-38.8.xml', 'fra_C-38.8.xml']);

    const matrix = matrixKnownOn([...(await knownItems()).values()], { knownOn: '2026-11-22', searched: [] });
    const linesOf = (text: string): readonly string[] =>
      linesNamed(matrix, { kind: 'name', text }).map(({ item }) => `${item.list} ${item.item} ${item.verification}`);
    // Schedule IV, items 23(21), 23(36) and 24.
    expect(linesOf('mesterolone')).toEqual(['IV 23.21 confirmed']);
    expect(linesOf('prastérone')).toEqual(['IV 23.36 confirmed']);
    expect(linesOf('Zeranol')).toEqual(['IV 24 confirmed']);
    expect(identifyByName('mesterolone').outcome).not.toBe('identified');
    // No line is an entry twice, and none that the register has is one of these.
    const lines = matrix.items.filter(({ names = [] }) => names.length > 0);
    expect(lines.length).toBeGreaterThan(100);
    expect(new Set(lines.map(({ list, item }) => `${list} ${item}`)).size).toBe(lines.length);
    const known = lines.filter(({ names: [first = ''] = [] }) => identifyByName(first).outcome === 'identified');
    expect(known.map(({ key }) => key)).toEqual([]);
  });

  test('Canada: all 47 quantities of precursors are those that are shipped', async () => {
    const lines = await load('ca-justice-precursor-regulations', ['eng_SOR-2002-359.xml', 'fra_DORS-2002-359.xml']);

    expect([count(lines, 'confirmed'), count(lines, 'contradicted'), count(lines, 'new')]).toEqual([47, 0, 0]);
  });

  test('Mexico: what is contradicted are first days, not entries', async () => {
    const lines = [
      ...(await load('mx-dof-ley-general-de-salud', ['mx_lgs.xml'])),
      ...(await load('mx-dof-ley-precursores', ['mx_lfcpq.xml'])),
    ];

    const contradicted = lines.filter(({ kind }) => kind === 'contradicted');
    expect(contradicted.filter(({ note }) => note?.en.startsWith('On record as in force since') !== true)).toEqual([]);
    // An Acuerdo is in force on the day after its publication, or 90 days later; compiled was the day of publication.
    const ninetyDays = contradicted.filter(({ note }) => note?.en.includes('2016-01-26'));
    expect(new Set(ninetyDays.map(({ substance }) => substance))).toEqual(
      new Set(['nitroethane', 'nitromethane', 'benzaldehyde', 'benzyl-chloride']),
    );
    // The entry itself stands in the text: it is confirmed, with the day that the text gives (DOF 2021-05-13, next day).
    const items = await knownItems();
    for (const key of ['mx-lfcpq/4-I/4-ap', 'mx-lgs/234/4-ap']) {
      expect([key, items.get(key)]).toMatchObject([
        key,
        { verification: 'confirmed', since: '2021-05-14', sinceKind: 'in-force', status: 'in-force', until: null },
      ]);
    }
    for (const { list, substance } of contradicted) {
      const item = [...items.values()].find((each) => each.list === list && subjectKey(each.subject) === substance);
      expect([list, substance, item?.verification]).toEqual([list, substance, 'confirmed']);
    }
  });

  test('the Netherlands: nothing that was compiled from the text of 2017 is missing', async () => {
    const lines = await load('nl-overheid-opiumwet', ['nl_opiumwet_2017.md'], '2017-05-01');

    expect(lines.filter(({ kind }) => kind === 'contradicted')).toEqual([]);
    expect(count(lines, 'confirmed')).toBeGreaterThanOrEqual(116);
  });
});
