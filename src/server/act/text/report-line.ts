import type { reportLineKinds } from '../../../api/index.ts';
import type { CalendarDate } from '../../../base/index.ts';
import type { LegalText, RuleId, SubstanceId } from '../../../model/index.ts';
import type { WordingDiff } from './diff-words.ts';
import type { NoteCode } from './notes.ts';

export type ReportLineKind = (typeof reportLineKinds)[number];

/** A note is a code of `notes.ts` with what its text needs. */
export interface LineNote {
  readonly code: NoteCode;
  readonly details: Readonly<Record<string, string>>;
}

export interface ReportLine {
  readonly kind: ReportLineKind;
  readonly list: string | null;
  readonly item: string | null;
  readonly text: LegalText;
  readonly before: LegalText | null;
  readonly diff: readonly WordingDiff[];
  readonly substance: SubstanceId | null;
  readonly rule: RuleId | null;
  readonly until: CalendarDate | null;
  /** Entry of the matrix that it is about. */
  readonly key: string | null;
  readonly note: LineNote | null;
}

/** What a person must see stands first. */
export const reportOrder: readonly ReportLineKind[] = [
  'contradicted',
  'changed',
  'new',
  'gone',
  'ending',
  'unidentified',
  'issue',
  'confirmed',
];
