import { readSheet } from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import type { Problem, Screening, ScreeningList, ScreeningRow, ScreeningRowPage } from '../../src/api/index.ts';
import { analystClearance, publicClearance } from '../../src/server/access/index.ts';
import { type ActContext, ScreeningService } from '../../src/server/act/index.ts';
import type { VigiaNode } from '../../src/server/index.ts';
import { type Entrance, openEntrance } from './_api.ts';

const entrance = openEntrance({ country: 'CA' });
const on = '2026-06-15';
const list = '/api/v1/control/screenings';

const mixed = [
  'name,cas,smiles,comment',
  'fentanyl,,,by name',
  ',437-38-7,,by number',
  ',,CCC(=O)N(c1ccccc1)C1CC[NH+](CCc2ccccc2)CC1.[Cl-],by structure',
  'MPPP,,,two substances',
  'spirochlorphine,,,temporary in Canada',
  'fentanyl,,,again',
  ',437-38-8,,wrong check digit',
  '"=HYPERLINK(""http://example.org"")",,,a formula',
  'zzqxv,,,nobody',
  'xylazine,,,listed nowhere',
].join('\n');

async function submit(text: string, name = 'list.csv'): Promise<Screening> {
  const answer = await entrance().post(list, { text, name, on });
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json<Screening>();
}

async function finished(text: string): Promise<Screening> {
  const { id } = await submit(text);
  await entrance().node.screenings.idle();
  return (await entrance().get(`${list}/${id}`)).json<Screening>();
}

async function rowsOf(id: number, query = ''): Promise<ScreeningRow[]> {
  const answer = await entrance().get(`${list}/${id}/rows?limit=1000${query}`);
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json<ScreeningRowPage>().rows;
}

function upload(
  name: string,
  bytes: Uint8Array,
  more: Readonly<Record<string, string>> = {},
): ReturnType<Entrance['get']> {
  const form = new FormData();
  for (const [field, value] of Object.entries(more)) form.set(field, value);
  form.set('file', new Blob([new Uint8Array(bytes)]), name);
  const encoded = new Response(form);
  return encoded.arrayBuffer().then((body) =>
    entrance().app.inject({
      method: 'POST',
      url: list,
      headers: { host: 'localhost:8080', 'content-type': encoded.headers.get('content-type') ?? '' },
      payload: Buffer.from(body),
    }),
  );
}

/** The room as the node's own work sees it, whoever else is served. */
function contextOf(node: VigiaNode): ActContext {
  const { database, clearance, config, actContext } = node;
  const { country, analyst } = config;
  return { database, clearance, reader: node.operator, now: actContext.now, country, analyst };
}

