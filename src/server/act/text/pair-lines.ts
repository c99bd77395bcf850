import type { RuleId, SubstanceId } from '../../../model/index.ts';
import type { ListedEntry } from '../../../sources/index.ts';
import { isSameWording } from './diff-words.ts';

/** A line of an edition, as it was identified when it was loaded. */
export interface EditionLine {
  readonly entry: ListedEntry;
  readonly substance: SubstanceId | null;
  readonly rules: readonly RuleId[];
}

export interface LinePairs<Line extends EditionLine> {
  /** The line of the edition before, for each line that has one. */
  readonly before: ReadonlyMap<Line, EditionLine>;
  /** Lines of the edition before that have no counterpart. */
  readonly gone: readonly EditionLine[];
}

/**
 * Which line of the edition before is this one: with the same wording on the same list; else about the same subject there;
 * else with the same number, if it says nearly the same. Numbers alone tell nothing where lines are only counted.
 */
export function pairLines<Line extends EditionLine>(
  previous: readonly EditionLine[],
  current: readonly Line[],
): LinePairs<Line> {
  const left = new Set(previous);
  const before = new Map<Line, EditionLine>();
  for (const keysOf of [wordingKeys, subjectKeys, numberKeys]) {
    const byKey = new Map<string, EditionLine[]>();
    for (const line of left) for (const key of keysOf(line)) byKey.set(key, [...(byKey.get(key) ?? []), line]);
    for (const line of current) {
      if (before.has(line)) continue;
      const candidates = keysOf(line).flatMap((key) => byKey.get(key) ?? []);
      const match = candidates.find(
        (candidate) => left.has(candidate) && (keysOf !== numberKeys || isNearlySame(candidate, line)),
      );
      if (match === undefined) continue;
      left.delete(match);
      before.set(line, match);
    }
  }
  return { before, gone: [...left] };
}

function place({ entry }: EditionLine): string {
  return `${entry.instrument}/${entry.list}`;
}

function wordingKeys(line: EditionLine): readonly string[] {
  return Object.entries(line.entry.text).map(
    ([language, text]) => `${place(line)}/${language}/${text.replace(/\s+/gu, ' ').trim()}`,
  );
}

function subjectKeys(line: EditionLine): readonly string[] {
  const { substance, rules, entry } = line;
  const quantity = entry.quantity === null ? '' : 'quantity/';
  return [...(substance === null ? [] : [substance]), ...rules].map(
    (subject) => `${place(line)}/${quantity}${subject}`,
  );
}

function numberKeys(line: EditionLine): readonly string[] {
  return [`${place(line)}/${line.entry.item}`];
}

/** Half of the words are the same. */
function isNearlySame(a: EditionLine, b: EditionLine): boolean {
  return Object.entries(a.entry.text).some(([language, text]) => {
    const other = Object.entries(b.entry.text).find(([spoken]) => spoken === language)?.[1];
    if (other === undefined) return false;
    if (isSameWording(text, other)) return true;
    const [these, those] = [wordsIn(text), wordsIn(other)];
    const shared = [...these].filter((word) => those.has(word)).length;
    return shared * 2 >= Math.max(these.size, those.size);
  });
}

function wordsIn(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}
