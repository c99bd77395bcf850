import { corroborate, type StreamEvidence } from '../../../detect/index.ts';
import { findIndicator } from '../../../domains/index.ts';
import type { Weighed, Witness } from './corroboration-store.ts';
import type { StreamLead } from './lead-store.ts';

/** A lead counts as learned below this probability of chance. */
const learned = 0.05;
const daysPerMonth = 30.44;
/** How far a witness may stand from where a learned lead puts it, and from the signal where none is learned. */
const monthsAroundLead = 3;
const monthsWithoutLead = 6;

/** Each other stream that agrees lifts the priority by this share, each that contradicts lowers it. */
const forAgreement = 0.15;
const forContradiction = 0.1;
const smallestFactor = 0.7;
const largestFactor = 1.6;

/** What the other streams say of each signal; signals of which no other stream speaks are left out. */
export function weighWitnesses(witnesses: readonly Witness[], leads: readonly StreamLead[]): readonly Weighed[] {
  const bySignal = new Map<number, Witness[]>();
  for (const witness of witnesses) {
    if (!isTimely(witness, leads)) continue;
    bySignal.set(witness.signal, [...(bySignal.get(witness.signal) ?? []), witness]);
  }
  return [...bySignal].flatMap(([signal, heard]) => {
    const [first] = heard;
    const own = first === undefined ? undefined : findIndicator(first.signalIndicator)?.stream;
    if (first === undefined || own === undefined) return [];
    const others = heard.flatMap((witness): readonly StreamEvidence[] => {
      const stream = findIndicator(witness.indicator)?.stream;
      return stream === undefined ? [] : [{ stream, score: towards(witness) }];
    });
    const result = corroborate([{ stream: own, score: first.signalScore }, ...others]);
    if (result === null) return [];
    const agreeing = result.agreeing.filter((stream) => stream !== own);
    const { contradicting } = result;
    const factor = 1 + forAgreement * agreeing.length - forContradiction * contradicting.length;
    const corroboration = {
      score: result.score,
      pValue: result.pValue,
      streams: result.streams,
      agreeing,
      contradicting,
      witnesses: heard.map((witness) => ({
        series: witness.series,
        source: witness.source,
        indicator: witness.indicator,
        place: witness.place,
        substance: witness.substance,
        period: witness.period,
        score: witness.score,
      })),
    };
    return [{ id: signal, corroboration, factor: Math.min(largestFactor, Math.max(smallestFactor, factor)) }];
  });
}

/** The witness's score in the direction of the signal. */
function towards({ kind, score }: Witness): number {
  return kind === 'decrease' ? -score : score;
}

/** Another stream, about when the lead between the two streams lets one expect it. */
function isTimely({ signalIndicator, indicator, days }: Witness, leads: readonly StreamLead[]): boolean {
  const own = findIndicator(signalIndicator)?.stream;
  const other = findIndicator(indicator)?.stream;
  if (own === undefined || other === undefined || own === other) return false;
  const months = days / daysPerMonth;
  const known = leads.find(
    ({ leading, following, pValue }) =>
      pValue <= learned && ((leading === own && following === other) || (leading === other && following === own)),
  );
  if (known === undefined) return Math.abs(months) <= monthsWithoutLead;
  const expected = known.leading === own ? known.leadMonths : -known.leadMonths;
  return Math.abs(months - expected) <= monthsAroundLead;
}
