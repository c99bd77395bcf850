import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import {
  type ComposedQuestion,
  type FigureCitation,
  JointStatementDetail,
  JointStatementList,
  JointStatementStanding,
  MeetingDecisionsList,
  ParagraphCheck,
  PublicStatementList,
} from '../../src/api/index.ts';
import { nothingMoreSaid, publicMarking } from '../../src/model/index.ts';
import { openEntrance } from './_api.ts';
import { type Paragraph, plain, type Statement, statementOf, text } from './_joint-statements.ts';
import { decision, eighth, said } from './_meetings.ts';
import { Browser } from './_people.ts';
import { plantFigures } from './_planted-figures.ts';

const entrance = openEntrance({ country: 'CA' }, async ({ node }) => {
  await plantFigures(node, [
    {
      id: 9001,
      source: 'ca-health-infobase-harms',
      indicator: 'overdose-deaths',
      place: 'CA-ON',
      substance: 'opioids',
      frequency: 'Q',
      figures: { '2024-03-01': [5000, 5724, 5100, 4000], '2024-06-01': [5000, 5811, 5100, null] },
    },
  ]);
});

const question: ComposedQuestion = {
  title: { en: 'Deaths in Ontario', fr: 'Décès en Ontario', es: 'Defunciones en Ontario' },
  note: { en: 'As reported', fr: 'Tels que déclarés', es: 'Según lo notificado' },
  measure: {
    indicator: 'overdose-deaths',
    substance: 'opioids',
    places: { kind: 'named', places: ['CA-ON'] },
    sources: ['ca-health-infobase-harms'],
    frequency: 'Q',
    window: '',
    dimensions: {},
  },
  across: 'sum',
  periods: 1,
  denominator: { kind: 'none' },
  chance: false,
  better: 'lower',
  unit: '{deaths}',
  panel: 'whole',
};

async function save(id: string, content: Statement, base = 0): Promise<Record<string, unknown>> {
  return (await entrance().post(`/api/v1/joint-statements/${id}`, { base, content })).json();
}

async function standingOf(id: string): Promise<JointStatementStanding> {
  return JointStatementStanding.parse((await entrance().get(`/api/v1/joint-statements/${id}/standing`)).json());
}

async function approve(id: string, part: Record<string, unknown>): Promise<Record<string, unknown>> {
  const said = { decision: 'approve', reason: null, basis: { kind: 'own' }, ...part };
  return (await entrance().post(`/api/v1/joint-statements/${id}/approvals`, said)).json();
}

const received = { kind: 'received', reference: 'Note verbale 12/2024', on: '2024-06-12' };

async function approveByAll(id: string): Promise<void> {
  for (const { id: paragraph, digest } of (await standingOf(id)).paragraphs) {
    for (const country of ['CA', 'MX', 'US']) {
      const basis = country === 'CA' ? { kind: 'own' } : received;
      expect(await approve(id, { paragraph, digest, country, basis })).toEqual({ done: true });
    }
  }
}

async function publish(id: string, base?: number): Promise<Record<string, unknown>> {
  const revision = base ?? (await standingOf(id)).revision;
  return (await entrance().post(`/api/v1/joint-statements/${id}/publication`, { base: revision })).json();
}

async function find(id: string): Promise<JointStatementDetail> {
  return JointStatementDetail.parse((await entrance().get(`/api/v1/joint-statements/${id}`)).json());
}

test('a statement is stored while languages are still missing, and two people who add paragraphs keep both', async () => {
  const id = randomUUID();
  const first = await save(id, statementOf({ one: { ...plain, text: { ...text, es: '' } } }));
  expect(first).toMatchObject({ outcome: 'saved' });
  const base = (await find(id)).entry?.revision ?? 0;
  await save(id, statementOf({ one: plain, two: { ...plain, position: 2 } }), base);
  const other = statementOf({ one: { ...plain, text: { ...text, es: '' } }, three: { ...plain, position: 3 } });

  expect(await save(id, other, base)).toMatchObject({ outcome: 'saved' });
  expect(Object.keys((await find(id)).entry?.paragraphs ?? {}).sort()).toEqual(['one', 'three', 'two']);
  expect((await find(id)).entry?.paragraphs['one']?.text).toEqual(text);
});

