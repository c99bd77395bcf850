import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import {
  CommitmentContent,
  CommitmentDetail,
  type CommitmentEntry,
  CommitmentList,
  type GoalContent,
  GoalProgressList,
  type MarkingRequest,
  Problem,
  SaveCommitmentOutcome,
  SaveCommitmentRequest,
} from '../../src/api/index.ts';
import { nothingMoreSaid } from '../../src/model/index.ts';
import { actAs, nodeReader, type Reader } from '../../src/server/access/index.ts';
import { openEntrance, today } from './_api.ts';
import { plantFigures } from './_planted-figures.ts';
import { plantedDeaths } from './_report-files.ts';

const strategy = 'nadd-2026';
const question = 'ca-opioid-deaths';

const entrance = openEntrance({ country: 'CA' }, ({ node }) => plantFigures(node, [plantedDeaths]));

const action: CommitmentContent = {
  ...nothingMoreSaid,
  level: 'action',
  origin: 'dialogue',
  parent: `${strategy}/wastewater-and-early-warning`,
  title: { en: 'Test twelve sites', fr: 'Analyser douze sites', es: 'Analizar doce sitios' },
  owners: [{ country: 'CA', agency: null }],
  sectors: ['laboratory'],
};

interface Save {
  readonly base?: number;
  readonly note?: string;
  readonly marking?: MarkingRequest;
}

async function save(id: string, content: CommitmentContent, more: Save = {}): Promise<SaveCommitmentOutcome> {
  const answered = await entrance().post(`/api/v1/commitments/${encodeURIComponent(id)}`, {
    base: 0,
    content,
    ...more,
  });
  expect(answered.statusCode, answered.body).toBe(200);
  return SaveCommitmentOutcome.parse(answered.json());
}

async function saved(id: string, content: CommitmentContent, more: Save = {}): Promise<CommitmentEntry> {
  const outcome = await save(id, content, more);
  if (outcome.outcome !== 'saved') throw new Error(JSON.stringify(outcome.conflicts));
  return outcome.entry;
}

async function refusal(address: string, body: unknown): Promise<Problem> {
  return Problem.parse((await entrance().post(`/api/v1/${address}`, body)).json());
}

async function detail(id: string): Promise<CommitmentDetail> {
  const answered = await entrance().get(`/api/v1/commitments/${encodeURIComponent(id)}`);
  expect(answered.statusCode, answered.body).toBe(200);
  return CommitmentDetail.parse(answered.json());
}

async function listed(query = ''): Promise<CommitmentList> {
  return CommitmentList.parse((await entrance().get(`/api/v1/commitments${query}`)).json());
}

function person(name: string, more: Partial<Reader> = {}): Reader {
  return { ...nodeReader('CA'), kind: 'person', subject: `CA:${name}`, name, ...more };
}

/** What a person of the node does, past the wire. */
function as<Result>(
  reader: Reader,
  work: (node: ReturnType<typeof entrance>['node']) => Promise<Result>,
): Promise<Result> {
  return actAs({ ...reader, home: reader.home ?? 'CA' }, () => work(entrance().node));
}

function request(base: number, content: CommitmentContent): ReturnType<typeof SaveCommitmentRequest.parse> {
  return SaveCommitmentRequest.parse({ base, content });
}

describe('a commitment that somebody enters', () => {
  test('is in the tree, with its history, and stays within the own country', async () => {
    const id = randomUUID();
    const first = await saved(id, action, { note: 'agreed at the working group' });
    const owners = [...action.owners, { country: 'US', agency: null }];
    const second = await saved(id, { ...action, owners }, { base: first.revision });

    expect((await listed()).commitments.find((one) => one.id === id)).toMatchObject({
      parent: action.parent,
      revision: second.revision,
      marking: { tlp: 'AMBER+STRICT', releasableTo: ['CA'] },
    });
    expect((await detail(id)).history).toMatchObject([
      { revision: second.revision, changed: ['/owners'], note: null },
      { revision: first.revision, note: 'agreed at the working group' },
    ]);
  });

  test('can be sent twice, when an answer was lost', async () => {
    const id = randomUUID();
    const first = await saved(id, action);

    expect(await saved(id, action)).toEqual(first);
    expect((await detail(id)).history).toHaveLength(1);
  });

  test('is withdrawn, and its versions stay', async () => {
    const id = randomUUID();
    const { revision } = await saved(id, action);
    await entrance().post(`/api/v1/commitments/${id}/withdrawal`, { base: revision, note: 'entered twice' });

    expect((await listed()).commitments.some((one) => one.id === id)).toBe(false);
    expect(await detail(id)).toMatchObject({ entry: null, history: [{ withdrawn: true, note: 'entered twice' }, {}] });
  });

  test('can be read as it was on an earlier day', async () => {
    const id = randomUUID();
    await saved(id, action);

    expect((await listed('?asKnownOn=2024-06-14')).commitments.some((one) => one.id === id)).toBe(false);
    expect((await listed(`?asKnownOn=${today}`)).commitments.some((one) => one.id === id)).toBe(true);
  });
});

