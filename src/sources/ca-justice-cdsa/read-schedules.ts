import type { ControlFile, EditionIssue, XmlElement } from '../control-source.ts';
import { childElements } from '../element-text.ts';
import { issueAt, type JusticeLine, type JusticeReading } from '../justice-languages.ts';
import {
  type CellLine,
  childNamed,
  currentTo,
  isRepealed,
  itemNumber,
  publishedText,
  schedulesOf,
  wordingSince,
} from '../justice-laws.ts';
import { isEmptyRow, type PeriodRow, readPeriod, rowsOf, tableNumber } from './period-table.ts';

/** Lines of Schedules I to IX in one language; VII and VIII are repealed, and what is not in force yet is left out. */
export function readSchedules(file: ControlFile & { readonly format: 'xml' }): JusticeReading {
  const reading = new ScheduleReading(file.name);
  for (const { label, element } of schedulesOf(file.root)) {
    const number = /^(?:SCHEDULE|ANNEXE)\s+([IVX]+)$/.exec(label)?.[1];
    if (number === undefined || !schedules.has(number)) reading.issue(element.line, 'unknown-list', label);
    else reading.walk(element, { list: number, part: null });
  }
  return { file: file.name, asOf: currentTo(file.root), lines: reading.lines, issues: reading.issues };
}

const schedules: ReadonlySet<string> = new Set(['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX']);

interface Place {
  readonly list: string;
  readonly part: string | null;
}

/** What stands around an item: its numbers so far, and whether a line above says that it is excepted. */
interface Surroundings extends Place {
  readonly path: readonly string[];
  /** Takes the text of a line that is part of the wording above, or that is excepted from it. */
  readonly above: Above | null;
}

class Above {
  readonly texts: string[];
  readonly exceptions: string[] = [];
  hasItems = false;

  constructor(text: string) {
    this.texts = [text];
  }
}

class ScheduleReading {
  readonly lines: JusticeLine[] = [];
  readonly issues: EditionIssue[] = [];
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  issue(line: number, code: EditionIssue['code'], text: string): void {
    this.issues.push(issueAt(this.#file, line, code, text));
  }

  walk(element: XmlElement, place: Place): void {
    let inside = place;
    for (const child of childElements(element)) {
      if (child.name === 'GroupHeading') inside = this.#enterPart(child, inside);
      else if (child.name === 'List') this.#readList(child, { ...inside, path: [], above: null });
      else if (child.name === 'TableGroup') this.#readTable(child, inside);
      else this.walk(child, inside);
    }
  }

  #enterPart(heading: XmlElement, place: Place): Place {
    const label = publishedText(childNamed(heading, 'Label'));
    const part = /^(?:PART|PARTIE)\s+(\d{1,2})$/.exec(label)?.[1];
    if (part === undefined) this.issue(heading.line, 'unknown-list', `${place.list}: ${label}`);
    return { ...place, part: part ?? place.part };
  }

  #readList(list: XmlElement, around: Surroundings): void {
    let excepted = false;
    for (const item of childElements(list).filter(({ name }) => name === 'Item')) {
      const text = publishedText(childNamed(item, 'Text'));
      if (childNamed(item, 'Label') === undefined && saysExceptions(text)) excepted = true;
      else if (excepted) this.#readException(item, text, around);
      else this.#readItem(item, text, around);
    }
  }