test('two people who write the same paragraph both keep their words, and nothing is stored before somebody chose', async () => {
  const id = randomUUID();
  await save(id, statementOf({ one: plain }));
  const base = (await find(id)).entry?.revision ?? 0;
  const saying = (en: string): Statement => statementOf({ one: { ...plain, text: { ...text, en } } });
  await save(id, saying('We share alerts within a day.'), base);

  expect(await save(id, saying('We share alerts within a week.'), base)).toMatchObject({
    outcome: 'merge',
    conflicts: [
      {
        path: '/paragraphs/one/text/en',
        theirs: 'We share alerts within a day.',
        mine: 'We share alerts within a week.',
      },
    ],
  });
  expect((await find(id)).entry?.paragraphs['one']?.text.en).toBe('We share alerts within a day.');
  expect((await find(id)).draft?.content.paragraphs['one']?.text.en).toBe('We share alerts within a week.');
});

describe('approvals', () => {
  test('each country approves a wording, and a change of any language makes it an approval of an earlier one', async () => {
    const id = randomUUID();
    await save(id, statementOf({ one: plain, two: { ...plain, position: 2 } }));
    const [one] = (await standingOf(id)).paragraphs;
    const said = { paragraph: 'one', digest: one?.digest };
    await approve(id, { ...said, country: 'CA' });
    await approve(id, { ...said, country: 'MX', basis: received });
    await approve(id, { ...said, country: 'US', basis: received, decision: 'object', reason: 'Within how many days?' });
    const states = async (): Promise<unknown> =>
      (await standingOf(id)).paragraphs.map(({ approvals }) => approvals.map(({ state }) => state));

    expect(await states()).toEqual([
      ['approved', 'approved', 'objected'],
      ['waiting', 'waiting', 'waiting'],
    ]);
    expect((await standingOf(id)).paragraphs[0]?.approvals[1]).toMatchObject({ basis: received, origin: 'CA' });

    const base = (await find(id)).entry?.revision ?? 0;
    const changed = { ...plain, text: { ...text, fr: 'Nous échangeons les alertes.' } };
    await save(id, statementOf({ one: changed, two: { ...plain, position: 2 } }), base);
    expect(await states()).toEqual([
      ['earlier-wording', 'earlier-wording', 'objected'],
      ['waiting', 'waiting', 'waiting'],
    ]);
    expect((await standingOf(id)).paragraphs[0]?.approvals[0]?.wording).toEqual(text);

    const now = (await standingOf(id)).paragraphs[0]?.digest;
    await approve(id, { paragraph: 'one', digest: now, country: 'US', basis: received, decision: 'withdraw' });
    await approve(id, { paragraph: 'one', digest: now, country: 'CA' });
    expect(await states()).toEqual([
      ['approved', 'earlier-wording', 'waiting'],
      ['waiting', 'waiting', 'waiting'],
    ]);
  });

  test('what nobody can say is refused', async () => {
    const id = randomUUID();
    await save(
      id,
      statementOf({ one: plain, two: { ...plain, text: { ...text, fr: ' ' } } }, { parties: ['CA', 'MX'] }),
    );
    const [one, two] = (await standingOf(id)).paragraphs;
    const said = { paragraph: 'one', digest: one?.digest, country: 'CA' };
    const refusal = async (part: object): Promise<unknown> => (await approve(id, { ...said, ...part }))['code'];

    expect(await refusal({ digest: 'a'.repeat(64) })).toBe('statement.text-changed');
    expect(await refusal({ country: 'US', basis: received })).toBe('statement.not-a-party');
    expect(await refusal({ country: 'MX' })).toBe('statement.not-own-voice');
    expect(await refusal({ basis: received })).toBe('statement.own-voice');
    expect(await refusal({ country: 'MX', basis: { ...received, on: '2030-01-01' } })).toBe('statement.received-ahead');
    expect(await refusal({ decision: 'object' })).toBe('statement.reason-missing');
    expect(await refusal({ paragraph: 'nine' })).toBe('statement.paragraph-unknown');
    expect(await refusal({ paragraph: 'two', digest: two?.digest })).toBe('statement.not-yet-translated');
    expect(await approve(randomUUID(), said)).toMatchObject({ code: 'account.entry-unknown' });
  });
});