test('what came with the software is changed like everything else, and keeps its first text', async () => {
  const id = `${strategy}/border-and-postal-security`;
  const before = (await detail(id)).entry;
  const content = CommitmentContent.strip().parse(before);
  const agency = { en: 'Border agency', fr: 'Agence frontalière', es: 'Agencia fronteriza' };
  const owners = content.owners.map((one) => (one.country === 'CA' ? { ...one, agency } : one));
  await saved(id, { ...content, owners });

  expect((await detail(id)).entry).toMatchObject({ owners, marking: { tlp: 'CLEAR' } });
  expect((await detail(id)).history).toMatchObject([{ changed: ['/owners'] }]);
});

describe('two people who write at the same time', () => {
  const names = ['ana', 'bruno'] as const;

  test('both changes are stored where they wrote different parts', async () => {
    const id = randomUUID();
    const { revision } = await saved(id, action);
    const title = { ...action.title, fr: 'Analyser les eaux usées de douze sites' };
    await as(person(names[0]), ({ account }) =>
      account.commitments.entries.save(id, request(revision, { ...action, title })),
    );
    const second = await as(person(names[1]), ({ account }) =>
      account.commitments.entries.save(id, request(revision, { ...action, sectors: ['laboratory', 'health'] })),
    );

    expect(second).toMatchObject({ outcome: 'saved', merged: ['/title/fr'] });
    expect((await detail(id)).entry).toMatchObject({ title, sectors: ['laboratory', 'health'] });
  });

  test('of the same part, both texts are kept and shown, and the merge is stored', async () => {
    const id = randomUUID();
    const { revision } = await saved(id, action);
    const titled = (en: string): CommitmentContent => ({ ...action, title: { ...action.title, en } });
    await as(person(names[0]), ({ account }) =>
      account.commitments.entries.save(id, request(revision, titled('Test twelve sites weekly'))),
    );
    const entries = (node: ReturnType<typeof entrance>['node']) => node.account.commitments.entries;
    const second = await as(person(names[1]), (node) =>
      entries(node).save(id, request(revision, titled('Test twenty sites'))),
    );

    expect(second).toMatchObject({
      outcome: 'merge',
      by: 'ana',
      theirs: { title: { en: 'Test twelve sites weekly' } },
      conflicts: [
        { path: '/title/en', base: 'Test twelve sites', theirs: 'Test twelve sites weekly', mine: 'Test twenty sites' },
      ],
    });
    expect((await detail(id)).entry?.title.en).toBe('Test twelve sites weekly');
    expect((await as(person(names[1]), (node) => entries(node).find(id))).draft?.content.title.en).toBe(
      'Test twenty sites',
    );
    expect((await detail(id)).writers).toMatchObject([{ by: 'bruno' }]);

    const put = request(second.outcome === 'merge' ? second.revision : 0, titled('Test twenty sites weekly'));
    expect(await as(person(names[1]), (node) => entries(node).save(id, put))).toMatchObject({ outcome: 'saved' });
    const last = await as(person(names[1]), (node) => entries(node).find(id));
    expect(last).toMatchObject({ draft: null, entry: { content: { title: { en: 'Test twenty sites weekly' } } } });
    expect(last.history).toHaveLength(3);
  });

  test('what one withdrew and the other changed is shown to the second', async () => {
    const id = randomUUID();
    const { revision } = await saved(id, action);
    await as(person(names[0]), ({ account }) =>
      account.commitments.entries.withdraw(id, { base: revision, note: null }),
    );

    expect(await save(id, { ...action, sectors: ['health'] }, { base: revision })).toMatchObject({
      outcome: 'merge',
      theirs: null,
      merged: { sectors: ['health'] },
    });
  });
});

