import { languages, type Text } from '../../base/index.ts';
import type { JsonValue } from '../json/json-value.ts';
import type { Part, ReportFault } from './cells.ts';

/** The same column in each language. */
export function columnsOf(name: string): readonly string[] {
  return languages.map((language) => `${name}_${language}`);
}

/** A text in three languages; null where every one is blank. */
export function textPart<Content>(
  name: keyof Content & string,
  textIn: (content: Content) => Text | null,
): Part<Content> {
  return {
    name,
    columns: columnsOf(name),
    write: (content) => languages.map((language) => textIn(content)?.[language] ?? null),
    read: readText,
  };
}

/** Words or an identifier in one cell; null where it is blank. */
export function wordPart<Content>(
  name: keyof Content & string,
  wordIn: (content: Content) => string | null,
): Part<Content> {
  return { name, columns: [name], write: (content) => [wordIn(content)], read: ([cell = '']) => wordOf(cell) };
}

export function readText(cells: readonly string[]): JsonValue {
  if (cells.every((cell) => cell.trim() === '')) return null;
  return Object.fromEntries(languages.map((language, at) => [language, cells[at] ?? '']));
}

export function wordOf(cell: string): string | null {
  const word = cell.trim();
  return word === '' ? null : word;
}

/** A number as programs write it, with a point; null where the cell is blank. */
export function numberOf(cell: string, report: () => void): number | null {
  const word = wordOf(cell);
  if (word === null) return null;
  if (/^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/iu.test(word)) return Number(word);
  report();
  return null;
}

/** A value, its unit and a day, which stand together or not at all. */
export function readQuantity(
  [value = '', unit = '', day = '']: readonly string[],
  dayName: string,
  report: ReportFault,
): JsonValue {
  if ([value, unit, day].every((cell) => wordOf(cell) === null)) return null;
  const number = numberOf(value, () => report('not-a-number'));
  if (wordOf(value) === null) report('incomplete');
  return { value: number, unit: wordOf(unit), [dayName]: wordOf(day) };
}
