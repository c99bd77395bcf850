/** Kinds of gaps between jurisdictions, in the order in which they are counted and shown. */
export const gapKinds = [
  'treaty-not-transposed',
  'listed-elsewhere',
  'found-and-listed-nowhere',
  'temporary-ending',
  'class-against-names',
  'form-not-covered',
] as const;
export type GapKind = (typeof gapKinds)[number];
