import type { Marking } from '../../model/index.ts';
import { type CsvValue, encodeCsvRecord } from '../csv/encode-csv.ts';
import { encodeParts, type Part } from './cells.ts';
import { type CommitmentText, commitmentParts } from './commitment-parts.ts';
import { type GoalText, goalParts } from './goal-parts.ts';
import { markingColumns, writeMarking } from './marking-cells.ts';

/** An entry as it leaves: what it says, which version it is, and who may see it. */
export interface PlannedEntry<Content> {
  readonly id: string;
  /** To be sent back with a change, so that nobody's change meanwhile is lost. */
  readonly revision: number;
  readonly marking: Marking;
  readonly content: Content;
}

/** What the data say of a goal on the day of the file; it is read by people and never taken in. */
export interface MeasuredText {
  readonly questionTitle: string;
  readonly unit: string;
  readonly better: string | null;
  readonly asKnownOn: string;
  readonly status: string;
  readonly period: string | null;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly baselineValue: number | null;
  readonly baselineLow: number | null;
  readonly baselineHigh: number | null;
}

export interface PlannedGoal extends PlannedEntry<GoalText> {
  /** null: its question is not for whoever asks. */
  readonly measured: MeasuredText | null;
}

/** What was promised and agreed, as one file holds it. */
export interface Plan {
  readonly commitments: readonly PlannedEntry<CommitmentText>[];
  readonly goals: readonly PlannedGoal[];
}

export const planTables = ['commitments', 'goals'] as const;
export type PlanTableName = (typeof planTables)[number];

/** A header and its records. */
export interface PlanTable {
  readonly name: PlanTableName;
  readonly header: readonly string[];
  readonly records: readonly (readonly CsvValue[])[];
}

const measuredColumns = [
  ['question_title', 'questionTitle'],
  ['unit', 'unit'],
  ['better', 'better'],
  ['as_known_on', 'asKnownOn'],
  ['status', 'status'],
  ['period', 'period'],
  ['value', 'value'],
  ['low', 'low'],
  ['high', 'high'],
  ['baseline_value', 'baselineValue'],
  ['baseline_low', 'baselineLow'],
  ['baseline_high', 'baselineHigh'],
] as const satisfies readonly (readonly [string, keyof MeasuredText])[];

/** Why a row was rejected; in files of rejects. */
export const problemColumn = 'problem';

/** Columns that are taken in, and those that are only read by people. */
export const planColumns: Readonly<
  Record<PlanTableName, { readonly taken: readonly string[]; readonly shown: readonly string[] }>
> = {
  commitments: { taken: headerOf(commitmentParts), shown: [problemColumn] },
  goals: { taken: headerOf(goalParts), shown: [...measuredColumns.map(([column]) => column), problemColumn] },
};

/** The two tables of a plan. */
export function planTablesOf({ commitments, goals }: Plan): readonly PlanTable[] {
  return [
    {
      name: 'commitments',
      header: planColumns.commitments.taken,
      records: commitments.map((entry) => recordOf(commitmentParts, entry)),
    },
    {
      name: 'goals',
      header: [...planColumns.goals.taken, ...measuredColumns.map(([column]) => column)],
      records: goals.map((goal) => [
        ...recordOf(goalParts, goal),
        ...measuredColumns.map(([, key]) => goal.measured?.[key] ?? null),
      ]),
    },
  ];
}

/** A table as CSV, with the byte order mark by which spreadsheets know UTF-8. */
export function encodePlanCsv({ header, records }: Pick<PlanTable, 'header' | 'records'>): string {
  return `\ufeff${[header, ...records].map((record) => encodeCsvRecord(record.map(guardApostrophe))).join('')}`;
}

/** A cell of such a CSV as it was before spreadsheets were kept from running it. */
export function withoutGuard(cell: string): string {
  return /^'+[=+\-@\t\r]/u.test(cell) ? cell.slice(1) : cell;
}

/** A text that itself looks like a guarded one gets an apostrophe more, so that it comes back as it was. */
function guardApostrophe(value: CsvValue): CsvValue {
  return typeof value === 'string' && /^'+[=+\-@\t\r]/u.test(value) ? `'${value}` : value;
}

function headerOf(parts: readonly { readonly columns: readonly string[] }[]): readonly string[] {
  return ['id', 'revision', ...parts.flatMap(({ columns }) => columns), ...markingColumns];
}

function recordOf<Content>(
  parts: readonly Part<Content>[],
  { id, revision, content, marking }: PlannedEntry<Content>,
): readonly CsvValue[] {
  return [id, revision, ...encodeParts(parts, content), ...writeMarking(marking)];
}
