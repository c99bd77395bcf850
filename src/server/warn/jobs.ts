import PgBoss from 'pg-boss';
import type { Database, SqlValue } from '../store/index.ts';
import type { ScanOptions, ScanReport } from './scan.ts';
import type { WarnService } from './service.ts';

const scanQueue = 'scan';

/** A scan that has not ended after this time is taken to be dead; another worker goes on where it stopped. */
const longestScanSeconds = 3_600;

export interface WarnJobsOptions {
  readonly database: Database;
  readonly warn: WarnService;
  /** Hears of jobs that failed; they are tried again by themselves. */
  readonly onError: (error: unknown) => void;
}

/**
 * The room's jobs, in a queue in the same database (schema `pgboss`), so that several processes share the work. At most one
 * scan waits; two that run at the same time share its shards.
 */
export class WarnJobs {
  readonly #boss: PgBoss;
  readonly #warn: WarnService;
  readonly #stopping = new AbortController();

  private constructor(boss: PgBoss, warn: WarnService) {
    this.#boss = boss;
    this.#warn = warn;
  }

  static async open({ database, warn, onError }: WarnJobsOptions): Promise<WarnJobs> {
    const boss = new PgBoss({ db: executorOf(database), schema: 'pgboss', schedule: false });
    boss.on('error', onError);
    await boss.start();
    await boss.createQueue(scanQueue, {
      name: scanQueue,
      policy: 'short',
      retryLimit: 5,
      retryDelay: 5,
      retryBackoff: true,
      expireInSeconds: longestScanSeconds,
    });
    return new WarnJobs(boss, warn);
  }

  /** Has what changed scanned soon; nothing is added where a scan waits already. */
  async enqueueScan(): Promise<void> {
    await this.#boss.send(scanQueue, {});
  }

  /** Enqueues a scan and runs it here to its end; where another worker has taken it, its shards are shared. */
  async scanNow(options: ScanOptions = {}): Promise<ScanReport> {
    await this.enqueueScan();
    const [job] = await this.#boss.fetch(scanQueue);
    try {
      const report = await this.#warn.scan({ ...options, signal: this.#stopping.signal });
      if (job !== undefined) await this.#boss.complete(scanQueue, job.id, report);
      return report;
    } catch (error) {
      if (job !== undefined) await this.#boss.fail(scanQueue, job.id, { message: String(error) });
      throw error;
    }
  }

  /** Takes scans from the queue until `close`. */
  async startWorking(): Promise<void> {
    await this.#boss.work(scanQueue, { pollingIntervalSeconds: 1 }, () =>
      this.#warn.scan({ signal: this.#stopping.signal }),
    );
  }

  /** Ends after the shard at hand; a scan that was broken off goes back into the queue. */
  async close(): Promise<void> {
    this.#stopping.abort(new Error('the node is stopping'));
    await this.#boss.stop({ graceful: true, wait: true, timeout: 20_000 });
  }
}

/** The queue's statements run as owner of the database; its scripts open transactions of their own, which `own` already is. */
function executorOf(database: Database): PgBoss.Db {
  return {
    executeSql: (text: string, values?: readonly SqlValue[]) =>
      database.own(async (connection) => {
        if (/^\s*BEGIN;/u.test(text)) {
          await connection.execute(text.replace(/^\s*BEGIN;/u, '').replace(/COMMIT;\s*$/u, ''));
          return { rows: [] };
        }
        return { rows: await connection.query(text, values ?? []) };
      }),
  };
}
