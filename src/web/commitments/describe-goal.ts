import type { GoalEntry, GoalProgress, GoalStatus } from '../../api/index.ts';
import { formatExactly, formatNumber } from '../format/number.ts';
import type { Voice } from '../format/voice.ts';
import { describeFigure, describeSpan } from './describe-progress.ts';

/** What was agreed, in one sentence. */
export function describeTarget({ goal, unitText, better }: GoalProgress, voice: Voice): string {
  const { target } = goal;
  if (target === null) return voice.text(`goal.target.${better ?? 'none'}`);
  return voice.text('goal.target', {
    target: formatExactly(target.value, voice),
    unit: unitText[voice.language],
    by: target.by,
  });
}

/** From where the way is measured: what was agreed, or the figure of that period as it is known. */
export function describeBaseline(progress: GoalProgress, voice: Voice): string {
  const { goal, now } = progress;
  const period = describeSpan(goal.baseline, progress, voice);
  if (goal.agreed === null) {
    return voice.text('goal.start', { figure: describeFigure(now.baseline, voice), period });
  }
  const figure = formatExactly(goal.agreed.value, voice);
  return voice.text('goal.start.agreed', { figure, period, day: goal.agreed.asOf });
}

/** The figure that a status rests on, with its bounds and its period. */
export function describeCurrent({ current }: GoalStatus, progress: GoalProgress, voice: Voice): string {
  if (current === null) return voice.text('progress.none');
  return `${describeFigure(current, voice)}, ${describeSpan(current.period, progress, voice)}`;
}

/** Share of the way that is covered, with its bounds; empty where no way was agreed. */
export function describeCovered({ covered, elapsed }: GoalStatus, { target }: GoalEntry, voice: Voice): string {
  const { value, low, high } = covered;
  if (target === null || low === null || high === null) return '';
  const percent = (share: number): string => formatNumber(Math.round(share * 100), voice);
  const bounds = low === high ? '' : ` (${percent(low)}–${percent(high)} %)`;
  return voice.text('goal.covered', {
    covered: `${value === null ? '–' : percent(value)} %${value === null || low !== high ? bounds : ''}`,
    elapsed: `${percent(Math.min(1, Math.max(0, elapsed)))} %`,
  });
}

/** Why no statement is made, or what makes it weaker. */
export function describeReasons({ reasons, status, possible }: GoalStatus, voice: Voice): readonly string[] {
  const said = reasons.map((reason) => voice.text(`goal.reason.${reason}`));
  if (status !== 'inconclusive' || possible.length === 4) return said;
  const open = possible.map((one) => voice.text(`goal.status.${one}`));
  const list = new Intl.ListFormat(voice.locale, { type: 'disjunction' }).format(open);
  return [voice.text('goal.possible', { statuses: list }), ...said];
}
