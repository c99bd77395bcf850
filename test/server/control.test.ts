import { describe, expect, test } from 'vitest';
import type { CheckAnswer, ControlItemPage, ControlRuleList, Problem } from '../../src/api/index.ts';
import { openEntrance } from './_api.ts';

const entrance = openEntrance({ country: 'CA' });
const on = '2026-06-15';

async function check(q: string, more = ''): Promise<CheckAnswer> {
  const answer = await entrance().get(`/api/v1/control/check?on=${on}&q=${encodeURIComponent(q)}${more}`);
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json<CheckAnswer>();
}

function verdicts(answer: CheckAnswer): string {
  return answer.jurisdictions.map(({ jurisdiction, verdict }) => `${jurisdiction} ${verdict}`).join(', ');
}

/** The strongest entry of each jurisdiction. */
function entries(answer: CheckAnswer): string {
  return answer.jurisdictions.map(({ findings }) => findings[0]?.key ?? '-').join(' ');
}

describe('fentanyl, however it is asked for', () => {
  // InChI and InChIKey as published (NIST, PubChem CID 3345); the salt as ions and as two molecules.
  const ways = {
    English: 'fentanyl',
    French: 'fentanyl',
    Spanish: 'fentanilo',
    'Spanish, of the Mexican law': 'FENTANIL',
    CAS: '437-38-7',
    SMILES: 'CCC(=O)N(c1ccccc1)C1CCN(CCc2ccccc2)CC1',
    'SMILES written otherwise': 'O=C(CC)N(C1CCN(CC1)CCC2=CC=CC=C2)C3=CC=CC=C3',
    'salt as ions': 'CCC(=O)N(c1ccccc1)C1CC[NH+](CCc2ccccc2)CC1.[Cl-]',
    'salt as two molecules': 'CCC(=O)N(c1ccccc1)C1CCN(CCc2ccccc2)CC1.OC(=O)CC(O)(C(O)=O)CC(O)=O',
    'salt by name': 'fentanyl hydrochloride',
    'salt by name in French': 'chlorhydrate de fentanyl',
    'salt by name in Spanish': 'clorhidrato de fentanilo',
    InChI:
      'InChI=1S/C22H28N2O/c1-2-22(25)24(20-11-7-4-8-12-20)21-14-17-23(18-15-21)16-13-19-9-5-3-6-10-19/h3-12,21H,2,13-18H2,1H3',
    InChIKey: 'PJMPHNIQZUBGLI-UHFFFAOYSA-N',
  };

  test.each(Object.entries(ways))('%s gives the same answers', async (_way, q) => {
    const answer = await check(q);

    expect(answer.identity.outcome).toBe('identified');
    expect(answer.identity.candidates.map(({ substance }) => substance)).toEqual(['fentanyl']);
    expect(verdicts(answer)).toBe('UN listed, CA listed, MX listed, US listed, NL listed, EU no-entry');
    expect(entries(answer)).toBe(
      'un-1961/I/fentanyl ca-cdsa/I/fentanyl mx-lgs/234/fentanyl us-csa/II/fentanyl nl-opiumwet/I/fentanyl -',
    );
    expect(answer.jurisdictions.find(({ jurisdiction }) => jurisdiction === 'CA')?.findings[0]?.item).toBe('16.5');
  });

  test('a long SMILES goes in the body', async () => {
    const answer = await entrance().post('/api/v1/control/check', { q: ways.SMILES, on });

    expect(answer.statusCode).toBe(200);
    expect(answer.json<CheckAnswer>().identity.structure?.formula).toBe('C22H28N2O');
  });

  test('a misspelt day is refused, and not answered with the law of today', async () => {
    const answer = await entrance().post('/api/v1/control/check', { q: 'fentanyl', On: on });

    expect(answer.statusCode).toBe(400);
    expect(answer.json<Problem>()).toMatchObject({ code: 'request.invalid', detail: expect.stringContaining('On') });
  });
});

