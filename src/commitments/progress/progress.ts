import { type CalendarDate, periodEnd, toDayNumber } from '../../base/index.ts';
import type { PlaceId, ProgressReason } from '../../model/index.ts';
import type { IndicatorDefinition } from '../indicator/definition.ts';
import type { Evaluation, IndicatorFigure } from '../indicator/evaluate.ts';
import type { Goal } from './goal.ts';
import { type Judged, judgeProgress, openToAll } from './judge.ts';

/** What the data say of a goal, as far as they carry a statement. */
export interface Progress extends Judged {
  readonly baseline: IndicatorFigure;
  /** null: nothing was reported after the baseline. */
  readonly current: IndicatorFigure | null;
  readonly elapsed: number;
  /** What a straight line from baseline to target asks for at the end of the current period. */
  readonly path: number | null;
  readonly limit: 'kept' | 'crossed' | 'open' | null;
  readonly reasons: readonly ProgressReason[];
}

/** Progress towards a goal at the latest period that says anything, or at the one asked for. */
export function measureProgress(
  definition: IndicatorDefinition,
  evaluation: Evaluation,
  { goal, at }: { readonly goal: Goal; readonly at?: CalendarDate },
): Progress {
  const period =
    at ?? evaluation.periods.findLast((one) => one > goal.baseline && evaluation.at(one).reporting.length > 0);
  const whole = evaluation.at(goal.baseline);
  if (period === undefined) {
    return {
      ...openToAll,
      baseline: whole,
      current: null,
      elapsed: 0,
      path: null,
      limit: null,
      reasons: ['nothing-reported'],
    };
  }
  const latest = evaluation.at(period);
  const panel = panelOf(definition, whole, latest);
  const [baseline, current] = [evaluation.at(goal.baseline, panel), evaluation.at(period, panel)];
  const elapsed = elapsedAt(period, goal, definition);
  const comparable = {
    baseline,
    current,
    elapsed,
    path: pathAt(baseline, goal, elapsed),
    limit: limitOf(current, goal, definition),
  };
  const broken = breaksBetween(evaluation, {
    definition,
    panel,
    whole: [whole, latest],
    compared: [baseline, current],
  });
  const isNarrowed = panel.length < definition.measure.places.length;
  const reasons = [...new Set([...broken, ...reasonsOf(baseline, current, isNarrowed)])];
  const { better } = definition;
  if (better === null) return { ...openToAll, ...comparable, reasons: ['direction-not-agreed', ...reasons] };
  if (broken.length > 0) return { ...openToAll, ...comparable, reasons };
  const { target } = goal;
  const judged = judgeProgress({
    baseline,
    current,
    target: target?.value ?? null,
    elapsed,
    better,
  });
  const told = judged.status === 'inconclusive' && reasons.length === 0 ? ['bounds-too-wide' as const] : reasons;
  return { ...judged, ...comparable, reasons: told };
}

/** Places over which two periods are compared. */
function panelOf(
  { panel, measure }: IndicatorDefinition,
  one: IndicatorFigure,
  other: IndicatorFigure,
): readonly PlaceId[] {
  if (panel === 'whole') return measure.places;
  const inBoth = one.reporting.filter((place) => other.reporting.includes(place));
  return inBoth.length === 0 ? measure.places : inBoth;
}

/** The baseline, and the period that is compared with it. */
type Pair = readonly [baseline: IndicatorFigure, current: IndicatorFigure];

interface Between {
  readonly definition: IndicatorDefinition;
  readonly panel: readonly PlaceId[];
  /** Over all places, and over those that are compared. */
  readonly whole: Pair;
  readonly compared: Pair;
}

/** What makes two periods of one indicator two different things. */
function breaksBetween(
  evaluation: Evaluation,
  { definition, panel, whole, compared }: Between,
): readonly ProgressReason[] {
  const [before, now] = whole.map(({ reporting }) => new Set(reporting));
  if (before === undefined || now === undefined || before.size === 0) return ['baseline-unknown'];
  const inBoth = [...before].filter((place) => now.has(place)).length;
  const isSamePanel = inBoth === before.size && inBoth === now.size;
  const isCommon = definition.panel === 'common' && inBoth > 0;
  const [baseline, current] = compared;
  const hasNewMethod = evaluation.periods
    .filter((one) => one > baseline.period && one <= current.period)
    .some((one) => evaluation.at(one, panel).caveats.includes('method-changed'));
  const isOfOtherSource = baseline.sources.join() !== current.sources.join();
  return [
    ...(isSamePanel || isCommon ? [] : (['panel-changed'] as const)),
    ...(hasNewMethod || isOfOtherSource ? (['method-changed'] as const) : []),
  ];
}

function reasonsOf(
  baseline: IndicatorFigure,
  current: IndicatorFigure,
  isNarrowed: boolean,
): readonly ProgressReason[] {
  const caveats = new Set([...baseline.caveats, ...current.caveats]);
  return [
    ...(isNarrowed || current.reporting.length < current.expected || baseline.reporting.length < baseline.expected
      ? (['places-missing'] as const)
      : []),
    ...(['suppressed', 'provisional', 'estimated'] as const).filter((caveat) => caveats.has(caveat)),
  ];
}

/** From the end of the baseline's period to the day of the target; without a target no time is set. */
function elapsedAt(period: CalendarDate, { baseline, target }: Goal, { measure }: IndicatorDefinition): number {
  if (target === null) return 0;
  const start = toDayNumber(periodEnd(baseline, measure.frequency));
  const span = toDayNumber(target.by) - start;
  return span <= 0 ? 1 : (toDayNumber(periodEnd(period, measure.frequency)) - start) / span;
}

function pathAt({ value }: IndicatorFigure, { target }: Goal, elapsed: number): number | null {
  if (value === null || target === null) return null;
  return value + (target.value - value) * Math.min(1, Math.max(0, elapsed));
}

function limitOf(current: IndicatorFigure, { limit }: Goal, { better }: IndicatorDefinition): Progress['limit'] {
  if (limit === null || better === null) return null;
  const { low, high } = current;
  const isKept = better === 'lower' ? high !== null && high <= limit : low !== null && low >= limit;
  const isCrossed = better === 'lower' ? low !== null && low > limit : high !== null && high < limit;
  return isKept ? 'kept' : isCrossed ? 'crossed' : 'open';
}
