/** Life of a signal. `closed` is set by the system when a later vintage takes the departure away. */
export const signalStates = ['new', 'in-review', 'verified', 'dismissed', 'closed'] as const;
export type SignalState = (typeof signalStates)[number];

/** What an analyst decides. `reopen` undoes the last decision. */
export const verdicts = ['review', 'verify', 'dismiss', 'reopen'] as const;
export type Verdict = (typeof verdicts)[number];

/** Why a signal was dismissed. */
export const dismissReasons = [
  'known-event',
  'data-error',
  'reporting-change',
  'expected-variation',
  'duplicate',
  'not-relevant',
] as const;
export type DismissReason = (typeof dismissReasons)[number];

/** What kind of departure: more than expected, less than expected, seen for the first time, seen again after long. */
export const signalKinds = ['increase', 'decrease', 'first-appearance', 're-appearance', 'newly-looked-for'] as const;
export type SignalKind = (typeof signalKinds)[number];
