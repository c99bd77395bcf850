import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { type JudgementContent, JudgementList, type PracticeContent, PracticeList } from '../../src/api/index.ts';
import { openEntrance } from './_api.ts';

const entrance = openEntrance({ country: 'CA' });

const commitment = 'nadd-2026/border-and-postal-security';

const judgement: JudgementContent = {
  commitment,
  rated: 'MX',
  reviewer: 'CA',
  asOf: '2024-06-01',
  completion: 'limited',
  result: 'too-early',
  ambition: 'modest',
  reasons: { en: 'Two of five ports', fr: 'Deux ports sur cinq', es: 'Dos de cinco puertos' },
  evidence: ['https://example.org/report'],
  dissentsFrom: null,
};

async function save(path: string, content: unknown, id: string = randomUUID()): Promise<unknown> {
  return (await entrance().post(`/api/v1/${path}/${id}`, { base: 0, content })).json();
}

test('reviewers judge completion, result and ambition apart, and who disagrees says so beside it', async () => {
  const first = randomUUID();
  await save('judgements', judgement, first);
  const dissent = { ...judgement, completion: 'substantial', asOf: '2024-06-10', dissentsFrom: first };
  expect(await save('judgements', dissent)).toMatchObject({ outcome: 'saved' });
  const answer = await entrance().get(`/api/v1/judgements?commitment=${encodeURIComponent(commitment)}`);

  expect(JudgementList.parse(answer.json()).judgements).toMatchObject([
    { completion: 'substantial', dissentsFrom: first },
    { id: first, completion: 'limited', result: 'too-early', ambition: 'modest' },
  ]);
  const others = await entrance().get('/api/v1/judgements?commitment=nadd-2026');
  expect(JudgementList.parse(others.json()).judgements).toEqual([]);
});

test.each<[string, Partial<JudgementContent>]>([
  ['judgement.own-country', { rated: 'CA' }],
  ['judgement.not-own-voice', { reviewer: 'US' }],
  ['judgement.day-ahead', { asOf: '2099-01-01' }],
  ['judgement.not-an-owner', { rated: 'NL' }],
  ['judgement.commitment-unknown', { commitment: 'nowhere' }],
  ['judgement.dissent-unknown', { dissentsFrom: 'nothing' }],
  ['account.translation-missing', { reasons: { en: 'Late', fr: '', es: 'Tarde' } }],
])('a judgement that nobody can make is refused: %s', async (code, part) => {
  expect(await save('judgements', { ...judgement, ...part })).toMatchObject({ status: 422, code });
});

test('a judgement without a word of the scale, or with evidence that is no address, is none', async () => {
  expect(await save('judgements', { ...judgement, completion: 'nearly' })).toMatchObject({ status: 400 });
  expect(await save('judgements', { ...judgement, evidence: ['javascript:alert(1)'] })).toMatchObject({ status: 400 });
});

const practice: PracticeContent = {
  title: {
    en: 'Naloxone in vending machines',
    fr: 'Naloxone en distributeur automatique',
    es: 'Naloxona en máquinas expendedoras',
  },
  description: {
    en: 'Kits at any hour, without questions.',
    fr: 'Des trousses à toute heure, sans questions.',
    es: 'Estuches a toda hora, sin preguntas.',
  },
  shelf: 'naloxone-access',
  grade: 'likely-beneficial',
  evidence: ['https://example.org/study'],
  adopted: [{ country: 'CA', where: { en: 'Ottawa', fr: 'Ottawa', es: 'Ottawa' }, since: '2023-01-01' }],
  contact: null,
  commitments: ['nadd-2026/overdose-and-recovery'],
};

test('practices are found by words in any language whatever their accents, shelf, country and commitment', async () => {
  await save('practices', practice);
  await save('practices', {
    ...practice,
    title: { en: 'Port scanners', fr: 'Scanneurs portuaires', es: 'Escáneres de puerto' },
    shelf: 'port-security',
    adopted: [],
    commitments: [],
  });
  const titles = async (query: string): Promise<readonly string[]> =>
    PracticeList.parse((await entrance().get(`/api/v1/practices${query}`)).json()).practices.map(
      ({ title }) => title.en,
    );

  expect(await titles('')).toEqual(['Naloxone in vending machines', 'Port scanners']);
  expect(await titles('?q=MAQUINAS%20naloxona')).toEqual(['Naloxone in vending machines']);
  expect(await titles('?q=escaneres')).toEqual(['Port scanners']);
  expect(await titles('?q=nothing')).toEqual([]);
  expect(await titles('?shelf=port-security')).toEqual(['Port scanners']);
  expect(await titles('?country=CA')).toEqual(['Naloxone in vending machines']);
  expect(await titles('?commitment=nadd-2026%2Foverdose-and-recovery')).toEqual(['Naloxone in vending machines']);
});

test('a practice that serves nothing known is refused', async () => {
  expect(await save('practices', { ...practice, commitments: ['nowhere'] })).toMatchObject({
    code: 'practice.commitment-unknown',
  });
});
