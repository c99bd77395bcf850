import type { PlanFileQuery, PlanFileReport, PlanFileRow } from '../../../api/index.ts';
import { type Language, sameText } from '../../../base/index.ts';
import { encodePlanCsv, type IatiReporter, problemColumn } from '../../../exchange/index.ts';
import { findPlace } from '../../../model/index.ts';
import { authorise } from '../../access/index.ts';
import type { Connection } from '../../store/index.ts';
import type { AccountContext } from '../context.ts';
import { listEntries } from '../entry/read-entries.ts';
import { writeEntries } from '../entry/write-entries.ts';
import { gatherPlan, type PlanServices } from './gather-plan.ts';
import type { IncomingFile, IncomingPlan, IncomingRow, IncomingTable } from './incoming-plan.ts';
import { readPlan } from './read-plan.ts';
import { resolverOf } from './resolve-names.ts';
import { commitmentTable, goalTable } from './table-rules.ts';
import { takeTable } from './take-table.ts';
import { type WrittenFile, writePlan } from './write-plan.ts';

export interface TakingFile extends IncomingFile {
  /** Of what is written beside rejected rows. */
  readonly language: Language;
}

/** Thrown to undo what was tried. */
class Rehearsed extends Error {
  readonly rows: readonly PlanFileRow[];

  constructor(rows: readonly PlanFileRow[]) {
    super('rehearsed');
    this.rows = rows;
  }
}

/** Gives commitments and goals out as files that others read, and takes such files in. */
export class InterchangeService {
  readonly #context: AccountContext;
  readonly #services: PlanServices;

  constructor(context: AccountContext, services: PlanServices) {
    this.#context = context;
    this.#services = services;
  }

  /** What whoever asks may see, as it was written on a day; needs the right to take files out. */
  async write(query: PlanFileQuery): Promise<WrittenFile> {
    authorise(this.#context.reader, 'data.export');
    const plan = await gatherPlan(this.#context, this.#services, {
      asKnownOn: query.asKnownOn,
      withFigures: query.format === 'open-sdg',
    });
    return writePlan(plan, { query, reporter: this.#reporter(query) });
  }

  #reporter({ organisation }: PlanFileQuery): IatiReporter {
    const country = this.#context.reader.home ?? '';
    const name = findPlace(country)?.name ?? sameText(country);
    return { ref: organisation ?? `${country}-vigia`, name };
  }

  /** Says what taking a file in would do; nothing is stored. */
  async preview(file: TakingFile): Promise<PlanFileReport> {
    const plan = await this.#read(file);
    const rows = await this.#rehearse(file, plan);
    return report(file, plan, { rows, stored: false });
  }

  /** Takes a file in: rows that are rejected are told, the rest is stored. The same file again changes nothing. */
  async take(file: TakingFile): Promise<PlanFileReport> {
    const plan = await this.#read(file);
    const rows = await this.#write((connection) => this.#takeRows(connection, file, plan));
    return report(file, plan, { rows, stored: true });
  }

  #read(file: TakingFile): Promise<IncomingPlan> {
    authorise(this.#context.reader, 'commitment.edit');
    return readPlan(file);
  }

  /** Everything is done as when it is taken in, and then undone: what is told before is what happens. */
  async #rehearse(file: TakingFile, plan: IncomingPlan): Promise<readonly PlanFileRow[]> {
    try {
      return await this.#write(async (connection) => {
        throw new Rehearsed(await this.#takeRows(connection, file, plan));
      });
    } catch (error) {
      if (error instanceof Rehearsed) return error.rows;
      throw error;
    }
  }

  #write<Result>(work: (connection: Connection) => Promise<Result>): Promise<Result> {
    return writeEntries(this.#context, [commitmentTable.entries.kind, goalTable.entries.kind], work);
  }

  async #takeRows(
    connection: Connection,
    { fileName }: TakingFile,
    { tables }: IncomingPlan,
  ): Promise<readonly PlanFileRow[]> {
    const context = this.#context;
    const note = `imported from ${fileName}`;
    const home = context.reader.home ?? '';
    const [promised, agreed] = [rowsOf(tables, 'commitments'), rowsOf(tables, 'goals')];
    const commitments = await listEntries(connection, commitmentTable.entries);
    const goals = await listEntries(connection, goalTable.entries);
    const resolveCommitment = resolverOf(promised, { home, known: idsOf(commitments) });
    const resolveGoal = resolverOf(agreed, { home, known: idsOf(goals) });
    return [
      ...(await takeTable(context, connection, {
        rules: commitmentTable,
        rows: promised,
        resolve: resolveCommitment,
        resolveReference: resolveCommitment,
        note,
      })),
      ...(await takeTable(context, connection, {
        rules: goalTable,
        rows: agreed,
        resolve: resolveGoal,
        resolveReference: resolveCommitment,
        note,
      })),
    ];
  }
}

function idsOf(entries: readonly { readonly head: { readonly id: string } }[]): ReadonlySet<string> {
  return new Set(entries.map(({ head }) => head.id));
}

function rowsOf(tables: readonly IncomingTable[], name: IncomingTable['name']): readonly IncomingRow[] {
  return tables.filter((table) => table.name === name).flatMap(({ rows }) => rows);
}

function report(
  { fileName, language }: TakingFile,
  { tables, ignored }: IncomingPlan,
  { rows, stored }: { readonly rows: readonly PlanFileRow[]; readonly stored: boolean },
): PlanFileReport {
  const count = (outcome: PlanFileRow['outcome']): number => rows.filter((row) => row.outcome === outcome).length;
  return {
    file: fileName,
    stored,
    added: count('added'),
    changed: count('changed'),
    unchanged: count('unchanged'),
    rejected: count('rejected'),
    ignored: [...new Set(ignored)],
    rows: [...rows],
    rejects: tables.flatMap((table) => {
      const problems = new Map(
        rows.flatMap(({ table: name, row, problem }) =>
          name === table.name && problem !== null ? [[row, problem.text[language]] as const] : [],
        ),
      );
      const rejected = table.rows.filter(({ row }) => problems.has(row));
      if (rejected.length === 0) return [];
      const records = rejected.map(({ row, cells }) => [
        ...table.header.map((column) => cells[column] ?? ''),
        problems.get(row) ?? '',
      ]);
      return [{ table: table.name, csv: encodePlanCsv({ header: [...table.header, problemColumn], records }) }];
    }),
  };
}