describe('a list of a laboratory', () => {
  test('gets an answer for every row, with the reason', async () => {
    const screening = await finished(mixed);

    expect(screening).toMatchObject({ state: 'done', rows: 10, done: 10, problem: null });
    expect(screening.summary).toEqual({
      identified: 6,
      toAPerson: 1,
      unknown: 2,
      refused: 1,
      listedSomewhere: 5,
      listedNowhere: 1,
    });
    const rows = await rowsOf(screening.id);
    expect(rows.map(({ row }) => row)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(rows.map(({ queryKind, outcome, via }) => `${queryKind} ${outcome} ${via ?? '-'}`)).toEqual([
      'name identified name',
      'cas identified cas',
      'smiles identified salt-stripped',
      'name homonym name',
      'name identified name',
      'name identified name',
      'cas refused -',
      'name unknown -',
      'name unknown -',
      'name identified name',
    ]);
    const canada = rows[0]?.verdicts.find(({ jurisdiction }) => jurisdiction === 'CA');
    expect(canada).toMatchObject({ verdict: 'listed', list: 'I', citation: 'CDSA Sch. I.16.5', unverified: false });
    expect(rows[6]?.problem).toBe('wrong-check-digit');
  });

  test('is filtered by what was found and by jurisdiction, page by page', async () => {
    const { id } = await finished(mixed);

    expect((await rowsOf(id, '&outcome=homonym')).map(({ row }) => row)).toEqual([4]);
    expect((await rowsOf(id, '&verdict=temporary')).map(({ row }) => row)).toEqual([5]);
    expect((await rowsOf(id, '&verdict=temporary&jurisdiction=US')).map(({ row }) => row)).toEqual([]);
    expect((await rowsOf(id, '&jurisdiction=NL')).map(({ row }) => row)).toEqual([1, 2, 3, 6]);
    const first = (await entrance().get(`${list}/${id}/rows?limit=4`)).json<ScreeningRowPage>();
    const second = (await entrance().get(`${list}/${id}/rows?limit=100&cursor=${first.next}`)).json<ScreeningRowPage>();
    expect([...first.rows, ...second.rows].map(({ row }) => row)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(first.total).toBe(10);
    expect(second.next).toBeNull();
  });

  test('comes as CSV and as a workbook; a cell that begins like a formula stays text', async () => {
    const { id } = await finished(mixed);
    const csv = (await entrance().get(`${list}/${id}/rows.csv?language=es`)).body;
    const book = await entrance().get(`${list}/${id}/rows.xlsx?language=fr`);

    expect(csv.trimEnd().split('\r\n')).toHaveLength(11);
    expect(csv).toContain(`"'=HYPERLINK(""http://example.org"")"`);
    const sheet = await readSheet(book.rawPayload);
    expect(sheet).toHaveLength(11);
    expect(sheet[8]?.[1]).toBe('=HYPERLINK("http://example.org")');
    expect(sheet[0]?.slice(0, 3)).toEqual(['ROW', 'QUERY', 'QUERY_KIND']);
    expect(sheet[1]).toContain('annexe I');
  });

  test('comes as a file too, with the day of the law', async () => {
    const answer = await upload('liste.tsv', Buffer.from('Nom\tno\nméthanol\t1\n', 'latin1'), { on: '2020-01-01' });
    await entrance().node.screenings.idle();

    expect(answer.statusCode, answer.body).toBe(200);
    expect(answer.json<Screening>()).toMatchObject({ fileName: 'liste.tsv', rows: 1, on: '2020-01-01' });
    expect((await rowsOf(answer.json<Screening>().id))[0]?.query).toBe('méthanol');
  });

  test('of more than 10,000 rows is refused with its count, and nothing is stored', async () => {
    const before = (await entrance().get(list)).json<ScreeningList>().screenings.length;
    const answer = await entrance().post(list, { text: 'fentanyl\n'.repeat(10_001), name: 'all.txt' });
    const large = await upload('large.csv', Buffer.alloc(10_000_001, 'a'));

    expect(answer.statusCode).toBe(413);
    expect(answer.json<Problem>()).toMatchObject({ code: 'screening.too-many-rows', details: { rows: 10_001 } });
    expect(large.json<Problem>().code).toBe('screening.too-large');
    expect((await entrance().get(list)).json<ScreeningList>().screenings).toHaveLength(before);
  });

  test('a request that is none is refused', async () => {
    expect((await entrance().post(list, { name: 'x' })).json<Problem>().code).toBe('request.invalid');
    // A misspelt day would be answered with today's law.
    const misspelt = await entrance().post(list, { text: 'fentanyl', On: '2020-01-01' });
    expect(misspelt.json<Problem>()).toMatchObject({ code: 'request.invalid', detail: expect.stringContaining('On') });
    expect((await upload('a.csv', Buffer.from('x'), { on: 'never' })).json<Problem>().code).toBe('request.invalid');
    expect((await entrance().get(`${list}/99999`)).json<Problem>().code).toBe('screening.not-found');
    expect((await entrance().get(`${list}/99999/rows`)).json<Problem>().code).toBe('screening.not-found');
    expect((await entrance().get(`${list}/99999/rows.csv`)).json<Problem>().code).toBe('screening.not-found');
  });

  test('can be stopped while it runs, and taken away', async () => {
    const names = Array.from({ length: 3_000 }, (_, index) => `no such name ${index}`).join('\n');
    const { id } = await submit(names);
    const stopped = await entrance().post(`${list}/${id}/cancel`, {});
    await entrance().node.screenings.idle();

    expect(stopped.json<Screening>().state).toBe('cancelled');
    const after = (await entrance().get(`${list}/${id}`)).json<Screening>();
    expect(after.state).toBe('cancelled');
    expect(after.done).toBeLessThan(3_000);
    expect((await entrance().post(`${list}/${id}/cancel`, {})).json<Problem>().code).toBe('screening.ended');

    const gone = await entrance().app.inject({
      method: 'DELETE',
      url: `${list}/${id}`,
      headers: { host: 'localhost:8080' },
    });
    expect(gone.statusCode).toBe(200);
    expect(gone.json<Screening>().id).toBe(id);
    expect((await entrance().get(`${list}/${id}`)).statusCode).toBe(404);
  });

  test('is taken up where a stopped node left it', async () => {
    const { node } = entrance();
    await node.asNode(async () => {
      const names = Array.from({ length: 1_000 }, (_, index) => `name ${index}`).join('\n');
      const first = new ScreeningService(contextOf(node), { control: node.control, onError: () => undefined });
      const { id } = await first.submit({ fileName: 'long.txt', bytes: Buffer.from(names) });
      await first.close();
      const left = await first.find(id);
      expect(['waiting', 'running']).toContain(left.state);
      expect(left.done).toBeLessThan(1_000);

      const second = new ScreeningService(contextOf(node), { control: node.control, onError: () => undefined });
      second.resume();
      await second.idle();

      expect(await second.find(id)).toMatchObject({ state: 'done', done: 1_000 });
      const { unknown, toAPerson, identified, refused } = (await second.find(id)).summary;
      expect(unknown + toAPerson + identified + refused).toBe(1_000);
    });
  });

  test('two processes that work on one list count no row twice', async () => {
    const { node } = entrance();
    await node.asNode(async () => {
      const names = Array.from({ length: 800 }, (_, index) => `twice ${index}`).join('\n');
      const failures: unknown[] = [];
      const options = { control: node.control, onError: (error: unknown) => failures.push(error) };
      const [one, other] = [
        new ScreeningService(contextOf(node), options),
        new ScreeningService(contextOf(node), options),
      ];
      const { id } = await one.submit({ fileName: 'twice.txt', bytes: Buffer.from(names) });
      other.resume();
      await Promise.all([one.idle(), other.idle()]);

      expect(failures).toEqual([]);
      expect(await one.find(id)).toMatchObject({ state: 'done', done: 800 });
    });
  });

  test('that fails says so, and the next one is checked', async () => {
    const { node } = entrance();
    await node.asNode(async () => {
      const failures: unknown[] = [];
      const broken = {
        momentOf: (days: { on?: string | undefined }) => node.control.momentOf(days),
        checkAll: () => Promise.reject(new Error('the chemistry is gone')),
      };
      const service = new ScreeningService(contextOf(node), {
        control: broken,
        onError: (error) => failures.push(error),
      });
      const { id } = await service.submit({ fileName: 'a.txt', bytes: Buffer.from('fentanyl') });
      await service.idle();

      expect(await service.find(id)).toMatchObject({ state: 'failed', problem: 'internal' });
      expect(failures).toHaveLength(1);
    });
  });

  test('is seen by nobody but the node’s own country', async () => {
    const { id } = await finished('fentanyl');
    const { node } = entrance();
    for (const clearance of [publicClearance(), analystClearance('US')]) {
      const other = new ScreeningService(
        { ...contextOf(node), clearance },
        { control: node.control, onError: () => undefined },
      );
      expect(await other.list()).toEqual([]);
      await expect(other.find(id)).rejects.toMatchObject({ code: 'screening.not-found' });
      await expect(other.remove(id)).rejects.toMatchObject({ code: 'screening.not-found' });
    }
  });
});
