import type { Language } from '../../base/index.ts';
import { englishTerms } from './english-terms.ts';
import { frenchTerms } from './french-terms.ts';
import { spanishTerms } from './spanish-terms.ts';
import type { WordingMatch, WordingTerm } from './wording.ts';

interface Word {
  /** Without accents, in lower case. */
  readonly key: string;
  readonly exact: string;
  readonly start: number;
  readonly end: number;
}

interface Form {
  readonly term: WordingTerm;
  readonly words: readonly string[];
}

const termsOf: Readonly<Record<Language, readonly WordingTerm[]>> = {
  en: englishTerms,
  fr: frenchTerms,
  es: spanishTerms,
};

/** Every term that is pointed out, in the order of languages. */
export const wordingTerms: readonly WordingTerm[] = /* @__PURE__ */ Object.values(termsOf).flat();

/** Forms by their first word, longest first. */
const forms: Partial<Record<Language, ReadonlyMap<string, readonly Form[]>>> = {};

/**
 * Where a text uses terms that stigmatise people, whatever their case and accents and with their inflections; of terms that
 * overlap, the longest. Nothing is ever changed: a person decides, who knows whether the word is a name or a quotation.
 */
export function checkWording(text: string, language: Language): readonly WordingMatch[] {
  const words = wordsOf(text);
  const known = formsOf(language);
  const found: WordingMatch[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const form = known.get(words[at]?.key ?? '')?.find((candidate) => stands(candidate, words, at, text));
    if (form === undefined) continue;
    const [first, last] = [words[at], words[at + form.words.length - 1]];
    if (first === undefined || last === undefined) continue;
    const { start } = first;
    found.push({ term: form.term, found: text.slice(start, last.end), start, end: last.end });
    at += form.words.length - 1;
  }
  return found;
}

/** Words with their offsets; apostrophes and hyphens part them. */
function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ 0: word, index }) => ({
    key: keyOf(word),
    exact: word.normalize('NFC').toLowerCase(),
    start: index,
    end: index + word.length,
  }));
}

function keyOf(word: string): string {
  return word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

function stands({ term, words }: Form, text: readonly Word[], at: number, whole: string): boolean {
  const spelling = term.accented === true ? 'exact' : 'key';
  const fits = words.every(
    (word, offset) => text[at + offset]?.[spelling] === word && isJoined(text, at + offset, offset, whole),
  );
  if (!fits) return false;
  const { before = [], after = [] } = term.unless ?? {};
  const end = at + words.length;
  return (
    !before.some((phrase) => endsWith(text.slice(0, at), phrase.split(' '))) &&
    !after.some((phrase) => startsWith(text.slice(end), phrase.split(' ')))
  );
}

/** The words of a term stand beside each other: only blanks and hyphens between them, no end of a sentence. */
function isJoined(text: readonly Word[], at: number, offset: number, whole: string): boolean {
  if (offset === 0) return true;
  const between = whole.slice(text[at - 1]?.end ?? 0, text[at]?.start ?? 0);
  return /^[\s\u00A0\u202F‐‑’'-]+$/u.test(between);
}

function startsWith(words: readonly Word[], phrase: readonly string[]): boolean {
  return phrase.every((part, index) => words[index]?.key === part);
}

function endsWith(words: readonly Word[], phrase: readonly string[]): boolean {
  return phrase.length <= words.length && startsWith(words.slice(words.length - phrase.length), phrase);
}

function formsOf(language: Language): ReadonlyMap<string, readonly Form[]> {
  const built = forms[language] ?? indexForms(termsOf[language]);
  forms[language] = built;
  return built;
}

function indexForms(terms: readonly WordingTerm[]): ReadonlyMap<string, readonly Form[]> {
  const all = terms.flatMap((term) => term.forms.flatMap(expand).map((words) => ({ term, words })));
  const index = new Map<string, Form[]>();
  for (const form of all.toSorted((a, b) => b.words.length - a.words.length)) {
    const [first] = form.words;
    if (first === undefined) throw new Error(`a form of ${form.term.id} is empty`);
    const key = keyOf(first);
    index.set(key, [...(index.get(key) ?? []), form]);
  }
  return index;
}

/** `un|une (ancien) x|xs` as lists of words. */
function expand(form: string): string[][] {
  let lists: string[][] = [[]];
  for (const part of form.split(' ')) {
    const choices = part.replace(/[()]/gu, '').split('|');
    const longer = lists.flatMap((list) => choices.map((choice) => [...list, choice]));
    lists = part.startsWith('(') ? [...longer, ...lists] : longer;
  }
  return lists;
}