describe('the same substance by name and by structure', () => {
  test.each([
    ['isotonitazene', 'CCN(CC)CCn1c(Cc2ccc(OC(C)C)cc2)nc2cc(ccc12)[N+](=O)[O-]'],
    ['acetylfentanyl', 'CC(=O)N(c1ccccc1)C1CCN(CCc2ccccc2)CC1'],
    ['flubromazolam', 'Cc1nnc2n1-c1ccc(Br)cc1C(=NC2)c1ccccc1F'],
    ['mephedrone', 'CNC(C)C(=O)c1ccc(C)cc1'],
  ])('%s has the same entries', async (name, smiles) => {
    const byName = await check(name);
    const byStructure = await check(smiles);
    const all = (answer: CheckAnswer): string[] =>
      answer.jurisdictions.flatMap(({ findings }) => findings.map(({ key, standing }) => `${key} ${standing}`));

    expect(byStructure.identity.candidates[0]?.substance).toBe(byName.identity.candidates[0]?.substance);
    expect(all(byStructure)).toEqual(all(byName));
    expect(all(byName).length).toBeGreaterThan(1);
  });
});

describe('a check', () => {
  test('says in which texts nothing was found, and of which day', async () => {
    const answer = await check('1-boc-4-AP');

    const mexico = answer.jurisdictions.find(({ jurisdiction }) => jurisdiction === 'MX');
    expect(mexico?.verdict).toBe('no-entry');
    expect(mexico?.searched.map(({ title, asOf }) => `${title.es} ${asOf}`)).toEqual([
      'Ley General de Salud 2024-06-07',
      'Ley Federal para el Control de Precursores Químicos, Productos Químicos Esenciales y Máquinas para Elaborar Cápsulas, Tabletas y/o Comprimidos 2023-05-03',
    ]);
  });

  test('tells a proposal from law', async () => {
    const answer = await check('bromazolam');

    expect(verdicts(answer)).toBe('UN listed, CA listed-as-class, MX review, US proposed, NL no-entry, EU no-entry');
    const wording = answer.jurisdictions.find(({ jurisdiction }) => jurisdiction === 'CA')?.findings[0]?.rule;
    expect(wording?.id).toBe('CA-IV-18');
  });

  test('gives the law of its day', async () => {
    const canada = async (q: string, day: string): Promise<string | undefined> => {
      const answer = await entrance().get(`/api/v1/control/check?q=${q}&on=${day}`);
      return answer.json<CheckAnswer>().jurisdictions.find(({ jurisdiction }) => jurisdiction === 'CA')?.findings[0]
        ?.key;
    };

    expect(await canada('4-AP', '2023-01-01')).toBe('ca-cdsa/VI-1/4-ap~2023-08-29');
    expect(await canada('4-AP', '2024-01-01')).toBe('ca-cdsa/VI-1/4-ap');
    expect(await canada('carisoprodol', '2025-06-01')).toBe('ca-cdsa/V/carisoprodol~2025-12-18');
    expect(await canada('carisoprodol', '2026-01-01')).toBe('ca-cdsa/IV/carisoprodol');
  });

  test('shows the atoms by which a class wording fits a structure that is in no register', async () => {
    // Fentanyl with a hexanoyl group: no item of the register, within the Canadian wording of item 16.
    const answer = await check('CCCCCC(=O)N(c1ccccc1)C1CCN(CCc2ccccc2)CC1');

    expect(['class-only', 'identified']).toContain(answer.identity.outcome);
    const canada = answer.jurisdictions.find(({ jurisdiction }) => jurisdiction === 'CA');
    expect(canada?.verdict).toBe('listed-as-class');
    expect(canada?.findings[0]?.rule?.matchedAtoms.length).toBeGreaterThan(10);
    const mexico = answer.jurisdictions.find(({ jurisdiction }) => jurisdiction === 'MX');
    expect(mexico?.verdict).toBe('not-assessed');
  });

  test('picks nobody among homonyms, and refuses a wrong number', async () => {
    const homonym = await check('MPPP');
    const wrong = await check('437-38-8');

    expect(homonym.identity.outcome).toBe('homonym');
    expect(homonym.identity.candidates.length).toBeGreaterThan(1);
    expect(new Set(homonym.jurisdictions.map(({ verdict }) => verdict))).toEqual(new Set(['not-assessed']));
    expect(wrong.identity).toMatchObject({ outcome: 'refused', problem: 'wrong-check-digit' });
  });

  test('says what a quantity of a precursor asks for', async () => {
    const anhydride = await check('acetic anhydride', '&quantity=1.2%20t');
    const volume = await check('acetic anhydride', '&quantity=10%20L');
    const norfentanyl = await check('norfentanyl', '&quantity=1%20mg');

    // SOR/2002-359, schedule, item 1: 1000 kg; Regulation (EC) 273/2004, Annex II: 100 l.
    expect(anhydride.thresholds.map(({ jurisdiction, verdict }) => `${jurisdiction} ${verdict}`)).toEqual([
      'CA above',
      'EU not-comparable',
    ]);
    expect(volume.thresholds.map(({ jurisdiction, verdict }) => `${jurisdiction} ${verdict}`)).toEqual([
      'CA not-comparable',
      'EU at-or-below',
    ]);
    expect(norfentanyl.thresholds[0]).toMatchObject({ jurisdiction: 'CA', quantity: '0', verdict: 'above' });
    const refused = await entrance().get('/api/v1/control/check?q=acetone&quantity=plenty');
    expect(refused.statusCode).toBe(400);
    expect(refused.json<{ code: string }>().code).toBe('control.quantity-unreadable');
  });

  test('a day before the node knew anything gets no answer', async () => {
    const answer = await check('fentanyl', '&knownOn=2020-01-01');

    expect(new Set(answer.jurisdictions.map(({ verdict }) => verdict))).toEqual(new Set(['not-assessed']));
    expect(answer.jurisdictions.flatMap(({ searched }) => searched)).toEqual([]);
  });
});

