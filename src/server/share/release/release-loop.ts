import { setTimeout as wait } from 'node:timers/promises';

export interface ReleaseLoopOptions {
  /** Releases what was said and not handed on. */
  readonly releaseDue: () => Promise<void>;
  /** Brings everything in line. */
  readonly releaseAll: () => Promise<void>;
  /** Whatever decides who may have what beside the items themselves: agreements, and moments that have passed. */
  readonly readCircumstances: () => Promise<string>;
  readonly onError: (error: unknown) => void;
  readonly everyMilliseconds?: number;
}

/** Another process of the node may have published something, an embargo may have ended, an agreement may have changed. */
const usualEvery = 10_000;

/** Looks from time to time whether something should leave or come back; what fails is tried again. */
export class ReleaseLoop {
  readonly #options: ReleaseLoopOptions;
  readonly #stop = new AbortController();
  #known = '';
  #running: Promise<void> | undefined;

  constructor(options: ReleaseLoopOptions) {
    this.#options = options;
  }

  start(): void {
    this.#running ??= this.#run();
  }

  async stop(): Promise<void> {
    this.#stop.abort();
    await this.#running;
  }

  async #run(): Promise<void> {
    const { everyMilliseconds = usualEvery, onError } = this.#options;
    const { signal } = this.#stop;
    while (!signal.aborted) {
      await this.#look().catch(onError);
      await wait(everyMilliseconds, undefined, { signal, ref: false }).catch((error: unknown) => {
        if (!signal.aborted) throw error;
      });
    }
  }

  async #look(): Promise<void> {
    const { releaseDue, releaseAll, readCircumstances } = this.#options;
    await releaseDue();
    const circumstances = await readCircumstances();
    if (circumstances === this.#known) return;
    await releaseAll();
    this.#known = circumstances;
  }
}
