import { addDays, type CalendarDate } from '../../base/index.ts';
import type { ControlFile, EditionIssue, EditionReading, ListedEntry } from '../control-source.ts';
import { listedEntry } from '../listed-entry.ts';
import { type Acuerdo, acuerdosOf } from '../mexican-acuerdos.ts';
import { acuerdoNote, articleLines, isNote, issueIn, type LawLine, lastReform, linesOfLaw } from '../mexican-law.ts';
import { spanishCovers, spanishNames } from '../mexican-wording.ts';
import { readHealthLawAdditions } from './health-law-additions.ts';

/** Article 4, fractions I and II; machines of article 2; and what the Acuerdos add to the lists of the health law. */
export function readLists(file: ControlFile): EditionReading {
  const asOf = lastReform(file);
  const lines = linesOfLaw(file);
  const acuerdos = acuerdosOf(lines);
  const listed = new ArticleReading(file.name, asOf, acuerdos);
  for (const line of articleLines(lines, '4')) listed.line(line);
  listed.end();
  const additions = readHealthLawAdditions(file.name, acuerdos);
  return {
    asOf,
    entries: [...listed.entries, ...machines(lines, asOf), ...additions.entries],
    issues: [...listed.issues, ...additions.issues],
    partialLists: additions.lists.map((list) => ({ instrument: 'mx-lgs', list })),
  };
}

class ArticleReading {
  readonly entries: ListedEntry[] = [];
  readonly issues: EditionIssue[] = [];
  readonly #file: string;
  readonly #asOf: CalendarDate | null;
  readonly #acuerdos: ReadonlyMap<CalendarDate, Acuerdo>;
  #list: string | undefined;
  /** Lines without a letter so far, of each list. */
  readonly #counts = new Map<string, number>();
  #open: { item: string; lines: LawLine[] } | undefined;
  /** `4-I a` */
  readonly #letters = new Set<string>();

  constructor(file: string, asOf: CalendarDate | null, acuerdos: ReadonlyMap<CalendarDate, Acuerdo>) {
    this.#file = file;
    this.#asOf = asOf;
    this.#acuerdos = acuerdos;
  }

  line(line: LawLine): void {
    const { text } = line;
    const note = acuerdoNote(text);
    if (note !== undefined) {
      this.#close(note.publishedOn, note.done === 'removed');
      if (note.publishedOn === null) this.#issue(line, 'unreadable-date', text);
      return;
    }
    if (isNote(text)) return;
    const fraction = /^(I|II)\. /.exec(text)?.[1];
    if (fraction !== undefined) {
      this.end();
      this.#list = `4-${fraction}`;
      return;
    }
    if (this.#list === undefined) return;
    const [mark, letter] = /^(?:([a-z])\)|-) /.exec(text) ?? [];
    if (mark !== undefined) this.#start(this.#list, letter, { ...line, text: text.slice(mark.length) });
    else if (text.startsWith('También quedan incluid')) this.#start(this.#list, undefined, line);
    else if (this.#open === undefined) this.#issue(line, 'unreadable-line', text);
    else this.#open.lines.push(line);
  }

  end(): void {
    this.#close(null, false);
  }

  #start(list: string, letter: string | undefined, line: LawLine): void {
    this.end();
    if (letter !== undefined && this.#letters.has(`${list} ${letter}`)) {
      this.#issue(line, 'duplicate-entry', `${letter}) ${line.text}`);
      return;
    }
    this.#open = { item: letter ?? this.#counted(list), lines: [line] };
    if (letter !== undefined) this.#letters.add(`${list} ${letter}`);
  }

  #counted(list: string): string {
    const count = (this.#counts.get(list) ?? 0) + 1;
    this.#counts.set(list, count);
    return String(count);
  }

  #close(publishedOn: CalendarDate | null, isRemoved: boolean): void {
    const [first] = this.#open?.lines ?? [];
    if (this.#open === undefined || first === undefined || this.#list === undefined) return;
    const { item, lines } = this.#open;
    this.#open = undefined;
    const text = lines
      .map((line) => line.text)
      .join(' ')
      .replace(/(?:[;.]|, y)$/, '');
    if (text === '') {
      this.#issue(first, 'entry-without-text', `${this.#list} ${item}`);
      return;
    }
    const suppressed = isRemoved || text.startsWith('(Se suprime)');
    const isClause = text.startsWith('También quedan incluid');
    this.entries.push(
      listedEntry({
        instrument: 'mx-lfcpq',
        list: this.#list,
        item,
        kind: isClause ? 'class' : 'substance',
        text: { es: text },
        names: isClause || suppressed ? [] : spanishNames(text).map((name) => ({ language: 'es', name })),
        covers: spanishCovers(text),
        exceptions: exceptionsOf(text),
        ...this.#dates(publishedOn, suppressed),
        status: suppressed ? 'repealed' : 'in-force',
        citation: citationOf(this.#list, item, publishedOn),
        lines: { es: first.line },
      }),
    );
  }

  /** Of a line that an Acuerdo added, the first day of that one; of the others, that they stand in the text of its day. */
  #dates(publishedOn: CalendarDate | null, isRemoved: boolean): Pick<ListedEntry, 'since' | 'sinceKind' | 'until'> {
    const from = publishedOn === null ? undefined : this.#acuerdos.get(publishedOn)?.inForceFrom;
    if (isRemoved) return { since: null, sinceKind: 'unknown', until: from ? addDays(from, -1) : null };
    if (from) return { since: from, sinceKind: 'in-force', until: null };
    if (publishedOn !== null) return { since: publishedOn, sinceKind: 'decision', until: null };
    if (this.#asOf === null) return { since: null, sinceKind: 'unknown', until: null };
    return { since: this.#asOf, sinceKind: 'seen-in-text', until: null };
  }

  #issue({ line }: LawLine, code: EditionIssue['code'], text: string): void {
    this.issues.push(issueIn(this.#file, line, code, text));
  }
}

function exceptionsOf(text: string): readonly string[] {
  const excepted = /con excepción de (.{1,200})$/.exec(text)?.[1];
  return excepted === undefined ? [] : [excepted];
}

function citationOf(list: string, item: string, publishedOn: CalendarDate | null): string {
  const fraction = list.slice('4-'.length);
  const letter = /^[a-z]$/.test(item) ? `, inciso ${item})` : '';
  return `LFCPQ, art. 4, fracc. ${fraction}${letter}${publishedOn === null ? '' : `; Acuerdo DOF ${publishedOn}`}`;
}

/** Fraction V of article 2 says which machines the law is about. */
function machines(lines: readonly LawLine[], asOf: CalendarDate | null): readonly ListedEntry[] {
  const article = articleLines(lines, '2');
  const start = article.findIndex(({ text }) => text.startsWith('V. Máquinas:'));
  const [first] = start === -1 ? [] : article.slice(start);
  if (first === undefined) return [];
  const length = article.slice(start + 1).findIndex(({ text }) => /^[IVX]+(?: Bis)?\. /.test(text));
  const text = article.slice(start, length === -1 ? undefined : start + 1 + length).map((line) => line.text);
  return [
    listedEntry({
      instrument: 'mx-lfcpq',
      list: '2-V',
      item: '1',
      kind: 'equipment',
      text: { es: text.join(' ').replace(/^V\. /, '').replace(/[;.]$/, '') },
      since: asOf,
      sinceKind: asOf === null ? 'unknown' : 'seen-in-text',
      citation: 'LFCPQ, art. 2, fracc. V',
      lines: { es: first.line },
    }),
  ];
}