describe('who may not see a version', () => {
  test('sees the one before it, and no trace of it', async () => {
    const id = randomUUID();
    const first = await saved(id, action, { marking: { tlp: 'GREEN' } });
    const secret = { ...action, description: { en: 'zqsecret', fr: 'zqsecret', es: 'zqsecret' } };
    await saved(id, secret, { base: first.revision, marking: { tlp: 'RED', sectors: ['finance'] } });
    const colleague = person('carla', { highestTlp: 'AMBER', sectors: ['health'] });
    const seen = await as(colleague, ({ account }) => account.commitments.entries.find(id));

    expect(seen.entry?.head.revision).toBe(first.revision);
    expect(seen.history).toHaveLength(1);
    expect(JSON.stringify(await as(colleague, ({ account }) => account.commitments.list()))).not.toContain('zqsecret');
    const next = await as(colleague, ({ account }) =>
      account.commitments.entries.save(id, request(first.revision, { ...action, sectors: ['health'] })),
    );
    expect(next).toMatchObject({ outcome: 'saved' });
    expect((await detail(id)).history).toHaveLength(3);
  });

  test('nobody writes what they could not read', async () => {
    const colleague = person('carla', { highestTlp: 'AMBER', sectors: ['health'] });
    const asked = SaveCommitmentRequest.parse({ base: 0, content: action, marking: { tlp: 'RED' } });

    await expect(
      as(colleague, ({ account }) => account.commitments.entries.save(randomUUID(), asked)),
    ).rejects.toMatchObject({ code: 'account.marking-hides-it' });
  });

  test.each([
    ['a colleague of another country', person('mia', { country: 'MX' })],
    ['whoever only reads', person('rea', { duties: ['read'] })],
  ])('%s changes nothing', async (_who, reader) => {
    await expect(
      as(reader, ({ account }) => account.commitments.entries.save(randomUUID(), request(0, action))),
    ).rejects.toMatchObject({ code: 'access.not-allowed' });
  });
});

describe('what cannot be', () => {
  const commitment = async (content: Partial<CommitmentContent>, id: string = randomUUID()): Promise<Problem> =>
    refusal(`commitments/${encodeURIComponent(id)}`, { base: 0, content: { ...action, ...content } });

  test.each<[string, Partial<CommitmentContent>]>([
    ['account.translation-missing', { title: { en: 'Test', fr: '', es: 'Analizar' } }],
    ['commitment.parent-unknown', { parent: 'nowhere' }],
    ['commitment.parent-missing', { parent: null }],
    ['commitment.level-not-below', { level: 'strategy' }],
    ['commitment.relation-unknown', { dependsOn: ['nowhere'] }],
    ['commitment.horizon-outside', { horizon: { from: '2026-02-01', until: '2031-01-01' } }],
    ['commitment.horizon-reversed', { horizon: { from: '2026-03-01', until: '2026-02-01' } }],
    ['commitment.owner-missing', { owners: [] }],
    ['commitment.statement-unknown', { passage: { statement: 'none', words: 'we' } }],
  ])('is refused: %s', async (code, content) => {
    expect(await commitment(content)).toMatchObject({ status: 422, code });
  });

  test('a lineage that comes back to its start is refused', async () => {
    const [one, other] = [randomUUID(), randomUUID()];
    await saved(one, action);
    await saved(other, { ...action, lineage: [{ relation: 'continues', to: one, basis: 'reading' }] });
    const { revision } = (await detail(one)).entry ?? expect.fail();
    const content = { ...action, lineage: [{ relation: 'fulfils', to: other, basis: 'reading' }] };

    expect(await refusal(`commitments/${one}`, { base: revision, content })).toMatchObject({
      code: 'commitment.circular-lineage',
    });
  });

  test('what others stand in is not withdrawn', async () => {
    const id = `${strategy}/wastewater-and-early-warning`;
    await saved(randomUUID(), action);

    expect(await refusal(`commitments/${encodeURIComponent(id)}/withdrawal`, { base: 0 })).toMatchObject({
      code: 'commitment.parent-unknown',
    });
  });

  test('a new one has no name of its own, and an old one no unknown revision', async () => {
    expect(await commitment({}, 'my-commitment')).toMatchObject({ status: 400, code: 'account.identifier' });
    expect(await refusal(`commitments/${randomUUID()}`, { base: 77_777, content: action })).toMatchObject({
      status: 409,
      code: 'account.base-unknown',
    });
  });
});

