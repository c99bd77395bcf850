import { parse } from 'csv-parse/sync';
import type { z } from 'zod';
import { type CalendarDate, groupBy, VigiaError } from '../../../../base/index.ts';
import {
  type AskedQuestion,
  countRevisions,
  Evaluation,
  findReportFacts,
  findWorkIndicator,
  type IndicatorData,
  type KnownCell,
  type KnownSeries,
} from '../../../../commitments/index.ts';
import type { PlaceId } from '../../../../model/index.ts';
import {
  AnyRow,
  CellRow,
  CoverageRow,
  type PackedAnswer,
  PackedGoals,
  PackedMetadata,
  PackedQuestions,
  PopulationRow,
  SeriesRow,
  SettlingRow,
  WorkPartRow,
  WorkPeriodRow,
} from './format.ts';
import { figureTable, type NumberTable, numberTable, placeTable } from './number-rows.ts';
import { type ChangedFile, findChangedFiles, readPackage, unreadable } from './read-package.ts';
import { unpackWork } from './work-tables.ts';

/** A number that the package says, and what follows from its own figures. */
export interface Difference {
  readonly table: string;
  /** Question, number or day, and period. */
  readonly row: string;
  /** null: the whole row is on one side only. */
  readonly column: string | null;
  readonly written: string | null;
  readonly computed: string | null;
}

export interface Verification {
  readonly strategy: string;
  readonly asKnownOn: CalendarDate;
  readonly since: CalendarDate | null;
  readonly tlp: string;
  readonly training: boolean;
  /** Rows of figures and numbers that were computed anew. */
  readonly checked: number;
  readonly changedFiles: readonly ChangedFile[];
  readonly differences: readonly Difference[];
}

/** Computes every number of a report anew from what is in its package (path or bytes), and names each one that is another. */
export async function verifyPackage(from: string | Buffer): Promise<Verification> {
  const files = await readPackage(from);
  const metadata = jsonOf(files, 'metadata.json', PackedMetadata);
  const questions = askedQuestions(files);
  const facts = findReportFacts({ questions, goals: jsonOf(files, 'goals.json', PackedGoals) });
  const tables = [numberTable(facts), figureTable(facts), placeTable(facts)];
  const { strategy, asKnownOn, since, tlp, training } = metadata;
  return {
    strategy,
    asKnownOn,
    since,
    tlp,
    training,
    checked: tables.reduce((sum, { rows }) => sum + rows.length, 0),
    changedFiles: findChangedFiles(files, metadata.files),
    differences: tables.flatMap((table) => compare(table, rowsOf(files, table.name, AnyRow))),
  };
}

type Files = ReadonlyMap<string, Buffer>;

/** The questions with their series, as the report had them. */
function askedQuestions(files: Files): readonly AskedQuestion[] {
  const series = new PackedSeries(files);
  const persons = new Map(
    rowsOf(files, 'populations.csv', PopulationRow).map(({ PLACE, YEAR, PERSONS }) => [`${PLACE} ${YEAR}`, PERSONS]),
  );
  const populationOf = (place: PlaceId, period: CalendarDate): number | undefined =>
    persons.get(`${place} ${Number(period.slice(0, 4))}`) ?? undefined;
  const work = new PackedWork(files);
  const dataOf = (answer: PackedAnswer, day: 'present' | 'past'): IndicatorData => ({
    series: series.of(answer, 'series', day),
    denominator: series.of(answer, 'denominator', day),
    populationOf,
    ...work.of(answer, day),
  });
  return jsonOf(files, 'questions.json', PackedQuestions).map(({ area, training, present, past }) => {
    const now = dataOf(present, 'present');
    const then = past === null ? null : dataOf(past, 'past');
    return {
      definition: present.definition,
      area,
      training,
      present: new Evaluation(present.definition, now),
      past: past === null || then === null ? null : new Evaluation(past.definition, then),
      revisions: then === null || now.work !== undefined ? null : countRevisions(then, now),
    };
  });
}

