import { expect, test } from 'vitest';
import { AuditPage, AuditReport, Screening } from '../../src/api/index.ts';
import { actAs, publicReader, recordAudit } from '../../src/server/access/index.ts';
import { fixture } from '../database/_planted-rows.ts';
import { openEntrance } from './_api.ts';

const entrance = openEntrance({}, async ({ node }) => {
  await node.asNode(() =>
    node.observe.ingest('us-cbp-drug-seizures', {
      path: fixture('us-cbp-drug-seizures', 'nationwide-drugs-fy23-fy26-dec.csv'),
    }),
  );
  await node.database.own((connection) =>
    connection.execute(`
      insert into marking (tlp, tlp_rank) values ('AMBER', 2);
      update series set marking_id = (select max(id) from marking) where id <= 2;
      update observation set marking_id = (select max(id) from marking) where series_id <= 2;
      update delivery set marking_id = (select max(id) from marking);
      update delivery_coverage set marking_id = (select max(id) from marking);
    `),
  );
});

async function entriesOf(query: string): Promise<AuditPage['entries']> {
  const answer = await entrance().get(`/api/v1/audit?${query}`);
  expect(answer.statusCode).toBe(200);
  return AuditPage.parse(answer.json()).entries;
}

async function lastSeq(): Promise<number> {
  return (await entriesOf('limit=1'))[0]?.seq ?? 0;
}

test('an answer that shows what is restricted is recorded: who, which route, which things, how strict', async () => {
  const answer = await entrance().get('/api/v1/series?source=us-cbp-drug-seizures');
  const [entry] = await entriesOf('action=data.read&limit=1');

  expect(answer.statusCode).toBe(200);
  expect(entry).toMatchObject({
    subject: 'CA:analyst',
    kind: 'operator',
    action: 'data.read',
    object: { kind: 'route', id: 'GET /api/v1/series' },
    outcome: 'done',
    detail: { tlp: 'AMBER', count: 2, kinds: { series: 2 }, named: ['series:1', 'series:2'] },
  });
});

test('an answer that shows nothing restricted is not', async () => {
  const before = await lastSeq();
  const answer = await entrance().get('/api/v1/indicators');

  expect(answer.statusCode).toBe(200);
  expect(await lastSeq()).toBeLessThanOrEqual(before + 1);
  expect(await entriesOf('kind=route&id=GET%20/api/v1/indicators')).toEqual([]);
});

test.each([
  ['csv', 'observations.csv?series=1'],
  ['xlsx', 'observations.xlsx?series=1'],
  ['parquet', 'observations.parquet?series=1'],
])('a download (%s) of restricted figures is recorded', async (format, address) => {
  const answer = await entrance().get(`/api/v1/${address}`);
  const [entry] = await entriesOf('action=data.read&limit=1');

  expect(answer.statusCode).toBe(200);
  expect(entry).toMatchObject({ object: { id: `GET /api/v1/observations.${format}` }, detail: { tlp: 'AMBER' } });
});

test('what is computed from figures, some of them restricted, is recorded without naming them', async () => {
  for (const address of ['gaps', 'register', 'unmapped', 'gaps.csv']) {
    const answer = await entrance().get(`/api/v1/${address}`);
    const [entry] = await entriesOf(`action=data.read&kind=route&id=GET%20/api/v1/${address}`);

    expect([address, answer.statusCode]).toEqual([address, 200]);
    expect([address, entry?.detail]).toMatchObject([address, { tlp: 'AMBER', named: ['figures:all'] }]);
  }
});

test('a list of substances is its owner’s: handing it in and reading it are recorded', async () => {
  const { node, post, get } = entrance();
  const added: unknown = (await post('/api/v1/control/screenings', { text: 'fentanyl' })).json();
  await node.screenings.idle();
  const { id } = Screening.parse(added);
  await get(`/api/v1/control/screenings/${id}/rows.csv`);
  const [read] = await entriesOf('action=data.read&kind=route&id=GET%20/api/v1/control/screenings/:id/rows.csv');
  const [file] = await entriesOf('action=data.export&limit=1');

  expect(await entriesOf('action=screening.submit')).toMatchObject([{ object: { kind: 'screening', id: String(id) } }]);
  expect(read?.detail).toMatchObject({ tlp: 'AMBER+STRICT', kinds: { screening: 1 } });
  expect(file).toMatchObject({ object: { id: 'GET /api/v1/control/screenings/:id/rows.csv' }, outcome: 'done' });
});

