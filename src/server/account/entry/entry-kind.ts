/** What the account room keeps, each kind with contents of its own. */
export type EntryKind =
  | 'commitment'
  | 'goal'
  | 'judgement'
  | 'meeting'
  | 'joint-statement'
  | 'approval'
  | 'narrative'
  | 'practice'
  | 'question';
