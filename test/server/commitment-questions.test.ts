import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  CommitmentContent,
  CommitmentDetail,
  CommitmentList,
  Problem,
  ProgressList,
  SaveCommitmentOutcome,
} from '../../src/api/index.ts';
import { nothingMoreSaid } from '../../src/model/index.ts';
import { openEntrance } from './_api.ts';

const entrance = openEntrance({ country: 'MX' });
const licences = 'precursor-exports/licences';
// The figures of the fixture, as if they were of two years before: the node’s day lies in 2024.
const trade = readFileSync(
  new URL('../../src/sources/un-comtrade/fixture/TradeData_10_23_2025_9_15_2.csv', import.meta.url),
  'utf8',
).replaceAll('2024', '2022');

async function questionsOf(commitment: string, asKnownOn?: string): Promise<ProgressList['questions']> {
  const day = asKnownOn === undefined ? '' : `&asKnownOn=${asKnownOn}`;
  const found = await entrance().get(`/api/v1/progress?commitment=${encodeURIComponent(commitment)}${day}`);
  expect(found.statusCode, found.body.slice(0, 300)).toBe(200);
  return ProgressList.parse(found.json()).questions;
}

const content: CommitmentContent = {
  ...nothingMoreSaid,
  level: 'action',
  origin: 'third-country',
  parent: 'precursor-exports',
  title: { en: 'Licences for presses', fr: 'Licences pour les presses', es: 'Licencias para prensas' },
  owners: [{ country: 'CN', agency: null }],
  questions: ['cn-exports-piperidine'],
};

test('what a third country promised is shown by what it and the members report of the same trade', async () => {
  expect((await questionsOf(licences)).filter(({ latest }) => latest !== null)).toEqual([]);
  const taken = await entrance().upload('un-comtrade', { name: 'trade.csv', asOf: '2024-05-14', text: trade });
  expect(taken.statusCode, taken.body.slice(0, 300)).toBe(200);

  const answers = new Map((await questionsOf(licences)).map(({ id, latest }) => [id, latest]));

  expect(answers.size).toBe(14);
  expect(answers.get('cn-exports-piperidine')).toMatchObject({ period: '2022-01-01', value: 310_000 });
  expect(answers.get('cn-exports-to-mx-piperidine')).toMatchObject({ value: 12_500, sources: ['un-comtrade'] });
  expect(answers.get('mx-imports-from-cn-piperidine')).toMatchObject({ value: 11_980, asOf: '2024-05-14' });
  // Imported, and the weight was not reported: no zero.
  expect(answers.get('ca-imports-from-cn-anpp-npp')?.value ?? null).toBeNull();
  expect((await questionsOf(licences, '2024-05-13')).filter(({ latest }) => latest !== null)).toEqual([]);
});

test('every question that a commitment of the statements names is asked', async () => {
  const { commitments } = CommitmentList.parse((await entrance().get('/api/v1/commitments')).json());
  const known = ProgressList.parse((await entrance().get('/api/v1/progress')).json()).questions.map(({ id }) => id);

  expect(commitments.flatMap(({ questions }) => questions).filter((id) => !known.includes(id))).toEqual([]);
});

test('a question that nobody asks is refused, and one that was taken back later keeps nobody from the rest', async () => {
  const id = randomUUID();
  const path = `/api/v1/commitments/${id}`;
  const refused = await entrance().post(path, { base: 0, content: { ...content, questions: ['nobody-asks'] } });
  expect(Problem.parse(refused.json())).toMatchObject({ code: 'progress.question-unknown' });

  const saved = SaveCommitmentOutcome.parse((await entrance().post(path, { base: 0, content })).json());
  if (saved.outcome !== 'saved') throw new Error('not saved');
  await entrance().node.database.own((connection) =>
    connection.query(
      `update account_entry set content = jsonb_set(content, '{questions}', '["taken-back"]') where id = $1`,
      [id],
    ),
  );
  const later = { ...content, questions: ['taken-back'], title: { ...content.title, en: 'Licences for pill presses' } };
  const again = await entrance().post(path, { base: saved.entry.revision, content: later });

  expect(again.statusCode, again.body).toBe(200);
  expect(CommitmentDetail.parse((await entrance().get(path)).json()).entry?.questions).toEqual(['taken-back']);
  expect(await questionsOf(id)).toEqual([]);
});

test('a commitment that nobody knows names none', async () => {
  expect(await questionsOf('nowhere')).toEqual([]);
});

test('questions are changed part by part as the rest of a commitment is', () => {
  expect(CommitmentContent.parse({ ...content, questions: undefined }).questions).toEqual([]);
});
