import { setImmediate } from 'node:timers/promises';
import { VigiaError } from '../../../base/index.ts';
import { actAs, colleagueReader, nodeReader } from '../../access/index.ts';
import type { Connection } from '../../store/index.ts';
import type { ActContext } from '../context.ts';
import type { ControlService } from '../control/service.ts';
import { answerRow, type RowAnswer, tooLongRow } from './answer-row.ts';
import {
  type AnsweredRow,
  findUnfinished,
  finishScreening,
  readOpenRows,
  type StoredScreening,
  storeAnswers,
} from './screening-store.ts';

/** Rows between two writes: few enough that the node answers others in between. */
const chunk = 200;

export interface ScreeningWorkerOptions {
  readonly control: Pick<ControlService, 'momentOf' | 'checkAll'>;
  readonly onError: (error: unknown) => void;
}

/** Works on one list at a time, oldest first, chunk by chunk; each chunk is stored with how far the list is. */
export class ScreeningWorker {
  readonly #context: ActContext;
  readonly #options: ScreeningWorkerOptions;
  #working: Promise<void> | undefined;
  #woken = false;
  #closing = false;

  constructor(context: ActContext, options: ScreeningWorkerOptions) {
    this.#context = context;
    this.#options = options;
  }

  /** Looks for unfinished lists, now or after those at hand. */
  wake(): void {
    if (this.#closing) return;
    this.#woken = true;
    // Whoever handed a list in does not stay until it is done, and the worker takes up other people's as well.
    this.#working ??= actAs(nodeReader(this.#context.country), () => this.#work()).finally(() => {
      this.#working = undefined;
      // Somebody may have called between the last look and now.
      if (this.#woken) this.wake();
    });
  }

  async idle(): Promise<void> {
    while (this.#working !== undefined) await this.#working;
  }

  async close(): Promise<void> {
    this.#closing = true;
    await this.idle();
  }

  async #work(): Promise<void> {
    while (this.#woken && !this.#closing) {
      this.#woken = false;
      try {
        for (let next = await this.#next(); next !== undefined && !this.#closing; next = await this.#next()) {
          await this.#screen(next);
        }
      } catch (error) {
        // The store itself fails: whoever wakes the worker next tries again.
        this.#options.onError(error);
      }
    }
  }

  #next(): Promise<StoredScreening | undefined> {
    return this.#context.database.read(this.#context.clearance, findUnfinished);
  }

  async #screen(screening: StoredScreening): Promise<void> {
    const { id } = screening;
    try {
      await this.#answerRows(screening);
    } catch (error) {
      this.#options.onError(error);
      const problem = error instanceof VigiaError ? error.code : 'internal';
      await this.#write((connection) => finishScreening(connection, id, { state: 'failed', at: this.#now(), problem }));
    }
  }

  /** While the answers of one chunk are stored, the next chunk is already with the chemistry. */
  async #answerRows(screening: StoredScreening): Promise<void> {
    const { id } = screening;
    // Repeated rows of a list are looked up once.
    const known = new Map<string, RowAnswer>();
    let next = this.#answerChunk(screening, { known, after: 0 });
    for (let rows = await next; !this.#closing; rows = await next) {
      const last = rows.at(-1)?.row;
      if (last === undefined) {
        await this.#write((connection) => finishScreening(connection, id, { state: 'done', at: this.#now() }));
        return;
      }
      next = this.#answerChunk(screening, { known, after: last });
      // Its failure is told when its turn comes.
      next.catch(() => undefined);
      try {
        const going = await this.#write((connection) => storeAnswers(connection, id, rows));
        if (!going) return;
      } finally {
        // Nothing goes on behind a list that is left.
        await Promise.allSettled([next]);
      }
      await setImmediate();
    }
  }

  /** Answers of the next rows; empty when none is left. */
  async #answerChunk(
    screening: StoredScreening,
    { known, after }: { readonly known: Map<string, RowAnswer>; readonly after: number },
  ): Promise<readonly AnsweredRow[]> {
    const open = await this.#context.database.read(this.#context.clearance, (connection) =>
      readOpenRows(connection, screening.id, { after, most: chunk }),
    );
    const asked = open.filter(({ problem }) => problem === null).map(({ query }) => query);
    const fresh = [...new Set(asked)].filter((query) => !known.has(query));
    const answers = fresh.length === 0 ? [] : await this.#check(fresh, screening);
    for (const [index, query] of fresh.entries()) {
      const answer = answers[index];
      if (answer !== undefined) known.set(query, answerRow(answer));
    }
    return open.map(({ row, query, problem }) => {
      const answer = problem === null ? known.get(query) : tooLongRow;
      if (answer === undefined) throw new Error('a row has no answer');
      return { row, ...answer };
    });
  }

  /** What the node knows beyond them must not show in answers that all colleagues see. */
  #check(queries: readonly string[], screening: StoredScreening): ReturnType<ControlService['checkAll']> {
    const { control } = this.#options;
    return actAs(colleagueReader(this.#context.country), () => control.checkAll(queries, screening));
  }

  #now(): string {
    return this.#context.now().toISOString();
  }

  #write<Result>(work: (connection: Connection) => Promise<Result>): Promise<Result> {
    return this.#context.database.write(this.#context.clearance, work);
  }
}
