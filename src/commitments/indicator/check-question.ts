import { type Indicator, isWithin } from '../../model/index.ts';
import { findWorkIndicator } from '../work/work-indicators.ts';
import type { IndicatorQuestion, MeasureQuestion } from './definition.ts';

/** What makes a question one that has no answer, or a wrong one. */
export const questionProblems = [
  'nothing-asked',
  'indicator-unknown',
  'places-not-additive',
  'periods-not-additive',
  'periods-overlap',
  'unit-differs',
  'chance-of-no-count',
  'population-of-no-sum',
  'not-of-the-population',
] as const;
export type QuestionProblem = (typeof questionProblems)[number];

/** Everything that is wrong with a question; indicators of sources are looked up by whoever knows them. */
export function checkQuestion(
  question: IndicatorQuestion,
  findReported: (id: string) => Indicator | undefined,
): readonly QuestionProblem[] {
  const { measure, denominator } = question;
  const find = (id: string): Indicator | undefined => findWorkIndicator(id) ?? findReported(id);
  const indicator = find(measure.indicator);
  const below = denominator.kind === 'measure' ? find(denominator.measure.indicator) : indicator;
  if (indicator === undefined || below === undefined) return ['indicator-unknown'];
  const found: readonly (readonly [QuestionProblem, boolean])[] = [
    ['nothing-asked', asksNothing(measure) || (denominator.kind === 'measure' && asksNothing(denominator.measure))],
    ['places-not-additive', addsPlaces(question) && !indicator.additive.places],
    ['periods-not-additive', question.periods !== 1 && !isAmount(indicator)],
    ['periods-overlap', question.periods !== 1 && measure.window !== ''],
    ['unit-differs', !fitsUnit(question, indicator)],
    ['chance-of-no-count', question.chance && (indicator.kind !== 'count' || question.across !== 'sum')],
    ['population-of-no-sum', denominator.kind === 'population' && question.across !== 'sum'],
    ['not-of-the-population', !isOfPopulation(question, indicator)],
  ];
  return found.flatMap(([problem, isThere]) => (isThere ? [problem] : []));
}

/** A node's own work is asked of no source, and of places by name. */
function asksNothing({ indicator, places, sources }: MeasureQuestion): boolean {
  if (findWorkIndicator(indicator) !== undefined) return places.kind !== 'named' || places.places.length === 0;
  return sources.length === 0 || (places.kind === 'named' && places.places.length === 0);
}

function addsPlaces({ across, measure: { places } }: IndicatorQuestion): boolean {
  return across === 'sum' && (places.kind === 'within' || places.places.length > 1);
}

/** Of the persons who live in a place only persons can be a part, and only those of places within it. */
function isOfPopulation({ denominator, measure: { places } }: IndicatorQuestion, { unit }: Indicator): boolean {
  if (denominator.kind !== 'population' || denominator.of === undefined) return true;
  const { of } = denominator;
  const asked = places.kind === 'within' ? [places.place] : places.places;
  return unit === '{persons}' && asked.every((place) => isWithin(place, of));
}

/** What one period has and another has not, so that both together have the sum. */
function isAmount({ kind }: Indicator): boolean {
  return kind === 'count' || kind === 'mass';
}

/** What is reported as it is has the unit of what is measured; shares and rates have units of their own. */
function fitsUnit({ unit, across, denominator }: IndicatorQuestion, indicator: Indicator): boolean {
  if (across === 'reporting') return unit === '{sites}';
  if (denominator.kind === 'none') return unit === indicator.unit;
  const isShare = denominator.kind === 'measure' ? denominator.isWhole : denominator.of !== undefined;
  return !isShare || denominator.per !== 100 || unit === '%';
}
