/** Why an object that came from another node is kept aside. */
export const quarantineReasons = [
  'not-valid',
  'too-large',
  'too-deep',
  'unmarked',
  'unknown-marking',
  'forged-definition',
  'not-released-to-us',
  'unsigned',
  'signature-wrong',
  'owner-unknown',
  'owner-differs',
  'own-object-unknown',
  'from-the-future',
  'content-differs',
  'after-revocation',
  'tombstoned',
  'not-understood',
  'content-refused',
] as const;
export type QuarantineReason = (typeof quarantineReasons)[number];

/** Reasons that a person may overrule; whose an object is, and what has ended, nobody decides but its owner. */
export const releasableReasons: readonly QuarantineReason[] = [
  'not-valid',
  'unmarked',
  'unknown-marking',
  'from-the-future',
  'not-understood',
  'content-refused',
];

export const quarantineStates = ['held', 'released', 'discarded', 'superseded'] as const;
export type QuarantineState = (typeof quarantineStates)[number];

/** What a node tells another about an object that it was given. */
export const receiptStates = ['accepted', 'quarantined', 'retracted'] as const;
export type ReceiptState = (typeof receiptStates)[number];