  #readException(item: XmlElement, text: string, around: Surroundings): void {
    if (text === '') this.issue(item.line, 'entry-without-text', citationOf(around, around.path));
    else around.above?.exceptions.push(text);
  }

  #readItem(item: XmlElement, text: string, around: Surroundings): void {
    const label = childNamed(item, 'Label');
    if (label === undefined) {
      this.#readContinuation(item, text, around);
      return;
    }
    const number = itemNumber(publishedText(label));
    if (number === undefined) {
      this.issue(item.line, 'unreadable-line', `${listOf(around)}: ${publishedText(label)} ${text}`);
      return;
    }
    const path = [...around.path, number];
    if (text === '') {
      this.issue(item.line, 'entry-without-text', citationOf(around, path));
      return;
    }
    if (around.above !== null) around.above.hasItems = true;
    const above = new Above(text);
    const at = this.lines.length;
    this.#readBelow(item, { ...around, path, above });
    this.lines.splice(at, 0, lineOf(item, around, path, above));
  }

  /** A line without number goes on with the wording above it: `and the salts of the substances set out in …`. */
  #readContinuation(item: XmlElement, text: string, around: Surroundings): void {
    if (around.above === null) {
      this.issue(item.line, 'unreadable-line', `${listOf(around)}: ${text}`);
      return;
    }
    if (text !== '') around.above.texts.push(around.above.hasItems ? `[…] ${text}` : text);
    this.#readBelow(item, around);
  }

  #readBelow(item: XmlElement, around: Surroundings): void {
    for (const list of childElements(item).filter(({ name }) => name === 'List')) this.#readList(list, around);
  }

  #readTable(table: XmlElement, place: Place): void {
    const number = tableNumber(table);
    for (const row of rowsOf(table)) if (!isEmptyRow(row)) this.#readRow(row, place, number);
  }

  #readRow(row: PeriodRow, place: Place, table: string | null): void {
    const label = itemNumber(row.item);
    const [main, ...below] = row.substances;
    if (label === undefined) {
      this.issue(row.line, 'unreadable-line', `${listOf(place)}: ${row.item} ${main?.text ?? ''}`);
      return;
    }
    const citation = citationOf(place, [label], table);
    if (main === undefined) {
      this.issue(row.line, 'entry-without-text', citation);
      return;
    }
    const period = readPeriod(row.period);
    if (period === null && !isRepealed(main.text))
      this.issue(row.line, 'unreadable-date', `${citation}: ${row.period}`);
    const given = { place, table, wordingSince: wordingSince(row.element), period };
    this.lines.push(lineOfRow(main, [label], given));
    for (const line of below) {
      const number = itemNumber(line.label);
      if (number === undefined) this.issue(line.line, 'unreadable-line', `${citation}: ${line.label} ${line.text}`);
      else this.lines.push(lineOfRow(line, [label, number], given));
    }
  }
}

interface RowFacts extends Pick<JusticeLine, 'wordingSince' | 'period'> {
  readonly place: Place;
  readonly table: string | null;
}

function lineOfRow({ text, line }: CellLine, path: readonly string[], facts: RowFacts): JusticeLine {
  const { place, table, wordingSince: since, period } = facts;
  const numbers = table === null ? path : [table, ...path];
  return {
    list: listOf(place),
    item: numbers.join('.'),
    parent: path.length > 1 ? numbers.slice(0, -1).join('.') : null,
    isEquipment: false,
    text,
    wordingSince: since,
    period,
    exceptionTexts: [],
    quantity: null,
    citation: citationOf(place, path, table),
    line,
  };
}

function saysExceptions(text: string): boolean {
  return /^(?:but not including|mais non compris)[\s:]*$/i.test(text);
}

function listOf({ list, part }: Place): string {
  return part === null ? list : `${list}-${part}`;
}

function lineOf(item: XmlElement, around: Surroundings, path: readonly string[], above: Above): JusticeLine {
  return {
    list: listOf(around),
    item: path.join('.'),
    parent: path.length > 1 ? path.slice(0, -1).join('.') : null,
    isEquipment: around.list === 'IX',
    text: above.texts.join(' '),
    wordingSince: wordingSince(item),
    period: null,
    exceptionTexts: above.exceptions,
    quantity: null,
    citation: citationOf(around, path),
    line: item.line,
  };
}

/** `CDSA, Sch. VI, Part 1, item 27(1)`. */
function citationOf({ list, part }: Place, path: readonly string[], table: string | null = null): string {
  const [first = '', ...rest] = path;
  return [
    'CDSA',
    `Sch. ${list}`,
    ...(part === null ? [] : [`Part ${part}`]),
    ...(table === null ? [] : [`Table ${table}`]),
    `item ${first}${rest.map((number) => `(${number})`).join('')}`,
  ].join(', ');
}
