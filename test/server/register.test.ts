import { describe, expect, test } from 'vitest';
import {
  Figure,
  RegisterPage,
  SeriesPage,
  SubstanceDetail,
  SubstanceList,
  UnmappedPage,
  UnmappedSubstance,
} from '../../src/api/index.ts';
import { type Marking, publicMarking } from '../../src/model/index.ts';
import { publicClearance, registerMarking } from '../../src/server/access/index.ts';
import { RegisterService, UnmappedService } from '../../src/server/act/index.ts';
import { openEntrance, walk } from './_api.ts';

const secret: Marking = { ...publicMarking, tlp: 'AMBER', releasableTo: ['CA'] };

/** A national table in the publisher's format: two names that the register knows, three that it does not. */
function annualTable(more = ''): string {
  return [
    'YYYY,SubstanceDetected,Freq,Percent_p100,Cumsum_p100',
    '2021,Methamphetamine,60,60,60',
    '2021,Fentanyl,20,20,80',
    '2021,Fentanlyl Blue,12,12,92',
    '2021,Plaster Dust,5,5,97',
    '2021,Zz-Unheard-Of,3,3,100',
    more,
  ].join('\n');
}

const entrance = openEntrance({ country: 'CA' }, async ({ upload, node }) => {
  const answer = await upload('us-dea-nflis', { name: 'annual.csv', text: annualTable(), asOf: '2024-01-15' });
  if (answer.statusCode !== 200) throw new Error(answer.body);
  await node.database.write(node.clearance, async (connection) => {
    await connection.query(
      `insert into substance (id, kind, name, source_id, marking_id)
       values ('secret-source:quiet-name', 'reported', '{"en": "Quiet name", "fr": "Quiet name", "es": "Quiet name"}', 'secret-source', $1)`,
      [await registerMarking(connection, secret)],
    );
  });
});

async function get<Answer>(schema: { readonly parse: (body: unknown) => Answer }, path: string): Promise<Answer> {
  const answer = await entrance().get(`/api/v1${path}`);
  expect(answer.statusCode, answer.body).toBe(200);
  return schema.parse(answer.json());
}

async function decide(id: string, body: unknown): Promise<UnmappedSubstance> {
  const answer = await entrance().post(`/api/v1/unmapped/${encodeURIComponent(id)}/decision`, body);
  expect(answer.statusCode, answer.body).toBe(200);
  return UnmappedSubstance.parse(answer.json());
}

async function refusal(id: string, body: unknown): Promise<string> {
  const answer = await entrance().post(`/api/v1/unmapped/${encodeURIComponent(id)}/decision`, body);
  return `${answer.statusCode} ${answer.json<{ code: string }>().code}`;
}

