import type { z } from 'zod';
import type { Screening, ScreeningRow, ScreeningRowPage, ScreeningRowQuery } from '../../../api/index.ts';
import { type CalendarDate, VigiaError } from '../../../base/index.ts';
import { listTitle, registerName } from '../../../control/index.ts';
import { internalMarking, jurisdictions } from '../../../model/index.ts';
import { authorise, noteRestrictedRead, recordDone, registerMarking } from '../../access/index.ts';
import type { Connection } from '../../store/index.ts';
import type { ActContext } from '../context.ts';
import { describeName } from '../control/describe.ts';
import type { ControlService } from '../control/service.ts';
import { eachOf } from '../each-page.ts';
import type { MomentQuery } from '../moment.ts';
import { answerRow, tooLongRow } from './answer-row.ts';
import { readList } from './read-list.ts';
import { readListFile } from './read-list-file.ts';
import {
  countFittingRows,
  deleteScreening,
  findScreening,
  finishScreening,
  insertScreening,
  listScreenings,
  readRows,
  type StoredRow,
  type StoredScreening,
} from './screening-store.ts';
import { ScreeningWorker } from './screening-worker.ts';

export interface ScreeningServiceOptions {
  readonly control: Pick<ControlService, 'momentOf' | 'checkAll'>;
  readonly onError: (error: unknown) => void;
}

/** A list as it comes in: pasted text, or the bytes of a file. */
export interface IncomingList {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly on?: CalendarDate | undefined;
}

/** Most lists that are shown. */
const mostShown = 200;

/** Checks laboratories' lists in the background; what they hold stays with the node's own country. */
export class ScreeningService {
  readonly #context: ActContext;
  readonly #control: ScreeningServiceOptions['control'];
  readonly #worker: ScreeningWorker;

  constructor(context: ActContext, { control, onError }: ScreeningServiceOptions) {
    this.#context = context;
    this.#control = control;
    this.#worker = new ScreeningWorker(context, { control, onError });
  }

