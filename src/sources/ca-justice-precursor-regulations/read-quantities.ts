import type { CalendarDate } from '../../base/index.ts';
import type { ControlFile, EditionIssue, XmlElement } from '../control-source.ts';
import { childElements, findElements } from '../element-text.ts';
import { issueAt, type JusticeLine, type JusticeReading } from '../justice-languages.ts';
import {
  type CellLine,
  currentTo,
  isRepealed,
  itemNumber,
  linesOfCell,
  publishedText,
  schedulesOf,
  wordingSince,
} from '../justice-laws.ts';

/** Lines of the schedule of maximum quantities, in one language. */
export function readQuantities(file: ControlFile & { readonly format: 'xml' }): JusticeReading {
  const lines: JusticeLine[] = [];
  const issues: EditionIssue[] = [];
  for (const { label, element } of schedulesOf(file.root)) {
    if (!/^(?:SCHEDULE|ANNEXE)$/.test(label)) continue;
    for (const row of findElements(element, 'tbody').flatMap((body) => rowsOf(body, element))) {
      const read = readRow(row, file.name);
      lines.push(...read.lines);
      issues.push(...read.issues);
    }
  }
  return { file: file.name, asOf: currentTo(file.root), lines, issues };
}

interface QuantityRow {
  readonly element: XmlElement;
  /** Of the row, else of the table's body, else of the schedule: a row says it only where it changed alone. */
  readonly wordingSince: CalendarDate | null;
  readonly item: string;
  readonly substance: XmlElement | undefined;
  readonly quantity: string;
}

function rowsOf(body: XmlElement, schedule: XmlElement): readonly QuantityRow[] {
  return findElements(body, 'row').flatMap((element) => {
    const [item, substance, quantity] = childElements(element);
    if (publishedText(element) === '') return [];
    const since = wordingSince(element) ?? wordingSince(body) ?? wordingSince(schedule);
    return [
      {
        element,
        wordingSince: since,
        item: publishedText(item),
        substance,
        quantity: plainSpaces(publishedText(quantity)),
      },
    ];
  });
}

function readRow(row: QuantityRow, file: string): Pick<JusticeReading, 'lines' | 'issues'> {
  const { element, item, substance, quantity } = row;
  const refuse = (code: EditionIssue['code'], text: string): Pick<JusticeReading, 'lines' | 'issues'> => ({
    lines: [],
    issues: [issueAt(file, element.line, code, text)],
  });
  const number = itemNumber(item);
  if (number === undefined) return refuse('unreadable-line', `${item} ${publishedText(substance)}`);
  const [main, ...below] = linesOfCell(substance);
  if (main === undefined) return refuse('entry-without-text', citationOf([number]));
  const issues: EditionIssue[] = [];
  const known = isQuantity(quantity);
  if (!known && !isRepealed(main.text)) {
    issues.push(issueAt(file, element.line, 'unreadable-quantity', `${citationOf([number])}: ${quantity}`));
  }
  const given = { wordingSince: row.wordingSince, quantity: known ? quantity : null };
  const lines = [lineOf(main, [number], given)];
  for (const line of below) {
    const label = itemNumber(line.label);
    if (label === undefined) issues.push(issueAt(file, line.line, 'unreadable-line', `${line.label} ${line.text}`));
    else lines.push(lineOf(line, [number, label], given));
  }
  return { lines, issues };
}

/** Spaces that do not break belong to the page, not to the quantity. */
function plainSpaces(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** `1000 kg`, `0,5 kg`, `0.4 g per package`, `0`. */
function isQuantity(text: string): boolean {
  return /^\d{1,9}(?:[.,]\d{1,6})?(?:\s?(?:g|kg|L|l|mL)(?: (?:per package|par emballage))?)?$/.test(text);
}

function lineOf(
  { text, line }: CellLine,
  path: readonly string[],
  given: Pick<JusticeLine, 'wordingSince' | 'quantity'>,
): JusticeLine {
  return {
    list: 'schedule',
    item: path.join('.'),
    parent: path.length > 1 ? path.slice(0, -1).join('.') : null,
    isEquipment: false,
    text,
    period: null,
    exceptionTexts: [],
    citation: citationOf(path),
    line,
    ...given,
  };
}

function citationOf([first = '', ...rest]: readonly string[]): string {
  return `SOR/2002-359, Schedule, item ${first}${rest.map((number) => `(${number})`).join('')}`;
}
