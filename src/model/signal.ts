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

/** What a mute covers: one series; a substance in a place and those inside it; an indicator of a source. */
export const muteScopes = ['series', 'substance-place', 'indicator-source'] as const;
export type MuteScope = (typeof muteScopes)[number];

/** Why signals are kept off the list for a time. */
export const muteReasons = [
  'known-event',
  'data-error',
  'reporting-change',
  'followed-elsewhere',
  'not-relevant',
] as const;
export type MuteReason = (typeof muteReasons)[number];

/** Why a signal was found but not shown. */
export const holdReasons = ['false-discovery-rate', 'budget', 'down-slope'] as const;
export type HoldReason = (typeof holdReasons)[number];

/** Life of a proposed change of what a watch asks of a method. */
export const settingStates = ['proposed', 'accepted', 'rejected', 'withdrawn', 'replaced'] as const;
export type SettingState = (typeof settingStates)[number];
