import { assert, asyncProperty, shuffledSubarray } from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { LegalTextSourceList, TextRun, TextRunLinePage } from '../../../api/index.ts';
import { VigiaError } from '../../../base/index.ts';
import { versionsKnownOn } from '../../../control/index.ts';
import type { ControlItem } from '../../../model/index.ts';
import { publicClearance } from '../../access/index.ts';
import { type Database, openDatabase } from '../../store/index.ts';
import { readVersions } from '../control/control-store.ts';
import { actContext, canadian, countVersions, opiumwet, shipControl, table } from './_texts.ts';
import { LegalTextService, type TextFile } from './service.ts';
import { latestEditions } from './text-store.ts';

const today = '2026-11-22T09:00:00.000Z';
const dutch = 'nl-overheid-opiumwet';
const own = 'any-authority-list';

let database: Database;
let texts: LegalTextService;
beforeAll(async () => {
  database = await openDatabase({});
});
beforeEach(async () => {
  await shipControl(database);
  texts = new LegalTextService(actContext(database, today));
});
afterAll(() => database.close());

async function knownItems(clearance = canadian): Promise<ReadonlyMap<string, ControlItem>> {
  const versions = await database.read(clearance, (connection) => readVersions(connection));
  return new Map(versionsKnownOn(versions, '2026-11-22').map((item) => [item.key, item]));
}

async function report(run: TextRun): Promise<readonly string[]> {
  const page = await texts.findRun(run.id);
  expect(TextRunLinePage.parse(page)).toEqual(page);
  return page.lines.map(({ kind, list, substance, text }) => `${kind} ${list} ${substance ?? Object.values(text)[0]}`);
}

function codeOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'nothing went wrong',
    (error: unknown) => (error instanceof VigiaError ? error.code : String(error)),
  );
}

const older = opiumwet('2018-01-01', {
  I: ['fentanyl | – | old description', 'morfine | – | –', 'alfentanil | – | –', 'onbekendine | – | –'],
  II: ['diazepam | – | –'],
});
const newer = opiumwet('2020-06-30', {
  I: ['acetorfine | – | –', 'fentanyl | – | new description', 'alfentanil | – | –', '– | AH-7921 | –'],
  II: ['diazepam | – | –', 'khat | – | –'],
});

