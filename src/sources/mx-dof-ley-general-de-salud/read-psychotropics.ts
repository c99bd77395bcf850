import type { CalendarDate } from '../../base/index.ts';
import { acuerdoNote, isNote, type LawLine } from '../mexican-law.ts';
import { spanishCovers, spanishNames } from '../mexican-wording.ts';
import { isRowStart, isTableHead, namesOfRow } from './group-one-table.ts';
import type { ListReading } from './line-entries.ts';

/** Article 245: substancias psicotrópicas, in five groups. */
export function readPsychotropics(lines: readonly LawLine[], reading: ListReading): void {
  for (const { fraction, lines: inside } of fractionsOf(lines)) readGroup(`245-${fraction}`, inside, reading);
}

interface Fraction {
  readonly fraction: string;
  readonly lines: readonly LawLine[];
}

function fractionsOf(lines: readonly LawLine[]): readonly Fraction[] {
  const fractions: { fraction: string; lines: LawLine[] }[] = [];
  for (const { text, line } of lines) {
    const [mark, fraction] = /^(I|II|III|IV|V)\.-? (?=Las que)/.exec(text) ?? [];
    if (mark !== undefined && fraction !== undefined) {
      fractions.push({ fraction, lines: [{ text: text.slice(mark.length), line }] });
    } else fractions.at(-1)?.lines.push({ text, line });
  }
  return fractions;
}

interface OpenLine {
  readonly lines: LawLine[];
  addedOn: CalendarDate | null;
}

function readGroup(list: string, lines: readonly LawLine[], reading: ListReading): void {
  const isFirst = list === '245-I';
  let open: OpenLine | undefined;
  const close = (): void => {
    if (open !== undefined) addLine(list, open, reading);
    open = undefined;
  };
  const body = afterIntroduction(lines);
  if (body.introduction !== undefined) open = { lines: [...body.introduction], addedOn: null };
  body.rest.forEach((line, index) => {
    const note = acuerdoNote(line.text);
    if (note !== undefined && open !== undefined) open.addedOn = note.publishedOn;
    if (note?.publishedOn === null) reading.issue(line, 'unreadable-date');
    if (note !== undefined || isNote(line.text) || (isFirst && isTableHead(line.text)) || line.text === 'Otros:')
      return;
    const isAdded = acuerdoNote(body.rest[index + 1]?.text ?? '') !== undefined;
    const before = open?.lines ?? [];
    if (open !== undefined && !isAdded && !begins(line.text, before, list)) {
      open.lines.push(line);
      return;
    }
    close();
    open = { lines: [line], addedOn: null };
  });
  close();
}

/**
 * `Las que tienen … y son:` introduces a list and is no line of it; group V has no list, and its sentence is what is
 * controlled.
 */
function afterIntroduction(lines: readonly LawLine[]): {
  readonly introduction: readonly LawLine[] | undefined;
  readonly rest: readonly LawLine[];
} {
  const end = lines.slice(0, 5).findIndex(({ text }) => text.endsWith(':'));
  if (end !== -1) return { introduction: undefined, rest: lines.slice(end + 1) };
  return { introduction: lines.slice(0, 1), rest: lines.slice(1) };
}

/** In group I a table lost its columns; group V has sentences; in the others each line in capitals is a substance. */
function begins(text: string, before: readonly LawLine[], list: string): boolean {
  if (/^(?:Y sus sales|Cualquier otro producto|Los productos que)/.test(text)) return true;
  if (list === '245-V') return false;
  if (list === '245-I')
    return isRowStart(
      text,
      before.map((line) => line.text),
    );
  return /^(?:[\d(]|\p{Lu}{2})/u.test(text) && !/^\d{1,3}%/.test(text);
}

/** Two lines that the official text prints as one, which it marks with `sic`. */
const printedAsOne: ReadonlyMap<string, readonly string[]> = new Map([
  ['NALOXONA NOR-PSEUDOEFEDRINA (+) CATINA', ['NALOXONA', 'NOR-PSEUDOEFEDRINA (CATINA)']],
]);

function addLine(list: string, { lines, addedOn }: OpenLine, reading: ListReading): void {
  const [first] = lines;
  if (first === undefined) return;
  const text = lines
    .map((line) => line.text)
    .join(' ')
    .replace(/[.;]$/, '');
  const [bare = '', sic] = text.split(/ \(sic DOF [\d-]{10}\)$/);
  if (sic !== undefined && bare === 'CLORHIDRATO') {
    reading.issue(first, 'unreadable-line');
    return;
  }
  for (const part of printedAsOne.get(bare) ?? [bare]) {
    const kind = isClass(part) ? 'class' : 'substance';
    reading.add(list, {
      text,
      line: first.line,
      names: namesOf(
        list,
        part,
        lines.map((line) => line.text),
      ),
      kind,
      covers: kind === 'class' || part.startsWith('TETRAHIDRO') ? coversOfClause(part) : spanishCovers(part),
      addedOn,
    });
  }
}

function isClass(text: string): boolean {
  return /^(?:Y sus|Cualquier|Los productos|Las que)/.test(text) || /^\p{Lu}+:$/u.test(text) || isPluralHeading(text);
}

/** `CANABINOIDES K2 SINTÉTICOS`: a class whose cell was broken by the next column. */
function isPluralHeading(text: string): boolean {
  return /^\p{Lu}{4,}S .*\p{Lu}{4,}S$/u.test(text);
}

function coversOfClause(text: string): ReturnType<typeof spanishCovers> {
  return text.startsWith('Y sus') ? spanishCovers(text.slice(2)) : [];
}

function namesOf(list: string, text: string, lines: readonly string[]): readonly string[] {
  if (/^(?:Y sus|Cualquier|Los productos|Las que)/.test(text)) return [];
  if (/^\p{Lu}+:$/u.test(text)) return [text.slice(0, -1)];
  if (list === '245-I') return namesOfRow(lines);
  const [, name, group] = /^(\p{Lu}+) \((ACIDO)\)$/u.exec(text) ?? [];
  if (name !== undefined) return [`${group} ${name}`];
  return spanishNames(text.split(/, las que /, 1)[0] ?? '');
}
