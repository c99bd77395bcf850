import type { IndicatorId, SubstanceId } from '../../model/index.ts';

/** Column `Substance`. */
export const substances: ReadonlyMap<string, SubstanceId> = new Map([
  ['Opioids', 'opioids'],
  ['Stimulants', 'stimulants'],
]);

/** Column `Source`: what kind of harm is counted. */
export const harms: ReadonlyMap<string, string> = new Map([
  ['Deaths', 'deaths'],
  ['Hospitalizations', 'hospitalizations'],
  ['Emergency Department (ED) Visits', 'emergency-visits'],
  ['Emergency Medical Services (EMS)', 'ems-responses'],
]);

export type UnitCode = 'count' | 'crude-rate' | 'age-adjusted-rate' | 'share';

/** Column `Unit`; rates are per 100,000 people, `Percent` is the share of a breakdown. */
export const unitCodes: ReadonlyMap<string, UnitCode> = new Map([
  ['Number', 'count'],
  ['Crude rate', 'crude-rate'],
  ['Age-adjusted rate', 'age-adjusted-rate'],
  ['Percent', 'share'],
]);

/** `deaths` and `crude-rate` make `overdose-deaths-crude-rate`. */
export function indicatorOf(harm: string, unit: UnitCode): IndicatorId {
  return unit === 'count' ? `overdose-${harm}` : `overdose-${harm}-${unit}`;
}

interface EventType {
  readonly substance: string;
  readonly harm: string;
  /** The figures are about these events only; `undefined` where they are about all. */
  readonly among: string | undefined;
}

/** Column `Type_Event` of the files until 2025. */
export const eventTypes: ReadonlyMap<string, EventType> = new Map([
  ['Total apparent opioid toxicity deaths', event('Opioids', 'Deaths')],
  ['Accidental apparent opioid toxicity deaths', event('Opioids', 'Deaths', 'accidental')],
  ['Suicide apparent opioid toxicity deaths', event('Opioids', 'Deaths', 'suicide')],
  ['Total opioid-related poisoning hospitalizations', event('Opioids', 'Hospitalizations')],
  ['Accidental opioid-related poisoning hospitalizations', event('Opioids', 'Hospitalizations', 'accidental')],
  ['Intentional opioid-related poisoning hospitalizations', event('Opioids', 'Hospitalizations', 'intentional')],
  ['EMS responses to suspected opioid-related overdoses', event('Opioids', 'Emergency Medical Services (EMS)')],
  ['Total apparent stimulant toxicity deaths', event('Stimulants', 'Deaths')],
  ['Accidental apparent stimulant toxicity deaths', event('Stimulants', 'Deaths', 'accidental')],
  ['Total stimulant-related poisoning hospitalizations', event('Stimulants', 'Hospitalizations')],
  ['Accidental stimulant-related poisoning hospitalizations', event('Stimulants', 'Hospitalizations', 'accidental')],
  ['Intentional stimulant-related poisoning hospitalizations', event('Stimulants', 'Hospitalizations', 'intentional')],
]);

function event(substance: string, harm: string, among?: string): EventType {
  return { substance, harm, among };
}
