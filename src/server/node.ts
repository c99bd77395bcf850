import { join } from 'node:path';
import { type Logger, pino } from 'pino';
import type { NodeInformation, TodaySummary } from '../api/index.ts';
import { languages, sameText, VigiaError } from '../base/index.ts';
import { findPlace, publicMarking, type Recipient } from '../model/index.ts';
import {
  AccessDoor,
  AuditKeeper,
  AuditService,
  actAs,
  clearanceOf,
  countryOfDirectory,
  describeReader,
  NodeIdentity,
  nodeReader,
  operatorReader,
  type Reader,
  RoomContext,
  registerMarking,
} from './access/index.ts';
import { type AccountRoom, openAccount } from './account/index.ts';
import {
  type ActContext,
  AlertService,
  ControlService,
  DrawingService,
  FeedService,
  GapService,
  LegalTextService,
  MatrixCache,
  type NoticeService,
  openNotices,
  ProcessService,
  RegisterService,
  readSearched,
  ScreeningService,
  StructureService,
  storeShippedControl,
  UnmappedService,
} from './act/index.ts';
import { type Config, describeConfig } from './config/index.ts';
import {
  loadTrainingData,
  type ObserveContext,
  ObserveService,
  storeShippedRegisters,
  sweepTemporaryFolders,
  type TrainingProgress,
  trainingDeliveryCount,
  watchInbox,
} from './observe/index.ts';
import { Scans } from './scans.ts';
import { FigureProtection, openShare, type ShareRoom } from './share/index.ts';
import { type Clearance, type Database, openDatabase } from './store/index.ts';
import { readVersion } from './version.ts';
import {
  BacktestService,
  ClusterService,
  CombinationService,
  MuteService,
  type ScanOptions,
  type ScanReport,
  SettingService,
  WarnService,
} from './warn/index.ts';

export interface NodeOptions {
  readonly config: Config;
  /** The clock; tests give their own. */
  readonly now?: () => Date;
  /** Keeps the embedded database in memory, for tests. */
  readonly inMemory?: boolean;
}

export interface LoadOptions {
  readonly onProgress?: (progress: TrainingProgress) => void;
  readonly signal?: AbortSignal;
}

/** One country's installation: its database and its rooms. */
export class VigiaNode {
  readonly config: Config;
  readonly version: string = readVersion();
  readonly log: Logger;
  readonly database: Database;
  /** Country, number and key; made at first need. */
  readonly identity: NodeIdentity;
  readonly door: AccessDoor;
  readonly audit: AuditService;
  readonly observe: ObserveService;
  readonly observeContext: ObserveContext;
  readonly warn: WarnService;
  readonly mutes: MuteService;
  readonly settings: SettingService;
  readonly backtest: BacktestService;
  readonly combination: CombinationService;
  readonly clusters: ClusterService;
  readonly structures: StructureService;
  readonly drawings: DrawingService;
  readonly actContext: ActContext;
  readonly control: ControlService;
  readonly screenings: ScreeningService;
  readonly gaps: GapService;
  readonly processes: ProcessService;
  readonly texts: LegalTextService;
  readonly register: RegisterService;
  readonly unmapped: UnmappedService;
  readonly alerts: AlertService;
  readonly notices: NoticeService;
  readonly feeds: FeedService;
  readonly share: ShareRoom;
  readonly account: AccountRoom;
  readonly #now: () => Date;
  readonly #scans: Scans;
  #readersRequired = false;
  #warming: Promise<void> | undefined;

