import type { Logger } from 'pino';
import type { Database } from './store/index.ts';
import { type ScanOptions, type ScanReport, WarnJobs, type WarnService } from './warn/index.ts';

export interface ScansOptions {
  readonly database: Database;
  readonly warn: WarnService;
  readonly log: Logger;
}

/** The queue of scans, opened at first need. */
export class Scans {
  readonly #options: ScansOptions;
  #jobs: Promise<WarnJobs> | undefined;

  constructor(options: ScansOptions) {
    this.#options = options;
  }

  /** Has what changed scanned soon, by whichever worker is free. */
  async request(): Promise<void> {
    try {
      await (await this.#open()).enqueueScan();
    } catch (error) {
      // What was taken in stays in: the next scan finds it.
      this.#options.log.error({ err: error }, 'jobs: a scan could not be asked for');
    }
  }

  /** Scans what changed, here and now. */
  async scan(options: ScanOptions): Promise<ScanReport> {
    return (await this.#open()).scanNow(options);
  }

  /** Takes scans from the queue until closed. */
  async startWorking(): Promise<void> {
    await (await this.#open()).startWorking();
  }

  async close(): Promise<void> {
    await (await this.#jobs)?.close();
  }

  #open(): Promise<WarnJobs> {
    const { database, warn, log } = this.#options;
    this.#jobs ??= WarnJobs.open({
      database,
      warn,
      onError: (error) => log.error({ err: error }, 'jobs: a job failed and is tried again'),
    });
    return this.#jobs;
  }
}