test('a draft may lack languages, is seen by its writer, and goes when it is stored', async () => {
  const id = randomUUID();
  const content = { ...action, title: { en: 'Test twenty sites', fr: '', es: '' } };
  const answered = await entrance().post(`/api/v1/commitments/${id}/draft`, { base: 0, content });
  expect(answered.statusCode, answered.body).toBe(200);

  expect(await detail(id)).toMatchObject({ entry: null, draft: { base: 0, content } });
  expect((await listed()).commitments.some((one) => one.id === id)).toBe(false);
  await saved(id, action);
  expect((await detail(id)).draft).toBeNull();
});

describe('a goal', () => {
  const goal: GoalContent = {
    commitment: `${strategy}/overdose-and-recovery`,
    question,
    baseline: '2023-10-01',
    agreed: { value: 8000, unit: '{deaths}', asOf: '2024-02-01' },
    target: { value: 4000, unit: '{deaths}', by: '2027-12-31' },
    limit: null,
    note: null,
  };
  const enter = async (content: unknown, id: string = randomUUID()): Promise<unknown> =>
    (await entrance().post(`/api/v1/goals/${id}`, { base: 0, content })).json();
  const progress = async (query: string): Promise<GoalProgressList> =>
    GoalProgressList.parse((await entrance().get(`/api/v1/goal-progress${query}`)).json());

  test('is told with what the data say of it, now and on an earlier day', async () => {
    const id = randomUUID();
    expect(await enter(goal, id)).toMatchObject({ outcome: 'saved', entry: { question } });
    const { goals } = await progress(`?since=2024-03-01&commitment=${encodeURIComponent(goal.commitment)}`);

    // From 8,000 of 2023 to 5,400 of 2024: 65 % of the way to 4,000, in a quarter of the time.
    expect(goals).toMatchObject([
      {
        goal: { id, commitment: goal.commitment },
        now: { status: 'on-track', possible: ['on-track'], current: { period: '2024-10-01', value: 5400 } },
        since: { status: 'inconclusive', current: null, reasons: ['nothing-reported'] },
      },
    ]);
    expect(goals[0]?.now.covered.value).toBeCloseTo(0.65, 12);
    expect(goals[0]?.now.elapsed).toBeCloseTo(366 / 1461, 12);
    expect((await progress('?commitment=nadd-2026')).goals).toEqual([]);
  });

  test('that stays as far as it was is behind', async () => {
    const worse = {
      ...goal,
      commitment: 'nadd-2025',
      target: { value: 1000, unit: '{deaths}', by: '2024-12-31' },
    } as const;
    const id = randomUUID();
    await enter(worse, id);
    const { goals } = await progress('');

    expect(goals.find((one) => one.goal.id === id)?.now).toMatchObject({ status: 'behind', elapsed: 1 });
  });

  test.each<[string, Partial<GoalContent>]>([
    ['goal.commitment-unknown', { commitment: 'nowhere' }],
    ['progress.question-unknown', { question: 'nothing' }],
    ['goal.baseline-no-period', { baseline: '2023-11-01' }],
    ['goal.baseline-unit-differs', { agreed: { value: 8000, unit: 'kg', asOf: '2024-02-01' } }],
    ['goal.target-unit-differs', { target: { value: 4000, unit: 'kg', by: '2027-12-31' } }],
    ['goal.target-before-baseline', { target: { value: 4000, unit: '{deaths}', by: '2023-12-31' } }],
    ['goal.target-outside-horizon', { target: { value: 4000, unit: '{deaths}', by: '2035-12-31' } }],
    ['goal.target-behind-baseline', { target: { value: 9000, unit: '{deaths}', by: '2027-12-31' } }],
    ['goal.limit-beyond-target', { limit: 3000 }],
  ])('that cannot be measured is refused: %s', async (code, content) => {
    expect(await enter({ ...goal, ...content })).toMatchObject({ code });
  });

  test('a target without a unit is none', async () => {
    expect(await enter({ ...goal, target: { value: 4000, by: '2027-12-31' } })).toMatchObject({ status: 400 });
  });
});
