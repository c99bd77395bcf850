import type { CalendarDate } from '../../base/index.ts';
import type { EditionIssue, ListedEntry } from '../control-source.ts';
import { listedEntry } from '../listed-entry.ts';
import type { Acuerdo } from '../mexican-acuerdos.ts';
import { issueIn, type LawLine } from '../mexican-law.ts';

/** A line of a list, put together from the lines of the page. */
export interface ListLine {
  readonly text: string;
  readonly line: number;
  readonly names: readonly string[];
  readonly kind: 'substance' | 'class';
  readonly covers: ListedEntry['covers'];
  /** Day on which the Acuerdo that added it was published. */
  readonly addedOn: CalendarDate | null;
}

/** Entries and issues of one edition; a line has no number, so it is counted in its list. */
export class ListReading {
  readonly entries: ListedEntry[] = [];
  readonly issues: EditionIssue[] = [];
  readonly #file: string;
  readonly #asOf: CalendarDate | null;
  readonly #acuerdos: ReadonlyMap<CalendarDate, Acuerdo>;
  readonly #counts = new Map<string, number>();

  constructor(file: string, asOf: CalendarDate | null, acuerdos: ReadonlyMap<CalendarDate, Acuerdo>) {
    this.#file = file;
    this.#asOf = asOf;
    this.#acuerdos = acuerdos;
  }

  /** `list` is an article, with its fraction: `234`, `245-III`. */
  add(list: string, { text, line, names, kind, covers, addedOn }: ListLine): void {
    if (text === '') return;
    const item = (this.#counts.get(list) ?? 0) + 1;
    this.#counts.set(list, item);
    const [article, fraction] = list.split('-');
    const citation = `LGS, art. ${article}${fraction === undefined ? '' : `, fracc. ${fraction}`}`;
    this.entries.push(
      listedEntry({
        instrument: 'mx-lgs',
        list,
        item: String(item),
        kind,
        text: { es: text },
        names: names.map((name) => ({ language: 'es', name })),
        covers,
        ...this.#first(addedOn),
        citation: addedOn === null ? citation : `${citation}; Acuerdo DOF ${addedOn}`,
        lines: { es: line },
      }),
    );
  }

  issue({ text, line }: LawLine, code: EditionIssue['code']): void {
    this.issues.push(issueIn(this.#file, line, code, text));
  }

  /** The law prints no day for its lines: each is no younger than the text, unless an Acuerdo added it. */
  #first(addedOn: CalendarDate | null): Pick<ListedEntry, 'since' | 'sinceKind'> {
    const from = addedOn === null ? undefined : this.#acuerdos.get(addedOn)?.inForceFrom;
    if (from) return { since: from, sinceKind: 'in-force' };
    if (addedOn !== null) return { since: addedOn, sinceKind: 'decision' };
    return this.#asOf === null
      ? { since: null, sinceKind: 'unknown' }
      : { since: this.#asOf, sinceKind: 'seen-in-text' };
  }
}
