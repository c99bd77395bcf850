import { groupKey, groupOf, type Population } from './population.ts';
import type { Snapshot, StoredQuestion } from './question-store.ts';

/** Days for which a source's questions are answered as known at one moment. */
const daysPinned = 30;

/** The snapshot of the last answer, and whether it is time for another one. */
export function pinnedSnapshot(
  answered: readonly StoredQuestion[],
  now: Date,
): { readonly snapshot: Snapshot; readonly isOld: boolean } | undefined {
  const last = answered.at(-1);
  if (last === undefined || last.asOf === null || last.delivery === null) return undefined;
  const { asOf, delivery } = last;
  const first = answered.find((one) => one.asOf === asOf && one.delivery === delivery);
  const age = now.getTime() - Date.parse(first?.decidedAt ?? last.askedAt);
  return { snapshot: { asOf, delivery }, isOld: age > daysPinned * 86_400_000 };
}

/**
 * Whether a newer snapshot would tell of few: no number that was answered may change by less than what is protected, since
 * the difference between two answers is an answer too.
 */
export function changesByFew(
  population: Population,
  { question, answer }: Pick<StoredQuestion, 'question' | 'answer'>,
  minimum: number,
): boolean {
  const sums = new Map<string, number>();
  for (const cell of population.cells) {
    const group = groupOf(question, cell, population);
    if (group === undefined) continue;
    const key = groupKey(group);
    sums.set(key, (sums.get(key) ?? 0) + (cell.value ?? 0));
  }
  return (answer?.cells ?? []).some((cell) => {
    if (cell.value === null) return false;
    const change = Math.abs((sums.get(groupKey(cell)) ?? 0) - cell.value);
    return change > 0 && change < minimum;
  });
}
