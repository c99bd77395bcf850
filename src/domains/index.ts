import type { Frequency, Text } from '../base/index.ts';
import type { IndicatorQuestion } from '../commitments/index.ts';
import type { MethodId } from '../detect/index.ts';
import { type IndicatorId, isSubstanceWithin, type SubstanceId } from '../model/index.ts';
import { allAreas } from './all-areas.ts';
import type { Domain, DomainId, DomainIndicator, NoveltyWatch, Watch } from './domain.ts';
import { firearms } from './firearms/index.ts';
import { illicitFinance } from './illicit-finance/index.ts';
import { publicHealth } from './public-health/index.ts';
import { supplyChain } from './supply-chain/index.ts';
import { syntheticDrugs } from './synthetic-drugs/index.ts';
import { trafficking } from './trafficking/index.ts';

export {
  type Concept,
  type CountWatch,
  type Domain,
  type DomainId,
  type DomainIndicator,
  domainIds,
  type MagnitudeWatch,
  type NoveltyWatch,
  type RollingCountWatch,
  type Stream,
  streams,
  type Watch,
} from './domain.ts';
export { type BoundMethod, bindMethod, type MethodChoice } from './method-choice.ts';
export { describePerformance } from './method-performance.ts';
export { findMethodText, type MethodText, methodTexts } from './method-text/index.ts';
export { recordKindsOf } from './record-audience.ts';
export { owningSectorsOf, type SuppressionRule, suppressionRuleOf } from './suppression.ts';

/** The priority areas, in the order of the Dialogue's statements. */
export const domains: readonly Domain[] = [
  syntheticDrugs,
  trafficking,
  supplyChain,
  publicHealth,
  illicitFinance,
  firearms,
];

export const indicators: readonly DomainIndicator[] = /* @__PURE__ */ domains.flatMap((domain) => domain.indicators);

const indicatorsById: ReadonlyMap<IndicatorId, DomainIndicator> = /* @__PURE__ */ new Map(
  indicators.map((indicator) => [indicator.id, indicator]),
);
const domainsByIndicator: ReadonlyMap<IndicatorId, DomainId> = /* @__PURE__ */ new Map(
  domains.flatMap((domain) => domain.indicators.map((indicator) => [indicator.id, domain.id] as const)),
);

export function findIndicator(id: IndicatorId): DomainIndicator | undefined {
  return indicatorsById.get(id);
}

/** The area that an indicator belongs to. */
export function findDomainOf(id: IndicatorId): DomainId | undefined {
  return domainsByIndicator.get(id);
}

/** Where questions stand in the catalogue: the priority areas, and what concerns all of them. */
const questionAreas: readonly QuestionArea[] = /* @__PURE__ */ [...domains, allAreas];

interface QuestionArea {
  readonly id: string;
  readonly title: Text;
  readonly questions: readonly IndicatorQuestion[];
}

/** The catalogue of questions, by area. */
export const questions: readonly IndicatorQuestion[] = /* @__PURE__ */ questionAreas.flatMap((area) => area.questions);

/** The area of the catalogue that a question stands in, or that what it measures belongs to. */
export function findAreaOf({ id, measure }: IndicatorQuestion): Pick<QuestionArea, 'id' | 'title'> | undefined {
  const domain = findDomainOf(measure.indicator);
  return (
    questionAreas.find((area) => area.questions.some((question) => question.id === id)) ??
    questionAreas.find((area) => area.id === domain)
  );
}

const allWatches: readonly Watch[] = /* @__PURE__ */ domains.flatMap((domain) => domain.watches);
/** Methods that watch something, by name. */
export const watchedMethods: readonly MethodId[] = /* @__PURE__ */ [
  ...new Set(allWatches.flatMap((watch) => watch.methods.map(({ method }) => method))),
].sort();
const watchesByIndicator: ReadonlyMap<IndicatorId, readonly Watch[]> = /* @__PURE__ */ new Map(
  indicators.map(({ id }) => [id, allWatches.filter((watch) => watch.indicator === id)]),
);

/** Every watch of an indicator, whatever the frequency. */
export function watchesOf(id: IndicatorId): readonly Watch[] {
  return watchesByIndicator.get(id) ?? [];
}

export interface WatchedSeries {
  readonly indicator: IndicatorId;
  readonly frequency: Frequency;
  /** ISO 8601 duration where a figure covers another span than its period, else empty. */
  readonly window: string;
  readonly dimensions: Readonly<Record<string, string>>;
}

/** The watch that looks after a series; `undefined` where none does, by decision of its domain. */
export function findWatch({ indicator, frequency, window, dimensions }: WatchedSeries): Watch | undefined {
  return watchesOf(indicator).find(
    (watch) =>
      watch.frequency === frequency &&
      window === (watch.values === 'rolling-count' ? `P${watch.windowMonths}M` : '') &&
      !watch.breakdowns.some((name) => name in dimensions),
  );
}

/** Finds that are watched for first appearances, in all areas. */
export const noveltyWatches: readonly NoveltyWatch[] = /* @__PURE__ */ domains.flatMap((domain) => domain.novelty);

const weightsByIndicator: ReadonlyMap<IndicatorId, Domain['substanceWeights']> = /* @__PURE__ */ new Map(
  domains.flatMap((domain) => domain.indicators.map(({ id }) => [id, domain.substanceWeights] as const)),
);

/** How much more or less than others a substance's signals weigh in the area that the indicator belongs to. */
export function substanceWeightOf(indicator: IndicatorId, substance: SubstanceId): number {
  const weights = weightsByIndicator.get(indicator) ?? [];
  return weights.find(({ within }) => isSubstanceWithin(substance, within))?.weight ?? 1;
}
