import type { AlertText, MarkingReason } from '../../api/index.ts';

type Evidence = AlertText['signals'][number] | AlertText['series'][number] | AlertText['findings'][number];

const kinds = [
  ['signal', 'signals'],
  ['series', 'series'],
  ['finding', 'findings'],
] as const;

/**
 * The reason that stands for a piece of evidence, with the marking that it has by itself: reasons of a kind follow the evidence
 * of that kind that is not held apart, in the same order. Undefined: held apart, or of another version.
 */
export function reasonOf(
  evidence: Evidence,
  text: Pick<AlertText, 'signals' | 'series' | 'findings'>,
  reasons: readonly MarkingReason[],
): MarkingReason | undefined {
  for (const [because, list] of kinds) {
    const shown: readonly Evidence[] = text[list].filter(({ apart }) => !apart);
    const index = shown.indexOf(evidence);
    if (index !== -1) return reasons.filter((reason) => reason.because === because)[index];
  }
  return undefined;
}
