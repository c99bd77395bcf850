import { type CalendarDate, formatCalendarDate, isCalendarDate, type Text } from '../base/index.ts';
import type { ControlFile, ControlSource, XmlElement } from './control-source.ts';
import { childElements, findElements, localName } from './element-text.ts';

/** XML of the Justice Laws Website (laws-lois.justice.gc.ca): what its elements and attributes mean. */

/** Child with that name, case as published. */
export function childNamed(element: XmlElement, name: string): XmlElement | undefined {
  return childElements(element).find((child) => child.name === name);
}

/** Text as published: spaces that do not break are kept, line ends and invisible signs are not. */
export function publishedText(element: XmlElement | undefined): string {
  return element === undefined ? '' : tidyText(rawText(element));
}

export function tidyText(text: string): string {
  return text
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/[ \t\r\n]+/g, ' ')
    .trim();
}

function rawText(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : rawText(child))).join('');
}

/** A line in a cell of a table; the first one has no label, those below it are numbered. */
export interface CellLine {
  readonly label: string;
  readonly text: string;
  readonly line: number;
}

/** The substance of a cell, and the numbered ones that it names below, as provisions or as items of a list. */
export function linesOfCell(cell: XmlElement | undefined): readonly CellLine[] {
  if (cell === undefined) return [];
  const parts = partsOfCell(cell);
  const lines = (parts.length === 0 ? [cell] : parts).map((element) => ({
    label: publishedText(childNamed(element, 'Label')),
    text: publishedText(parts.length === 0 ? element : childNamed(element, 'Text')),
    line: element.line,
  }));
  return lines.filter(({ text }) => text !== '');
}

function partsOfCell(element: XmlElement): readonly XmlElement[] {
  return findElements(element, 'provision', 'item').flatMap((part) => [part, ...partsOfCell(part)]);
}

/** Day since which the element has been in force in this wording. */
export function wordingSince(element: XmlElement): CalendarDate | null {
  const day = element.attributes['lims:inforce-start-date'] ?? '';
  return isCalendarDate(day) ? day : null;
}

/** Day to which the file is current; else the day of the consolidation. */
export function currentTo(root: XmlElement): CalendarDate | null {
  const current = root.attributes['lims:current-date'] ?? '';
  if (isCalendarDate(current)) return current;
  const stages = findElements(root, 'consolidationdate', 'stages').filter(
    (element) => localName(element) === 'consolidationdate' || element.attributes['stage'] === 'consolidation',
  );
  return (
    stages
      .flatMap((stage) => findElements(stage, 'date'))
      .map(dateOf)
      .find((day) => day !== null) ?? null
  );
}

function dateOf(date: XmlElement): CalendarDate | null {
  const [year, month, day] = ['YYYY', 'MM', 'DD'].map((part) => Number(publishedText(childNamed(date, part))));
  if (year === undefined || month === undefined || day === undefined) return null;
  const formatted = formatCalendarDate(year, month, day);
  return isCalendarDate(formatted) ? formatted : null;
}

/** Language of a consolidated law whose number is one of these (`C-38.8`, `SOR/2002-359`). */
export function languageOfLaw(
  file: ControlFile,
  element: 'Statute' | 'Regulation',
  numbers: readonly string[],
): 'en' | 'fr' | undefined {
  if (file.format !== 'xml' || file.root.name !== element) return undefined;
  const identification = childNamed(file.root, 'Identification');
  if (identification === undefined) return undefined;
  const found = findElements(identification, 'consolidatednumber', 'instrumentnumber').map(publishedText);
  if (!found.some((number) => numbers.includes(number))) return undefined;
  const language = file.root.attributes['xml:lang'];
  return language === 'en' || language === 'fr' ? language : undefined;
}

/** Schedules of the law itself; what is not in force yet stands behind them, without a label. */
export function schedulesOf(root: XmlElement): readonly { readonly label: string; readonly element: XmlElement }[] {
  return childElements(root)
    .filter(({ name }) => name === 'Schedule')
    .flatMap((element) => {
      const heading = childNamed(element, 'ScheduleFormHeading');
      const label = heading === undefined ? undefined : childNamed(heading, 'Label');
      return label === undefined ? [] : [{ label: publishedText(label), element }];
    });
}

/** `(11.1)` is 11.1, `25 and 26` is 25-26; nothing where it is no number of a line. */
export function itemNumber(label: string): string | undefined {
  const number = label
    .replace(/^\((.*)\)$/s, '$1')
    .replace(/\s(?:and|et|to|à)\s/g, '-')
    .trim();
  return /^[\dA-Za-z](?:[\dA-Za-z.-]{0,14}[\dA-Za-z])?$/.test(number) ? number : undefined;
}

export function isRepealed(text: string): boolean {
  return /^\[(?:Repealed|Abrogée?s?)[\s,\]]/i.test(text);
}

/** Who publishes the Justice Laws Website. */
export const justicePublisher: Text = {
  en: 'Department of Justice Canada',
  fr: 'Ministère de la Justice du Canada',
  es: 'Ministerio de Justicia de Canadá',
};

/** Terms of the Justice Laws Website. */
export const justiceLicence: ControlSource['licence'] = {
  name: 'Reproduction of Federal Law Order (SI/97-5)',
  url: 'https://laws-lois.justice.gc.ca/eng/regulations/SI-97-5/',
  attribution: {
    en: 'Source: Justice Laws Website, Department of Justice Canada. This is not an official version.',
    fr: 'Source : site Web de la législation (Justice), ministère de la Justice du Canada. Ceci n’est pas une version officielle.',
    es: 'Fuente: sitio de legislación del Ministerio de Justicia de Canadá. Esta no es una versión oficial.',
  },
};
