/**
 * What a person does for the node, beside the sectors that they read for. `analyse`: decide on signals, take data in, draft
 * alerts; `approve`: second person of a review; `share`: peers, collections, disclosures; `administer`: people, tokens,
 * options; `audit`: read the audit trail.
 */
export const duties = ['read', 'analyse', 'approve', 'share', 'administer', 'audit'] as const;
export type Duty = (typeof duties)[number];

/** Who asks: a signed-in person, a program with a token, another node, anybody, or the node itself. */
export const readerKinds = ['person', 'token', 'peer', 'public', 'operator', 'node'] as const;
export type ReaderKind = (typeof readerKinds)[number];

/** What is asked of the policies before it is done; reading is decided by markings. */
export const actions = [
  'data.ingest',
  'data.export',
  'signal.decide',
  'setting.propose',
  'setting.accept',
  'identification.decide',
  'text.load',
  'process.edit',
  'commitment.edit',
  'screening.submit',
  'alert.draft',
  'alert.review',
  'alert.publish',
  'alert.retract',
  'alert.reply',
  'sharing.read',
  'sharing.manage',
  'sharing.answer',
  'people.manage',
  'audit.read',
] as const;
export type Action = (typeof actions)[number];
