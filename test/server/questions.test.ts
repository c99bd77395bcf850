import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PeerQuestionAnswer } from '../../src/api/index.ts';
import { VigiaError } from '../../src/base/index.ts';
import { type Marking, publicMarking } from '../../src/model/index.ts';
import { registerMarking } from '../../src/server/access/index.ts';
import { introduce, type ServedNode, serveNode } from './_two-nodes.ts';

// A clock that goes on, so that what came later is known to be later.
let clock = Date.parse('2026-05-04T12:00:00Z');
const now = (): Date => {
  clock += 1;
  return new Date(clock);
};
const reserved: Marking = { ...publicMarking, tlp: 'AMBER+STRICT', releasableTo: ['MX'], originators: ['MX'] };
const question = {
  source: 'mx-reserved',
  records: 'shipment',
  by: ['place'],
  from: '2025-01-01',
  to: '2025-12-31',
} as const;

let canada: ServedNode;
let mexico: ServedNode;
beforeAll(async () => {
  canada = await serveNode('CA', { now });
  mexico = await serveNode('MX', { now });
  await introduce(canada, mexico);
  await plantRecords(reserved, { 'MX-SON': 40, 'MX-SIN': 3, 'MX-JAL': 12 }, 'mx-reserved');
  await plantRecords({ ...reserved, tlp: 'RED' }, { 'MX-OAX': 30 }, 'mx-reserved');
});
afterAll(async () => {
  await canada.close();
  await mexico.close();
});

async function plantRecords(marking: Marking, counts: Readonly<Record<string, number>>, source: string): Promise<void> {
  await mexico.node.asNode(() =>
    mexico.node.database.write(mexico.node.clearance, async (connection) => {
      const id = await registerMarking(connection, marking);
      const [delivery] = await connection.query<{ id: number }>(
        `insert into delivery (source_id, sha256, file_name, bytes, layout, connector_version, as_of, as_of_basis, received_at,
           training, rows, observations, records, drift, marking_id)
         values ($1, $2, 'x', 1, 'x', '1', '2026-02-01', 'file', now(), false, '{}', '{}', '{}', '[]', $3) returning id`,
        [source, randomUUID(), id],
      );
      for (const [place, count] of Object.entries(counts)) {
        await connection.query(
          `insert into record (source_id, external_id, as_of, delivery_id, kind, event_date, place_id, payload, training, marking_id)
           select $1, $2 || n, '2026-02-01', $3, 'shipment', '2025-06-01'::date + n, $2, '{"company":"Secreta SA"}', false, $4
           from generate_series(1, $5::int) n`,
          [source, place, delivery?.id ?? 0, id, count],
        );
      }
    }),
  );
}

function ask(more: object = {}) {
  return canada.node.asNode(() =>
    canada.node.share.questions.ask({ country: 'MX', question: { ...question, by: [...question.by], ...more } }),
  );
}
function choose(questions: 'never' | 'approval' | 'automatic', more: object = {}) {
  return mexico.node.asNode(() =>
    mexico.node.share.questions.choosePolicy({ source: 'mx-reserved', questions, ...more }),
  );
}
async function incoming() {
  return (await mexico.node.asNode(() => mexico.node.share.questions.list({ direction: 'in' }))).questions;
}

describe('a question to another node', () => {
  test('is refused where nobody decided, and as if there were no such source', async () => {
    const [real, invented] = [await ask(), await ask({ source: 'mx-no-such-source' })];
    expect([real.state, invented.state]).toEqual(['refused', 'refused']);
    expect([real.reason, real.answer, real.cost]).toEqual([invented.reason, invented.answer, invented.cost]);
  });

  test('is answered by a table of sums: what is small is withheld, RED is not counted, no row leaves', async () => {
    await choose('automatic', { budget: 3, legalBasis: 'LFCPQ' });
    const { state, answer } = await ask();

    expect(state).toBe('answered');
    const values = new Map(answer?.cells.map(({ place, value }) => [place, value]));
    expect(values.get('MX-SON')).toBe(40);
    expect(values.get('MX-SIN')).toBeNull();
    expect(values.has('MX-OAX')).toBe(false);
    expect(JSON.stringify(answer)).not.toContain('Secreta');
  });

  test('asked again has the same answer, and costs nothing', async () => {
    const [before] = await incoming();
    const { answer } = await ask();
    const [after] = await incoming();
    expect(answer).toEqual(before?.answer);
    expect(after?.cost).toBe(0);
  });

  test('cannot isolate few by what it leaves out', async () => {
    // All of Mexico but Sinaloa would give Sinaloa away if all of Mexico were answered; one of both is not.
    const { answer } = await ask({ by: [] });
    expect(answer?.cells.map(({ value }) => value) ?? [null]).toEqual([null]);
  });

  test('meets an end: the budget of whoever asks', async () => {
    const states = [];
    for (const to of ['2025-11-30', '2025-10-31', '2025-09-30', '2025-08-31'])
      states.push((await ask({ to, by: ['place'] })).state);
    expect(states.at(-1)).toBe('refused');
    expect((await incoming())[0]?.reason).toBe('budget');
  });

  test('waits for a person where the source asks for one', async () => {
    await choose('approval', { budget: 50 });
    const asked = await ask({ from: '2025-06-01', to: '2025-06-30' });
    expect([asked.state, asked.answer]).toEqual(['waiting', null]);
    const again = () => canada.node.asNode(() => canada.node.share.questions.refresh(asked.id));
    expect((await again()).state).toBe('waiting');

    await mexico.node.asNode(() => mexico.node.share.questions.decide(asked.id, { decision: 'refuse' }));
    expect((await again()).state).toBe('refused');
    await expect(
      mexico.node.asNode(() => mexico.node.share.questions.decide(asked.id, { decision: 'answer' })),
    ).rejects.toSatisfy((error) => error instanceof VigiaError && error.code === 'statistics.question-decided');
  });

  test('of a node whose agreement does not cover it is refused', async () => {
    await choose('automatic', { budget: 50 });
    await mexico.node.asNode(() => mexico.node.share.peers.allow('CA', { highestTlp: 'GREEN' }));
    expect((await ask({ to: '2025-07-31' })).state).toBe('refused');
    expect((await incoming())[0]?.reason).toBe('above-agreement');
    await mexico.node.asNode(() => mexico.node.share.peers.allow('CA', { highestTlp: 'AMBER' }));
  });

  test('is asked by a node only, and its answer is nobody else’s', async () => {
    const body = JSON.stringify({ id: randomUUID(), question: { ...question, by: [] } });
    const post = (headers: Readonly<Record<string, string>>) =>
      fetch(`${mexico.url}/api/v1/peer/questions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body,
      });
    expect((await post({})).status).toBe(401);

    const token = await canada.node.asNode(() => canada.node.share.peers.tokenFor('MX'));
    const missing = await fetch(`${mexico.url}/api/v1/peer/questions/${randomUUID()}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(missing.status).toBe(404);
    const fresh = await canada.node.asNode(() => canada.node.share.peers.tokenFor('MX'));
    expect(PeerQuestionAnswer.parse(await (await post({ authorization: `Bearer ${fresh}` })).json()).state).not.toBe(
      'waiting',
    );
  });

  test('leaves an entry in the audit trail of both', async () => {
    for (const { node } of [canada, mexico]) {
      const rows = await node.database.own((connection) =>
        connection.query<{ count: number }>(
          `select count(*)::int as count from audit_entry where action = 'sharing.answer'`,
        ),
      );
      expect(rows[0]?.count).toBeGreaterThan(5);
    }
  });
});
