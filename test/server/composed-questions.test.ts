import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { type ComposedQuestion, GoalProgressList, ProgressAnswer, ProgressList } from '../../src/api/index.ts';
import { type Entrance, openEntrance } from './_api.ts';
import { plantFigures } from './_planted-figures.ts';

const entrance = openEntrance({ country: 'CA' }, ({ node }) =>
  plantFigures(
    node,
    (
      [
        ['CA-ON', [600, 610, 620, 630]],
        ['CA-QC', [100, 110, 120, 130]],
      ] as const
    ).map(([place, figures], index) => ({
      id: 9001 + index,
      source: 'ca-health-infobase-harms',
      indicator: 'overdose-deaths',
      place,
      substance: 'opioids',
      frequency: 'Q',
      figures: { '2024-03-01': figures },
    })),
  ),
);

const composed: ComposedQuestion = {
  title: { en: 'Deaths in two provinces', fr: 'Décès dans deux provinces', es: 'Defunciones en dos provincias' },
  note: { en: 'Both together', fr: 'Les deux ensemble', es: 'Ambas juntas' },
  measure: {
    indicator: 'overdose-deaths',
    substance: 'opioids',
    places: { kind: 'named', places: ['CA-ON', 'CA-QC'] },
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

async function save(path: string, content: unknown, id: string = randomUUID()): Promise<unknown> {
  return (await entrance().post(`/api/v1/${path}/${id}`, { base: 0, content })).json();
}

test('a question that people composed is asked like all others, and goals rest on it', async () => {
  const id = randomUUID();
  expect(await save('progress-questions', composed, id)).toMatchObject({ outcome: 'saved' });
  const answer = ProgressAnswer.parse((await entrance().get(`/api/v1/progress/${id}`)).json());
  const list = ProgressList.parse((await entrance().get('/api/v1/progress')).json());

  expect(answer.figures.map(({ period, value }) => [period, value])).toEqual([
    ['2023-01-01', 700],
    ['2023-04-01', 720],
    ['2023-07-01', 740],
    ['2023-10-01', 760],
  ]);
  expect(list.questions.find((one) => one.id === id)).toMatchObject({
    domain: 'public-health',
    latest: { value: 760 },
  });

  const goal = {
    commitment: 'nadd-2026',
    question: id,
    baseline: '2023-01-01',
    agreed: null,
    target: { value: 350, unit: '{deaths}', by: '2028-12-31' },
    limit: null,
    note: null,
  };
  expect(await save('goals', goal)).toMatchObject({ outcome: 'saved' });
  const { goals } = GoalProgressList.parse((await entrance().get('/api/v1/goal-progress')).json());
  expect(goals).toMatchObject([{ goal: { question: id }, now: { status: 'moving-away' } }]);
  const withdrawal = await entrance().post(`/api/v1/progress-questions/${id}/withdrawal`, { base: 1 });
  expect(withdrawal.json()).toMatchObject({ code: 'question.has-goals' });
});

const measure = (part: Partial<ComposedQuestion['measure']>): Partial<ComposedQuestion> => ({
  measure: { ...composed.measure, ...part },
});

test.each<[string, Partial<ComposedQuestion>]>([
  ['question.nothing-asked', measure({ sources: [] })],
  ['question.nothing-asked', measure({ places: { kind: 'named', places: [] } })],
  ['question.indicator-unknown', measure({ indicator: 'happiness' })],
  ['question.source-unknown', measure({ sources: ['the-press'] })],
  ['question.place-unknown', measure({ places: { kind: 'named', places: ['CA-XX'] } })],
  ['question.of-own-work', measure({ indicator: 'open-control-gaps' })],
  ['question.unit-differs', { unit: 'kg' }],
  ['question.periods-overlap', { ...measure({ window: 'P12M' }), periods: 4 }],
  ['question.population-of-no-sum', { across: 'mean', denominator: { kind: 'population', per: 100_000 } }],
  ['question.chance-of-no-count', { across: 'mean', chance: true }],
  [
    'question.places-not-additive',
    { ...measure({ indicator: 'wastewater-load', substance: 'cocaine' }), unit: 'mg/d/1000.{inhabitants}' },
  ],
  ['account.translation-missing', { note: { en: 'Both', fr: '', es: '' } }],
])('one without an answer is refused: %s', async (code, part) => {
  expect(await save('progress-questions', { ...composed, ...part })).toMatchObject({ status: 422, code });
});

test('a window that is no period is none', async () => {
  const content = { ...composed, measure: { ...composed.measure, window: 'a year' } };
  expect(await save('progress-questions', content)).toMatchObject({ status: 400 });
});

test('a question is answered before it is stored, and refused where it has no answer', async () => {
  const untitled = { ...composed, title: { en: '', fr: '', es: '' } };
  const asked = (content: ComposedQuestion, asKnownOn: string | null = null): ReturnType<Entrance['post']> =>
    entrance().post('/api/v1/progress-questions/preview', { content, asKnownOn });
  const answer = ProgressAnswer.parse((await asked(untitled)).json());

  expect(answer).toMatchObject({ latest: { value: 760 }, places: ['CA-ON', 'CA-QC'], since: null });
  expect(ProgressAnswer.parse((await asked(composed, '2024-01-01')).json()).latest).toBeNull();
  expect((await asked({ ...composed, unit: 'kg' })).json()).toMatchObject({ code: 'question.unit-differs' });
  const { questions } = ProgressList.parse((await entrance().get('/api/v1/progress')).json());
  expect(questions.some(({ id }) => id === 'preview')).toBe(false);
});
