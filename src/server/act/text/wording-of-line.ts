import { identityKey } from '../../../control/index.ts';
import { spellingsOf } from './dutch-spelling.ts';
import type { EditionLine } from './pair-lines.ts';

/** Enough to tell the lines of a list apart. */
const longestKey = 120;

/**
 * What lines that identify nothing in the register are called in entries: `<source>:<first name>`, or the beginning of the
 * wording where it gives no name. Numbers of lines are not in it: they move when a line is put in. Where a list gives a name
 * twice, the later lines are numbered.
 */
export function wordingsOfLines<Line extends EditionLine>(
  source: string,
  lines: readonly Line[],
): ReadonlyMap<Line, string> {
  const wordings = new Map<Line, string>();
  const counts = new Map<string, number>();
  for (const line of lines) {
    if (!identifiesNothing(line)) continue;
    const { instrument, list, names, casNumbers, text } = line.entry;
    const called = names[0]?.name ?? casNumbers[0] ?? Object.values(text)[0] ?? '';
    const wording = `${source}:${identityKey(called).slice(0, longestKey)}`;
    const place = `${instrument}/${list}/${wording}`;
    const count = (counts.get(place) ?? 0) + 1;
    counts.set(place, count);
    wordings.set(line, count === 1 ? wording : `${wording}:${count}`);
  }
  return wordings;
}

/** Quantities are compared and are no entries. */
function identifiesNothing({ entry, substance, rules }: EditionLine): boolean {
  return substance === null && rules.length === 0 && entry.quantity === null;
}

/** By what a line is found: its names, as they are spelled internationally too where they are Dutch, and its CAS numbers. */
export function namesOfLine({ names, casNumbers }: EditionLine['entry']): readonly string[] {
  const spelled = names.flatMap(({ language, name }) => (language === 'nl' ? spellingsOf(name) : [name]));
  return [...new Set([...spelled, ...casNumbers])];
}