describe('entries one by one', () => {
  test('come in the order of the text, page by page, and each once', async () => {
    const read = async (cursor: string | null): Promise<ControlItemPage> => {
      const next = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
      const answer = await entrance().get(`/api/v1/control/items?instrument=ca-cdsa&list=VI-1&limit=20${next}`);
      expect(answer.statusCode, answer.body).toBe(200);
      return answer.json<ControlItemPage>();
    };
    const first = await read(null);
    const keys = first.items.map(({ key }) => key);
    for (let { next } = first; next !== null; ) {
      const page = await read(next);
      keys.push(...page.items.map(({ key }) => key));
      next = page.next;
    }

    expect(keys).toHaveLength(first.total);
    expect(new Set(keys).size).toBe(first.total);
    const items = first.items.flatMap(({ item }) => (item === null ? [] : [item]));
    expect(items).toEqual(items.toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true })));
  });

  test('come as a file with all of them', async () => {
    const page = (await entrance().get('/api/v1/control/items?jurisdiction=EU')).json<ControlItemPage>();
    const file = await entrance().get('/api/v1/control/items.csv?jurisdiction=EU&language=fr');

    expect(file.headers['content-type']).toContain('text/csv');
    const lines = file.body.trimEnd().split('\r\n');
    expect(lines).toHaveLength(page.total + 1);
    expect(lines[1]).toContain('relatifs aux précurseurs de drogues');
  });

  test('of a substance or a rule alone', async () => {
    const of = async (query: string): Promise<readonly string[]> =>
      (await entrance().get(`/api/v1/control/items?${query}`)).json<ControlItemPage>().items.map(({ key }) => key);

    expect(await of('rule=XX-ecgonine')).toEqual([
      'ca-cdsa/I/XX-ecgonine',
      'mx-lgs/234/XX-ecgonine',
      'nl-opiumwet/I/XX-ecgonine',
      'us-csa/II/XX-ecgonine',
    ]);
    expect(await of('substance=spirochlorphine&status=temporary')).toEqual(['ca-cdsa/V-1/spirochlorphine']);
    expect((await entrance().get('/api/v1/control/items?cursor=nowhere')).statusCode).toBe(400);
  });

  test('class wordings come with their members', async () => {
    const { rules, wordings } = (await entrance().get('/api/v1/control/rules')).json<ControlRuleList>();

    expect(rules).toHaveLength(53);
    expect(rules.find(({ id }) => id === 'CA-I-13')?.members).toContain('isotonitazene');
    for (const { wording, readings } of rules) {
      for (const text of [wording, ...readings]) {
        expect([text.en, text.fr, text.es].filter((words) => words.trim() === '')).toEqual([]);
      }
    }
    expect(wordings).toHaveLength(7);
    expect(rules.find(({ id }) => id === 'XX-ecgonine')?.jurisdictions).toEqual(['NL', 'MX', 'CA', 'US']);
  });
});
