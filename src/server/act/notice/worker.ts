import { setTimeout as wait } from 'node:timers/promises';

export interface WorkerOptions {
  /** One round; true: there is more to do at once. */
  readonly round: () => Promise<boolean>;
  readonly onError: (error: unknown) => void;
  readonly everyMilliseconds?: number;
}

/** Another process of the node may have left something, and messages come due. */
const usualEvery = 5_000;

/** Tells people, round after round; what fails is tried again in the next. */
export class NoticeWorker {
  readonly #options: WorkerOptions;
  readonly #stop = new AbortController();
  #wake = new AbortController();
  #running: Promise<void> | undefined;

  constructor(options: WorkerOptions) {
    this.#options = options;
  }

  start(): void {
    this.#running ??= this.#run();
  }

  /** Something happened: the next round begins at once. */
  wake(): void {
    this.#wake.abort();
  }

  async stop(): Promise<void> {
    this.#stop.abort();
    await this.#running;
  }

  async #run(): Promise<void> {
    const { round, onError, everyMilliseconds = usualEvery } = this.#options;
    while (!this.#stop.signal.aborted) {
      this.#wake = new AbortController();
      const hasMore = await round().catch((error: unknown) => {
        onError(error);
        return false;
      });
      if (hasMore) continue;
      const signal = AbortSignal.any([this.#stop.signal, this.#wake.signal]);
      await wait(everyMilliseconds, undefined, { signal, ref: false }).catch((error: unknown) => {
        if (!signal.aborted) throw error;
      });
    }
  }
}