/** Series of a package as each question knew them on each of the two days. */
class PackedSeries {
  readonly #series: ReadonlyMap<number, z.infer<typeof SeriesRow>>;
  readonly #cells: ReadonlyMap<number, readonly PackedCell[]>;
  /** By day and series, whichever questions ask for it. */
  readonly #known = new Map<string, readonly KnownCell[]>();
  readonly #coverage: ReadonlyMap<number, readonly z.infer<typeof CoverageRow>[]>;
  readonly #settling: ReadonlyMap<string, readonly z.infer<typeof SettlingRow>[]>;

  constructor(files: Files) {
    this.#series = new Map(rowsOf(files, 'series.csv', SeriesRow).map((row) => [row.SERIES, row]));
    const dates = new Map<CalendarDate, CalendarDate>();
    const cells = rowsOf(
      files,
      'cells.csv',
      CellRow.transform((row) => packedCell(row, dates)),
    );
    this.#cells = groupBy(cells, ({ series }) => series);
    this.#coverage = groupBy(rowsOf(files, 'coverage.csv', CoverageRow), ({ SERIES }) => SERIES);
    this.#settling = groupBy(
      rowsOf(files, 'settling.csv', SettlingRow),
      ({ QUESTION, ROLE, SERIES, KNOWN }) => `${QUESTION} ${ROLE} ${SERIES} ${KNOWN}`,
    );
  }

  of(answer: PackedAnswer, role: 'series' | 'denominator', day: 'present' | 'past'): readonly KnownSeries[] {
    return answer[role].map((number) => {
      const row = this.#series.get(number);
      if (row === undefined) throw unreadable(`series.csv: ${number}`);
      const settling = this.#settling.get(`${answer.definition.id} ${role} ${number} ${day}`) ?? [];
      return {
        id: number,
        place: row.PLACE,
        source: row.SOURCE,
        absence: row.ABSENCE,
        cells: this.#cellsOf(number, day),
        covered: (this.#coverage.get(number) ?? [])
          .filter(({ KNOWN }) => isKnown(KNOWN, day))
          .map(({ FROM, TO }) => ({ from: FROM, to: TO })),
        settling: new Map(settling.map(({ PERIOD, LOW, HIGH }) => [PERIOD, { low: LOW ?? 0, high: HIGH ?? 0 }])),
      };
    });
  }

  #cellsOf(series: number, day: 'present' | 'past'): readonly KnownCell[] {
    const key = `${day} ${series}`;
    const read = this.#known.get(key);
    if (read !== undefined) return read;
    const packed = (this.#cells.get(series) ?? []).filter(({ known }) => isKnown(known, day));
    const cells = packed.map(({ cell }) => cell).sort(byPeriod);
    this.#known.set(key, cells);
    return cells;
  }
}

type Known = z.infer<typeof CellRow>['KNOWN'];

function isKnown(known: Known, day: 'present' | 'past'): boolean {
  return known === day || known === 'both';
}

/** What the node's own work said, as each question about it knew on each of the two days. */
class PackedWork {
  readonly #periods: ReadonlyMap<string, readonly z.infer<typeof WorkPeriodRow>[]>;
  readonly #parts: ReadonlyMap<string, readonly z.infer<typeof WorkPartRow>[]>;

  constructor(files: Files) {
    const keyOf = (row: { readonly QUESTION: string; readonly KNOWN: string }): string =>
      `${row.QUESTION} ${row.KNOWN}`;
    this.#periods = groupBy(rowsOf(files, 'work-periods.csv', WorkPeriodRow), keyOf);
    this.#parts = groupBy(rowsOf(files, 'work-parts.csv', WorkPartRow), keyOf);
  }

