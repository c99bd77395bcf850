/** Why what an object is marked with cannot be told; such an object is shown to nobody and goes nowhere. */
export const unknownMarkingReasons = [
  'unmarked',
  'no-tlp',
  'missing-definition',
  'unknown-definition',
  'malformed-definition',
  'unknown-caveat',
  'nobody-in-common',
] as const;
export type UnknownMarkingReason = (typeof unknownMarkingReasons)[number];

export interface UnknownMarking {
  readonly unknown: UnknownMarkingReason;
}
