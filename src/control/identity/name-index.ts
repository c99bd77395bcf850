import { type SubstanceId, substances } from '../../model/index.ts';
import { homonyms } from '../register/homonyms.ts';
import { publishedNames } from '../register/names.generated.ts';
import { editDistance } from './edit-distance.ts';
import { identityKey } from './identity-key.ts';

/** A name of the register that a text met. */
export interface NameMatch {
  readonly substance: SubstanceId;
  /** As the register spells it. */
  readonly name: string;
  /** 0 to 1; 1 is the same name. */
  readonly score: number;
}

export interface NamedItem {
  readonly id: SubstanceId;
  readonly names: readonly string[];
}

/** Names of the register, ready to be searched. */
export interface NameIndex {
  /** Every item that has exactly this name, whatever its case, accents, spaces, hyphens and Greek letters. */
  readonly findExactly: (name: string) => readonly NameMatch[];
  /** Items with a name like this one (typing errors), best first; each item once, with its nearest name. */
  readonly findSimilar: (name: string, limit: number) => readonly NameMatch[];
  /** As a person types: names that begin with it or hold it come before similar ones. */
  readonly search: (text: string, limit: number) => readonly NameMatch[];
}

interface Entry {
  readonly key: string;
  readonly name: string;
  readonly substance: SubstanceId;
}

/** No name is longer: names of the register stay below 200 letters, wordings of law for equipment below 400. */
export const mostNameLetters = 500;

/** Longer texts are no names: they are not compared with any. */
const longestKey = 200;

let shipped: NameIndex | undefined;

/** All names of the shipped register, in all languages. */
export function shippedNames(): NameIndex {
  shipped ??= indexNames(shippedItems());
  return shipped;
}

/** Items of the register with their names, also those that only official texts print; results that name nothing are left out. */
export function shippedItems(): readonly NamedItem[] {
  const printed = new Map<SubstanceId, string[]>();
  for (const [id, , name] of publishedNames) printed.set(id, [...(printed.get(id) ?? []), name]);
  return substances
    .filter(({ kind }) => kind !== 'reported')
    .map(({ id, name, synonyms = [] }) => ({
      id,
      names: [name.en, name.fr, name.es, id, ...synonyms, ...(printed.get(id) ?? [])],
    }));
}

/** Whether the register has something by exactly this name. */
export function isKnownName(text: string): boolean {
  return shippedNames().findExactly(text).length > 0;
}

/** Builds the index; a name that the table of homonyms holds means all of its substances. */
export function indexNames(items: readonly NamedItem[]): NameIndex {
  const entries = items.flatMap(({ id, names }) => entriesOf(id, names));
  const byKey = keyed(entries);
  const findExactly = (name: string): readonly NameMatch[] =>
    (name.length > longestKey * 2 ? [] : (byKey.get(identityKey(name)) ?? [])).map(exactMatch);

  const similarEntries = trigramSearch(entries);

  const findSimilar = (name: string, limit: number): readonly NameMatch[] => {
    const matches = [...similarEntries(identityKey(name)), ...partsOf(name, byKey)];
    return best(matches.length > 0 ? matches : similarWords(name), limit);
  };

  /** One of several words, with a typing error: "fentanlyl, blue". */
  const similarWords = (name: string): readonly NameMatch[] => {
    const words = wordsOf(name);
    if (words.length < 2) return [];
    return words
      .filter((word) => word.length >= 7)
      .flatMap((word) => similarEntries(identityKey(word)))
      .map((match) => ({ ...match, score: round(match.score * 0.75) }));
  };

  const search = (text: string, limit: number): readonly NameMatch[] => {
    const key = identityKey(text);
    if (key === '') return [];
    const held = entries.flatMap((entry) => heldMatch(entry, key));
    const near =
      held.length >= limit ? [] : similarEntries(key).map((match) => ({ ...match, score: match.score * 0.8 }));
    return best([...findExactly(text), ...held, ...near, ...partsOf(text, byKey)], limit);
  };
  return { findExactly, findSimilar, search };
}

/** Entries whose key differs by a few errors: those that share enough trigrams, ranked by distance. */
function trigramSearch(entries: readonly Entry[]): (key: string) => readonly NameMatch[] {
  const postings = trigramPostings(entries);
  const shared = new Uint8Array(entries.length);
  return (key) => {
    const most = mostEdits(key.length);
    if (most === 0 || key.length > longestKey) return [];
    const grams = trigrams(key);
    const touched: number[] = [];
    for (const gram of grams) {
      for (const entry of postings.get(gram) ?? []) {
        const count = shared[entry] ?? 0;
        if (count === 0) touched.push(entry);
        if (count < 255) shared[entry] = count + 1;
      }
    }
    // An edit changes three trigrams at most.
    const least = Math.max(1, grams.length - 3 * most);
    const matches: NameMatch[] = [];
    for (const number of touched) {
      const entry = entries[number];
      const enough = (shared[number] ?? 0) >= least;
      shared[number] = 0;
      if (!enough || entry === undefined) continue;
      const score = similarity(key, entry.key, most);
      if (score !== undefined) matches.push({ substance: entry.substance, name: entry.name, score });
    }
    return matches;
  };
}