describe('figures', () => {
  const asked = randomUUID();
  const citation: FigureCitation = {
    asked: { kind: 'question', id: asked },
    asKnownOn: '2024-04-01',
    period: '2023-04-01',
    aspect: 'value',
    since: null,
    decimals: 0,
  };
  const check = async (texts: Paragraph['text'], cited: FigureCitation): Promise<ParagraphCheck> => {
    const paragraph = { ...plain, text: texts, citations: { deaths: cited } };
    return ParagraphCheck.parse((await entrance().post('/api/v1/joint-statement-check', { paragraph })).json());
  };

  test('numbers of each language are held against what was known on the day that is cited, and today', async () => {
    await entrance().post(`/api/v1/progress-questions/${asked}`, { base: 0, content: question });
    const texts = {
      en: 'In the spring 5,724 people died.',
      fr: 'Au printemps, 5 742 personnes sont décédées.',
      es: 'En primavera fallecieron 5724 personas.',
    };
    const { citations, findings } = await check(texts, citation);

    expect(citations).toMatchObject([
      { id: 'deaths', estimate: { value: 5724 }, today: { value: 5811 }, carried: true, training: false },
    ]);
    expect(findings.map(({ language, kind, stated }) => [language, kind, stated])).toEqual([
      ['en', 'revised', '5,724'],
      ['fr', 'differs', '5 742'],
      ['es', 'revised', '5724'],
    ]);
  });

  test('a change in percent, and one that the data do not carry', async () => {
    const texts = { en: 'Deaths rose by 14%.', fr: 'Les décès ont diminué de 14 %.', es: '' };
    const change: FigureCitation = { ...citation, aspect: 'change-percent', since: '2023-01-01' };
    const kinds = ({ findings }: ParagraphCheck): readonly string[] => findings.map(({ kind }) => kind);

    // (5724 − 5000) / 5000 = 14.48 %; (5811 − 5000) / 5000 = 16.22 %
    expect(kinds(await check(texts, change))).toEqual(['revised', 'opposite']);
    expect(kinds(await check(texts, { ...change, period: '2030-01-01' }))).toContain('not-answerable');
    expect(kinds(await check(texts, { ...change, asKnownOn: '2030-01-01' }))).toContain('not-answerable');
    expect(kinds(await check(texts, { ...change, asked: { kind: 'goal', id: 'nothing' } }))).toContain(
      'not-answerable',
    );
  });
});