describe('the register', () => {
  test.each([
    ['fentanilo', 'fentanyl'],
    ['437-38-7', 'fentanyl'],
    ['PJMPHNIQZUBGLI-UHFFFAOYSA-N', 'fentanyl'],
    ['fentanl', 'fentanyl'],
    ['metanfet', 'methamphetamine'],
    ['acide chlorhydrique', 'hydrochloric-acid'],
    ['presse à comprimés', 'tablet-press'],
  ])('finds %s', async (text, id) => {
    const { substances } = await get(RegisterPage, `/register?q=${encodeURIComponent(text)}`);

    expect(substances[0]?.id).toBe(id);
  });

  test('shows both substances that a homonym means', async () => {
    const { substances } = await get(RegisterPage, '/register?q=PHP');

    expect(
      substances
        .filter(({ score }) => score === 1)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['alpha-php', 'rolicyclidine']);
  });

  test('says by which name an item was found, unless it is the one shown', async () => {
    const [found] = (await get(RegisterPage, '/register?q=fentanil')).substances;
    const [shown] = (await get(RegisterPage, '/register?q=fentanilo')).substances;

    expect(found).toMatchObject({ id: 'fentanyl', matchedName: 'fentanil' });
    expect(shown).toMatchObject({ id: 'fentanyl', matchedName: null });
  });

  test('comes in pages that end and together hold everything once', async () => {
    const { total } = await get(RegisterPage, '/register?limit=1');
    const ids = await walk(
      async (cursor) => {
        const page = await get(RegisterPage, `/register?limit=97${cursor === undefined ? '' : `&cursor=${cursor}`}`);
        return { items: page.substances.map(({ id }) => id), next: page.next };
      },
      { limit: 97 },
    );

    expect(new Set(ids).size).toBe(total);
    expect(ids).toHaveLength(total);
  });

  test('is narrowed by kind, class, who lists it, and whether it was seen; facets count what each would leave', async () => {
    const all = await get(RegisterPage, '/register?limit=1000');
    const gap = await get(RegisterPage, '/register?listedBy=UN&notListedBy=MX&limit=1000');
    const seen = await get(RegisterPage, '/register?seen=true');
    const equipment = await get(RegisterPage, '/register?kind=equipment');
    const nitazenes = await get(RegisterPage, '/register?class=nitazenes&limit=1000');

    // Treaty entries of 2022 without an entry in the Mexican texts (gap.json of the compiled matrix).
    expect(gap.substances.map(({ id }) => id)).toEqual(expect.arrayContaining(['1-boc-4-ap', 'norfentanyl']));
    expect(gap.substances.map(({ id }) => id)).not.toContain('4-ap');
    expect(seen.substances.map(({ id }) => id).sort()).toEqual(['fentanyl', 'methamphetamine']);
    expect(equipment.total).toBe(5);
    expect(all.facets.kind).toContainEqual({ value: 'equipment', count: 5 });
    expect(all.facets.class.find(({ value }) => value === 'nitazenes')?.count).toBe(nitazenes.total);
    expect(all.facets.listedBy.find(({ value }) => value === 'UN')?.count).toBeGreaterThan(200);
  });

  test('tells everything about one substance', async () => {
    const norfentanyl = await get(SubstanceDetail, '/register/norfentanyl?on=2026-11-01');

    expect(norfentanyl.identity).toMatchObject({ inchiKey: 'PMCBDBWCQQBSRJ-UHFFFAOYSA-N', formula: 'C14H20N2O' });
    expect(norfentanyl.related).toContainEqual(expect.objectContaining({ id: 'fentanyl', relation: 'marker-of' }));
    expect(norfentanyl.jurisdictions.map(({ jurisdiction, verdict }) => `${jurisdiction} ${verdict}`)).toEqual(
      expect.arrayContaining(['UN listed', 'CA listed', 'MX no-entry', 'US listed']),
    );
    expect(norfentanyl.timeline.find(({ jurisdiction }) => jurisdiction === 'CA')?.from).toBe('2019-05-15');
    expect(norfentanyl.gaps.length).toBeGreaterThan(0);
    const fentanyl = await get(SubstanceDetail, '/register/fentanyl');
    expect(fentanyl.sightings).toEqual([
      {
        country: 'US',
        source: 'us-dea-nflis',
        firstSeen: '2021-01-01',
        lastSeen: '2021-01-01',
        place: 'US',
        series: 1,
        findings: 20,
        indicator: 'laboratory-reports',
        tlp: 'CLEAR',
      },
    ]);
  });

  test('does not know what is not in it', async () => {
    const answer = await entrance().get('/api/v1/register/no-such-thing');

    expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([404, 'substance.not-found']);
  });

  test('refuses a cursor that is none', async () => {
    expect((await entrance().get('/api/v1/register?cursor=nothing')).statusCode).toBe(400);
  });
});

