import type { GoalEntry, GoalProgress, GoalStatus } from '../../api/index.ts';
import { formatNumber } from '../format/number.ts';
import type { Voice } from '../format/voice.ts';
import { describeFigure } from './describe-progress.ts';

/** What was agreed, in one sentence. */
export function describeTarget({ goal, unitText, better }: GoalProgress, voice: Voice): string {
  const { target } = goal;
  if (target === null) return voice.text(`goal.target.${better ?? 'none'}`, { baseline: goal.baseline });
  return voice.text('goal.target', {
    target: formatNumber(target.value, voice),
    unit: unitText[voice.language],
    by: target.by,
    baseline: goal.baseline,
  });
}

/** The figure that the status rests on, with its bounds. */
export function describeCurrent({ current }: GoalStatus, voice: Voice): string {
  return current === null ? voice.text('progress.none') : `${describeFigure(current, voice)}, ${current.period}`;
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
