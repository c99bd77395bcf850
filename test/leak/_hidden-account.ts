import { randomUUID } from 'node:crypto';
import { type HiddenIds, inThreeLanguages, type Put, plantedAt } from './_put.ts';
import { word } from './_words.ts';

/** A version of what everybody sees, entries that nobody else sees, and what somebody writes on them. */
export async function plantAccount(put: Put): Promise<HiddenIds> {
  const [commitment, goal] = [randomUUID(), randomUUID()];
  const content = (parent: string | null): Readonly<Record<string, unknown>> => ({
    level: parent === null ? 'strategy' : 'action',
    origin: 'dialogue',
    parent,
    title: inThreeLanguages(word('commitment')),
    description: null,
    horizon: null,
    owners: [{ country: 'CA', agency: inThreeLanguages(word('agency')) }],
    sectors: [],
    resources: null,
    dependsOn: [],
    lineage: [],
    passage: null,
  });
  const agreed = {
    commitment: 'nadd-2026',
    question: 'us-overdose-deaths',
    baseline: '2023-01-01',
    agreed: null,
    target: null,
    limit: null,
    note: inThreeLanguages(word('goal')),
  };
  const [judgement, practice] = [randomUUID(), randomUUID()];
  const judged = {
    commitment: 'nadd-2026',
    rated: 'MX',
    reviewer: 'CA',
    asOf: '2026-06-01',
    completion: 'limited',
    result: 'none',
    ambition: 'modest',
    reasons: inThreeLanguages(word('judgement')),
    evidence: [`https://example.org/${word('evidence')}`],
    dissentsFrom: null,
  };
  const practised = {
    title: inThreeLanguages(word('practice')),
    description: inThreeLanguages(word('practice')),
    shelf: 'other',
    grade: 'unknown',
    evidence: [],
    adopted: [{ country: 'CA', where: inThreeLanguages(word('place')), since: null }],
    contact: inThreeLanguages(word('contact')),
    commitments: ['nadd-2026'],
  };
  const composed = randomUUID();
  const asked = {
    title: inThreeLanguages(word('question')),
    note: inThreeLanguages(word('question')),
    measure: {
      indicator: 'overdose-deaths',
      substance: 'opioids',
      places: { kind: 'named', places: ['CA'] },
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
  const [meeting, part] = [randomUUID(), randomUUID()];
  const met = {
    series: 'nadd',
    number: 77,
    title: inThreeLanguages(word('meeting')),
    partOf: null,
    host: 'CA',
    guests: [],
    place: inThreeLanguages(word('place')),
    from: '2026-03-01',
    until: '2026-03-02',
    form: 'remote',
    status: 'held',
    statement: null,
    agenda: {},
    participants: {
      [part]: {
        name: word('participant'),
        country: 'CA',
        organisation: word('organisation'),
        position: null,
        sector: null,
        role: 'delegate',
        order: 0,
      },
    },
    papers: {},
    decisions: {
      [part]: {
        text: inThreeLanguages(word('decision')),
        agendaItem: null,
        commitments: ['nadd-2026'],
        countries: ['CA'],
        order: 0,
      },
    },
    actionItems: {
      [part]: {
        title: inThreeLanguages(word('action')),
        description: null,
        owners: [{ country: 'CA', agency: inThreeLanguages(word('agency')) }],
        due: '2026-05-01',
        parent: 'nadd-2026',
        decision: part,
        commitment,
        order: 0,
      },
    },
  };
  const statement = randomUUID();
  const approval = randomUUID();
  const wording = inThreeLanguages(word('paragraph'));
  const stated = {
    meeting: null,
    title: inThreeLanguages(word('statement')),
    parties: ['CA', 'MX', 'US'],
    held: { from: '2026-06-01', until: '2026-06-02', place: inThreeLanguages(word('statement')) },
    paragraphs: {
      one: {
        position: 1,
        text: wording,
        decisions: [word('decision')],
        citations: {},
        sourced: { kits: { value: 40_000, source: word('source') } },
      },
    },
    replaces: null,
    published: null,
  };
  const approved = {
    statement,
    paragraph: 'one',
    digest: 'a'.repeat(64),
    country: 'MX',
    decision: 'object',
    reason: word('approval'),
    basis: { kind: 'received', reference: word('reference'), on: '2026-06-03' },
    wording,
  };
  const narrative = randomUUID();
  const told = {
    country: 'CA',
    strategy: 'nadd-2026',
    from: '2026-01-01',
    until: '2026-06-01',
    text: inThreeLanguages(word('narrative')),
  };
  const written = [
    ['commitment', 'nadd-2026', content(null)],
    ['commitment', commitment, content('nadd-2026')],
    ['goal', goal, agreed],
    ['judgement', judgement, judged],
    ['meeting', meeting, met],
    ['narrative', narrative, told],
    ['practice', practice, practised],
    ['question', composed, asked],
    ['joint-statement', statement, stated],
    ['approval', approval, approved],
  ] as const;
  for (const [kind, id, text] of written) {
    const author = { author: `CA:${word('author')}`, author_name: word('author'), at: plantedAt };
    const revision = await put('account_entry', { kind, id, content: text, ...author, note: word('note') }, 'revision');
    await put('account_draft', { kind, id, base: revision, content: text, ...author });
  }
  const received = randomUUID();
  await put('account_received', {
    owner: 'MX',
    kind: 'judgement',
    entry_id: received,
    version: 4,
    content: { ...judged, rated: 'CA', reviewer: 'MX' },
    said_at: plantedAt,
    received_at: plantedAt,
    came_from: 'US',
  });
  await put('account_outbox', { kind: 'judgement', entry_id: judgement, at: plantedAt });
  return {
    commitment: [commitment, 'nadd-2026'],
    goal: [goal],
    judgement: [judgement, received],
    meeting: [meeting],
    actionItem: [part],
    narrative: [narrative],
    practice: [practice],
    report: [await plantReport(put)],
    composed: [composed],
    'joint-statement': [statement],
  };
}

/** A report that holds what nobody else may see, with a file. */
async function plantReport(put: Put): Promise<string> {
  const id = randomUUID();
  await put('account_report', {
    id,
    strategy: 'nadd-2026',
    as_known_on: '2026-06-01',
    languages: ['en'],
    formats: ['html'],
    audience: 'reader',
    state: 'done',
    step: 'files',
    step_done: 1,
    step_all: 1,
    training: false,
    made_at: plantedAt,
    touched_at: plantedAt,
    maker: `CA:${word('maker')}`,
    maker_name: word('maker'),
  });
  const text = Buffer.from(word('report'));
  const content = `\\x${text.toString('hex')}`;
  const file = {
    name: 'planted.en.html',
    format: 'html',
    language: 'en',
    bytes: text.length,
    sha256: word('digest'),
  };
  await put('account_report_file', { report_id: id, ...file, content });
  return id;
}
