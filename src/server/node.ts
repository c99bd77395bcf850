import { join } from 'node:path';
import { type Logger, pino } from 'pino';
import type { NodeInformation } from '../api/index.ts';
import { languages, sameText } from '../base/index.ts';
import { findPlace, publicMarking } from '../model/index.ts';
import { analystClearance, registerMarking } from './access/index.ts';
import type { Config } from './config/index.ts';
import { type ObserveContext, ObserveService, storeShippedRegisters, watchInbox } from './observe/index.ts';
import { type Clearance, type Database, openDatabase } from './store/index.ts';
import { readVersion } from './version.ts';

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
  readonly #now: () => Date;

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

  /** Has what changed scanned soon. */
  async requestScan(): Promise<void> {}

  /** Watches the inbox until the returned function is called. */
  async startWorking(): Promise<() => Promise<void>> {
    return watchInbox({
      directory: join(this.config.dataDirectory, 'inbox'),
      observe: this.observe,
      onDelivery: () => this.requestScan(),
      onError: (error, file) => this.log.error({ err: error, file }, 'inbox: a file could not be taken in'),
    });
  }

  async close(): Promise<void> {
    await this.database.close();
  }
}
