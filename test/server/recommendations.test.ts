import { randomUUID } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import {
  type CommitmentContent,
  CommitmentDetail,
  type CommitmentEntry,
  PlanFileReport,
  Problem,
  SaveCommitmentOutcome,
} from '../../src/api/index.ts';
import { internalMarking, nothingMoreSaid } from '../../src/model/index.ts';
import { openEntrance } from './_api.ts';

const entrance = openEntrance({ country: 'CA' });

const recommendation: NonNullable<CommitmentContent['recommendation']> = {
  body: 'national-auditor',
  bodyName: {
    en: 'Office of the Auditor General of Canada',
    fr: 'Bureau du vérificateur général du Canada',
    es: 'Oficina de la Auditoría General de Canadá',
  },
  reference: '4.42',
  document: {
    title: { en: 'Audit report 4', fr: 'Rapport d’audit 4', es: 'Informe de auditoría 4' },
    address: 'https://audit.example/4',
    day: '2025-03-04',
  },
  addressed: ['CA', 'US'],
  responses: {
    CA: { response: 'accepted', text: { en: 'Agreed: a plan', fr: 'D’accord', es: 'De acuerdo' }, day: '2025-03-04' },
    // Of a country that is not the node's: as it was published.
    US: { response: 'partly-accepted', text: null, day: '2025-05-01' },
  },
  state: 'open',
  stateOn: null,
};

const content: CommitmentContent = {
  ...nothingMoreSaid,
  level: 'action',
  origin: 'recommendation',
  parent: null,
  title: { en: 'Publish waiting times', fr: 'Publier les délais d’attente', es: 'Publicar los tiempos de espera' },
  owners: [{ country: 'CA', agency: null }],
  sectors: ['health'],
  evidence: [
    {
      title: { en: 'Dataset', fr: 'Jeu de données', es: 'Conjunto de datos' },
      address: 'https://data.example/waits?a=1|2',
      day: null,
    },
    { title: { en: 'Page | one', fr: 'Page', es: 'Página' }, address: 'http://a.example/', day: '2025-09-01' },
  ],
  recommendation,
};

async function save(id: string, body: unknown, base = 0): Promise<CommitmentEntry> {
  const answered = await entrance().post(`/api/v1/commitments/${id}`, { base, content: body });
  expect(answered.statusCode, answered.body).toBe(200);
  const outcome = SaveCommitmentOutcome.parse(answered.json());
  if (outcome.outcome !== 'saved') throw new Error(JSON.stringify(outcome.conflicts));
  return outcome.entry;
}

async function refusal(more: Partial<CommitmentContent>): Promise<Problem> {
  const sent = { base: 0, content: { ...content, ...more } };
  const answered = await entrance().post(`/api/v1/commitments/${randomUUID()}`, sent);
  return Problem.parse(answered.json());
}

async function detail(id: string): Promise<CommitmentDetail> {
  return CommitmentDetail.parse((await entrance().get(`/api/v1/commitments/${id}`)).json());
}

function refusedWith(more: Partial<typeof recommendation>): Promise<Problem> {
  return refusal({ recommendation: { ...recommendation, ...more } });
}

test('a recommendation is kept with what countries answered and what shows it, and its state is followed', async () => {
  const id = randomUUID();
  const first = await save(id, content);
  const implemented = { ...recommendation, state: 'implemented', stateOn: '2025-11-30' };
  await save(id, { ...content, recommendation: implemented }, first.revision);

  const { entry, history } = await detail(id);
  expect(entry).toMatchObject({ evidence: content.evidence, recommendation: implemented });
  expect(history[0]?.changed).toEqual(['/recommendation/state', '/recommendation/stateOn']);
});

describe('what cannot be a recommendation is refused', () => {
  test('without a body, or with another origin', async () => {
    expect(await refusal({ recommendation: null })).toMatchObject({ code: 'commitment.recommendation-missing' });
    expect(await refusal({ origin: 'leaders', parent: 'nadd-2026' })).toMatchObject({
      code: 'commitment.recommendation-elsewhere',
    });
  });

  test.each<readonly [string, Partial<typeof recommendation>]>([
    ['commitment.body-name-missing', { bodyName: null }],
    ['commitment.reference-missing', { reference: '  ' }],
    ['commitment.response-not-addressed', { addressed: ['CA'] }],
    ['commitment.state-before-document', { state: 'closed', stateOn: '2025-03-03' }],
    [
      'commitment.response-before-document',
      { responses: { CA: { response: 'accepted', text: null, day: '2025-03-03' } } },
    ],
    ['account.translation-missing', { document: { ...recommendation.document, title: { en: 'A', fr: '', es: '' } } }],
    ['request.invalid', { addressed: [] }],
    ['request.invalid', { addressed: ['CA', 'CA', 'US'] }],
    ['request.invalid', { document: { ...recommendation.document, address: 'javascript:alert(1)' } }],
  ])('%s: %o', async (code, more) => {
    expect(await refusedWith(more)).toMatchObject({ code });
  });

  test('more evidence than anybody reads, or where nobody can look', async () => {
    const [one] = content.evidence;
    if (one === undefined) throw new Error('no evidence');
    expect(await refusal({ evidence: Array.from({ length: 51 }, () => one) })).toMatchObject({
      code: 'request.invalid',
    });
    expect(await refusal({ evidence: [{ ...one, address: 'file:///etc/hosts' }] })).toMatchObject({
      code: 'request.invalid',
    });
  });
});

