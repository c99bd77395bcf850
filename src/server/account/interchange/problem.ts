import type { z } from 'zod';
import type { PlanFileRow } from '../../../api/index.ts';
import {
  type ErrorCode,
  type ErrorDetails,
  errorCodes,
  errorText,
  languages,
  type Text,
  VigiaError,
} from '../../../base/index.ts';
import type { CellFault, CellFaultReason, Cells, Part } from '../../../exchange/index.ts';
import { sayIssue } from './say-issue.ts';

interface RowOf<Content> {
  readonly parts: readonly Part<Content>[];
  readonly cells: Cells;
}

export type Problem = NonNullable<PlanFileRow['problem']>;

/** Longest text of a cell that is said again. */
const longestValue = 200;

/** Which cell cannot be read, and what to do. */
export function problemOfFault({ column, value, reason }: CellFault): Problem {
  const error = new VigiaError(faultCodes[reason], { column, value: short(value) });
  return problemOf(error, column, value);
}

/** The first thing that a content breaches of its bounds. */
export function problemOfContent<Content>(error: z.ZodError, parts: readonly Part<Content>[], cells: Cells): Problem {
  const [issue] = error.issues;
  const column = columnOf(parts, issue?.path ?? []);
  return problemOfCell({ column, value: cells[column ?? ''] ?? '', problem: sayIssue(issue) });
}

/** What cannot stand in a cell, and why. */
export function problemOfCell({
  column,
  value,
  problem,
}: {
  readonly column: string | null;
  readonly value: string;
  readonly problem: Text;
}): Problem {
  const told = value === '' ? null : short(value);
  return problemOf(new VigiaError('interchange.cell-invalid', { column, value: told, problem }), column, value);
}

/** What the rules of the room say of a row; null: it is no fault of the row. Other rows are called as the file calls them. */
export function problemOfRule<Content>(
  error: unknown,
  { parts, cells, names }: RowOf<Content> & { readonly names: ReadonlyMap<string, string> },
): Problem | null {
  if (!(error instanceof VigiaError) || !(errorCodes[error.code].status < 500)) return null;
  const { code } = error;
  const details: ErrorDetails = Object.fromEntries(
    Object.entries(error.details).map(([name, told]) => [
      name,
      typeof told === 'string' ? (names.get(told) ?? told) : told,
    ]),
  );
  const column =
    code === 'account.translation-missing'
      ? translationColumn(parts, details['part'], details['languages'])
      : (ruleColumns[code] ?? null);
  const said = code === 'account.translation-missing' ? { ...details, part: column } : details;
  return problemOf(new VigiaError(code, said), column, cells[column ?? '']);
}

/** A rule's refusal as the problem of a row. */
export function problemOf({ code, details }: VigiaError, column: string | null = null, value = ''): Problem {
  const [en, fr, es] = languages.map((language) => errorText(code, details, language));
  return { code, column, value: short(value), text: { en: en ?? '', fr: fr ?? '', es: es ?? '' } };
}

function short(value: string): string {
  return value.length <= longestValue ? value : `${value.slice(0, longestValue)}…`;
}

const faultCodes: Readonly<Record<CellFaultReason, ErrorCode>> = {
  'not-a-number': 'interchange.not-a-number',
  incomplete: 'interchange.incomplete',
  'owners-differ': 'interchange.owners-differ',
  'not-an-owner': 'interchange.not-an-owner',
  'not-a-relation': 'interchange.not-a-relation',
  'items-differ': 'interchange.items-differ',
  'not-a-response': 'interchange.not-a-response',
};

/** The column in which a part of a content stands: of a text the one in its language, else the one that is called after it. */
function columnOf<Content>(parts: readonly Part<Content>[], path: readonly PropertyKey[]): string | null {
  const [name, ...within] = path.map(String);
  const columns = parts.find((part) => part.name === name)?.columns ?? [];
  const exact = columnAt(columns, [name ?? '', ...within]);
  if (exact !== null) return exact;
  const named = within.findLast((member) => columns.some((column) => endOf(column) === plain(member)));
  return columns.find((column) => named !== undefined && endOf(column) === plain(named)) ?? columns[0] ?? null;
}

/** `/recommendation/document/day` stands in `recommendation_document_day`; places in lists and countries have no column of their own. */
function columnAt(columns: readonly string[], path: readonly string[]): string | null {
  const members = path.filter((member) => !/^(?:\d+|[A-Z]{2})$/u.test(member)).map(plain);
  for (let length = members.length; length > 1; length -= 1) {
    const called = members.slice(0, length).join('_');
    if (columns.includes(called)) return called;
  }
  return null;
}

/** `target_by` ends in `by`, `agreed_as_of` in `as_of`, `from` in itself. */
function endOf(column: string): string {
  return column.replace(/^(?:title|description|owners|resources|note|agreed|target)_/u, '');
}

function plain(member: string): string {
  return member.replaceAll(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`);
}

function translationColumn<Content>(
  parts: readonly Part<Content>[],
  pointer: unknown,
  missing: unknown,
): string | null {
  const path = typeof pointer === 'string' ? pointer.split('/').slice(1) : [];
  const [language] = Array.isArray(missing) ? missing : [];
  return columnOf(parts, [...path, String(language ?? '')]);
}

/** Where a rule speaks of one cell. */
const ruleColumns: Partial<Readonly<Record<ErrorCode, string>>> = {
  'account.identifier': 'id',
  'account.base-unknown': 'revision',
  'account.marking-hides-it': 'tlp',
  'commitment.statement-unknown': 'statement',
  'commitment.parent-unknown': 'parent',
  'commitment.parent-missing': 'parent',
  'commitment.level-not-below': 'level',
  'commitment.relation-unknown': 'lineage',
  'commitment.circular-parents': 'parent',
  'commitment.circular-dependency': 'depends_on',
  'commitment.circular-lineage': 'lineage',
  'commitment.horizon-reversed': 'until',
  'commitment.horizon-outside': 'until',
  'commitment.owner-missing': 'owners_en',
  'commitment.recommendation-missing': 'recommendation_body',
  'commitment.recommendation-elsewhere': 'origin',
  'commitment.reference-missing': 'recommendation_reference',
  'commitment.body-name-missing': 'recommendation_body_name_en',
  'commitment.response-not-addressed': 'recommendation_responses',
  'commitment.response-before-document': 'recommendation_responses',
  'commitment.state-before-document': 'recommendation_state_on',
  'goal.commitment-unknown': 'commitment',
  'progress.question-unknown': 'question',
  'goal.direction-not-agreed': 'question',
  'goal.baseline-no-period': 'baseline',
  'goal.baseline-unit-differs': 'agreed_unit',
  'goal.target-unit-differs': 'target_unit',
  'goal.target-before-baseline': 'target_by',
  'goal.target-outside-horizon': 'target_by',
  'goal.target-behind-baseline': 'target_value',
  'goal.limit-beyond-target': 'limit',
};
