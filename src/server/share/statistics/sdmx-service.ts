import { randomUUID } from 'node:crypto';
import { groupBy, type Language, VigiaError } from '../../../base/index.ts';
import {
  encodeDataCsv,
  encodeDataJson,
  encodeDataXml,
  encodeStructureJson,
  encodeStructureXml,
  readSdmxKey,
  type SdmxDataset,
  type SdmxDetail,
  type SdmxKey,
  type SdmxLabels,
  type SdmxStructure,
  sdmxFlowOf,
  sdmxNotApplicable,
  sdmxStructure,
  sdmxTotal,
} from '../../../exchange/index.ts';
import { jointMarking, type Marking } from '../../../model/index.ts';
import { authorise, noteRestrictedRead, readMarkings } from '../../access/index.ts';
import type { Connection } from '../../store/index.ts';
import type { ShareContext } from '../context.ts';
import {
  type FigureCellRow,
  listFigureCells,
  listPlaceNames,
  listSeriesRows,
  listSubstanceNames,
  type SeriesRow,
} from './figure-cell-store.ts';
import type { FigureProtection } from './figure-protection.ts';
import { readPeriod } from './read-period.ts';
import { breakdownOf, datasetOf, sdmxNamesOf, sdmxSeriesOf } from './sdmx-dataset.ts';

/** Figures of one message; more are asked for in parts. */
const mostFigures = 250_000;

export interface SdmxDataRequest {
  readonly key: SdmxKey;
  readonly startPeriod?: string | undefined;
  readonly endPeriod?: string | undefined;
  readonly updatedAfter?: string | undefined;
  readonly firstNObservations?: number | undefined;
  readonly lastNObservations?: number | undefined;
}

export type SdmxDataFileRequest = Omit<SdmxDataRequest, 'key'> & { readonly key: string };

export const sdmxDataFormats = ['csv', 'json', 'xml'] as const;

export interface SdmxFileOptions {
  readonly format: (typeof sdmxDataFormats)[number];
  readonly language: Language;
  readonly labels?: SdmxLabels;
  readonly detail?: SdmxDetail;
}

export interface SdmxMessage {
  readonly dataset: SdmxDataset;
  readonly structure: SdmxStructure;
}

interface FiguresRead {
  readonly series: readonly SeriesRow[];
  readonly cells: readonly FigureCellRow[];
  readonly markings: ReadonlyMap<number, Marking>;
  readonly structure: SdmxStructure;
}

/** The node's figures in the formats of statistical offices, as far as whoever asks may have them. */
export class SdmxService {
  readonly #context: ShareContext;
  readonly #protection: FigureProtection;

  constructor(context: ShareContext, protection: FigureProtection) {
    this.#context = context;
    this.#protection = protection;
  }

  /** Throws unless the flow is this node's: `FIGURES`, `VIGIA_CA,FIGURES`, `VIGIA_CA,FIGURES,1.0`, `all`. */
  requireFlow(text: string): void {
    const { agency, id, version } = sdmxFlowOf(this.#context.country);
    const known = [id, `${agency},${id}`, `${agency},${id},${version}`, `${agency},${id},latest`, 'all'];
    if (known.includes(text)) return;
    throw new VigiaError('sdmx.flow-not-found', { flow: text.slice(0, 100), known: `${agency},${id},${version}` });
  }

  async readData(request: SdmxDataRequest): Promise<SdmxMessage> {
    this.#requireExport();
    const { reader, clearance, now, database } = this.#context;
    const { series, cells, markings, structure } = await database.read(clearance, (connection) =>
      this.#read(connection, request),
    );
    if (cells.length === 0) throw new VigiaError('sdmx.no-results');
    const byId = new Map(series.map((one) => [one.id, one]));
    const screen = await this.#protection.screenFor(reader, now().toISOString(), series);
    const isWithheld = (cell: FigureCellRow): boolean => {
      const about = byId.get(cell.series);
      return about === undefined || screen.withholds(cell, about);
    };
    const bySeries = groupBy(cells, ({ series }) => series);
    const shown = series.flatMap((one) => {
      const own = chooseCells(bySeries.get(one.id) ?? [], request);
      return own.length === 0 ? [] : [sdmxSeriesOf(one, own, { markings, isWithheld })];
    });
    for (const one of series) {
      const numbers = [one.marking, ...(bySeries.get(one.id) ?? []).map((cell) => cell.marking)];
      const parts = [...new Set(numbers)].flatMap((id) => markings.get(id) ?? []);
      noteRestrictedRead({ kind: 'series', id: one.id, tlp: jointMarking(parts).tlp });
    }
    const flow = sdmxFlowOf(this.#context.country);
    return { dataset: { flow, ...this.header(), series: shown }, structure };
  }

  /** The same as the text of a file. */
  async writeData({ key: text, ...request }: SdmxDataFileRequest, options: SdmxFileOptions): Promise<Iterable<string>> {
    const { dataset, structure } = await this.readData({ ...request, key: requireKey(text) });
    const { language, labels = 'id', detail = 'full' } = options;
    if (options.format === 'csv') return encodeDataCsv(dataset, { labels, language, structure });
    return options.format === 'json' ? encodeDataJson(dataset, structure, language) : encodeDataXml(dataset, detail);
  }

  async writeStructure({
    format,
    language,
  }: {
    readonly format: 'json' | 'xml';
    readonly language: Language;
  }): Promise<Iterable<string>> {
    const structure = await this.readStructure();
    if (format === 'xml') return encodeStructureXml(structure, this.header());
    return [encodeStructureJson(structure, this.header(), language)];
  }

  async readStructure(): Promise<SdmxStructure> {
    this.#requireExport();
    return this.#context.database.read(this.#context.clearance, async (connection) =>
      this.#structureOf(connection, await listSeriesRows(connection, {})),
    );
  }

  header(): { readonly prepared: string; readonly messageId: string } {
    return { prepared: `${this.#context.now().toISOString().slice(0, 19)}Z`, messageId: `VIGIA_${randomUUID()}` };
  }

  /** People and programs of the node take files out as elsewhere; for everybody else markings decide alone. */
  #requireExport(): void {
    const { reader } = this.#context;
    if (reader.kind !== 'public' && reader.kind !== 'peer') authorise(reader, 'data.export');
  }

