import { type CsvValue, encodeCsvRecord } from '../csv/encode-csv.ts';
import { encodeParts, type Part } from './cells.ts';
import { commitmentParts } from './commitment-parts.ts';
import { goalParts } from './goal-parts.ts';
import { markingColumns, writeMarking } from './marking-cells.ts';
import type { MeasuredGoal, Plan, PlannedEntry } from './plan.ts';

export const planTables = ['commitments', 'goals'] as const;
export type PlanTableName = (typeof planTables)[number];

/** A header and its records. */
export interface PlanTable {
  readonly name: PlanTableName;
  readonly header: readonly string[];
  readonly records: readonly (readonly CsvValue[])[];
}

const measuredColumns: readonly (readonly [string, (measured: MeasuredGoal) => CsvValue])[] = [
  ['question_title', ({ question }) => question.title.en],
  ['unit', ({ question }) => question.unit],
  ['better', ({ question }) => question.better],
  ['as_known_on', ({ asKnownOn }) => asKnownOn],
  ['status', ({ status }) => status],
  ['period', ({ current }) => current?.period ?? null],
  ['value', ({ current }) => current?.value ?? null],
  ['low', ({ current }) => current?.low ?? null],
  ['high', ({ current }) => current?.high ?? null],
  ['baseline_value', ({ baseline }) => baseline.value],
  ['baseline_low', ({ baseline }) => baseline.low],
  ['baseline_high', ({ baseline }) => baseline.high],
];

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
        ...measuredColumns.map(([, cell]) => (goal.measured === null ? null : cell(goal.measured))),
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