  /** Stores a list whole, or refuses it; its rows are checked soon. */
  async submit({ fileName, bytes, on }: IncomingList): Promise<Screening> {
    authorise(this.#context.reader, 'screening.submit');
    const rows = await readList(fileName, bytes);
    const moment = this.#control.momentOf({ on });
    const createdAt = this.#now();
    const id = await this.#write(async (connection) => {
      const markingId = await registerMarking(connection, internalMarking(this.#context.country));
      const screening = { fileName, ...moment, createdAt, by: this.#context.analyst, markingId };
      const added = await insertScreening(connection, screening, rows);
      const detail = { rows: rows.length };
      await recordDone(connection, this.#context, {
        action: 'screening.submit',
        object: { kind: 'screening', id: added },
        detail,
      });
      return added;
    });
    this.#worker.wake();
    return this.find(id);
  }

  /** Checks a file here and now, and stores nothing. */
  async checkFile(path: string, days: MomentQuery = {}): Promise<ScreeningRow[]> {
    const { fileName, bytes } = await readListFile(path);
    const list = await readList(fileName, bytes);
    const moment = this.#control.momentOf(days);
    const askable = list.filter(({ tooLong }) => !tooLong).map(({ query }) => query);
    const answers = await this.#control.checkAll([...new Set(askable)], moment);
    const byQuery = new Map(answers.map((answer) => [answer.asked, answerRow(answer)]));
    return list.map(({ query }, index) =>
      describeRow({ row: index + 1, query, ...(byQuery.get(query) ?? tooLongRow) }),
    );
  }

  async list(): Promise<Screening[]> {
    const found = await this.#read((connection) => listScreenings(connection, mostShown));
    return found.map(describeScreening);
  }

  async find(id: number): Promise<Screening> {
    return describeScreening(await this.#require(id));
  }

  /** Stops a list; the answers it has stay. */
  async cancel(id: number): Promise<Screening> {
    authorise(this.#context.reader, 'screening.submit');
    await this.#require(id);
    const stopped = await this.#write(async (connection) => {
      await recordDone(connection, this.#context, { action: 'screening.cancel', object: { kind: 'screening', id } });
      return finishScreening(connection, id, { state: 'cancelled', at: this.#now() });
    });
    if (!stopped) throw new VigiaError('screening.ended', { screening: id });
    return this.find(id);
  }

  /** Takes a list away with all its rows, running or not; gives what it was. */
  async remove(id: number): Promise<Screening> {
    authorise(this.#context.reader, 'screening.submit');
    const found = await this.find(id);
    const gone = await this.#write(async (connection) => {
      await recordDone(connection, this.#context, { action: 'screening.remove', object: { kind: 'screening', id } });
      return deleteScreening(connection, id);
    });
    if (!gone) throw new VigiaError('screening.not-found', { screening: id });
    return found;
  }

  async listRows(id: number, query: z.output<typeof ScreeningRowQuery>): Promise<ScreeningRowPage> {
    const after = query.cursor === undefined ? 0 : Number(query.cursor);
    if (!Number.isInteger(after) || after < 0 || after > 2 ** 31 - 1) {
      throw new VigiaError('request.invalid', { problem: 'cursor' });
    }
    const filter = {
      outcome: query.outcome ?? null,
      verdict: query.verdict ?? null,
      jurisdiction: query.jurisdiction ?? null,
    };
    return this.#read(async (connection) => {
      const screening = await findScreening(connection, id);
      if (screening === undefined) throw new VigiaError('screening.not-found', { screening: id });
      noteRestrictedRead({ kind: 'screening', id, tlp: screening.tlp });
      const rows = await readRows(connection, id, { ...filter, after, most: query.limit + 1 });
      const total = await countFittingRows(connection, id, filter);
      const page = rows.slice(0, query.limit);
      const last = rows.length > query.limit ? page.at(-1) : undefined;
      return { rows: page.map(describeRow), total, next: last === undefined ? null : String(last.row) };
    });
  }

  /** All rows that fit. */
  eachRow(
    id: number,
    query: Omit<z.output<typeof ScreeningRowQuery>, 'limit' | 'cursor'>,
  ): AsyncGenerator<ScreeningRow> {
    authorise(this.#context.reader, 'data.export');
    return eachOf(async (page) => {
      const { rows, next } = await this.listRows(id, { ...query, limit: 1_000, ...page });
      return { entries: rows, next };
    });
  }

  /** Takes up what waits, and what a stopped node left. */
  resume(): void {
    this.#worker.wake();
  }

  /** Waits until nothing is being checked; for tests, measurements and an orderly end. */
  idle(): Promise<void> {
    return this.#worker.idle();
  }

  /** Stops after the rows at hand; what is left is taken up at the next start. */
  close(): Promise<void> {
    return this.#worker.close();
  }

  async #require(id: number): Promise<StoredScreening> {
    const found = await this.#read((connection) => findScreening(connection, id));
    if (found === undefined) throw new VigiaError('screening.not-found', { screening: id });
    return found;
  }

  #now(): string {
    return this.#context.now().toISOString();
  }

  #read<Result>(work: (connection: Connection) => Promise<Result>): Promise<Result> {
    return this.#context.database.read(this.#context.clearance, work);
  }

  #write<Result>(work: (connection: Connection) => Promise<Result>): Promise<Result> {
    return this.#context.database.write(this.#context.clearance, work);
  }
}

function describeScreening({
  identified,
  toAPerson,
  unknown,
  refused,
  listedSomewhere,
  listedNowhere,
  ...rest
}: StoredScreening): Screening {
  return { ...rest, summary: { identified, toAPerson, unknown, refused, listedSomewhere, listedNowhere } };
}

function describeRow({ substances, verdicts, localLists, ...rest }: StoredRow): ScreeningRow {
  return {
    ...rest,
    localLists: localLists.map((each) => ({ ...each })),
    substances: (substances ?? []).map((id) => ({ id, name: describeName(registerName(id)) })),
    verdicts: jurisdictions.flatMap((jurisdiction) => {
      const found = verdicts?.[jurisdiction];
      if (found === undefined) return [];
      const { instrument, list, ...verdict } = found;
      const title = instrument === null || list === null ? null : listTitle(instrument, list);
      return [{ jurisdiction, ...verdict, list, listTitle: title }];
    }),
  };
}
