import { availableParallelism, loadavg } from 'node:os';
import {
  type DrawingOptions,
  findSmilesProblem,
  type StructureAnswer,
  type StructureProblem,
} from '../../../control/index.ts';
import { ChemistryProcess } from './chemistry-process.ts';
import type { StructureResult, StructureTask } from './messages.ts';

export interface StructureServiceOptions {
  /**
   * Longest time that one structure may take on a machine that has nothing else to do, in milliseconds; after it the process
   * is replaced.
   */
  readonly longestTask?: number;
  readonly onRestart?: (reason: string) => void;
}

/** A structure to draw. */
export interface DrawingRequest extends DrawingOptions {
  readonly smiles: string;
}

export type DrawingAnswer =
  | { readonly ok: true; readonly svg: string }
  | { readonly ok: false; readonly problem: StructureProblem };

interface Waiting {
  readonly task: StructureTask;
  /** Whether a process has ended while it worked on this; that may have been chance, the second time it is not. */
  readonly suspected: boolean;
  /** `lost`: the process had to be replaced because of this task. */
  readonly settle: (result: StructureResult | 'lost') => void;
  readonly fail: (error: Error) => void;
}

/** Tasks that the process holds at a time: enough that it never waits, few enough that a drawing does not wait long. */
const mostTasksSent = 64;
/** Structures of one list that wait in the queue at a time, so that several callers are served in turn. */
const structuresQueued = 32;
/** Ends a process that does not get ready; a busy machine takes some seconds. */
const longestStart = 60_000;

/**
 * Chemistry in a process of its own, started when it is first needed: its engine compiles for seconds, and a structure that
 * takes forever or breaks the engine must not stop the node. Such a structure is answered `timed-out`; the others are taken
 * up by the next process.
 */
export class StructureService {
  readonly #longestTask: number;
  readonly #onRestart: (reason: string) => void;
  #process: ChemistryProcess | undefined;
  #ready = false;
  #failedStarts = 0;
  #closed = false;
  #tookTooLong = false;
  #ids = 0;
  #queue: Waiting[] = [];
  /** In the order in which they were sent, which is that in which the process takes them. */
  readonly #sent = new Map<number, Waiting>();
  #timer: NodeJS.Timeout | undefined;

  constructor({ longestTask = 1_000, onRestart = () => undefined }: StructureServiceOptions = {}) {
    this.#longestTask = longestTask;
    this.#onRestart = onRestart;
  }

  /** Number of the chemistry process, where one runs. */
  get processId(): number | undefined {
    return this.#process?.id;
  }

