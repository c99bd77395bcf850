import { type CalendarDate, type Frequency, findClosest, toDayNumber } from '../base/index.ts';
import {
  type Cell,
  type Coverage,
  type Drift,
  findSubstanceByName,
  type IssueCode,
  type Place,
  type PlaceId,
  type RowIssue,
  type SeriesDefinition,
  type SourceRecord,
  type Substance,
  type SubstanceId,
  seriesKey,
} from '../model/index.ts';
import { SeenCells } from './seen-cells.ts';
import type { Output, Source, UnknownCode } from './source.ts';

/** Where a reading's accepted findings go, row by row. */
export interface ReadingSink {
  /** A series that gets its first figure; comes before its first observation. */
  readonly series: (handle: number, definition: SeriesDefinition) => void;
  /** `day` is the period's start again, in days since 1970-01-01. */
  readonly observation: (handle: number, start: CalendarDate, cell: Cell, row: number, day: number) => void;
  readonly record: (record: SourceRecord, row: number) => void;
  readonly issue: (issue: Omit<RowIssue, 'file'>) => void;
}

export interface RowCounts {
  readonly read: number;
  readonly accepted: number;
  readonly rejected: number;
}

const longestText = 500;
const mostDrift = 1_000;
/** Kinds of drift beyond the list that are told apart. */
const mostCounted = 100_000;

/**
 * Collects what a source's reader emits for one file: keeps a row's figures together and drops them if the row is
 * rejected, refuses a cell that the file gives twice with different values, counts, and gathers drift by name.
 */
export class Reading implements Output {
  readonly #source: Source;
  readonly #sink: ReadingSink;
  readonly #handles = new Map<string, number>();
  readonly #definitions: SeriesDefinition[] = [];
  readonly #announced: boolean[] = [];
  readonly #days = new Map<CalendarDate, number>();
  readonly #seen = new SeenCells();
  readonly #records = new Map<string, string>();
  readonly #drift = new Map<string, { entry: Drift; rows: number }>();
  /** Digests of what the drift list has no room for: enough to count it, too little for a hostile file to fill memory. */
  readonly #leftOut = new Set<number>();
  #leftOutRows = 0;
  readonly #places = new Map<PlaceId, Place>();
  readonly #substances = new Map<SubstanceId, Substance>();
  readonly #coverage: Coverage[] = [];
  #asOf: CalendarDate | undefined;
  #row = 0;
  #read = 0;
  #rejected = 0;
  #rowRejected = false;
  // What the current row has emitted; the arrays are used again for the next row.
  #pending = 0;
  readonly #pendingSeries: number[] = [];
  readonly #pendingStarts: CalendarDate[] = [];
  readonly #pendingCells: Cell[] = [];
  readonly #pendingDays: number[] = [];
  #lastStart: CalendarDate = '1970-01-01';
  #lastDay = 0;
  #pendingRecord: SourceRecord | undefined;

  constructor(source: Source, sink: ReadingSink) {
    this.#source = source;
    this.#sink = sink;
  }

