import { randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { z } from 'zod';
import {
  type BuildReportRequest,
  type KeptReport,
  type KeptReportList,
  markingEntry,
  type ReportFile,
  type ReportVerification,
} from '../../../../api/index.ts';
import { groupBy, VigiaError } from '../../../../base/index.ts';
import { type Marking, publicMarking, tlpRank } from '../../../../model/index.ts';
import {
  actAs,
  authorise,
  mayRead,
  noteRestrictedRead,
  type Reader,
  readMarkings,
  recordDone,
  registerMarking,
} from '../../../access/index.ts';
import type { Connection } from '../../../store/index.ts';
import type { AccountContext } from '../../context.ts';
import { verifyPackage } from '../package/verify-package.ts';
import type { ReportService } from '../service.ts';
import { buildFiles } from './build-files.ts';
import { describeReport } from './describe-report.ts';
import {
  type BuiltFile,
  findReport,
  insertReport,
  isBuilding,
  listReportFiles,
  listReports,
  type ReportStep,
  readReportContent,
  type StoredReport,
  writeDone,
  writeProblem,
  writeStep,
} from './kept-report-store.ts';
import { stillBuildsAfter } from './standstill.ts';

type Order = z.output<typeof BuildReportRequest>;

export interface KeptReportOptions {
  readonly reports: ReportService;
  /** Hears of bugs that ended a building. */
  readonly onError: (error: unknown) => void;
}

interface KeptFile {
  readonly content: Buffer;
  readonly format: ReportFile['format'];
}

/** Most reports that are listed. */
const mostListed = 200;

/** Builds reports in the background, one after the other, for whoever ordered them, and keeps them as they were made. */
export class KeptReportService {
  readonly #context: AccountContext;
  readonly #options: KeptReportOptions;
  #building: Promise<void> = Promise.resolve();
  #closing = false;

  constructor(context: AccountContext, options: KeptReportOptions) {
    this.#context = context;
    this.#options = options;
  }

  /** Begins a report, or refuses what cannot be made. */
  async begin(order: Order): Promise<KeptReport> {
    const { reader } = this.#context;
    authorise(reader, 'data.export');
    const asked = { ...order, forPublic: order.audience === 'public' };
    const { strategy, asKnownOn, since } = await this.#options.reports.check(asked);
    const id = randomUUID();
    const madeAt = this.#now();
    await this.#write(async (connection) => {
      const { subject: maker, name: makerName } = reader;
      if (await isBuilding(connection, maker, stillBuildsAfter(madeAt))) throw new VigiaError('report.under-way', {});
      const markingId = await registerMarking(connection, markingOfMaker(reader));
      const { languages: chosen, formats, audience } = order;
      const days = { strategy, asKnownOn, since };
      await insertReport(connection, {
        id,
        ...days,
        languages: chosen,
        formats,
        audience,
        madeAt,
        maker,
        makerName,
        markingId,
      });
      await recordDone(connection, this.#context, {
        action: 'data.export',
        object: { kind: 'report', id },
        detail: days,
      });
    });
    // What goes on behind the answer goes on for whoever ordered it: with their rights, and no others.
    this.#building = this.#building.then(() => this.#build(id, { ...asked, asKnownOn }));
    return this.find(id);
  }

  async list(): Promise<KeptReportList> {
    return this.#read(async (connection) => ({
      reports: await this.#describe(connection, await listReports(connection, mostListed)),
    }));
  }

  async find(id: string): Promise<KeptReport> {
    return this.#read((connection) => this.#require(connection, id));
  }

  /** One file of a report, as it was made. */
  async readFile(id: string, name: string): Promise<KeptFile> {
    authorise(this.#context.reader, 'data.export');
    return this.#readFile(id, (files) => {
      const found = files.find((file) => file.name === name);
      if (found !== undefined) return found;
      throw new VigiaError('report.file-unknown', { name, known: files.map((file) => file.name) });
    });
  }

  /** Computes every number of a report anew from its package. */
  async verify(id: string): Promise<ReportVerification> {
    const { content } = await this.#readFile(id, (files) => files.find(({ format }) => format === 'package'));
    const { checked, changedFiles, differences } = await verifyPackage(content);
    return { checked, changedFiles: [...changedFiles], differences: [...differences] };
  }

  #readFile(id: string, choose: (files: readonly ReportFile[]) => ReportFile | undefined): Promise<KeptFile> {
    return this.#read(async (connection) => {
      const { state, files, marking } = await this.#require(connection, id);
      noteRestrictedRead({ kind: 'report', id, tlp: marking.tlp });
      const chosen = state === 'done' ? choose(files) : undefined;
      if (chosen === undefined) throw new VigiaError('report.not-done', {});
      const { name, format } = chosen;
      return { format, content: await readReportContent(connection, { report: id, name }) };
    });
  }

  /** Waits until nothing is being built. */
  idle(): Promise<void> {
    return this.#building;
  }

  /** Ends after the step at hand; what is not done is told to be interrupted. */
  async close(): Promise<void> {
    this.#closing = true;
    await this.#building;
  }

  async #build(id: string, order: Order & { readonly forPublic: boolean }): Promise<void> {
    const { reader } = this.#context;
    // Figures of a report for the public are asked for by the public; how far it is, its maker sees.
    const onStep = (step: ReportStep): Promise<void> => actAs(reader, () => this.#goOn(id, step));
    try {
      const prepared = await this.#options.reports.prepare({
        ...order,
        onAnswered: (done, all) => onStep({ step: 'questions', done, all }),
      });
      const files = await buildFiles(prepared, {
        ...order,
        onFile: (done, all) => onStep({ step: 'files', done, all }),
      });
      await this.#write((connection) => this.#finish(connection, id, { ...prepared, files }));
    } catch (error) {
      await this.#fail(id, error);
    }
  }

  async #goOn(id: string, step: ReportStep): Promise<void> {
    if (this.#closing) throw new VigiaError('report.interrupted', {});
    await this.#write((connection) => writeStep(connection, id, { ...step, at: this.#now() }));
    // Setting a file takes a second in which nobody else is answered: they come in between.
    await setImmediate();
  }

  async #finish(
    connection: Connection,
    id: string,
    {
      files,
      training,
      marking,
    }: { readonly files: readonly BuiltFile[]; readonly training: boolean; readonly marking: Marking },
  ): Promise<void> {
    const at = this.#now();
    if (!mayRead(this.#context.reader, marking, at)) throw new VigiaError('report.nobody-may-see-it', {});
    const markingId = await registerMarking(connection, marking);
    await writeDone(connection, id, { files, training, markingId, at });
  }

  async #fail(id: string, error: unknown): Promise<void> {
    if (!(error instanceof VigiaError)) this.#options.onError(error);
    const { code, details } =
      error instanceof VigiaError ? error : new VigiaError('internal.bug', { reference: id }, error);
    try {
      await this.#write((connection) => writeProblem(connection, id, { problem: { code, details }, at: this.#now() }));
    } catch (cause) {
      // The store itself fails: the report stands still, and says so after a while.
      this.#options.onError(cause);
    }
  }

  async #require(connection: Connection, id: string): Promise<KeptReport> {
    const stored = await findReport(connection, id);
    if (stored === undefined) throw new VigiaError('report.unknown', { report: id });
    const [report] = await this.#describe(connection, [stored]);
    if (report === undefined) throw new Error('a report that was read is not described');
    return report;
  }

  async #describe(connection: Connection, stored: readonly StoredReport[]): Promise<KeptReport[]> {
    const ids = stored.map(({ id }) => id);
    const files = groupBy(await listReportFiles(connection, ids), ({ report }) => report);
    const known = await readMarkings(connection, [...new Set(stored.map(({ markingId }) => markingId))]);
    const markings = new Map(known.map((marking) => [marking.id, markingEntry(marking)]));
    return stored.map((report) => {
      const marking = markings.get(report.markingId);
      if (marking === undefined) throw new Error(`marking ${report.markingId} is not visible with its row`);
      return describeReport(report, { files: files.get(report.id) ?? [], marking, at: this.#now() });
    });
  }

  #now(): string {
    return this.#context.now().toISOString();
  }

  #read<Result>(work: (connection: Connection) => Promise<Result>): Promise<Result> {
    return this.#context.database.read(this.#context.clearance, work);
  }

  #write<Result>(work: (connection: Connection) => Promise<Result>): Promise<Result> {
    return this.#context.database.write(this.#context.clearance, work);
  }
}

/** Until it is known what a report holds, only whoever ordered it sees it. */
function markingOfMaker({ subject, home = '', highestTlp }: Reader): Marking {
  const isCleared = highestTlp !== null && tlpRank(highestTlp) >= tlpRank('AMBER+STRICT');
  const tlp = isCleared ? 'AMBER+STRICT' : (highestTlp ?? 'CLEAR');
  return { ...publicMarking, tlp, originators: home === '' ? [] : [home], recipients: [subject] };
}
