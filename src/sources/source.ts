import type { CalendarDate, Frequency, Text } from '../base/index.ts';
import type {
  Cell,
  Drift,
  IssueCode,
  JsonValue,
  Marking,
  Place,
  PlaceId,
  SeriesDefinition,
  SourceCalendar,
  SourceRecord,
  Substance,
  SubstanceId,
} from '../model/index.ts';

/**
 * A published feed. A source is pure: it is handed the cells of a file, one row at a time, and says what they mean.
 * Opening, decoding, splitting, bounding, storing and vintages are done once for all sources by the observe room.
 */
export interface Source {
  /** `<country>-<publisher>-<dataset>`; also the folder's name. */
  readonly id: string;
  /** ISO 3166-1 alpha-2 of the publisher, `EU` or `UN`. */
  readonly country: string;
  readonly title: Text;
  readonly publisher: Text;
  /** What it holds, in one or two sentences. */
  readonly description: Text;
  readonly homepage: string;
  readonly licence: { readonly name: string; readonly url?: string; readonly attribution: Text };
  /** Languages of the files. */
  readonly languages: readonly string[];
  /** How often a new delivery is expected and how many days after the end of its last period. */
  readonly cadence: { readonly frequency: Frequency; readonly lagDays: number };
  /** Semantic version of the connector; a delivery records the version that read it. */
  readonly connectorVersion: string;
  readonly marking: Marking;
  /** Places of its own: field offices, sites. ISO places come from the register. */
  readonly places: readonly Place[];
  /** Classes that only this source reports; known molecules and common classes come from the register. */
  readonly substances: readonly Substance[];
  /** As-of date that the file's name states, if its pattern says so. */
  readonly findAsOf?: (fileName: string) => CalendarDate | undefined;
  readonly layouts: readonly Layout[];
  /** For sources of records: the figures that follow from them. */
  readonly derive?: (records: Iterable<SourceRecord>, output: FigureOutput) => void;
}

export type Layout = CsvLayout | JsonLayout;

/** A named variant of a publisher's table. */
export interface CsvLayout {
  readonly format: 'csv';
  readonly id: string;
  readonly calendar: SourceCalendar;
  /** Columns that must be there, with the publisher's exact spelling, in the publisher's order. */
  readonly columns: readonly string[];
  /** Columns that are known but may be absent. */
  readonly optionalColumns?: readonly string[];
  /** Encoding of files without byte order mark that are not valid UTF-8. */
  readonly encoding: 'utf-8' | 'iso-8859-1';
  /** Called once per file. */
  readonly open: (file: OpenFile) => CsvReader;
}

export interface CsvReader {
  /** One row, cells in the file's own column order (see `OpenFile.column`). */
  readonly row: (cells: readonly string[]) => void;
  /** After the last row: say what the file covers. */
  readonly end: () => void;
}

/** A list of JSON objects. */
export interface JsonLayout {
  readonly format: 'json';
  readonly id: string;
  readonly calendar: SourceCalendar;
  /** Whether the parsed document is this layout. */
  readonly matches: (document: JsonValue) => boolean;
  readonly open: (file: OpenFile) => JsonReader;
}

export interface JsonReader {
  /** The items to read, in order; called once. */
  readonly items: (document: JsonValue) => Iterable<JsonValue>;
  /** One item. */
  readonly item: (item: JsonValue) => void;
  readonly end: () => void;
}

export interface OpenFile {
  readonly fileName: string;
  /** Index of a column in the file's rows; -1 for an optional column that is absent. */
  readonly column: (name: string) => number;
  readonly output: Output;
}

/** Where figures go. */
export interface FigureOutput {
  /**
   * Handle of a series; the same key gives the same handle. Build it once per distinct raw key and keep the handle
   * (a Map in the reader): rows come by the million.
   */
  readonly series: (definition: SeriesDefinition) => number;
  /** A figure of a series at the period that starts on `start`. */
  readonly observe: (series: number, start: CalendarDate, cell: Cell) => void;
  /**
   * The delivery speaks for every series of the dataset with this frequency from `from` to `to` (starts of periods):
   * a cell that an earlier delivery had there and this one lacks has disappeared.
   */
  readonly covers: (dataset: string, frequency: Frequency, from: CalendarDate, to: CalendarDate) => void;
}

/** Where a reader's findings go. What a row emits is kept only if the row is not rejected. */
export interface Output extends FigureOutput {
  readonly record: (record: SourceRecord) => void;
  /** Keeps the current row out: file, row, column, code and text are stored with it. */
  readonly reject: (column: string, code: IssueCode, text: string, suggestion?: string) => void;
  /** Rejects the row for a code that is not in the publisher's known list; the closest known one is suggested. */
  readonly unknown: (column: string, code: UnknownCode, text: string, known: Iterable<string>) => void;
  /** Remarks on a cell of a row that goes in all the same. */
  readonly flag: (column: string, code: IssueCode, text: string, suggestion?: string) => void;
  /** As-of date that the file itself states (the latest one wins). */
  readonly asOf: (date: CalendarDate) => void;
  /** A format change that is not about one row. */
  readonly drift: (drift: Drift) => void;
  /**
   * The substance a laboratory names. Names the register knows give its id; another name becomes a *reported* substance of
   * this source (`<source>:<slug>`), is listed for a person to identify, and is not rejected: a name nobody has seen is
   * what early warning is for.
   */
  readonly reportedSubstance: (column: string, name: string) => SubstanceId;
  /** A place of this source that is not in the register (a site, a city), known by the file itself. */
  readonly place: (place: Place) => PlaceId;
}

export type UnknownCode = 'unknown-code' | 'unknown-place' | 'unknown-substance' | 'unknown-unit' | 'unknown-period';