  /** What each SMILES is, and which class wordings fit it; in the order asked. */
  async screen(smiles: readonly string[]): Promise<readonly StructureAnswer[]> {
    const answers: StructureAnswer[] = [];
    for (let start = 0; start < smiles.length; start += structuresQueued) {
      const part = smiles.slice(start, start + structuresQueued);
      answers.push(...(await Promise.all(part.map((text) => this.#screenOne(text)))));
    }
    return answers;
  }

  async draw({ smiles, ...options }: DrawingRequest): Promise<DrawingAnswer> {
    const problem = findSmilesProblem(smiles);
    if (problem !== null) return { ok: false, problem };
    const answer = await this.#askForText({ kind: 'draw', smiles, options });
    if (answer === 'lost') return { ok: false, problem: 'timed-out' };
    return answer.text === null ? { ok: false, problem: 'unreadable' } : { ok: true, svg: answer.text };
  }

  /** The InChIKey of an InChI; nothing where it is none. */
  async keyOfInchi(inchi: string): Promise<string | null> {
    const answer = await this.#askForText({ kind: 'key', inchi });
    return answer === 'lost' ? null : answer.text;
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#failAll(new Error('the chemistry service is closed'));
    await this.#process?.end();
  }

  async #screenOne(text: string): Promise<StructureAnswer> {
    const smiles = text.trim();
    // Refused here, a text of ten megabytes is not sent to another process first.
    const problem = findSmilesProblem(smiles);
    if (problem !== null) return { ok: false, problem };
    const result = await this.#ask({ kind: 'screen', smiles });
    if (result === 'lost') return { ok: false, problem: 'timed-out' };
    if (result.kind !== 'screen') throw new Error(`the chemistry process answered ${result.kind}`);
    return result.answer;
  }

  async #askForText(task: StructureTask): Promise<Extract<StructureResult, { kind: 'text' }> | 'lost'> {
    const result = await this.#ask(task);
    if (result === 'lost') return result;
    if (result.kind !== 'text') throw new Error(`the chemistry process answered ${result.kind}`);
    return result;
  }

  #ask(task: StructureTask): Promise<StructureResult | 'lost'> {
    if (this.#closed) return Promise.reject(new Error('the chemistry service is closed'));
    return new Promise((settle, fail) => {
      this.#queue.push({ task, suspected: false, settle, fail });
      this.#send();
    });
  }

  /** Starts the process where there is none, and gives it what it has room for. */
  #send(): void {
    if (this.#queue.length > 0) this.#process ??= this.#start();
    this.#process?.keepAlive(this.#queue.length + this.#sent.size > 0);
    if (!this.#ready) return;
    for (const waiting of this.#queue.splice(0, mostTasksSent - this.#sent.size)) {
      this.#ids += 1;
      this.#sent.set(this.#ids, waiting);
      this.#process?.send({ id: this.#ids, task: waiting.task });
    }
    if (this.#timer === undefined && this.#sent.size > 0) this.#watch(this.#longestTask * busyness());
  }

  #start(): ChemistryProcess {
    const started: ChemistryProcess = new ChemistryProcess({
      onReady: () => {
        this.#ready = true;
        this.#failedStarts = 0;
        this.#stopWatching();
        this.#send();
      },
      onResult: (id, result) => {
        const waiting = this.#sent.get(id);
        this.#sent.delete(id);
        this.#stopWatching();
        waiting?.settle(result);
        this.#send();
      },
      onEnd: () => this.#replace(),
    });
    this.#watch(longestStart);
    return started;
  }

  /** Ends the process if nothing comes from it for so long. */
  #watch(milliseconds: number): void {
    const timer = setTimeout(() => {
      // Where the node itself was busy, the answer may have come and wait to be read: that happens before this.
      setImmediate(() => {
        if (this.#timer !== timer) return;
        this.#tookTooLong = true;
        void this.#process?.end();
      });
    }, milliseconds);
    this.#timer = timer;
  }

  #stopWatching(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** The process has ended: what it worked on is lost, what it only held is asked again. */
  #replace(): void {
    this.#stopWatching();
    this.#process = undefined;
    if (!this.#ready) this.#failedStarts += 1;
    this.#ready = false;
    const tookTooLong = this.#tookTooLong;
    this.#tookTooLong = false;
    const [first, ...held] = this.#sent.values();
    this.#sent.clear();
    this.#queue = [...held, ...this.#queue];
    if (first !== undefined) {
      this.#onRestart(tookTooLong ? 'a structure took too long' : 'the chemistry process ended');
      if (tookTooLong || first.suspected) first.settle('lost');
      else this.#queue.unshift({ ...first, suspected: true });
    }
    if (this.#closed) return;
    if (this.#failedStarts > 1) this.#failAll(new Error('the chemistry process does not start'));
    else this.#send();
  }

  #failAll(error: Error): void {
    const all = [...this.#sent.values(), ...this.#queue];
    this.#sent.clear();
    this.#queue = [];
    for (const { fail } of all) fail(error);
  }
}

/** How many processes want each processor, at least 1: so much longer a structure takes. */
function busyness(): number {
  const [lastMinute = 0] = loadavg();
  return Math.max(1, lastMinute / availableParallelism());
}