  async #read(connection: Connection, request: SdmxDataRequest): Promise<FiguresRead> {
    const series = (await listSeriesRows(connection, choiceOf(request.key))).filter((one) => matches(one, request.key));
    const { startPeriod, endPeriod, updatedAfter } = request;
    const cells = await listFigureCells(connection, {
      series: series.map(({ id }) => id),
      from: startPeriod === undefined ? undefined : readPeriod(startPeriod).first,
      to: endPeriod === undefined ? undefined : readPeriod(endPeriod).last,
      updatedAfter: updatedAfter === undefined ? undefined : readPeriod(updatedAfter.slice(0, 10)).last,
      limit: mostFigures + 1,
    });
    if (cells.length > mostFigures) throw new VigiaError('sdmx.too-many', { most: mostFigures });
    const found = new Set(cells.map((cell) => cell.series));
    const used = series.filter(({ id }) => found.has(id));
    const numbers = new Set([...used.map(({ marking }) => marking), ...cells.map(({ marking }) => marking)]);
    const markings = new Map((await readMarkings(connection, [...numbers])).map(({ id, ...marking }) => [id, marking]));
    return { series: used, cells, markings, structure: await this.#structureOf(connection, used) };
  }

  async #structureOf(connection: Connection, series: readonly SeriesRow[]): Promise<SdmxStructure> {
    const places = new Set(series.flatMap(({ place, ancestors }) => [place, ...ancestors]));
    const substances = new Set(series.flatMap(({ substance }) => substance ?? []));
    const names = sdmxNamesOf(series, {
      places: await listPlaceNames(connection, [...places]),
      substances: await listSubstanceNames(connection, [...substances]),
    });
    return sdmxStructure(sdmxFlowOf(this.#context.country), names);
  }
}

/** What the database can choose by; the rest is chosen afterwards. */
function choiceOf(key: SdmxKey): Parameters<typeof listSeriesRows>[1] {
  return {
    indicators: key.INDICATOR,
    places: key.REF_AREA,
    substances: key.SUBSTANCE?.map((id) => (id === sdmxNotApplicable ? '' : id)),
    frequencies: key.FREQ,
    windows: key.TIME_SPAN?.map((span) => (span === sdmxNotApplicable ? '' : span)),
  };
}

function matches(series: SeriesRow, { BREAKDOWN, DATASET }: SdmxKey): boolean {
  const breakdown = breakdownOf(series);
  return (
    (BREAKDOWN === undefined || BREAKDOWN.includes(breakdown === '' ? sdmxTotal : breakdown)) &&
    (DATASET === undefined || DATASET.includes(datasetOf(series)))
  );
}

function chooseCells(
  cells: readonly FigureCellRow[],
  { firstNObservations: first, lastNObservations: last }: SdmxDataRequest,
): readonly FigureCellRow[] {
  if (first === undefined && last === undefined) return cells;
  const total = cells.length;
  return cells.filter(
    (_cell, index) => (first !== undefined && index < first) || (last !== undefined && index >= total - last),
  );
}

function requireKey(text: string): SdmxKey {
  const key = readSdmxKey(text);
  if (key !== undefined) return key;
  const dimensions = 'FREQ.REF_AREA.SUBSTANCE.INDICATOR.BREAKDOWN.TIME_SPAN.DATASET';
  throw new VigiaError('sdmx.key-unreadable', { key: text.slice(0, 100), dimensions });
}
