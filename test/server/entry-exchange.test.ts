import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { JudgementContent, JudgementEntry, PracticeContent } from '../../src/api/index.ts';
import { publicMarking, type SharedEntry } from '../../src/model/index.ts';
import { actAs, registerMarking } from '../../src/server/access/index.ts';
import { introduce, type ServedNode, serveNode } from './_two-nodes.ts';

let clock = Date.parse('2026-05-04T12:00:00Z');
const now = (): Date => {
  clock += 1;
  return new Date(clock);
};

let canada: ServedNode;
let mexico: ServedNode;
let states: ServedNode;

beforeAll(async () => {
  canada = await serveNode('CA', { now });
  mexico = await serveNode('MX', { now });
  states = await serveNode('US', { now });
  await introduce(canada, mexico);
  await introduce(canada, states);
  await introduce(mexico, states);
});
afterAll(async () => {
  for (const node of [canada, mexico, states]) await node?.close();
});

function asOperator<Result>({ node }: ServedNode, work: () => Promise<Result>): Promise<Result> {
  return actAs(node.operator, work);
}

/** What was written leaves, and each node asks the others until nothing is new. */
async function settle(): Promise<void> {
  for (const { node } of [canada, mexico, states]) await node.share.release.releaseDue();
  for (let round = 0; round < 2; round += 1) {
    for (const one of [mexico, states, canada]) await asOperator(one, () => one.node.share.sync.syncNow());
  }
}

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
  const marking = {
    tlp,
    releasableTo,
    sectors: [],
    caveats: [],
    legalBasis: null,
    recipients: [],
    embargoUntil: null,
    expires: null,
  };
  const saved = await asOperator(canada, () =>
    canada.node.account.judgements.entries.save(id, { base, content, note: null, marking }),
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
  await settle();

  expect(await findAt(mexico, id)).toMatchObject({
    writtenBy: 'CA',
    rated: 'MX',
    completion: 'limited',
    changedBy: null,
  });
  expect(await findAt(canada, id)).toMatchObject({ writtenBy: null });
  expect(await findAt(states, id)).toBeUndefined();
});

test('what stays within the country leaves no trace elsewhere', async () => {
  const id = randomUUID();
  await judge(id, judgementOf(), { releasableTo: ['CA'], tlp: 'AMBER+STRICT' });
  await settle();

  expect(await findAt(mexico, id)).toBeUndefined();
  const objects = await mexico.node.database.read(mexico.node.clearance, (connection) =>
    connection.query('select 1 from shared_object where content like $1', [`%${id}%`]),
  );
  expect(objects).toEqual([]);
});

test('a later version takes the place of the one before, and what was known on a day stays known', async () => {
  const id = randomUUID();
  const base = await judge(id, judgementOf());
  await settle();
  const { changedAt } = (await findAt(mexico, id)) ?? {};
  clock += 86_400_000;
  await judge(id, judgementOf({ completion: 'substantial' }), { base });
  await settle();

  expect(await findAt(mexico, id)).toMatchObject({ completion: 'substantial' });
  const { entries } = mexico.node.account.judgements;
  const then = await asOperator(mexico, () => entries.list(changedAt?.slice(0, 10)));
  expect(then.find(({ head }) => head.id === id)?.content).toMatchObject({ completion: 'limited' });
  const { history } = await asOperator(mexico, () => entries.find(id));
  expect(history).toMatchObject([{ by: 'CA', changed: ['/completion'] }, { by: 'CA' }]);
});

test('what is withdrawn, or no longer released, is gone where it went', async () => {
  const [withdrawn, narrowed] = [randomUUID(), randomUUID()];
  const revisions = [await judge(withdrawn, judgementOf()), await judge(narrowed, judgementOf())];
  await settle();
  expect([await findAt(mexico, withdrawn), await findAt(mexico, narrowed)]).not.toContain(undefined);

  const { entries } = canada.node.account.judgements;
  await asOperator(canada, () => entries.withdraw(withdrawn, { base: revisions[0] ?? 0, note: null }));
  await judge(narrowed, judgementOf({ ambition: 'substantial' }), {
    base: revisions[1] ?? 0,
    releasableTo: ['CA'],
    tlp: 'AMBER+STRICT',
  });
  await settle();

  expect(await findAt(mexico, withdrawn)).toBeUndefined();
  expect(await findAt(mexico, narrowed)).toBeUndefined();
  const left = await mexico.node.database.read(mexico.node.clearance, (connection) =>
    connection.query('select 1 from account_received where entry_id = any ($1)', [[withdrawn, narrowed]]),
  );
  expect(left).toEqual([]);
});

test('what another country wrote only it changes', async () => {
  const id = randomUUID();
  await judge(id, judgementOf());
  await settle();
  const { entries } = mexico.node.account.judgements;
  const change = { base: 0, content: judgementOf({ reviewer: 'MX', rated: 'CA' }), note: null, marking: null };

  await expect(asOperator(mexico, () => entries.save(id, change))).rejects.toMatchObject({
    code: 'account.of-another-country',
  });
  await expect(asOperator(mexico, () => entries.saveDraft(id, change))).rejects.toMatchObject({
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
  await asOperator(mexico, () =>
    mexico.node.account.practices.entries.save(id, { base: 0, content, note: null, marking: { ...green } }),
  );
  await settle();

  for (const node of [canada, states]) {
    const { practices } = await asOperator(node, () => node.node.account.practices.list({ q: 'comptoir' }));
    expect(practices).toMatchObject([{ id, writtenBy: 'MX' }]);
  }
});

const green = {
  tlp: 'GREEN' as const,
  releasableTo: [],
  sectors: [],
  caveats: [],
  legalBasis: null,
  recipients: [],
  embargoUntil: null,
  expires: null,
};

/** What Mexico's node does with an entry that came from Canada's. */
async function receive(change: Partial<SharedEntry>): Promise<void> {
  const entry: SharedEntry = {
    uid: randomUUID(),
    id: randomUUID(),
    kind: 'judgement',
    owner: 'CA',
    version: 1,
    createdAt: now().toISOString(),
    modifiedAt: now().toISOString(),
    title: {},
    content: { ...judgementOf() },
    marking: { ...publicMarking, tlp: 'GREEN', originators: ['CA'] },
    ...change,
  };
  const { node } = mexico;
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