test('a version from before there was evidence is read as it was, and merged as if it had said none', async () => {
  const id = randomUUID();
  const { evidence: _e, recommendation: _r, ...old } = { ...content, origin: 'dialogue' as const, parent: 'nadd-2026' };
  const first = await save(id, old);
  await entrance().node.database.own((connection) =>
    connection.query(
      `update account_entry set content = content - 'evidence' - 'recommendation' where kind = 'commitment' and id = $1`,
      [id],
    ),
  );

  const renamed = { ...old, resources: { en: 'Two', fr: 'Deux', es: 'Dos' } };
  const second = await save(id, renamed, first.revision);
  const third = await save(id, { ...old, evidence: content.evidence }, first.revision);

  expect(third).toMatchObject({ resources: renamed.resources, evidence: content.evidence, recommendation: null });
  expect((await detail(id)).history.map(({ revision, changed }) => [revision, changed])).toEqual([
    [third.revision, ['/evidence']],
    [second.revision, ['/resources']],
    [first.revision, []],
  ]);
});

describe('a file', () => {
  const address = '/api/v1/commitments-file';

  async function taken(csv: string): Promise<PlanFileReport> {
    const form = new FormData();
    form.set('file', new Blob([csv]), 'recommendations.csv');
    const encoded = new Response(form);
    const answered = await entrance().app.inject({
      method: 'POST',
      url: address,
      headers: { host: 'localhost:8080', 'content-type': encoded.headers.get('content-type') ?? '' },
      payload: Buffer.from(await encoded.arrayBuffer()),
    });
    expect(answered.statusCode, answered.body).toBe(200);
    return PlanFileReport.parse(answered.json());
  }

  test('holds recommendations and evidence in columns, and changes nothing when it is taken in again', async () => {
    const id = randomUUID();
    await save(id, content);
    const { body } = await entrance().get(`${address}?format=csv&table=commitments`);
    const rows: Record<string, string>[] = parse(body, { bom: true, columns: true });

    expect(rows.find((row) => row['id'] === id)).toMatchObject({
      recommendation_body: 'national-auditor',
      recommendation_reference: '4.42',
      recommendation_addressed: 'CA|US',
      recommendation_responses: 'CA:accepted:2025-03-04|US:partly-accepted:2025-05-01',
      recommendation_responses_text_es: 'CA:De acuerdo',
      evidence_day: 'none|2025-09-01',
    });
    expect(await taken(body)).toMatchObject({ added: 0, changed: 0, rejected: 0, ignored: [] });
  });

  test('brings new ones, and says in which cell one cannot be', async () => {
    const header =
      'id,level,origin,title_en,title_fr,title_es,owners_en,owners_fr,owners_es,recommendation_body,recommendation_reference,recommendation_document_title_en,recommendation_document_title_fr,recommendation_document_title_es,recommendation_document_day,recommendation_addressed,recommendation_state,recommendation_state_on';
    const row = (id: string, day: string, stateOn: string): string =>
      `${id},action,recommendation,A,B,C,MX,MX,MX,incb,12,Report,Rapport,Informe,${day},MX,open,${stateOn}`;
    const report = await taken(
      [header, row('good', '2025-03-04', ''), row('late', '2025-03-04', '2025-01-01'), row('odd', 'March', '')].join(
        '\n',
      ),
    );

    expect(report.rows.map(({ outcome, problem }) => [outcome, problem?.column ?? null])).toEqual([
      ['added', null],
      ['rejected', 'recommendation_state_on'],
      ['rejected', 'recommendation_document_day'],
    ]);
  });
});

test('a recommendation stays within the own country until its marking says otherwise', async () => {
  const { marking } = await save(randomUUID(), content);
  const { tlp, releasableTo } = internalMarking('CA');
  expect(marking).toMatchObject({ tlp, releasableTo });
});
