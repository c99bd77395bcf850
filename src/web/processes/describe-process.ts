import type { SchedulingProcess } from '../../api/index.ts';

export type ProcessStep = SchedulingProcess['steps'][number];

/** The step that is to be done now: the first that is not. */
export function currentStep({ steps }: Pick<SchedulingProcess, 'steps'>): ProcessStep | null {
  return steps.find(({ doneOn }) => doneOn === null) ?? null;
}

export function isLate({ doneOn, dueOn }: Pick<ProcessStep, 'doneOn' | 'dueOn'>, today: string): boolean {
  return doneOn === null && dueOn !== null && dueOn < today;
}

/** Overdue first, then by the next day; without a day last, and what is no longer open behind everything. */
export function sortProcesses(processes: readonly SchedulingProcess[]): readonly SchedulingProcess[] {
  const rank = ({ state, overdue, nextDate }: SchedulingProcess): string =>
    [state === 'open' ? '0' : '1', overdue ? '0' : '1', nextDate ?? '9999-12-31'].join(' ');
  return [...processes].sort((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : a.id - b.id));
}