describe('an edition', () => {
  test('confirms what it shows, contradicts what it should show, and leaves unknown names to a person', async () => {
    const run = await texts.load(dutch, [older]);

    expect(TextRun.parse(run)).toEqual(run);
    expect(run).toMatchObject({ source: dutch, asOf: '2018-01-01', by: 'analyst', entries: 5, unchanged: false });
    const lines = await report(run);
    expect(lines).toContain('confirmed I fentanyl');
    expect(lines).toContain('confirmed I morphine');
    expect(lines).toContain('unidentified I onbekendine');
    // In the compiled matrix as seen in the text of 2017, and not in this one.
    expect(lines).toContain('contradicted I methadone');
    // Its first day is not known: it may have been listed after this text.
    expect(lines.filter((line) => line.endsWith(' brorphine'))).toEqual([]);
    const items = await knownItems();
    expect(items.get('nl-opiumwet/I/fentanyl')).toMatchObject({
      verification: 'confirmed',
      text: { nl: 'fentanyl; old description' },
      since: '2017-05-31',
      sinceKind: 'seen-in-text',
      recordedOn: '2026-11-22',
      sourceSha256: run.files[0]?.sha256,
    });
    expect(items.get('nl-opiumwet/I/methadone')).toMatchObject({ verification: 'contradicted', status: 'in-force' });
  });

  test('is held against the one before: changed word by word, new, gone', async () => {
    await texts.load(dutch, [older]);

    const run = await texts.load(dutch, [newer]);

    const lines = await report(run);
    expect(lines).toContain('changed I fentanyl');
    expect(lines).toContain('confirmed I alfentanil');
    expect(lines).toContain('gone I morphine');
    expect(lines).toContain('gone I onbekendine');
    expect(lines).toContain('new II khat');
    const changed = await texts.findRun(run.id, { kind: 'changed' });
    expect(changed.lines).toMatchObject([
      {
        before: { nl: 'fentanyl; old description' },
        diff: [
          {
            language: 'nl',
            parts: [
              { op: 'same', text: 'fentanyl; ' },
              { op: 'removed', text: 'old' },
              { op: 'added', text: 'new' },
              { op: 'same', text: ' description' },
            ],
          },
        ],
      },
    ]);
    const items = await knownItems();
    // It left the text at some time between the two: the day before the later one is the latest possible.
    expect(items.get('nl-opiumwet/I/morphine')).toMatchObject({
      status: 'repealed',
      until: '2020-06-29',
      confidence: 'medium',
    });
    expect(items.get('nl-opiumwet/II/khat')).toMatchObject({
      verification: 'confirmed',
      since: '2020-06-30',
      sinceKind: 'seen-in-text',
    });
  });

  test('a line that only moved is no change', async () => {
    await texts.load(dutch, [opiumwet('2018-01-01', { I: ['fentanyl | – | –', 'alfentanil | – | –'] })]);

    const run = await texts.load(dutch, [
      opiumwet('2019-01-01', { I: ['onbekendine | – | –', 'alfentanil | – | –', 'fentanyl | – | –'] }),
    ]);

    expect((await report(run)).filter((line) => /^(?:changed|gone)/u.test(line))).toEqual([]);
  });

  test('loaded a second time is the same run, and changes nothing', async () => {
    const first = await texts.load(dutch, [older]);
    const versions = await countVersions(database);

    const second = await texts.load(dutch, [{ ...older, name: 'another name.md' }]);

    expect(second).toEqual({ ...first, unchanged: true });
    expect(await countVersions(database)).toBe(versions);
    expect((await texts.listRuns()).runs).toHaveLength(1);
    // As of another day it is another edition.
    expect((await texts.load(dutch, [older], { asOf: '2018-02-01' })).unchanged).toBe(false);
  });

  test('loaded twice at the same moment is one run', async () => {
    const runs = await Promise.all([texts.load(dutch, [older]), texts.load(dutch, [older])]);

    expect(runs.map(({ id }) => id)).toEqual([1, 1]);
    expect(runs.filter(({ unchanged }) => unchanged)).toHaveLength(1);
  });

  test('that is older than one loaded before moves first days back and overwrites nothing', async () => {
    await texts.load(dutch, [newer]);
    const before = await knownItems();

    const run = await texts.load(dutch, [older]);

    expect((await report(run)).filter((line) => line.startsWith('new'))).toEqual([]);
    const items = await knownItems();
    expect(items.get('nl-opiumwet/I/fentanyl')).toEqual(before.get('nl-opiumwet/I/fentanyl'));
    expect(items.get('nl-opiumwet/II/diazepam')?.text).toEqual({ nl: 'diazepam' });
    // It stood in the older text and not in the newer one: law once.
    expect(items.get('nl-opiumwet/I/morphine')).toMatchObject({ status: 'repealed', until: '2020-06-29' });
    const latest = await database.read(canadian, (connection) => latestEditions(connection));
    expect(latest).toEqual([{ instrument: 'nl-opiumwet', asOf: '2020-06-30', complete: true }]);
  });

  test('from before the compiled matrix shows that an entry is older than was known', async () => {
    await texts.load(dutch, [newer]);

    await texts.load(dutch, [opiumwet('2007-07-01', { I: ['fentanyl | – | –'] })]);

    expect((await knownItems()).get('nl-opiumwet/I/fentanyl')).toMatchObject({
      since: '2007-07-01',
      sinceKind: 'seen-in-text',
      text: { nl: 'fentanyl; new description' },
    });
  });

  test('in whatever order editions come, what is known in the end is the same', async () => {
    const editions = [
      opiumwet('2007-07-01', { I: ['fentanyl | – | –', 'methadon | – | –'], II: ['diazepam | – | –'] }),
      older,
      opiumwet('2019-03-03', {
        I: ['fentanyl | – | middle', 'khat | – | –'],
        II: ['diazepam | – | –', 'alprazolam | – | –'],
      }),
      newer,
    ];
    const loadAll = async (order: readonly TextFile[]): Promise<unknown> => {
      await shipControl(database);
      for (const edition of order) await texts.load(dutch, [edition]);
      const items = [...(await knownItems()).values()].filter(({ instrument }) => instrument === 'nl-opiumwet');
      return items
        .map(({ key, text, since, sinceKind, until, status, verification }) => ({
          key,
          since,
          sinceKind,
          until,
          status,
          verification,
          text: until === null ? text : null,
        }))
        .sort((a, b) => (a.key < b.key ? -1 : 1));
    };
    const inOrder = await loadAll(editions);

    await assert(
      asyncProperty(shuffledSubarray(editions, { minLength: editions.length }), async (order) => {
        expect(await loadAll(order)).toEqual(inOrder);
      }),
      { numRuns: 5 },
    );
  });
});

