import type { CalendarDate } from '../../base/index.ts';
import type { EditionIssue, EditionReading, ListedEntry } from '../control-source.ts';
import { listedEntry } from '../listed-entry.ts';
import type { LawText, ListPart, ListPiece } from './law-part.ts';

const citation = 'Opiumwet (BWBR0001941)';

/** Rows of the tables are substances by name, the paragraphs around them are wordings for classes. */
export function readLists(file: string, { asOf, parts }: LawText): EditionReading {
  const issues: EditionIssue[] = [];
  const entries = parts.flatMap((part) => new ListReader(part, asOf, file, issues).read());
  return { asOf, entries: counted(entries), issues };
}

/** Lines have no numbers in the text; they are counted in their list, also where a list comes in two parts. */
function counted(entries: readonly ListedEntry[]): readonly ListedEntry[] {
  const counts = new Map<string, number>();
  return entries.map((entry) => {
    const count = (counts.get(entry.list) ?? 0) + 1;
    counts.set(entry.list, count);
    return { ...entry, item: String(count) };
  });
}

class ListReader {
  readonly #part: ListPart;
  readonly #asOf: CalendarDate | null;
  readonly #file: string;
  readonly #issues: EditionIssue[];
  readonly #entries: ListedEntry[] = [];

  constructor(part: ListPart, asOf: CalendarDate | null, file: string, issues: EditionIssue[]) {
    this.#part = part;
    this.#asOf = asOf;
    this.#file = file;
    this.#issues = issues;
  }

  read(): readonly ListedEntry[] {
    for (const piece of this.#part.pieces) {
      if (piece.kind === 'row' && piece.cells.length < 3) this.#member(piece);
      else if (piece.kind === 'row') this.#row(piece);
      else {
        const wordings = piece.kind === 'group' ? [piece.text] : wordingsOf(piece.text);
        for (const wording of wordings) this.#add({ kind: 'class', text: wording, names: [], line: piece.line });
      }
    }
    return this.#entries;
  }

  #row({ cells, line }: ListPiece & { kind: 'row' }): void {
    const [inn = '', others = '', description = ''] = cells.map((cell) => (isNothing(cell) ? '' : cell));
    if (isHeader(cells)) return;
    const names = [...namesIn(inn), ...namesIn(others)];
    if (names.length === 0) {
      if (cells.every(isNothing)) return;
      this.#issues.push({ file: this.#file, line, code: 'entry-without-text', text: cells.join(' | ').slice(0, 200) });
      return;
    }
    const text = [inn, others, description].filter((cell) => cell !== '').join('; ');
    this.#add({ kind: 'substance', text, names: isOneName(description) ? [...names, description] : names, line });
  }

  /** A species in a table of two columns belongs to the wording above it: "mushrooms that by nature contain …:". */
  #member({ cells, line }: ListPiece & { kind: 'row' }): void {
    const species = cells.filter((cell) => !isNothing(cell));
    if (species.length === 0) return;
    const wording = this.#entries.at(-1);
    if (wording?.kind !== 'class' || wording.text.nl === undefined) {
      this.#issues.push({ file: this.#file, line, code: 'unreadable-line', text: cells.join(' | ').slice(0, 200) });
      return;
    }
    const joint = wording.names.length === 0 ? ' ' : '; ';
    this.#entries[this.#entries.length - 1] = {
      ...wording,
      text: { nl: `${wording.text.nl}${joint}${species.join(', ')}` },
      names: [...wording.names, ...species.map((name) => ({ language: 'nl' as const, name }))],
    };
  }

  #add({ kind, text, names, line }: Pick<ListedEntry, 'kind'> & { text: string; names: string[]; line: number }): void {
    const { list } = this.#part;
    this.#entries.push(
      listedEntry({
        instrument: 'nl-opiumwet',
        list,
        item: String(this.#entries.length + 1),
        kind,
        text: { nl: text },
        names: names.map((name) => ({ language: 'nl', name })),
        // Art. 1(2) puts salts on the same footing; the closing paragraph of list I adds ethers, esters and enantiomers.
        covers: kind === 'substance' ? (list === 'I' ? ['salts', 'isomers', 'esters', 'ethers'] : ['salts']) : [],
        since: this.#asOf,
        sinceKind: this.#asOf === null ? 'unknown' : 'seen-in-text',
        citation: `${citation}, Lijst ${list}`,
        lines: { nl: line },
      }),
    );
  }
}

function isNothing(cell: string): boolean {
  return /^[\s–—-]*$/u.test(cell);
}

function isHeader(cells: readonly string[]): boolean {
  return /^international non-?proprietary name/iu.test(cells[0] ?? '') || /^andere benamingen/iu.test(cells[1] ?? '');
}

/** Names are parted by a comma with a space; a comma in a locant has none. */
function namesIn(cell: string): string[] {
  return cell
    .split(/,\s+/u)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** A chemical name, and not a description such as "all parts of the plant". */
function isOneName(description: string): boolean {
  return (
    description !== '' && !/\s(?:van|de|het|door|waarvan)\s/iu.test(description) && description.split(' ').length <= 4
  );
}

/**
 * One wording for each semicolon. The footnote of the first column and the line about preparations name no substances, and a
 * caption such as "A: mushrooms that contain:" is the heading of what follows.
 */
function wordingsOf(paragraph: string): string[] {
  return paragraph
    .replace(/^¹?\s*De door de Wereldgezondheidsorganisatie vastgestelde generieke benaming\.\s*/iu, '')
    .split(/;\s*/u)
    .map((wording) => wording.trim())
    .filter((wording) => wording !== '' && !/^preparaten\b/iu.test(wording));
}
