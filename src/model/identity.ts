/** What a person typed: a text is one of these before it is looked up. */
export const queryKinds = ['smiles', 'inchi', 'inchikey', 'cas', 'name'] as const;
export type QueryKind = (typeof queryKinds)[number];

/** How a substance was found. */
export const identityPaths = [
  'inchikey',
  'first-block',
  'salt-stripped',
  'cas',
  'name',
  'similar-name',
  'class-rule',
] as const;
export type IdentityPath = (typeof identityPaths)[number];

/**
 * `identified`: one substance. `stereo-question`: the same skeleton, another or an unknown stereo form. `homonym`: the name
 * means several substances. `suggestions`: near names or parts of a mixture. In these three a person picks, never we.
 * `class-only`: no item of the register, but wordings for classes fit. `named-in-text`: no item of the register, but a line
 * of a text gives this name. `unknown`: nothing found. `refused`: see the problem.
 */
export const identityOutcomes = [
  'identified',
  'stereo-question',
  'homonym',
  'suggestions',
  'class-only',
  'named-in-text',
  'unknown',
  'refused',
] as const;
export type IdentityOutcome = (typeof identityOutcomes)[number];