describe('a load that fails stores nothing', () => {
  test.each([
    ['text.source-unknown', 'no-such-text', [older], undefined],
    ['text.not-recognised', dutch, [table('error.csv', ['error', 'not found'])], undefined],
    ['text.empty', dutch, [{ name: 'opiumwet.md', bytes: new Uint8Array() }], undefined],
    ['text.language-twice', dutch, [older, newer], undefined],
    ['text.file-count', dutch, [], undefined],
    ['text.file-count', dutch, [older, older, older, older, older], undefined],
    ['text.no-entries', dutch, [opiumwet('2018-01-01', { I: [] })], undefined],
    ['text.as-of-missing', dutch, [opiumwet(null, { I: ['fentanyl | – | –'] })], undefined],
    ['text.as-of-invalid', dutch, [older], '2018-02-30'],
    ['text.as-of-invalid', dutch, [older], '2027-01-01'],
    ['text.as-of-invalid', dutch, [opiumwet('2027-01-01', { I: ['fentanyl | – | –'] })], undefined],
  ] as const)('%s', async (code, source, files, asOf) => {
    const versions = await countVersions(database);

    expect(await codeOf(texts.load(source, files, { asOf }))).toBe(code);

    expect(await countVersions(database)).toBe(versions);
    expect((await texts.listRuns()).runs).toEqual([]);
  });

  test('not even where it breaks off in the middle of storing', async () => {
    const versions = await countVersions(database);
    await database.own((connection) =>
      connection.execute('alter table text_report_line add constraint broken check (number < 3)'),
    );
    try {
      expect(await codeOf(texts.load(dutch, [older]))).toMatch(/broken/u);
    } finally {
      await database.own((connection) => connection.execute('alter table text_report_line drop constraint broken'));
    }

    expect(await countVersions(database)).toBe(versions);
    expect((await texts.listRuns()).runs).toEqual([]);
    // And goes in when it is tried again.
    expect((await texts.load(dutch, [older])).unchanged).toBe(false);
  });
});

describe('a list that the authority holds itself', () => {
  const header = 'list,item,name_en,name_fr,name_es,cas,since,until,status,citation';
  const watched = table('watched-2026-11-01.csv', [
    header,
    'Watch list,1,xylazine,,,,2025-01-01,,,Note 1',
    'Watch list,2,,,,103-79-7,,,,Note 1',
    'Orders,1,fentanyl,,,,2026-01-01,2026-12-31,temporary,Order 7',
    'Watch list,3,MPPP,,,,,,,',
  ]);

  test('identifies by name and number, and picks none among homonyms', async () => {
    const run = await texts.load(own, [watched]);

    expect(await report(run)).toEqual([
      'new Watch list xylazine',
      'new Watch list 1-phenyl-2-propanone',
      'new Orders fentanyl',
      'ending Orders fentanyl',
      'unidentified Watch list MPPP',
    ]);
    expect((await knownItems()).get('local/Orders/fentanyl')).toMatchObject({
      jurisdiction: 'UN',
      status: 'temporary',
      until: '2026-12-31',
    });
  });

  test('is seen by nobody outside the country: neither its entries nor that it was loaded', async () => {
    const { id } = await texts.load(own, [watched]);
    const outsiders = [publicClearance(), { ...canadian, country: 'MX' }];

    for (const clearance of outsiders) {
      const theirs = new LegalTextService(actContext(database, today, clearance));
      expect((await theirs.listRuns()).runs).toEqual([]);
      expect(await codeOf(theirs.findRun(id))).toBe('text.run-not-found');
      const { sources } = await theirs.listSources();
      expect(sources.find((source) => source.id === own)?.latest).toBeNull();
      expect([...(await knownItems(clearance)).keys()].filter((key) => key.startsWith('local/'))).toEqual([]);
      for (const name of ['text_run', 'text_line', 'text_report_line']) {
        const rows = await database.read(clearance, (connection) => connection.query(`select * from ${name}`));
        expect(rows).toEqual([]);
      }
    }
    expect((await knownItems()).has('local/Watch list/xylazine')).toBe(true);
    expect(await database.read(canadian, (connection) => latestEditions(connection))).toEqual([]);
  });

  test('speaks only for the lists that it holds', async () => {
    await texts.load(own, [watched]);

    const run = await texts.load(own, [table('orders-2026-11-15.csv', [header, 'Orders,2,ketamine,,,,,,,'])]);

    expect(await report(run)).toEqual(['new Orders ketamine', 'gone Orders fentanyl']);
    const items = await knownItems();
    expect(items.get('local/Watch list/xylazine')).toMatchObject({ until: null, status: 'in-force' });
    expect(items.get('local/Orders/fentanyl')).toMatchObject({ until: '2026-12-31' });
  });
});

test('sources say which edition is the newest, and what was shipped', async () => {
  await texts.load(dutch, [newer]);
  await texts.load(dutch, [older]);

  const list = await texts.listSources();

  expect(LegalTextSourceList.parse(list)).toEqual(list);
  expect(list.sources.find(({ id }) => id === dutch)).toMatchObject({
    latest: { asOf: '2020-06-30', entries: 6 },
    shippedAsOf: '2017',
  });
  expect(list.sources.find(({ id }) => id === 'ca-justice-cdsa')).toMatchObject({
    latest: null,
    shippedAsOf: '2026-06-15',
  });
});
