import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { JudgementContent, JudgementEntry, PracticeContent } from '../../src/api/index.ts';
import { publicMarking, type SharedEntry } from '../../src/model/index.ts';
import { registerMarking } from '../../src/server/access/index.ts';
import { asOperator, forMembers, openThreeNodes } from './_three-nodes.ts';
import type { ServedNode } from './_two-nodes.ts';

const nodes = openThreeNodes();

const commitment = 'nadd-2026/border-and-postal-security';

function judgementOf(change: Partial<JudgementContent> = {}): JudgementContent {
  return {
    commitment,
    rated: 'MX',
    reviewer: 'CA',
    asOf: '2026-04-01',
    completion: 'limited',
    result: 'too-early',
    ambition: 'modest',
    reasons: { en: 'Two of five ports', fr: 'Deux ports sur cinq', es: 'Dos de cinco puertos' },
    evidence: [],
    dissentsFrom: null,
    ...change,
  };
}

interface Writing {
  readonly base?: number;
  readonly releasableTo?: string[];
  readonly tlp?: 'GREEN' | 'AMBER+STRICT';
}

/** Writes a judgement in Canada; returns its revision. */
async function judge(
  id: string,
  content: JudgementContent,
  { base = 0, releasableTo = ['CA', 'MX'], tlp = 'GREEN' }: Writing = {},
): Promise<number> {
  const marking = { ...forMembers, tlp, releasableTo };
  const saved = await asOperator(nodes().canada, () =>
    nodes().canada.node.account.judgements.entries.save(id, { base, content, note: null, marking }),
  );
  if (saved.outcome !== 'saved') throw new Error('not saved');
  return saved.entry.head.revision;
}

function judgementsAt(node: ServedNode): Promise<readonly JudgementEntry[]> {
  return asOperator(node, async () => (await node.node.account.judgements.list({ commitment })).judgements);
}

async function findAt(node: ServedNode, id: string): Promise<JudgementEntry | undefined> {
  return (await judgementsAt(node)).find((one) => one.id === id);
}

test('a judgement reaches the country whom it is for, as that of the country that wrote it, and nobody else', async () => {
  const id = randomUUID();
  await judge(id, judgementOf());
  await nodes().settle();

  expect(await findAt(nodes().mexico, id)).toMatchObject({
    writtenBy: 'CA',
    rated: 'MX',
    completion: 'limited',
    changedBy: null,
  });
  expect(await findAt(nodes().canada, id)).toMatchObject({ writtenBy: null });
  expect(await findAt(nodes().states, id)).toBeUndefined();
});

test('what stays within the country leaves no trace elsewhere', async () => {
  const id = randomUUID();
  await judge(id, judgementOf(), { releasableTo: ['CA'], tlp: 'AMBER+STRICT' });
  await nodes().settle();

  expect(await findAt(nodes().mexico, id)).toBeUndefined();
  const objects = await nodes().mexico.node.database.read(nodes().mexico.node.clearance, (connection) =>
    connection.query('select 1 from shared_object where content like $1', [`%${id}%`]),
  );
  expect(objects).toEqual([]);
});

test('a later version takes the place of the one before, and what was known on a day stays known', async () => {
  const id = randomUUID();
  const base = await judge(id, judgementOf());
  await nodes().settle();
  const { changedAt } = (await findAt(nodes().mexico, id)) ?? {};
  nodes().sleep(86_400_000);
  await judge(id, judgementOf({ completion: 'substantial' }), { base });
  await nodes().settle();

  expect(await findAt(nodes().mexico, id)).toMatchObject({ completion: 'substantial' });
  const { entries } = nodes().mexico.node.account.judgements;
  const then = await asOperator(nodes().mexico, () => entries.list(changedAt?.slice(0, 10)));
  expect(then.find(({ head }) => head.id === id)?.content).toMatchObject({ completion: 'limited' });
  const { history } = await asOperator(nodes().mexico, () => entries.find(id));
  expect(history).toMatchObject([{ by: 'CA', changed: ['/completion'] }, { by: 'CA' }]);
});

