import { createHash } from 'node:crypto';
import type {
  LegalTextSource,
  LegalTextSourceList,
  TextRun,
  TextRunLinePage,
  TextRunList,
} from '../../../api/index.ts';
import { addDays, type CalendarDate, isCalendarDate, VigiaError } from '../../../base/index.ts';
import { type Matrix, matrixKnownOn, shippedItems, shippedSearched } from '../../../control/index.ts';
import type { InstrumentId, LegalLanguage, Marking } from '../../../model/index.ts';
import { type ControlFile, type ControlSource, controlSources, type EditionReading } from '../../../sources/index.ts';
import { authorise, recordDone, registerMarking } from '../../access/index.ts';
import type { Connection } from '../../store/index.ts';
import type { ActContext } from '../context.ts';
import { appendVersions, readVersions } from '../control/control-store.ts';
import { compareEdition } from './compare-edition.ts';
import { describeLine, describeRun, describeSource } from './describe-text.ts';
import { type IdentifiedLine, identifyLine } from './identify-line.ts';
import { openControlFile } from './open-control-file.ts';
import { readTextFile } from './read-text-file.ts';
import { mostTextFiles } from './receive-text.ts';
import { type ReportLine, type ReportLineKind, reportOrder } from './report-line.ts';
import {
  findEditionOrder,
  findRun,
  findRunByDigest,
  insertLines,
  insertReportLines,
  insertRun,
  type LoadedFile,
  listNewestRuns,
  listRuns,
  readEditionLines,
  readReportLines,
  type StoredRun,
  waitForOtherTextWriters,
} from './text-store.ts';

export interface TextFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface LoadTextOptions {
  /** Day of the text; it outranks what the files say, and is needed where they say nothing. */
  readonly asOf?: string | undefined;
}

export interface RunLineQuery {
  readonly kind?: ReportLineKind | undefined;
  readonly limit?: number;
  readonly cursor?: string | undefined;
}

/** An edition that was read and not stored yet. */
interface ReadEdition {
  readonly source: ControlSource;
  readonly asOf: CalendarDate;
  readonly reading: EditionReading;
  readonly files: readonly LoadedFile[];
  readonly digest: string;
}

/** Texts of law: loads editions, holds them against the matrix, and keeps what it found. */
export class LegalTextService {
  readonly #context: ActContext;
  readonly #sources: readonly ControlSource[];

  constructor(context: ActContext, sources: readonly ControlSource[] = controlSources) {
    this.#context = context;
    this.#sources = sources;
  }

