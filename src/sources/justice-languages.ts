import type { CalendarDate } from '../base/index.ts';
import type { InstrumentId } from '../model/index.ts';
import type { ControlFile, EditionIssue, EditionReading, ListedEntry } from './control-source.ts';
import { isRepealed } from './justice-laws.ts';
import { readWording, type Wording } from './justice-wording.ts';

/** A line of a schedule in one of the two official languages. */
export interface JusticeLine {
  readonly list: string;
  readonly item: string;
  readonly parent: string | null;
  readonly isEquipment: boolean;
  readonly text: string;
  readonly wordingSince: CalendarDate | null;
  readonly period: { readonly since: CalendarDate; readonly until: CalendarDate } | null;
  /** Text of the lines below it that stand behind `but not including`. */
  readonly exceptionTexts: readonly string[];
  readonly quantity: string | null;
  readonly citation: string;
  readonly line: number;
}

export interface JusticeReading {
  readonly file: string;
  readonly asOf: CalendarDate | null;
  readonly lines: readonly JusticeLine[];
  readonly issues: readonly EditionIssue[];
}

type Language = 'en' | 'fr';
type Pair = Readonly<Partial<Record<Language, JusticeLine>>>;

/** Longest line that is read for names; the longest of the Act has some 1,200 characters. */
const longestLine = 5_000;

/** Reads the files that are there and puts the lines of both languages side by side, matched by list and number. */
export function readBothLanguages(
  instrument: InstrumentId,
  files: ReadonlyMap<string, ControlFile>,
  readLines: (file: ControlFile & { readonly format: 'xml' }, language: Language) => JusticeReading,
): EditionReading {
  const readings = (['en', 'fr'] as const).flatMap((language) => {
    const file = files.get(language);
    return file?.format === 'xml' ? [{ language, ...readLines(file, language) }] : [];
  });
  const pairs = new Map<string, Pair>();
  const issues = readings.flatMap((reading) => [...reading.issues]);
  for (const { language, file, lines } of readings) {
    for (const line of lines) {
      const key = `${line.list}\u0000${line.item}`;
      const pair = pairs.get(key) ?? {};
      if (pair[language] === undefined) pairs.set(key, { ...pair, [language]: line });
      else issues.push(issueAt(file, line.line, 'duplicate-entry', `${line.citation}: ${line.text}`));
    }
  }
  if (readings.length === 2) issues.push(...missingCounterparts(readings, pairs));
  const days = readings.map(({ asOf }) => asOf).filter((day) => day !== null);
  return {
    asOf: days.toSorted()[0] ?? null,
    entries: [...pairs.values()].flatMap((pair) => entryOf(instrument, pair)),
    issues,
  };
}

/** An issue with a piece of its text that fits a line. */
export function issueAt(file: string, line: number, code: EditionIssue['code'], text: string): EditionIssue {
  return { file, line, code, text: text.length > 200 ? `${text.slice(0, 199)}…` : text };
}

function missingCounterparts(
  readings: readonly { readonly language: Language; readonly file: string }[],
  pairs: ReadonlyMap<string, Pair>,
): readonly EditionIssue[] {
  return [...pairs.values()].flatMap((pair) => {
    const line = pair.en ?? pair.fr;
    const missing = readings.find(({ language }) => pair[language] === undefined);
    const present = readings.find(({ language }) => pair[language] !== undefined);
    if (line === undefined || missing === undefined || present === undefined) return [];
    return [issueAt(present.file, line.line, 'entry-without-counterpart', `${line.citation}: ${line.text}`)];
  });
}

function entryOf(instrument: InstrumentId, pair: Pair): readonly ListedEntry[] {
  const main = pair.en ?? pair.fr;
  if (main === undefined) return [];
  const en = pair.en === undefined ? undefined : wordingOf(pair.en, 'en');
  const fr = pair.fr === undefined ? undefined : wordingOf(pair.fr, 'fr');
  const wording = en ?? fr;
  const repealed = isRepealed(main.text);
  return [
    {
      instrument,
      list: main.list,
      item: main.item,
      parent: main.parent,
      kind: main.isEquipment ? 'equipment' : wording?.isClass === true ? 'class' : 'substance',
      text: { ...(pair.en && { en: pair.en.text }), ...(pair.fr && { fr: pair.fr.text }) },
      names: [...namesOf(en, 'en'), ...namesOf(fr, 'fr')],
      casNumbers: [],
      exceptions: [...new Set([...(en?.exceptions ?? []), ...(fr?.exceptions ?? [])])],
      covers: wording?.covers ?? [],
      ...datesOf(pair, repealed),
      quantity: main.quantity,
      citation: main.citation,
      lines: { ...(pair.en && { en: pair.en.line }), ...(pair.fr && { fr: pair.fr.line }) },
    },
  ];
}

function namesOf(wording: Wording | undefined, language: Language): ListedEntry['names'] {
  return (wording?.names ?? []).map((name) => ({ language, name }));
}

const nothing: Wording = { names: [], covers: [], isClass: false, exceptions: [] };

/** A machine has no name but its description, and a repealed line none any more. */
function wordingOf(line: JusticeLine, language: Language): Wording {
  if (isRepealed(line.text) || line.text.length > longestLine) return nothing;
  if (line.isEquipment) return { ...nothing, names: [line.text.replace(/\s+/g, ' ')] };
  const wording = readWording(line.text, language);
  const below = line.exceptionTexts
    .filter((text) => text.length <= longestLine)
    .map((text) => readWording(text, language).names[0] ?? text);
  return { ...wording, exceptions: [...wording.exceptions, ...below] };
}

/**
 * A correction of one language alone does not change the law, so the earlier day of the two counts. Whether that day is the
 * first on which the line was law, a consolidation does not say.
 */
function datesOf(pair: Pair, repealed: boolean): Pick<ListedEntry, 'since' | 'sinceKind' | 'until' | 'status'> {
  if (repealed) return { since: null, sinceKind: 'unknown', until: null, status: 'repealed' };
  const period = pair.en?.period ?? pair.fr?.period ?? null;
  if (period !== null) return { ...period, sinceKind: 'in-force', status: 'temporary' };
  const days = [pair.en?.wordingSince, pair.fr?.wordingSince].filter((day) => typeof day === 'string');
  const since = days.toSorted()[0] ?? null;
  return { since, sinceKind: since === null ? 'unknown' : 'wording-since', until: null, status: 'in-force' };
}
