import type { IndicatorFigure } from '../indicator/evaluate.ts';
import { measureProgress, type Progress } from '../progress/progress.ts';
import { findPlaces, type PlaceFigures } from './place-figures.ts';
import type { AskedQuestion } from './report-input.ts';

/**
 * What can be said of the time since the day of comparison. `better`, `same`, `worse`, `open`: where a direction is agreed;
 * `higher`, `level`, `lower`, `unclear`: where none is, so that nothing is called progress.
 */
export const verdicts = [
  'better',
  'worse',
  'same',
  'open',
  'higher',
  'lower',
  'level',
  'unclear',
  'no-newer',
  'nothing-before',
  'not-compared',
  'nothing',
] as const;
export type Verdict = (typeof verdicts)[number];

/** The numbers that a report gives of a question. */
export interface QuestionFacts extends AskedQuestion {
  /** The latest figure; null: nothing was ever reported. */
  readonly latest: IndicatorFigure | null;
  /** The latest figure as it was known on the day of comparison. */
  readonly said: IndicatorFigure | null;
  /** The same period as it is known now. */
  readonly known: IndicatorFigure | null;
  /** From that period to the latest, both as they are known now; null: there is nothing to compare. */
  readonly change: Progress | null;
  readonly verdict: Verdict;
  readonly figures: readonly IndicatorFigure[];
  /** Where provinces or states report: what each of them says of one period; null: of none there is a map. */
  readonly places: PlaceFigures | null;
}

/** Asks a question for everything that a report says of it. */
export function findFacts(asked: AskedQuestion): QuestionFacts {
  const { present, past, definition } = asked;
  const latest = reportedOf(present.latest());
  const said = past === null ? null : reportedOf(past.latest());
  const isStillThere = said !== null && present.periods.includes(said.period);
  const known = isStillThere ? present.at(said.period) : null;
  const isNewer = latest !== null && said !== null && latest.period > said.period;
  // Without a target, the rule of progress says better or worse than before, and no more than the bounds allow.
  const goal = said === null ? null : { baseline: said.period, agreed: null, target: null, limit: null };
  const change = goal === null || !isNewer ? null : measureProgress(definition, present, { goal, at: latest.period });
  const figures = present.all();
  const facts = { ...asked, latest, said, known, change, figures, places: findPlaces(asked, figures) };
  // A report asks many questions: only one at a time keeps what it looks up.
  present.forget();
  past?.forget();
  return { ...facts, verdict: judge(facts) };
}

/** A figure of which no place reports anything is none. */
function reportedOf(figure: IndicatorFigure | undefined): IndicatorFigure | null {
  return figure === undefined || figure.reporting.length === 0 ? null : figure;
}

function judge({ past, latest, said, change, definition }: Omit<QuestionFacts, 'verdict'>): Verdict {
  if (latest === null) return 'nothing';
  if (past === null) return 'not-compared';
  if (said === null) return 'nothing-before';
  if (change === null) return 'no-newer';
  if (definition.better === null) return directionOf(change);
  switch (change.status) {
    case 'achieved':
    case 'on-track':
      return 'better';
    case 'moving-away':
      return 'worse';
    case 'behind':
      return 'same';
    case 'inconclusive':
      return 'open';
  }
}

/** Which way a figure went whose direction means nothing agreed: only where the bounds leave no other. */
function directionOf({ baseline, current, reasons }: Progress): Verdict {
  const isComparable = !reasons.some(
    (reason) => reason === 'method-changed' || reason === 'panel-changed' || reason === 'baseline-unknown',
  );
  if (current === null || !isComparable) return 'unclear';
  const [before, now] = [baseline, current];
  if (before.high !== null && now.low !== null && now.low > before.high) return 'higher';
  if (before.low !== null && now.high !== null && now.high < before.low) return 'lower';
  const isExact = before.low !== null && before.low === before.high && now.low === now.high && now.low === before.low;
  return isExact ? 'level' : 'unclear';
}