  async listSources(): Promise<LegalTextSourceList> {
    const newest = await this.#read(listNewestRuns);
    const sources = this.#sources.map((source): LegalTextSource => {
      const latest = newest.find((run) => run.source === source.id);
      const shipped = shippedSearched.find(({ instrument }) => source.instruments.includes(instrument));
      return describeSource(source, { latest, shippedAsOf: shipped?.asOf ?? null });
    });
    return { sources };
  }

  async listRuns(): Promise<TextRunList> {
    const runs = await this.#read((connection) => listRuns(connection));
    return { runs: runs.map((run) => describeRun(run)) };
  }

  /** One run, what contradicts first. */
  async findRun(id: number, { kind, limit = 200, cursor }: RunLineQuery = {}): Promise<TextRunLinePage> {
    const after = cursor === undefined ? 0 : numberIn(cursor);
    return this.#read(async (connection) => {
      const run = await findRun(connection, id);
      if (run === undefined) throw new VigiaError('text.run-not-found', { run: id });
      const { lines, total } = await readReportLines(connection, { run: id, kind: kind ?? null, after, limit });
      const matrix = this.#matrixOf(await readVersions(connection));
      const last = lines.at(-1);
      return {
        run: describeRun(run),
        lines: lines.map((line) => describeLine(line, { matrix, on: run.asOf })),
        total,
        next: last !== undefined && lines.length === limit ? String(last.number) : null,
      };
    });
  }

  /**
   * Loads the files of one edition, all languages together: everything in one transaction, or nothing. The same files again
   * are the same run. Throws codes `text.*`.
   */
  async load(sourceId: string, files: readonly TextFile[], options: LoadTextOptions = {}): Promise<TextRun> {
    authorise(this.#context.reader, 'text.load');
    const edition = await this.#readEdition(this.requireSource(sourceId), files, options);
    return this.#context.database.write(this.#context.clearance, async (connection) => {
      await waitForOtherTextWriters(connection);
      const known = await findRunByDigest(connection, sourceId, edition.digest);
      if (known !== undefined) return describeRun(known, { unchanged: true });
      const run = await this.#store(connection, edition);
      const detail = { source: sourceId, digest: edition.digest };
      await recordDone(connection, this.#context, {
        action: 'text.load',
        object: { kind: 'text-run', id: run.id },
        detail,
      });
      return describeRun(run);
    });
  }

  /** The same, from files on disk. */
  async loadFiles(sourceId: string, paths: readonly string[], options: LoadTextOptions = {}): Promise<TextRun> {
    authorise(this.#context.reader, 'text.load');
    this.requireSource(sourceId);
    if (paths.length > mostTextFiles) {
      throw new VigiaError('text.file-count', { most: mostTextFiles, count: paths.length });
    }
    return this.load(sourceId, await Promise.all(paths.map(readTextFile)), options);
  }

  requireSource(id: string): ControlSource {
    const source = this.#sources.find((each) => each.id === id);
    if (source === undefined) {
      throw new VigiaError('text.source-unknown', { source: id, known: this.#sources.map((each) => each.id) });
    }
    return source;
  }

  async #readEdition(
    source: ControlSource,
    files: readonly TextFile[],
    { asOf: given }: LoadTextOptions,
  ): Promise<ReadEdition> {
    if (files.length === 0 || files.length > mostTextFiles) {
      throw new VigiaError('text.file-count', { most: mostTextFiles, count: files.length });
    }
    if (given !== undefined && (!isCalendarDate(given) || given > this.#today)) {
      throw new VigiaError('text.as-of-invalid', { asOf: given });
    }
    const opened = new Map<LegalLanguage, ControlFile>();
    const loaded: LoadedFile[] = [];
    for (const { name, bytes } of files) {
      const { file, sha256, bytes: size } = await openControlFile(name, bytes);
      const language = source.recognise(file);
      if (language === undefined) throw notRecognised(source, name);
      if (opened.has(language)) throw new VigiaError('text.language-twice', { language });
      opened.set(language, file);
      loaded.push({ language, name, sha256, bytes: size });
    }
    const reading = source.read(opened);
    if (reading.entries.length === 0) throw new VigiaError('text.no-entries', { source: source.id });
    const asOf = given ?? reading.asOf ?? (isLocal(source) ? this.#today : undefined);
    if (asOf === undefined) throw new VigiaError('text.as-of-missing');
    if (asOf > this.#today) throw new VigiaError('text.as-of-invalid', { asOf });
    return { source, asOf, reading, files: loaded, digest: digestOf(source, asOf, loaded) };
  }

  async #store(connection: Connection, edition: ReadEdition): Promise<StoredRun> {
    const { source, asOf, reading, files, digest } = edition;
    const markingId = await registerMarking(connection, this.#markingOf(source));
    const matrix = this.#matrixOf(await readVersions(connection));
    const order = await findEditionOrder(connection, source.id, asOf);
    const previous = order.previousRun === null ? null : await readEditionLines(connection, order.previousRun);
    const lines = identifyAll(reading, matrix, asOf);
    const report = compareEdition(
      {
        source: source.id,
        jurisdiction: source.jurisdiction,
        sourceName: `${source.id}, ${asOf}`,
        sha256: files[0]?.sha256 ?? digest,
        asOf,
        lines,
        issues: reading.issues,
        partialLists: reading.partialLists ?? [],
      },
      {
        today: this.#today,
        matrix,
        previous,
        newerEdition: order.newerAsOf,
        newerAsOf: order.newerAsOf ?? shippedAfter(source, asOf),
        isWholeText: !isLocal(source),
      },
    );
    const sorted = report.lines.toSorted((a, b) => reportOrder.indexOf(a.kind) - reportOrder.indexOf(b.kind));
    const run = {
      source: source.id,
      asOf,
      digest,
      loadedAt: this.#context.now().toISOString(),
      by: this.#context.analyst,
      files,
      connectorVersion: source.connectorVersion,
      entries: lines.length,
      wholeInstruments: wholeInstrumentsOf(reading),
      counts: countKinds(sorted),
      tlp: this.#markingOf(source).tlp,
      markingId,
    };
    const id = await insertRun(connection, run);
    await insertLines(connection, id, lines, markingId);
    await insertReportLines(connection, id, sorted, markingId);
    await appendVersions(connection, report.versions, { markingId, recordedAt: run.loadedAt });
    return { ...run, id, loadedAt: run.loadedAt.replace(/\.\d+Z$/u, 'Z') };
  }

  /** What the node knows today. */
  #matrixOf(versions: Awaited<ReturnType<typeof readVersions>>): Matrix {
    return matrixKnownOn(versions, { knownOn: this.#today, searched: shippedSearched });
  }

  /** A list that the authority holds itself is released to its own country only. */
  #markingOf(source: ControlSource): Marking {
    return isLocal(source) ? { ...source.marking, releasableTo: [this.#context.country] } : source.marking;
  }

  /** The node's day (UTC). */
  get #today(): CalendarDate {
    return this.#context.now().toISOString().slice(0, 10);
  }

  #read<Result>(work: (connection: Connection) => Promise<Result>): Promise<Result> {
    return this.#context.database.read(this.#context.clearance, work);
  }
}

function countKinds(lines: readonly ReportLine[]): Partial<Record<ReportLineKind, number>> {
  const counts: Partial<Record<ReportLineKind, number>> = {};
  for (const { kind } of lines) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

/** An entry without a first day of its own was seen in the text of that day. */
function identifyAll({ entries }: EditionReading, matrix: Matrix, asOf: CalendarDate): readonly IdentifiedLine[] {
  return entries.map((entry) => {
    const seen = entry.sinceKind === 'seen-in-text' || entry.since === null;
    return identifyLine(seen ? { ...entry, since: asOf, sinceKind: 'seen-in-text' } : entry, matrix);
  });
}

/** Days by which the day of a compiled copy and that of the text itself may differ. */
const copyDays = 31;

/** The shipped matrix counts as an edition of the texts that it was compiled from as a whole: what is older is history. */
function shippedAfter({ instruments: [main] }: ControlSource, asOf: CalendarDate): CalendarDate | null {
  const shipped = shippedSearched.find(({ instrument, complete }) => complete && instrument === main)?.asOf;
  return shipped !== undefined && isCalendarDate(shipped) && addDays(asOf, copyDays) < shipped ? shipped : null;
}

/** Instruments of which a list is whole in this text; lists of quantities are no lists of controls. */
function wholeInstrumentsOf({ entries, partialLists = [] }: EditionReading): readonly InstrumentId[] {
  const whole = entries.filter(
    ({ instrument, list, quantity }) =>
      quantity === null && !partialLists.some((part) => part.instrument === instrument && part.list === list),
  );
  return [...new Set(whole.map(({ instrument }) => instrument))];
}

function isLocal({ instruments }: ControlSource): boolean {
  return instruments.includes('local');
}

function notRecognised({ id, files }: ControlSource, file: string): VigiaError {
  return new VigiaError('text.not-recognised', { file, source: id, expected: files.map(({ name }) => name) });
}

function numberIn(cursor: string): number {
  if (!/^\d{1,9}$/u.test(cursor)) throw new VigiaError('request.invalid', { problem: `cursor: ${cursor}` });
  return Number(cursor);
}

/** Changes with what a load makes of the lines it reads: then the same files are another run. */
const loadingVersion = '2';

let registerDigest: string | undefined;

/**
 * The same bytes, read by the same reader as of the same day, are the same run, as long as the register that says whom names
 * mean is the same, and so is what a load does.
 */
function digestOf({ connectorVersion }: ControlSource, asOf: CalendarDate, files: readonly LoadedFile[]): string {
  registerDigest ??= createHash('sha256').update(JSON.stringify(shippedItems())).digest('hex');
  const parts = [loadingVersion, connectorVersion, asOf, registerDigest, ...files.map(({ sha256 }) => sha256).sort()];
  return createHash('sha256').update(parts.join('\n')).digest('hex');
}