function entriesOf(substance: SubstanceId, names: readonly string[]): readonly Entry[] {
  const byKey = new Map<string, Entry>();
  for (const name of names) {
    const key = identityKey(name);
    if (key !== '' && !byKey.has(key)) byKey.set(key, { key, name, substance });
  }
  return [...byKey.values()];
}

function keyed(entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const byKey = new Map<string, Entry[]>();
  for (const entry of entries) {
    const same = byKey.get(entry.key);
    if (same === undefined) byKey.set(entry.key, [entry]);
    else same.push(entry);
  }
  const held = new Set(entries.map(({ substance }) => substance));
  for (const { names, substances: meant } of homonyms) {
    const both = meant.filter((id) => held.has(id));
    if (both.length === 0) continue;
    for (const name of names) {
      const key = identityKey(name);
      byKey.set(
        key,
        both.map((substance) => ({ key, name, substance })),
      );
    }
  }
  return byKey;
}

function exactMatch({ substance, name }: Entry): NameMatch {
  return { substance, name, score: 1 };
}

/** How many typing errors a name of so many letters may have. */
function mostEdits(length: number): number {
  if (length < 4) return 0;
  if (length < 6) return 1;
  if (length < 10) return 2;
  return length < 16 ? 3 : 4;
}

/** 1 less the share of letters that differ; a different locant counts more, because it is another molecule. */
function similarity(key: string, other: string, most: number): number | undefined {
  const distance = editDistance(key, other, most);
  if (distance === undefined) return undefined;
  const score = 1 - distance / Math.max(key.length, other.length);
  const sameNumbers = key.replace(/\D/gu, '') === other.replace(/\D/gu, '');
  return round(distance === 0 ? 0.99 : sameNumbers ? score : score - 0.1);
}

function heldMatch({ key, name, substance }: Entry, searched: string): readonly NameMatch[] {
  const at = key.indexOf(searched);
  if (at < 0 || key === searched) return [];
  const share = searched.length / key.length;
  const base = at === 0 ? 0.8 : searched.length > 2 ? 0.6 : 0;
  return base === 0 ? [] : [{ substance, name, score: round(base + 0.18 * share) }];
}

/** Names of the register among the words of a longer text: "heroin (black tar)" holds heroin. */
function partsOf(text: string, byKey: ReadonlyMap<string, readonly Entry[]>): readonly NameMatch[] {
  const words = wordsOf(text);
  if (words.length < 2) return [];
  const letters = words.join('').length;
  const matches: NameMatch[] = [];
  for (let first = 0; first < words.length; first += 1) {
    for (let end = Math.min(words.length, first + 5); end > first; end -= 1) {
      const part = words.slice(first, end).join(' ');
      const found = part.replace(/[^\p{L}\p{N}]/gu, '').length < 3 ? [] : (byKey.get(identityKey(part)) ?? []);
      const score = round(0.45 + (0.4 * part.length) / letters);
      matches.push(...found.map(({ substance, name }) => ({ substance, name, score: Math.min(0.85, score) })));
      if (found.length > 0) break;
    }
  }
  return matches;
}

function wordsOf(text: string): readonly string[] {
  return text
    .slice(0, longestKey)
    .split(/[\s/;+&()[\]]+|,\s/u)
    .filter((word) => word !== '')
    .slice(0, 12);
}

function best(matches: readonly NameMatch[], limit: number): readonly NameMatch[] {
  const bySubstance = new Map<SubstanceId, NameMatch>();
  for (const match of matches) {
    if (match.score > (bySubstance.get(match.substance)?.score ?? 0)) bySubstance.set(match.substance, match);
  }
  return [...bySubstance.values()]
    .sort((a, b) => b.score - a.score || a.name.length - b.name.length || (a.substance < b.substance ? -1 : 1))
    .slice(0, limit);
}

function trigramPostings(entries: readonly Entry[]): ReadonlyMap<string, readonly number[]> {
  const postings = new Map<string, number[]>();
  entries.forEach(({ key }, number) => {
    for (const gram of new Set(trigrams(key))) {
      const list = postings.get(gram);
      if (list === undefined) postings.set(gram, [number]);
      else list.push(number);
    }
  });
  return postings;
}

/** Three neighbouring letters each, the ends marked; each once. */
function trigrams(key: string): readonly string[] {
  const marked = `^^${key}$`;
  const grams = new Set<string>();
  for (let start = 0; start + 3 <= marked.length; start += 1) grams.add(marked.slice(start, start + 3));
  return [...grams];
}

function round(score: number): number {
  return Math.round(score * 1_000) / 1_000;
}