describe('publication', () => {
  test('what is missing is said all at once, and nothing is stored', async () => {
    const id = randomUUID();
    const one = { ...plain, text: { ...text, es: '' } };
    await save(id, statementOf({ one }, { held: null, title: { en: 'Tenth', fr: '', es: 'Décima' } }));
    const before = await find(id);
    const refused = await publish(id);

    expect(refused).toMatchObject({ status: 422, code: 'statement.not-ready' });
    expect(refused['details']).toEqual({
      count: 6,
      missing: [
        'meeting-days',
        'translation fr',
        'translation es one',
        'approval CA waiting one',
        'approval MX waiting one',
        'approval US waiting one',
      ],
    });
    expect(await find(id)).toEqual(before);
    expect((await standingOf(id)).missing).toHaveLength(6);
  });

  test('a figure that differs keeps a statement from being published, however many approved it', async () => {
    const id = randomUUID();
    const wrong: FigureCitation = {
      asked: { kind: 'question', id: 'us-overdose-deaths' },
      asKnownOn: '2024-06-01',
      period: '2023-01-01',
      aspect: 'value',
      since: null,
      decimals: 0,
    };
    await save(id, statementOf({ one: { ...plain, citations: { wrong } } }));
    await approveByAll(id);

    expect((await publish(id))['details']).toMatchObject({
      missing: ['figure en not-answerable one', 'figure fr not-answerable one', 'figure es not-answerable one'],
    });
    expect((await find(id)).entry).toMatchObject({ published: null });
  });

  test('what all approved is published for everybody, once, and stays; commitments name its passages', async () => {
    const id = randomUUID();
    await save(id, statementOf({ two: { ...plain, position: 2 }, one: plain }));
    await approveByAll(id);
    const { revision } = await standingOf(id);
    expect(await publish(id, revision - 1 || 1)).toMatchObject({ code: 'account.changed-meanwhile' });
    expect(await publish(id)).toEqual({ done: true });

    const { entry } = await find(id);
    expect(entry).toMatchObject({
      published: { on: '2024-06-15', training: false },
      marking: { tlp: 'CLEAR', releasableTo: [], originators: publicMarking.originators },
    });
    expect(await publish(id)).toMatchObject({ code: 'statement.published' });
    expect(await save(id, statementOf({ one: plain }), entry?.revision)).toMatchObject({
      code: 'statement.published',
    });
    const withdrawal = await entrance().post(`/api/v1/joint-statements/${id}/withdrawal`, { base: entry?.revision });
    expect(withdrawal.json()).toMatchObject({ code: 'statement.published' });
    const late = (await standingOf(id)).paragraphs[0]?.digest;
    expect(await approve(id, { paragraph: 'one', digest: late, country: 'CA' })).toMatchObject({
      code: 'statement.published',
    });

    expect((await standingOf(id)).paragraphs[0]?.approvals.map(({ state }) => state)).toEqual(
      Array.from({ length: 3 }, () => 'approved'),
    );
    const list = (await entrance().get('/api/v1/commitments')).json();
    expect(list.statements.at(-1)).toMatchObject({
      id,
      publishedOn: '2024-06-15',
      publisher: { en: 'Canada, Mexico and United States', es: 'Canadá, México y Estados Unidos' },
    });
    const promised = {
      level: 'action',
      origin: 'dialogue',
      parent: 'nadd-2026',
      title: text,
      ...nothingMoreSaid,
      owners: [{ country: 'CA', agency: null }],
      passage: { statement: id, words: 'We share alerts' },
    };
    const saved = await entrance().post(`/api/v1/commitments/${randomUUID()}`, { base: 0, content: promised });
    expect(saved.json()).toMatchObject({ outcome: 'saved' });

    const french = await entrance().get(`/api/v1/joint-statements/${id}/text?language=fr`);
    expect(french.headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(french.body.split('\n\n')).toEqual([
      'Dixième réunion',
      'Mexico · 10 juin 2024 · 11 juin 2024',
      text.fr,
      text.fr,
      expect.stringMatching(
        /^Déclaration conjointe nº\u00a0\d+ \(Canada, Mexique et États-Unis\), publiée le 15 juin 2024\./u,
      ),
    ]);

    const correction = randomUUID();
    expect(await save(correction, statementOf({ one: plain }, { replaces: id }))).toMatchObject({ outcome: 'saved' });
    await approveByAll(correction);
    expect(await publish(correction)).toEqual({ done: true });
    expect((await standingOf(id)).replacedBy).toBe(correction);
    const numbers = JointStatementList.parse((await entrance().get('/api/v1/joint-statements')).json()).statements;
    expect(numbers.flatMap(({ published }) => (published === null ? [] : [published.number]))).toEqual([2, 1]);

    const draft = randomUUID();
    await save(draft, statementOf({ one: plain }));
    const answer = await new Browser(entrance().app, { address: '192.0.2.1' }).get('/api/v1/public/statements');
    expect(answer.body).not.toContain(draft);
    expect(PublicStatementList.parse(answer.json()).statements).toMatchObject([
      { id: correction, number: 2, replaces: id },
      { id, number: 1, parties: ['CA', 'MX', 'US'], paragraphs: [text, text] },
    ]);
  });

  test('where the last step of publication fails, nothing of it stays', async () => {
    const { node } = entrance();
    const id = randomUUID();
    await save(id, statementOf({ one: plain }));
    await approveByAll(id);
    const before = await find(id);
    const owning = (sql: string): Promise<void> => node.database.own((connection) => connection.execute(sql));
    await owning('revoke delete on account_draft from vigia_writer');
    const failed = await publish(id);
    await owning('grant delete on account_draft to vigia_writer');

    expect(failed).toMatchObject({ status: 500 });
    expect(await find(id)).toEqual(before);
    expect(await publish(id)).toEqual({ done: true });
  });

  test('saving never publishes', async () => {
    const content = { ...statementOf({ one: plain }), published: { on: '2024-06-15', number: 1, training: false } };
    const answer = await entrance().post(`/api/v1/joint-statements/${randomUUID()}`, { base: 0, content });
    expect(answer.json()).toMatchObject({ status: 400 });
  });

  test.each<[string, Partial<Statement>]>([
    ['statement.days-reversed', { held: { from: '2024-06-11', until: '2024-06-10', place: text } }],
    ['statement.replaced-unknown', { replaces: 'nadd-9' }],
  ])('%s', async (code, part) => {
    expect(await save(randomUUID(), statementOf({ one: plain }, part))).toMatchObject({ code });
  });
});

test('decisions of a meeting are read in their order, with those of the shipped ones', async () => {
  const meeting = randomUUID();
  const decisions = {
    [randomUUID()]: { ...decision, text: said('Second'), order: 2 },
    [randomUUID()]: { ...decision, text: said('First'), order: 1 },
  };
  const saved = await entrance().post(`/api/v1/meetings/${meeting}`, { base: 0, content: { ...eighth, decisions } });
  expect(saved.statusCode, saved.body).toBe(200);
  const read = async (query: string): Promise<MeetingDecisionsList['meetings']> =>
    MeetingDecisionsList.parse((await entrance().get(`/api/v1/meeting-decisions${query}`)).json()).meetings;

  expect(await read(`?meeting=${meeting}`)).toMatchObject([
    {
      id: meeting,
      title: eighth.title,
      from: eighth.from,
      until: eighth.until,
      place: eighth.place,
      decisions: [{ text: said('First') }, { text: said('Second') }],
    },
  ]);
  expect((await read('')).length).toBeGreaterThan(1);
});
