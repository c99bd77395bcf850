import { describe, expect, test } from 'vitest';
import type {
  CheckAnswer,
  ControlItemPage,
  Screening,
  ScreeningRow,
  ScreeningRowPage,
  SubstanceDetail,
} from '../../src/api/index.ts';
import { publicClearance } from '../../src/server/access/index.ts';
import { ControlService, MatrixCache, readSearched } from '../../src/server/act/index.ts';
import { openEntrance, today } from './_api.ts';

const bytes = (lines: readonly string[]): Uint8Array => new TextEncoder().encode(`${lines.join('\n')}\n`);

/** The Opiumwet as an archive keeps it, and a list of the authority itself. */
const opiumwet = bytes([
  '---',
  'last_updated: "2024-05-01"',
  '---',
  '# Opiumwet',
  '## Lijst I',
  '',
  '| International Non-proprietary Name (INN) | andere benamingen | nadere omschrijving |',
  '| --- | --- | --- |',
  '| fentanyl | – | – |',
  '| exemplazine | – | 2-exemplaan |',
  '',
]);
const watchList = bytes(['list,item,name_en,cas', 'Watch,1,secretol,99-99-0', 'Watch,2,xylazine,']);

const entrance = openEntrance({ country: 'CA' }, async ({ node }) => {
  await node.asNode(() => node.texts.load('nl-overheid-opiumwet', [{ name: 'opiumwet.md', bytes: opiumwet }]));
  await node.asNode(() => node.texts.load('any-authority-list', [{ name: 'watch.csv', bytes: watchList }]));
});

async function check(query: string): Promise<CheckAnswer> {
  const answer = await entrance().get(`/api/v1/control/check?q=${encodeURIComponent(query)}&on=${today}`);
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json<CheckAnswer>();
}

const verdictsOf = ({ jurisdictions }: CheckAnswer): Record<string, string> =>
  Object.fromEntries(jurisdictions.map(({ jurisdiction, verdict }) => [jurisdiction, verdict]));

describe('a name that a text has and the register has not', () => {
  test.each(['exemplazine', 'Exemplazine HCl', 'exémplazine'])('is found on its line by %s', async (query) => {
    const answer = await check(query);

    expect(answer.identity.outcome).toBe('named-in-text');
    expect(verdictsOf(answer)).toEqual({
      UN: 'not-assessed',
      CA: 'not-assessed',
      MX: 'not-assessed',
      US: 'not-assessed',
      NL: 'listed',
      EU: 'not-assessed',
    });
    const [line] = answer.jurisdictions.find(({ jurisdiction }) => jurisdiction === 'NL')?.findings ?? [];
    expect(line).toMatchObject({
      instrument: 'nl-opiumwet',
      list: 'I',
      verification: 'confirmed',
      since: '2024-05-01',
    });
    expect(line?.text.nl).toContain('exemplazine');
    expect(line).not.toHaveProperty('names');
  });

  test('a near name finds no line', async () => {
    expect((await check('exemplazide')).identity.outcome).not.toBe('named-in-text');
  });

  test('is among the entries, under the words of the text', async () => {
    const page = (
      await entrance().get('/api/v1/control/items?instrument=nl-opiumwet&limit=5000')
    ).json<ControlItemPage>();
    const line = page.items.find(({ subject }) => subject.kind === 'wording');

    expect(line?.subject.id).toBe('nl-overheid-opiumwet:exemplazine');
    expect(line?.subject.name.es).toContain('exemplazine');
  });
});

describe('a list that the authority holds itself', () => {
  test('answers by name and by number, apart from every jurisdiction', async () => {
    for (const query of ['secretol', '99-99-0']) {
      const answer = await check(query);
      expect(answer.identity.outcome).toBe('named-in-text');
      expect(answer.localLists).toMatchObject([{ instrument: 'local', list: 'Watch', item: '1' }]);
      expect(answer.jurisdictions.flatMap(({ findings }) => findings)).toEqual([]);
      expect(verdictsOf(answer)).toMatchObject({ UN: 'not-assessed', NL: 'no-entry' });
    }
  });

  test('an item of the register on it is listed nowhere by that', async () => {
    const answer = await check('xylazine');

    expect(answer.localLists).toMatchObject([{ list: 'Watch', item: '2' }]);
    expect(verdictsOf(answer)['UN']).toBe('no-entry');
    const page = (await entrance().get('/api/v1/register/xylazine')).json<SubstanceDetail>();
    expect(page.timeline.filter(({ finding }) => finding.instrument === 'local')).toEqual([]);
  });

  test('is unknown to whoever may not see it', async () => {
    const { database } = entrance().node;
    const structures = { screen: () => Promise.resolve([]), keyOfInchi: () => Promise.resolve(null) };
    const matrices = new MatrixCache(database, readSearched);
    const reader = entrance().node.operator;
    const context = { database, reader, now: () => new Date(`${today}T12:00:00Z`), country: 'CA', analyst: 'analyst' };
    const outside = new ControlService({ ...context, clearance: publicClearance() }, { matrices, structures });

    for (const q of ['secretol', '99-99-0']) {
      const answer = await outside.check({ q, on: today });
      expect(answer.identity.outcome).toBe('unknown');
      expect(answer.localLists).toEqual([]);
      expect(JSON.stringify(answer)).not.toContain('Watch');
    }
    expect((await outside.check({ q: 'xylazine', on: today })).localLists).toEqual([]);
    expect((await outside.check({ q: 'exemplazine', on: today })).identity.outcome).toBe('named-in-text');
  });
});

test('a laboratory’s list has both on its rows, and the file too', async () => {
  const list = '/api/v1/control/screenings';
  const answer = await entrance().post(list, { text: 'exemplazine\nsecretol\nzzqxv\n', name: 'list', on: today });
  const { id } = answer.json<Screening>();
  await entrance().node.screenings.idle();

  const { rows } = (await entrance().get(`${list}/${id}/rows`)).json<ScreeningRowPage>();
  const verdict = (row: ScreeningRow | undefined): string | undefined =>
    row?.verdicts.find(({ jurisdiction }) => jurisdiction === 'NL')?.verdict;
  expect(rows.map(({ outcome }) => outcome)).toEqual(['named-in-text', 'named-in-text', 'unknown']);
  expect(rows.map(verdict)).toEqual(['listed', 'no-entry', 'not-assessed']);
  expect(rows.map(({ localLists }) => localLists)).toEqual([[], [{ list: 'Watch', item: '1' }], []]);
  const { summary } = (await entrance().get(`${list}/${id}`)).json<Screening>();
  expect(summary).toMatchObject({ toAPerson: 2, unknown: 1, listedSomewhere: 1 });
  const named = (await entrance().get(`${list}/${id}/rows?outcome=named-in-text`)).json<ScreeningRowPage>();
  expect(named.total).toBe(2);
  expect((await entrance().get(`${list}/${id}/rows.csv`)).body).toContain('Watch 1');
});
