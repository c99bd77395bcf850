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
    ['narrative', narrative, told],
    ['practice', practice, practised],
    ['question', composed, asked],
  ] as const;
  for (const [kind, id, text] of written) {
    const author = { author: `CA:${word('author')}`, author_name: word('author'), at: plantedAt };
    const revision = await put('account_entry', { kind, id, content: text, ...author, note: word('note') }, 'revision');
    await put('account_draft', { kind, id, base: revision, content: text, ...author });
  }
  return {
    commitment: [commitment, 'nadd-2026'],
    goal: [goal],
    judgement: [judgement],
    narrative: [narrative],
    practice: [practice],
    report: [await plantReport(put)],
    composed: [composed],
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
