/** How the figures of places become one. `reporting`: how many places report at all. */
export const aggregations = ['sum', 'mean', 'median', 'highest', 'reporting'] as const;
export type Aggregation = (typeof aggregations)[number];

/** Which way is better. */
export const betterDirections = ['lower', 'higher'] as const;
export type BetterDirection = (typeof betterDirections)[number];

/** What keeps a figure from being compared without more ado. */
export const figureCaveats = ['suppressed', 'provisional', 'estimated', 'method-changed'] as const;
export type FigureCaveat = (typeof figureCaveats)[number];

/** Best first. `inconclusive` is said where the figures leave more than one of the others open. */
export const progressStatuses = ['achieved', 'on-track', 'behind', 'moving-away', 'inconclusive'] as const;
export type ProgressStatus = (typeof progressStatuses)[number];

/** Why a statement about progress cannot be made, or is weaker than it seems. */
export const progressReasons = [
  'direction-not-agreed',
  'nothing-reported',
  'baseline-unknown',
  'method-changed',
  'panel-changed',
  'places-missing',
  'suppressed',
  'provisional',
  'estimated',
  'bounds-too-wide',
] as const;
export type ProgressReason = (typeof progressReasons)[number];