test('what is withdrawn, or no longer released, is gone where it went', async () => {
  const [withdrawn, narrowed] = [randomUUID(), randomUUID()];
  const revisions = [await judge(withdrawn, judgementOf()), await judge(narrowed, judgementOf())];
  await nodes().settle();
  expect([await findAt(nodes().mexico, withdrawn), await findAt(nodes().mexico, narrowed)]).not.toContain(undefined);

  const { entries } = nodes().canada.node.account.judgements;
  await asOperator(nodes().canada, () => entries.withdraw(withdrawn, { base: revisions[0] ?? 0, note: null }));
  await judge(narrowed, judgementOf({ ambition: 'substantial' }), {
    base: revisions[1] ?? 0,
    releasableTo: ['CA'],
    tlp: 'AMBER+STRICT',
  });
  await nodes().settle();

  expect(await findAt(nodes().mexico, withdrawn)).toBeUndefined();
  expect(await findAt(nodes().mexico, narrowed)).toBeUndefined();
  const left = await nodes().mexico.node.database.read(nodes().mexico.node.clearance, (connection) =>
    connection.query('select 1 from account_received where entry_id = any ($1)', [[withdrawn, narrowed]]),
  );
  expect(left).toEqual([]);
});

test('what another country wrote only it changes', async () => {
  const id = randomUUID();
  await judge(id, judgementOf());
  await nodes().settle();
  const { entries } = nodes().mexico.node.account.judgements;
  const change = { base: 0, content: judgementOf({ reviewer: 'MX', rated: 'CA' }), note: null, marking: null };

  await expect(asOperator(nodes().mexico, () => entries.save(id, change))).rejects.toMatchObject({
    code: 'account.of-another-country',
  });
  await expect(asOperator(nodes().mexico, () => entries.saveDraft(id, change))).rejects.toMatchObject({
    code: 'account.of-another-country',
  });
});

test('a practice of one country is found by the others in their languages', async () => {
  const id = randomUUID();
  const content: PracticeContent = {
    title: { en: 'Kits at counters', fr: 'Trousses au comptoir', es: 'Estuches en mostrador' },
    description: { en: 'At any hour.', fr: 'À toute heure.', es: 'A toda hora.' },
    shelf: 'naloxone-access',
    grade: 'likely-beneficial',
    evidence: [],
    adopted: [{ country: 'MX', where: null, since: '2025-01-01' }],
    contact: null,
    commitments: [],
  };
  await asOperator(nodes().mexico, () =>
    nodes().mexico.node.account.practices.entries.save(id, { base: 0, content, note: null, marking: forMembers }),
  );
  await nodes().settle();

  for (const node of [nodes().canada, nodes().states]) {
    const { practices } = await asOperator(node, () => node.node.account.practices.list({ q: 'comptoir' }));
    expect(practices).toMatchObject([{ id, writtenBy: 'MX' }]);
  }
});

/** What Mexico's node does with an entry that came from Canada's. */
async function receive(change: Partial<SharedEntry>): Promise<void> {
  const entry: SharedEntry = {
    uid: randomUUID(),
    id: randomUUID(),
    kind: 'judgement',
    owner: 'CA',
    version: 1,
    createdAt: nodes().now().toISOString(),
    modifiedAt: nodes().now().toISOString(),
    title: {},
    content: { ...judgementOf() },
    marking: { ...publicMarking, tlp: 'GREEN', originators: ['CA'] },
    ...change,
  };
  const { node } = nodes().mexico;
  await node.asNode(() =>
    node.database.write(node.clearance, async (connection) => {
      const markingId = await registerMarking(connection, entry.marking);
      await node.account.exchange.receiveEntry(connection, entry, { from: 'CA', markingId });
    }),
  );
}

test.each<[string, Partial<SharedEntry>]>([
  ['judgement.not-own-voice', { content: { ...judgementOf({ reviewer: 'MX', rated: 'US' }) } }],
  ['judgement.own-country', { content: { ...judgementOf({ rated: 'CA' }) } }],
  ['account.received-not-read', { content: { says: 'something' } }],
  ['account.received-not-read', { kind: 'rumour' }],
  ['account.received-not-theirs', { id: 'nadd-2026' }],
  ['account.received-not-theirs', { owner: 'MX' }],
])('what its sender cannot say is not taken: %s', async (code, change) => {
  await expect(receive(change)).rejects.toMatchObject({ code });
});