test('no secret and no restricted text is in the trail', async () => {
  const { app, node } = entrance();
  const secret = 'vigia_7_Q9zR4planted8secret';
  for (const headers of [{ authorization: `Bearer ${secret}` }, { cookie: `session=${secret}` }]) {
    await app.inject({ url: `/api/v1/series?place=${secret}`, headers: { host: 'localhost:8080', ...headers } });
  }
  await app.inject({
    url: `/api/v1/${secret}`,
    headers: { host: 'localhost:8080', origin: 'https://elsewhere.invalid' },
  });
  const rows = await node.database.own((connection) =>
    connection.query<{ text: string }>('select e::text as text from audit_entry e'),
  );

  expect(rows.length).toBeGreaterThan(5);
  expect(rows.filter(({ text }) => text.includes('planted8secret'))).toEqual([]);
});

test('asking for the head alone, or for what one has already, is recorded like reading it', async () => {
  const first = await entrance().get('/api/v1/series/1');
  const tag = String(first.headers['etag']);
  const again = await entrance().get('/api/v1/series/1', { 'if-none-match': tag });
  const head = await entrance().app.inject({
    method: 'HEAD',
    url: '/api/v1/series/1',
    headers: { host: 'localhost:8080' },
  });

  expect([again.statusCode, head.statusCode]).toEqual([304, 200]);
  expect(await entriesOf('kind=route&id=GET%20/api/v1/series/:id')).toHaveLength(2);
  expect(await entriesOf('kind=route&id=HEAD%20/api/v1/series/:id')).toHaveLength(1);
});

test('where it cannot be recorded, nothing is shown', async () => {
  const { node, get } = entrance();
  await node.database.own((connection) =>
    connection.execute('alter function append_audit rename to append_audit_away'),
  );
  try {
    const answer = await get('/api/v1/series/1');

    expect(answer.statusCode).toBe(503);
    expect(answer.json()).toMatchObject({ code: 'audit.not-recorded' });
    expect(answer.body).not.toContain('us-cbp');
    expect((await get('/api/v1/indicators')).statusCode).toBe(200);
  } finally {
    await node.database.own((connection) =>
      connection.execute('alter function append_audit_away rename to append_audit'),
    );
  }
});

test('what is refused is recorded, and a flood of it makes no flood of entries', async () => {
  const { app } = entrance();
  for (let time = 0; time < 20; time += 1) {
    const answer = await app.inject({
      url: '/api/v1/series',
      headers: { host: 'localhost:8080', origin: 'https://elsewhere.invalid' },
    });
    expect(answer.statusCode).toBe(403);
  }

  expect(await entriesOf('outcome=refused')).toMatchObject([
    { subject: 'public', action: 'request', object: { kind: 'route' }, detail: { count: 1 } },
  ]);
});

test('the chain is followed over HTTP, and signed', async () => {
  const signed = await entrance().post('/api/v1/audit/checkpoint', {});
  const report = AuditReport.parse((await entrance().get('/api/v1/audit/verify')).json());

  expect(signed.json()).toMatchObject({ checkpoint: { statement: expect.stringContaining('vigia-audit-checkpoint') } });
  expect(report).toMatchObject({ sound: true, found: 0, checkpoints: 1 });
});

test('who has no duty to audit sees nothing of it', async () => {
  const { node } = entrance();
  const query = { limit: 100 };

  await actAs(publicReader, async () => {
    expect(() => node.audit.list(query)).toThrow('access.not-allowed');
    await expect(node.audit.verify()).rejects.toThrow('access.not-allowed');
    await expect(node.audit.listOwn(query)).resolves.toEqual({ entries: [], next: null });
  });
});

test('a person sees what they did, and nothing of others', async () => {
  const { node } = entrance();
  const person = {
    ...node.operator,
    kind: 'person',
    subject: 'CA:luz',
    name: 'luz',
    duties: ['read'],
    highestTlp: 'CLEAR',
  } as const;
  await node.asNode(() =>
    node.database.write(node.clearance, async (connection) => {
      await recordAudit(connection, { reader: person, at: new Date(), action: 'session.sign-in' });
    }),
  );

  const own = await actAs(person, () => node.audit.listOwn({ limit: 100 }));

  expect(own.entries).toMatchObject([{ subject: 'CA:luz', action: 'session.sign-in' }]);
});

test('pages of the trail follow one another without gaps', async () => {
  const all: number[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const address = `/api/v1/audit?limit=3${cursor === '' ? '' : `&cursor=${cursor}`}`;
    const page: AuditPage = AuditPage.parse((await entrance().get(address)).json());
    all.push(...page.entries.map(({ seq }) => seq));
    cursor = page.next;
  }

  // Reading the trail is recorded too, above the first page.
  expect(all).toEqual(Array.from({ length: all.length }, (_, index) => all.length - index));
});
