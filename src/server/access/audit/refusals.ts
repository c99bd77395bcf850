import type { Database } from '../../store/index.ts';
import { clearanceOf, nodeReader, type Reader } from '../reader.ts';
import { recordAudit } from './record.ts';

/** Something that a reader was refused. */
export interface Refusal {
  readonly reader: Reader;
  /** What was asked for, in the words of the policies, or `request`. */
  readonly action: string;
  readonly route: string;
  readonly status: number;
}

interface Window {
  readonly began: number;
  readonly last: Refusal;
  readonly count: number;
}

const windowMilliseconds = 60_000;

/**
 * Records what is refused. The first refusal of a subject is recorded at once; those that follow within a minute are counted
 * and make one entry, so that nobody can flood the audit trail by asking.
 */
export class RefusalRecorder {
  readonly #database: Database;
  readonly #now: () => Date;
  readonly #country: string;
  readonly #onError: (error: unknown) => void;
  readonly #windows = new Map<string, Window>();
  #timer: NodeJS.Timeout | undefined;

  constructor(options: {
    readonly database: Database;
    readonly now: () => Date;
    readonly country: string;
    readonly onError: (error: unknown) => void;
  }) {
    this.#database = options.database;
    this.#now = options.now;
    this.#country = options.country;
    this.#onError = options.onError;
  }

  async note(refusal: Refusal): Promise<void> {
    const { subject } = refusal.reader;
    const window = this.#windows.get(subject);
    const now = this.#now().getTime();
    if (window !== undefined) {
      this.#windows.set(subject, { ...window, last: refusal, count: window.count + 1 });
      if (now - window.began >= windowMilliseconds) await this.#closeWindow(subject);
      return;
    }
    this.#windows.set(subject, { began: now, last: refusal, count: 0 });
    this.#timer ??= setInterval(() => void this.#closeWindows(false), windowMilliseconds).unref();
    await this.#record(refusal, 1);
  }

  /** Records what was only counted so far. */
  async close(): Promise<void> {
    clearInterval(this.#timer);
    this.#timer = undefined;
    await this.#closeWindows(true);
  }

  async #closeWindows(all: boolean): Promise<void> {
    const now = this.#now().getTime();
    for (const [subject, { began }] of this.#windows) {
      if (all || now - began >= windowMilliseconds) await this.#closeWindow(subject);
    }
  }

  async #closeWindow(subject: string): Promise<void> {
    const window = this.#windows.get(subject);
    this.#windows.delete(subject);
    if (window !== undefined && window.count > 0) await this.#record(window.last, window.count);
  }

  /** A refusal stands whether it can be recorded or not: nothing was shown or done. */
  async #record({ reader, action, route, status }: Refusal, count: number): Promise<void> {
    const at = this.#now();
    try {
      await this.#database.write(clearanceOf(nodeReader(this.#country), at.toISOString()), (connection) =>
        recordAudit(connection, {
          reader,
          at,
          action,
          object: { kind: 'route', id: route },
          outcome: 'refused',
          detail: { status, count },
        }),
      );
    } catch (error) {
      this.#onError(error);
    }
  }
}