  private constructor(config: Config, database: Database, { now, inMemory }: { now: () => Date; inMemory: boolean }) {
    this.config = config;
    this.database = database;
    this.#now = now;
    // Standard output belongs to what a command prints.
    this.log = pino({ level: config.logLevel, base: null }, pino.destination(2));
    const room = (): RoomContext =>
      new RoomContext({ database, now, country: config.country, otherwise: () => this.#nobodyAsked() });
    const directory = inMemory ? undefined : config.dataDirectory;
    this.identity = new NodeIdentity({ country: config.country, directory, now });
    this.audit = new AuditService(room(), { identity: this.identity });
    this.door = new AccessDoor(room(), { config, log: this.log });
    this.observeContext = Object.assign(room(), { today: () => this.today, mostFileBytes: config.mostFileBytes });
    const protection = new FigureProtection(database);
    this.observe = new ObserveService(this.observeContext, protection);
    const { falseDiscoveryRate, signalsPerDay: groupsPerAnalyst, analystsOnDuty } = config;
    const settings = { falseDiscoveryRate, groupsPerAnalyst, analystsOnDuty };
    const context = Object.assign(room(), { codeVersion: this.version });
    this.backtest = new BacktestService(context);
    this.combination = new CombinationService(context);
    this.clusters = new ClusterService({
      readFigure: (query) => this.observe.readFigure(query),
      listPlaces: (query) => this.observe.listPlaces(query),
    });
    this.structures = new StructureService({
      onRestart: (reason) => this.log.warn({ reason }, 'chemistry: its process is replaced'),
    });
    this.drawings = new DrawingService(this.structures);
    this.actContext = Object.assign(room(), { country: config.country });
    this.texts = new LegalTextService(this.actContext);
    const matrices = new MatrixCache(database, readSearched);
    this.gaps = new GapService(this.actContext, { matrices });
    this.processes = new ProcessService(this.actContext, { requireGap: (key) => this.gaps.get(key) });
    this.control = new ControlService(this.actContext, {
      matrices,
      structures: this.structures,
      gapsOf: (substance, moment) => this.gaps.gapsOf(substance, moment),
    });
    this.screenings = new ScreeningService(this.actContext, {
      control: this.control,
      onError: (error) => this.log.error({ err: error }, 'screening: a list could not be checked'),
    });
    this.register = new RegisterService(this.actContext, {
      control: this.control,
      gaps: this.gaps,
    });
    this.unmapped = new UnmappedService(this.actContext);
    this.alerts = new AlertService(this.actContext, {
      requiredLanguages: config.requiredLanguages,
      figures: protection,
      listRecipients: () => this.asNode(() => this.#listRecipients()),
    });
    this.account = openAccount(room(), {
      figures: protection,
      gaps: this.gaps,
      country: config.country,
      version: this.version,
      address: config.publicUrl,
      onError: (error) => this.log.error({ err: error }, 'account: a report could not be built'),
    });
    const { alerts, account } = this;
    const shareContext = Object.assign(room(), { country: config.country });
    this.share = openShare(shareContext, {
      identity: this.identity,
      version: this.version,
      receiver: {
        receiveAlert: (connection, alert, how) => alerts.receiveAlert(connection, alert, how),
        receiveReply: (connection, reply, how) => alerts.receiveReply(connection, reply, how),
        receiveEntry: (connection, entry, how) => account.exchange.receiveEntry(connection, entry, how),
      },
      alerts,
      entries: account.exchange,
      protection,
      quota: { markings: config.mostMarkings, aside: config.mostAside },
      onSyncError: (error, country) => this.log.warn({ err: error, country }, 'sync: a visit to a peer failed'),
    });
    this.notices = openNotices(this.actContext, { config, door: this.door, operator: () => this.operator });
    this.feeds = new FeedService(this.actContext, {
      identity: this.identity,
      holdsTrainingData: () => this.observe.holdsTrainingData(),
    });
    this.alerts.onPublished(() => this.share.release.releaseDue());
    this.alerts.onPublished(async () => this.notices.wake());
    this.mutes = new MuteService(context, settings);
    this.settings = new SettingService(context, { onAccepted: () => this.requestScan() });
    this.warn = new WarnService(context, settings, protection);
    this.#scans = new Scans({ database, warn: this.warn, log: this.log });
  }

  async #listRecipients(): Promise<Recipient[]> {
    const { peers } = this.share;
    return (await peers.active()).map((peer) => peers.recipientOf(peer));
  }

  static async open({ config, now = () => new Date(), inMemory = false }: NodeOptions): Promise<VigiaNode> {
    const made = inMemory ? undefined : countryOfDirectory(config.dataDirectory);
    if (made !== undefined && made !== config.country) {
      throw new VigiaError('node.other-country', { country: config.country, is: made });
    }
    const database = await openDatabase({
      databaseUrl: config.databaseUrl,
      dataDirectory: inMemory ? undefined : config.dataDirectory,
    });
    const node = new VigiaNode(config, database, { now, inMemory });
    try {
      for (const { folder, error } of await sweepTemporaryFolders(now())) {
        node.log.warn({ err: error, folder }, 'a folder that a stopped process left behind cannot be removed');
      }
      await database.write(node.clearance, async (connection) => {
        const markingId = await registerMarking(connection, publicMarking);
        await storeShippedRegisters(connection, markingId);
        await storeShippedControl(connection, { markingId, recordedAt: now().toISOString() });
      });
      return node;
    } catch (error) {
      await database.close();
      throw error;
    }
  }

  /** What the node itself may see. */
  get clearance(): Clearance {
    return clearanceOf(nodeReader(this.config.country), this.#now().toISOString());
  }

  /** Who works at the command line of this machine, or alone in its browser. */
  get operator(): Reader {
    return operatorReader(this.config.country, this.config.analyst);
  }

  /** Once the node serves others, everything is done on somebody's behalf. */
  requireReaders(): void {
    this.#readersRequired = true;
  }

  #nobodyAsked(): Reader {
    if (this.#readersRequired) throw new Error('something was read or done on nobody’s behalf');
    return this.operator;
  }

  /** Throws where the database does not answer. */
  async checkDatabase(): Promise<void> {
    await this.database.read(this.clearance, async () => undefined);
  }

  /** Does the node's own work: scans, jobs, what comes in by itself. */
  asNode<Result>(work: () => Result): Result {
    return actAs(nodeReader(this.config.country), work);
  }

  /** The clock. */
  get now(): () => Date {
    return this.#now;
  }

  /** The node's day (UTC). */
  get today(): string {
    return this.#now().toISOString().slice(0, 10);
  }

  async describe(): Promise<NodeInformation> {
    const { country } = this.config;
    return {
      country,
      name: findPlace(country)?.name ?? sameText(country),
      version: this.version,
      today: this.today,
      languages: [...languages],
      trainingData: await this.observe.holdsTrainingData(),
      empty: await this.observe.isEmpty(),
      access: describeReader(this.observeContext.reader),
    };
  }

  /** What the first screen shows. */
  async summariseToday(): Promise<TodaySummary> {
    const warned = await this.warn.today(await this.observe.summariseDay());
    return { ...warned, alerts: await this.alerts.countWaiting() };
  }

  /** Whether the training data belong in here: the node is empty, or was stopped while they went in. */
  async lacksTrainingData(): Promise<boolean> {
    if (await this.observe.isEmpty()) return true;
    if (!(await this.observe.holdsTrainingData())) return false;
    return (await this.observe.countDeliveries()) < trainingDeliveryCount;
  }

  /** Fills the node with the synthetic training data set, and looks at it; stops between two files when told to. */
  loadTrainingData(options: LoadOptions = {}): Promise<void> {
    return this.asNode(() => this.#loadTrainingData(options));
  }

  async #loadTrainingData({ onProgress, signal }: LoadOptions): Promise<void> {
    await loadTrainingData(this.observeContext, (progress) => {
      onProgress?.(progress);
      signal?.throwIfAborted();
    });
    await this.scan(signal === undefined ? {} : { signal });
  }

  /** Has what changed scanned soon, by whichever worker is free. */
  requestScan(): Promise<void> {
    return this.asNode(() => this.#scans.request());
  }

  /** Scans what changed, here and now. */
  scan(options: ScanOptions = {}): Promise<ScanReport> {
    return this.asNode(() => this.#scans.scan(options));
  }

  /** Watches the inbox and takes jobs from the queue until closed. */
  startWorking(): Promise<() => Promise<void>> {
    return this.asNode(() => this.#startWorking());
  }

  async #startWorking(): Promise<() => Promise<void>> {
    const endAudit = await this.#keepAudit();
    await this.#scans.startWorking();
    this.screenings.resume();
    // Files may have gone in while nobody was working.
    await this.requestScan();
    this.#warmUp();
    const endNotices = this.notices.start((error) =>
      this.log.error({ err: error }, 'notices: people could not be told and are told in the next round'),
    );
    const endRelease = this.share.release.start((error) =>
      this.log.error({ err: error }, 'release: what may leave could not be brought in line and is tried again'),
    );
    const endInbox = await watchInbox({
      directory: join(this.config.dataDirectory, 'inbox'),
      observe: this.observe,
      onDelivery: async () => {
        await this.requestScan();
        this.#warmUp();
      },
      onError: (error, file) => this.log.error({ err: error, file }, 'inbox: a file could not be taken in'),
    });
    this.share.sync.start();
    return async () => {
      await endRelease();
      await endNotices();
      await this.share.sync.stop();
      await endInbox();
      await this.asNode(endAudit);
    };
  }

  #keepAudit(): Promise<() => Promise<void>> {
    const onError = (error: unknown): void => this.log.error({ err: error }, 'audit: a checkpoint could not be signed');
    const { country } = this.config;
    const keeper = new AuditKeeper({ audit: this.audit, context: this.observeContext, country, onError });
    return keeper.start({ version: this.version, told: describeConfig(this.config) });
  }

  /** Finds the gaps over all figures, which takes seconds, before somebody waits for them. */
  #warmUp(): void {
    // Deliveries come in crowds: the next question finds what came while this one was under way.
    this.#warming ??= this.gaps
      .countBySubstance()
      .then(
        () => undefined,
        (error: unknown) => this.log.warn({ err: error }, 'gaps: they could not be found ahead of the first question'),
      )
      .finally(() => {
        this.#warming = undefined;
      });
  }

  async close(): Promise<void> {
    try {
      await this.#scans.close();
    } finally {
      await this.#warming;
      await this.screenings.close();
      await this.account.keptReports.close();
      await this.structures.close();
      await this.database.close();
    }
  }
}