  get counts(): RowCounts {
    return { read: this.#read, accepted: this.#read - this.#rejected, rejected: this.#rejected };
  }

  get statedAsOf(): CalendarDate | undefined {
    return this.#asOf;
  }

  get coverage(): readonly Coverage[] {
    return this.#coverage;
  }

  /** Places and substances that only this file names. */
  get places(): readonly Place[] {
    return [...this.#places.values()];
  }

  get substances(): readonly Substance[] {
    return [...this.#substances.values()];
  }

  get drifts(): readonly Drift[] {
    const kept = [...this.#drift.values()].map(({ entry, rows }) => ({ ...entry, rows }));
    const { size } = this.#leftOut;
    if (size === 0) return kept;
    return [...kept, { kind: 'more', column: '', text: String(size), rows: this.#leftOutRows, suggestion: null }];
  }

  /** Runs `read` as the row with that number (as a spreadsheet shows it) and takes or drops what it emits. */
  row(row: number, read: () => void): void {
    this.#row = row;
    this.#rowRejected = false;
    this.#read += 1;
    read();
    this.#finishRow();
  }

  /** Runs `read` outside any row: figures that a reader adds up over the file. */
  afterRows(read: () => void): void {
    this.#row = 0;
    this.#rowRejected = false;
    read();
    this.#finishRow();
  }

  readonly series = (definition: SeriesDefinition): number => {
    const key = seriesKey(definition);
    const known = this.#handles.get(key);
    if (known !== undefined) return known;
    const handle = this.#definitions.push(definition) - 1;
    this.#handles.set(key, handle);
    return handle;
  };

  readonly observe = (series: number, start: CalendarDate, cell: Cell): void => {
    const index = this.#pending;
    this.#pendingSeries[index] = series;
    this.#pendingStarts[index] = start;
    this.#pendingCells[index] = cell;
    this.#pending = index + 1;
  };

  readonly covers = (dataset: string, frequency: Frequency, from: CalendarDate, to: CalendarDate): void => {
    this.#coverage.push({ dataset, frequency, from, to });
  };

  readonly record = (record: SourceRecord): void => {
    this.#pendingRecord = record;
  };

  readonly reject = (column: string, code: IssueCode, text: string, suggestion?: string): void => {
    this.#issue(column, code, text, 'rejected', suggestion);
    this.#rowRejected = true;
  };

  readonly flag = (column: string, code: IssueCode, text: string, suggestion?: string): void => {
    this.#issue(column, code, text, 'flagged', suggestion);
  };

  readonly unknown = (column: string, code: UnknownCode, text: string, known: Iterable<string>): void => {
    const suggestion = findClosest(text, known);
    this.reject(column, code, text, suggestion);
    this.drift({ kind: code, column, text: cut(text), rows: 1, suggestion: suggestion ?? null });
  };

  readonly asOf = (date: CalendarDate): void => {
    if (this.#asOf === undefined || date > this.#asOf) this.#asOf = date;
  };

  readonly drift = (drift: Drift): void => {
    const key = `${drift.kind}|${drift.column}|${drift.text}`;
    const known = this.#drift.get(key);
    if (known !== undefined) known.rows += drift.rows;
    else if (this.#drift.size < mostDrift) this.#drift.set(key, { entry: drift, rows: drift.rows });
    else {
      this.#leftOutRows += drift.rows;
      if (this.#leftOut.size < mostCounted) this.#leftOut.add(digest(key));
    }
  };

  readonly reportedSubstance = (column: string, name: string): SubstanceId => {
    const known = findSubstanceByName(name);
    if (known !== undefined) return known.id;
    const id = `${this.#source.id}:${slug(name)}`;
    if (!this.#substances.has(id)) {
      const text = { en: name, fr: name, es: name };
      this.#substances.set(id, { id, kind: 'reported', name: text, synonyms: [name] });
    }
    this.drift({ kind: 'unmapped-substance', column, text: cut(name), rows: 1, suggestion: null });
    return id;
  };

  readonly place = (place: Place): PlaceId => {
    if (!this.#places.has(place.id)) this.#places.set(place.id, place);
    return place.id;
  };

  #issue(column: string, code: IssueCode, text: string, severity: RowIssue['severity'], suggestion?: string): void {
    this.#sink.issue({ row: this.#row, column, code, text: cut(text), severity, suggestion: suggestion ?? null });
  }

  #finishRow(): void {
    if (!this.#rowRejected) this.#checkDuplicates();
    if (!this.#rowRejected) this.#checkRecord();
    if (this.#rowRejected) this.#rejected += this.#row === 0 ? 0 : 1;
    else this.#take();
    this.#pending = 0;
    this.#pendingRecord = undefined;
  }

  #checkDuplicates(): void {
    for (let index = 0; index < this.#pending; index += 1) {
      const series = this.#pendingSeries[index] ?? 0;
      const start = this.#pendingStarts[index] ?? '';
      const value = this.#pendingCells[index]?.value ?? Number.NaN;
      const day = this.#day(start);
      this.#pendingDays[index] = day;
      const verdict = this.#seen.see(series, day, value);
      if (verdict === 'same') this.#pendingSeries[index] = -1;
      if (verdict !== 'different') continue;
      const indicator = this.#definitions[series]?.indicator ?? '';
      if (this.#row > 0) {
        this.reject(indicator, 'duplicate-cell', `${start}: ${value}`);
        return;
      }
      // Figures after the rows stand for themselves: one that a row has given already does not cost the others.
      this.flag(indicator, 'duplicate-cell', `${start}: ${value}`);
      this.#pendingSeries[index] = -1;
    }
  }

  #checkRecord(): void {
    if (this.#pendingRecord === undefined) return;
    const text = JSON.stringify(this.#pendingRecord);
    const known = this.#records.get(this.#pendingRecord.externalId);
    if (known === undefined) this.#records.set(this.#pendingRecord.externalId, text);
    else if (known === text) this.#pendingRecord = undefined;
    else this.reject('id', 'duplicate-cell', this.#pendingRecord.externalId);
  }

  #take(): void {
    for (let index = 0; index < this.#pending; index += 1) {
      const series = this.#pendingSeries[index] ?? -1;
      const cell = this.#pendingCells[index];
      const definition = this.#definitions[series];
      if (cell === undefined || definition === undefined) continue;
      if (this.#announced[series] !== true) {
        this.#announced[series] = true;
        this.#sink.series(series, definition);
      }
      const start = this.#pendingStarts[index] ?? '';
      this.#sink.observation(series, start, cell, this.#row, this.#pendingDays[index] ?? 0);
    }
    if (this.#pendingRecord !== undefined) this.#sink.record(this.#pendingRecord, this.#row);
  }

  #day(start: CalendarDate): number {
    if (start === this.#lastStart) return this.#lastDay;
    let day = this.#days.get(start);
    if (day === undefined) {
      day = toDayNumber(start);
      this.#days.set(start, day);
    }
    this.#lastStart = start;
    this.#lastDay = day;
    return day;
  }
}

function cut(text: string): string {
  return text.length > longestText ? `${text.slice(0, longestText - 1)}…` : text;
}

function slug(name: string): string {
  const words = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  return words.slice(0, 120) || 'unnamed';
}

/** 52 bits of two FNV-1a digests that start differently. */
function digest(text: string): number {
  let high = 0x811c9dc5;
  let low = 0x9dc5811c;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 0x01000193);
    low = Math.imul(low ^ code, 0x01000193) + index;
  }
  return ((high >>> 0) & 0xfffff) * 4_294_967_296 + (low >>> 0);
}