describe('names that wait to be identified', () => {
  const name = 'us-dea-nflis:fentanlyl-blue';

  test('come by their findings, with what they may be', async () => {
    const page = await get(UnmappedPage, '/unmapped?source=us-dea-nflis');

    expect(page.substances.map(({ name: words, findings, series }) => [words, findings, series])).toEqual([
      ['Fentanlyl Blue', 12, 2],
      ['Plaster Dust', 5, 2],
      ['Zz-Unheard-Of', 3, 2],
    ]);
    expect(page.substances[0]).toMatchObject({ id: name, firstReported: '2021-01-01', decision: null });
    expect(page.substances[0]?.suggestions[0]?.substance).toBe('fentanyl');
    expect(page.substances[2]?.suggestions).toEqual([]);
  });

  test('are hidden from who may not see them', async () => {
    const { node } = entrance();
    await node.asNode(async () => {
      const context = { ...node.actContext, clearance: publicClearance(), reader: node.operator };
      const abroad = new UnmappedService(context);
      const all = { which: 'all', limit: 100 } as const;

      expect((await node.unmapped.list(all)).substances.map(({ id }) => id)).toContain('secret-source:quiet-name');
      expect((await abroad.list(all)).substances.map(({ id }) => id)).not.toContain('secret-source:quiet-name');
      await expect(abroad.decide('secret-source:quiet-name', { decision: 'not-a-substance' })).rejects.toMatchObject({
        code: 'unmapped.not-found',
      });
      const register = new RegisterService(context, { control: node.control, gaps: node.gaps });
      await expect(register.find('secret-source:quiet-name')).rejects.toMatchObject({ code: 'substance.not-found' });
      expect((await register.list({ q: 'Quiet name', limit: 50 })).substances.map(({ id }) => id)).not.toContain(
        'secret-source:quiet-name',
      );
    });
  });

  test.each([
    ['us-dea-nflis:nothing', { decision: 'not-a-substance' }, '404 unmapped.not-found'],
    ['fentanyl', { decision: 'not-a-substance' }, '404 unmapped.not-found'],
    [name, { decision: 'same-as', substance: 'no-such-thing' }, '404 substance.not-found'],
    [name, { decision: 'same-as', substance: 'us-dea-nflis:plaster-dust' }, '404 substance.not-found'],
    [name, { decision: 'same-as' }, '404 substance.not-found'],
    [name, { decision: 'new-substance', substance: 'fentanyl' }, '400 request.invalid'],
    [name, { decision: 'undecided' }, '409 unmapped.nothing-to-take-back'],
    [name, { decision: 'perhaps' }, '400 request.invalid'],
  ])('of %s with %j are refused', async (id, body, problem) => {
    expect(await refusal(id, body)).toBe(problem);
  });

  test('once identified, count for the substance everywhere, survive later deliveries, and can be taken back', async () => {
    const decided = await decide(name, { decision: 'same-as', substance: 'fentanyl', note: 'Misspelt.' });
    expect(decided.decision).toEqual({
      decision: 'same-as',
      substance: 'fentanyl',
      by: 'analyst',
      at: '2024-06-15T12:00:00Z',
      note: 'Misspelt.',
    });

    const later = annualTable('2022,Fentanlyl Blue,40,40,40');
    const { upload } = entrance();
    expect((await upload('us-dea-nflis', { name: 'later.csv', text: later, asOf: '2024-03-15' })).statusCode).toBe(200);

    const fentanyl = await get(SubstanceDetail, '/register/fentanyl');
    expect(fentanyl.sightings).toMatchObject([{ findings: 72, lastSeen: '2022-01-01', series: 2 }]);
    expect(fentanyl.names).toContainEqual({
      name: 'Fentanlyl Blue',
      language: null,
      kind: 'other',
      source: 'us-dea-nflis',
    });
    const series = await get(SeriesPage, '/series?substance=fentanyl&indicator=laboratory-reports');
    expect(series.series.map(({ substance }) => substance)).toEqual(['fentanyl', name]);
    const figure = await get(Figure, '/figures?indicator=laboratory-reports&substance=fentanyl&place=US');
    expect(new Set(figure.lines.map(({ substance }) => substance))).toEqual(new Set(['fentanyl', name]));
    const { substances } = await get(SubstanceList, '/substances?withData=true');
    expect(substances.find(({ id }) => id === name)).toMatchObject({
      name: {
        en: 'Fentanlyl Blue (identified as Fentanyl)',
        fr: 'Fentanlyl Blue (identifié comme Fentanyl)',
        es: 'Fentanlyl Blue (identificado como Fentanilo)',
      },
      identifiedAs: 'fentanyl',
    });
    expect((await get(UnmappedPage, '/unmapped?which=decided')).substances.map(({ id }) => id)).toEqual([name]);
    expect((await get(UnmappedPage, '/unmapped')).substances.map(({ id }) => id)).not.toContain(name);
    expect((await get(RegisterPage, '/register?q=fentanyl&limit=1')).substances[0]).toMatchObject({ series: 4 });

    expect((await decide(name, { decision: 'undecided' })).decision).toBeNull();

    expect((await get(SubstanceDetail, '/register/fentanyl')).sightings).toMatchObject([{ findings: 20, series: 1 }]);
    expect(
      (await get(SeriesPage, '/series?substance=fentanyl')).series.map(({ substance }) => substance),
    ).not.toContain(name);
    expect((await get(UnmappedPage, '/unmapped')).substances.map(({ id }) => id)).toContain(name);
  });

  test('keep every decision in the log; the last one counts', async () => {
    const { node } = entrance();
    const log = await node.database.read(node.clearance, (connection) =>
      connection.query<{ decision: string }>(
        'select decision from substance_identification where substance_id = $1 order by id',
        [name],
      ),
    );

    expect(log.map(({ decision }) => decision)).toEqual(['same-as', 'undecided']);
    const change = node.database.write(node.clearance, (connection) =>
      connection.query(`update substance_identification set note = 'x'`),
    );
    await expect(change).rejects.toThrow(/permission denied/u);
  });

  test('that mean nothing, or something new, leave the queue and change no figure', async () => {
    await decide('us-dea-nflis:plaster-dust', { decision: 'not-a-substance' });
    await decide('us-dea-nflis:zz-unheard-of', { decision: 'new-substance', note: 'To be added.' });

    const waiting = await get(UnmappedPage, '/unmapped?source=us-dea-nflis');
    expect(waiting.substances.map(({ id }) => id)).toEqual([name]);
    expect((await get(UnmappedPage, '/unmapped?which=decided&q=plaster')).total).toBe(1);
  });
});
