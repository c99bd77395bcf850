/** Why a row (or one of its cells) could not be taken as it stands. */
export const issueCodes = [
  'unknown-code',
  'unknown-place',
  'unknown-substance',
  'unknown-unit',
  'unknown-period',
  'not-a-number',
  'out-of-range',
  'missing-value',
  'column-count',
  'duplicate-cell',
  'inconsistent',
  'damaged-cell',
  'schema',
] as const;
export type IssueCode = (typeof issueCodes)[number];

/** A remark on one cell of a file. `rejected`: the row stayed out; `flagged`: the row went in, a person should look. */
export interface RowIssue {
  readonly file: string;
  /** 1-based number of the row as a spreadsheet shows it (the header is row 1); for JSON the 1-based item. */
  readonly row: number;
  readonly column: string;
  readonly code: IssueCode;
  /** The offending text as it stands in the file (at most 500 characters). */
  readonly text: string;
  readonly severity: 'rejected' | 'flagged';
  readonly suggestion: string | null;
}

/**
 * What has changed in a publisher's format since the connector was written. `as-of-future`: the file or its name states a
 * day that has not come yet; `more` closes a list that was cut.
 */
export interface Drift {
  readonly kind:
    | 'unknown-code'
    | 'unknown-place'
    | 'unknown-substance'
    | 'unknown-unit'
    | 'unknown-period'
    | 'new-column'
    | 'missing-column'
    | 'header-spelling'
    | 'unmapped-substance'
    | 'mass-withdrawal'
    | 'withdrawals-held'
    | 'as-of-received'
    | 'as-of-future'
    | 'more';
  readonly column: string;
  /** The code, name or column that was not expected; of `more`, how many further entries the list leaves out. */
  readonly text: string;
  /** Number of rows concerned. */
  readonly rows: number;
  readonly suggestion: string | null;
}
