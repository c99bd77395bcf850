import { join } from 'node:path';
import { type Logger, pino } from 'pino';
import type { NodeInformation, TodaySummary } from '../api/index.ts';
import { languages, sameText } from '../base/index.ts';
import { findPlace, publicMarking } from '../model/index.ts';
import { analystClearance, registerMarking } from './access/index.ts';
import type { Config } from './config/index.ts';
import {
  loadTrainingData,
  type ObserveContext,
  ObserveService,
  storeShippedRegisters,
  watchInbox,
} from './observe/index.ts';
import { type Clearance, type Database, openDatabase } from './store/index.ts';
import { readVersion } from './version.ts';
import { type ScanReport, WarnJobs, WarnService } from './warn/index.ts';

export interface NodeOptions {
  readonly config: Config;
  /** The clock; tests give their own. */
  readonly now?: () => Date;
  /** Keeps the embedded database in memory, for tests. */
  readonly inMemory?: boolean;
}

/** One country's installation: its database and its rooms. */
export class VigiaNode {
  readonly config: Config;
  readonly version: string = readVersion();
  readonly log: Logger;
  readonly database: Database;
  readonly observe: ObserveService;
  readonly observeContext: ObserveContext;
  readonly warn: WarnService;
  readonly #now: () => Date;
  #jobs: Promise<WarnJobs> | undefined;

  private constructor(config: Config, database: Database, now: () => Date) {
    this.config = config;
    this.database = database;
    this.#now = now;
    // Standard output belongs to what a command prints.
    this.log = pino({ level: config.logLevel, base: null }, pino.destination(2));
    this.observeContext = {
      database,
      clearance: this.clearance,
      now,
      today: () => this.today,
      mostFileBytes: config.mostFileBytes,
    };
    this.observe = new ObserveService(this.observeContext);
    const { falseDiscoveryRate, signalsPerDay: groupsPerDay, analyst } = config;
    const context = { database, clearance: this.clearance, now, codeVersion: this.version, analyst };
    this.warn = new WarnService(context, { falseDiscoveryRate, groupsPerDay });
  }

  static async open({ config, now = () => new Date(), inMemory = false }: NodeOptions): Promise<VigiaNode> {
    const database = await openDatabase({
      databaseUrl: config.databaseUrl,
      dataDirectory: inMemory ? undefined : config.dataDirectory,
    });
    const node = new VigiaNode(config, database, now);
    try {
      await database.write(node.clearance, async (connection) => {
        await storeShippedRegisters(connection, await registerMarking(connection, publicMarking));
      });
      return node;
    } catch (error) {
      await database.close();
      throw error;
    }
  }

  get clearance(): Clearance {
    return analystClearance(this.config.country);
  }

  /** The node's day (UTC). */
  get today(): string {
    return this.#now().toISOString().slice(0, 10);
  }

  async describe(): Promise<NodeInformation> {
    const { country, analyst } = this.config;
    return {
      country,
      name: findPlace(country)?.name ?? sameText(country),
      version: this.version,
      today: this.today,
      languages: [...languages],
      trainingData: await this.observe.holdsTrainingData(),
      empty: await this.observe.isEmpty(),
      access: { mode: 'single-analyst', analyst },
    };
  }

  /** What the first screen shows. */
  async summariseToday(): Promise<TodaySummary> {
    return this.warn.today(await this.observe.summariseDay());
  }

  /** Fills the node with the synthetic training data set, and looks at it. */
  async loadTrainingData(): Promise<void> {
    await loadTrainingData(this.observeContext);
    await this.scan();
  }

  /** Has what changed scanned soon, by whichever worker is free. */
  async requestScan(): Promise<void> {
    await (await this.#openJobs()).enqueueScan();
  }

  /** Scans what changed, here and now. */
  async scan(): Promise<ScanReport> {
    return (await this.#openJobs()).scanNow();
  }

  /** Watches the inbox and takes jobs from the queue until closed. */
  async startWorking(): Promise<() => Promise<void>> {
    await (await this.#openJobs()).startWorking();
    return watchInbox({
      directory: join(this.config.dataDirectory, 'inbox'),
      observe: this.observe,
      onDelivery: () => this.requestScan(),
      onError: (error, file) => this.log.error({ err: error, file }, 'inbox: a file could not be taken in'),
    });
  }

  #openJobs(): Promise<WarnJobs> {
    this.#jobs ??= WarnJobs.open({
      database: this.database,
      warn: this.warn,
      onError: (error) => this.log.error({ err: error }, 'jobs: a job failed and is tried again'),
    });
    return this.#jobs;
  }

  async close(): Promise<void> {
    await (await this.#jobs)?.close();
    await this.database.close();
  }
}
