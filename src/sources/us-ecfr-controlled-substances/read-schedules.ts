import type { CalendarDate } from '../../base/index.ts';
import type { EditionIssue, EditionReading, ListedEntry } from '../control-source.ts';
import { coversOf, readNames } from '../ecfr-names.ts';
import type { RegulationLine } from '../ecfr-part.ts';
import { listedEntry } from '../listed-entry.ts';

const schedules: Readonly<Record<string, string>> = {
  '1308.11': 'I',
  '1308.12': 'II',
  '1308.13': 'III',
  '1308.14': 'IV',
  '1308.15': 'V',
};

/**
 * A line with a code number is an entry; the paragraph above it says which forms are covered. A sentence that gives codes
 * in brackets, "coca leaves (9040) … including cocaine (9041)", is an entry for each.
 */
export function readSchedules(
  file: string,
  lines: readonly RegulationLine[],
  asOf: CalendarDate | null,
): EditionReading {
  const issues: EditionIssue[] = [];
  const taken = new Set<string>();
  const entries = lines.flatMap((line): ListedEntry[] => {
    const list = schedules[line.section];
    if (list === undefined) return [];
    if (line.code === null) return mentionsIn(line).map((mention) => mentioned(line, mention, { list, asOf }));
    if (line.text === '') {
      issues.push({ file, line: line.line, code: 'entry-without-text', text: `${designation(line)} ${line.code}` });
      return [];
    }
    return [entryOf(line, { list, asOf, chapeau: chapeauOf(line, lines) })];
  });
  const single = entries.filter(({ list, item, lines: { en = 1 } }) => {
    const key = `${list} ${item}`;
    if (taken.has(key)) issues.push({ file, line: en, code: 'duplicate-entry', text: key.slice(0, 200) });
    return !taken.has(key) && taken.add(key);
  });
  return { asOf, entries: single, issues };
}

interface Mention {
  readonly name: string;
  readonly code: string;
}

/** Names before a code in brackets. */
function mentionsIn({ text }: RegulationLine): readonly Mention[] {
  return [...text.matchAll(/((?:[\p{L}-]{1,40} ){0,2}[\p{L}-]{1,40}) \((\d{4})\)/gu)].flatMap(
    ([, words = '', code = '']) => {
      const name = words.replace(/^.*\b(?:including|and|or|of)\s+/iu, '');
      return name === '' ? [] : [{ name, code }];
    },
  );
}

function mentioned(
  line: RegulationLine,
  { name, code }: Mention,
  { list, asOf }: { list: string; asOf: CalendarDate | null },
): ListedEntry {
  return listedEntry({
    instrument: 'us-csa',
    list,
    item: `${designation(line)} ${code}`,
    parent: designation(line),
    text: { en: line.text },
    names: [{ language: 'en', name }],
    covers: coversOf(line.text),
    since: asOf,
    sinceKind: asOf === null ? 'unknown' : 'seen-in-text',
    citation: `21 CFR ${designation(line)}`,
    lines: { en: line.line },
  });
}

function entryOf(
  line: RegulationLine,
  { list, asOf, chapeau }: { list: string; asOf: CalendarDate | null; chapeau: RegulationLine | undefined },
): ListedEntry {
  const { names, covers } = readNames(line.text);
  const isClass = /\brelated substances\b|^any\b|^fentanyl-related/iu.test(line.text);
  return listedEntry({
    instrument: 'us-csa',
    list,
    item: designation(line),
    parent: chapeau === undefined ? null : designation(chapeau),
    kind: isClass ? 'class' : 'substance',
    text: { en: `${line.text} ${line.code}` },
    names: names.map((name) => ({ language: 'en', name })),
    covers: covers.length > 0 ? covers : coversOf(chapeau?.text ?? ''),
    since: asOf,
    sinceKind: asOf === null ? 'unknown' : 'seen-in-text',
    citation: `21 CFR ${designation(line)}`,
    lines: { en: line.line },
  });
}

/** `1308.11(b)(1)`. */
function designation({ section, path }: RegulationLine): string {
  return `${section}${path.map((each) => `(${each})`).join('')}`;
}

/** The last paragraph of the same letter that has no code: "Unless specifically excepted …, including their salts:". */
function chapeauOf(line: RegulationLine, lines: readonly RegulationLine[]): RegulationLine | undefined {
  return lines.findLast(
    (other) =>
      other.section === line.section &&
      other.code === null &&
      other.path.length === 1 &&
      other.path[0] === line.path[0],
  );
}