  of({ definition }: PackedAnswer, day: 'present' | 'past'): Pick<IndicatorData, 'work'> {
    if (findWorkIndicator(definition.measure.indicator) === undefined) return {};
    const key = `${definition.id} ${day}`;
    return { work: unpackWork(definition, this.#periods.get(key) ?? [], this.#parts.get(key) ?? []) };
  }
}

/** A reported figure, and on which of the two days it was known. */
interface PackedCell {
  readonly series: number;
  readonly known: Known;
  readonly cell: KnownCell;
}

/** A date is said of thousands of figures, and kept once. */
function packedCell(row: z.infer<typeof CellRow>, dates: Map<CalendarDate, CalendarDate>): PackedCell {
  const dateOf = (date: CalendarDate): CalendarDate => {
    const known = dates.get(date) ?? date;
    dates.set(known, known);
    return known;
  };
  const cell: KnownCell = {
    period: dateOf(row.PERIOD),
    value: row.VALUE,
    low: row.LOW,
    high: row.HIGH,
    status: row.OBS_STATUS,
    asOf: dateOf(row.AS_OF),
    ...(row.CONF_STATUS === null ? {} : { confidentiality: row.CONF_STATUS }),
    ...(row.REASON === null ? {} : { reason: row.REASON }),
  };
  return { series: row.SERIES, known: row.KNOWN, cell };
}

function byPeriod(one: KnownCell, other: KnownCell): number {
  return one.period < other.period ? -1 : 1;
}

/** Rows that are on one side only, and cells that are another on the two. */
function compare(
  { name, columns, keys, rows }: NumberTable,
  written: readonly z.infer<typeof AnyRow>[],
): readonly Difference[] {
  const keyColumns = columns.slice(0, keys);
  const byKey = new Map(written.map((row) => [keyColumns.map((column) => row[column] ?? '').join(' '), row]));
  const found: Difference[] = [];
  for (const row of rows) {
    const key = row.slice(0, keys).map(textOf).join(' ');
    const said = byKey.get(key);
    byKey.delete(key);
    if (said === undefined) {
      found.push({
        table: name,
        row: key,
        column: null,
        written: null,
        computed: row.slice(keys).map(textOf).join(' '),
      });
      continue;
    }
    columns.forEach((column, index) => {
      const [one, other] = [said[column] ?? '', textOf(row[index] ?? null)];
      if (one !== other) found.push({ table: name, row: key, column, written: one, computed: other });
    });
  }
  const others = [...byKey].map(([key, row]): Difference => {
    const said = columns.slice(keys).map((column) => row[column] ?? '');
    return { table: name, row: key, column: null, written: said.join(' '), computed: null };
  });
  return [...found, ...others];
}

function textOf(value: string | number | boolean | null): string {
  return value === null ? '' : String(value);
}

/** Rows are checked one by one: as they are written they take several times the memory of what they say. */
function rowsOf<Row extends z.ZodType>(files: Files, name: string, row: Row): readonly z.infer<Row>[] {
  const rows: z.infer<Row>[] = [];
  const take = (record: unknown): null => {
    const said = row.safeParse(record);
    if (!said.success) throw unfit(name, said.error, [rows.length]);
    rows.push(said.data);
    return null;
  };
  readText(files, name, (text) => parse(text, { columns: true, bom: true, on_record: take }));
  return rows;
}

function jsonOf<Schema extends z.ZodType>(files: Files, name: string, schema: Schema): z.infer<Schema> {
  return parsed(
    name,
    schema,
    readText(files, name, (text): unknown => JSON.parse(text)),
  );
}

function readText<Result>(files: Files, name: string, read: (text: string) => Result): Result {
  const content = files.get(name);
  if (content === undefined) throw unreadable(`${name} is not in it`);
  try {
    return read(content.toString('utf8'));
  } catch (error) {
    if (error instanceof VigiaError) throw error;
    throw unreadable(`${name}: ${error instanceof Error ? error.message : 'damaged'}`, error);
  }
}

function parsed<Schema extends z.ZodType>(name: string, schema: Schema, value: unknown): z.infer<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw unfit(name, result.error);
}

function unfit(name: string, { issues: [issue] }: z.ZodError, within: readonly number[] = []): VigiaError {
  return unreadable(`${name}: ${[...within, ...(issue?.path ?? [])].join('.')} ${issue?.message ?? ''}`);
}
