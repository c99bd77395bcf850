import { ComposedQuestion, GoalContent } from '../../../api/index.ts';
import { type ErrorCode, VigiaError } from '../../../base/index.ts';
import {
  checkQuestion,
  findWorkIndicator,
  type MeasureQuestion,
  type QuestionProblem,
} from '../../../commitments/index.ts';
import { findIndicator } from '../../../domains/index.ts';
import { findPlace } from '../../../model/index.ts';
import { sources } from '../../../sources/index.ts';
import type { EntryRules } from '../entry/entry-rules.ts';
import { readLastEntries } from '../entry/entry-store.ts';

/** Questions that people composed, beside those of the catalogue. */
export const questionRules: EntryRules<ComposedQuestion> = {
  kind: 'question',
  content: ComposedQuestion,
  shipped: new Map(),
  check: async ({ id, content }, connection) => {
    if (content === null) {
      const goals = await readLastEntries(connection, 'goal');
      const asked = goals.filter((goal) => GoalContent.safeParse(goal.content).data?.question === id).length;
      if (asked > 0) throw new VigiaError('question.has-goals', { goals: asked });
      return;
    }
    checkComposed(id, content);
  },
  checkReceived: (content) => checkComposed('', content),
};

/** Throws where a question has no answer, or a wrong one. */
export function checkComposed(id: string, content: ComposedQuestion): void {
  const { measure, denominator, unit } = content;
  checkMeasure(measure);
  if (denominator.kind === 'measure') checkMeasure(denominator.measure);
  const [problem] = checkQuestion({ id, ...content }, findIndicator);
  if (problem === undefined) return;
  throw new VigiaError(codes[problem], {
    indicator: findIndicator(measure.indicator)?.title ?? measure.indicator,
    unit,
    expected: findIndicator(measure.indicator)?.unit ?? '',
  });
}

/** Throws where it names what nobody knows. */
function checkMeasure({ indicator, places, sources: asked }: MeasureQuestion): void {
  if (findWorkIndicator(indicator) !== undefined) throw new VigiaError('question.of-own-work', { indicator });
  const known = new Set(sources.map(({ id }) => id));
  const source = asked.find((id) => !known.has(id));
  if (source !== undefined) throw new VigiaError('question.source-unknown', { source, known: [...known] });
  const named = places.kind === 'named' ? places.places : [places.place];
  const place = named.find((id) => findPlace(id) === undefined);
  if (place !== undefined) throw new VigiaError('question.place-unknown', { place });
}

const codes: Readonly<Record<QuestionProblem, ErrorCode>> = {
  'nothing-asked': 'question.nothing-asked',
  'indicator-unknown': 'question.indicator-unknown',
  'places-not-additive': 'question.places-not-additive',
  'periods-not-additive': 'question.periods-not-additive',
  'periods-overlap': 'question.periods-overlap',
  'unit-differs': 'question.unit-differs',
  'chance-of-no-count': 'question.chance-of-no-count',
  'population-of-no-sum': 'question.population-of-no-sum',
  'not-of-the-population': 'question.not-of-the-population',
};
