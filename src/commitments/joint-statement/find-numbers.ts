import type { Language } from '../../base/index.ts';
import { maskNames } from './mask-names.ts';
import { digitsOf, numberWords, percentSigns, type Reading, readDigits, scales } from './number-formats.ts';

/** A number that a text states. */
export interface StatedNumber {
  /** As it stands there, with its sign of percent. */
  readonly text: string;
  /** Where it begins, in UTF-16 units. */
  readonly at: number;
  /** What it can mean; where the language leaves it open, more than one. */
  readonly readings: readonly Reading[];
  readonly isPercent: boolean;
  readonly isNegative: boolean;
  /** Four digits that can be a year, and a number in words: they count where they are cited, and are nothing by themselves. */
  readonly isDoubtful: boolean;
}

/** Numbers that a text states, in their order; dates, ordinals, names with digits and numbers of lists are none. */
export function findNumbers(text: string, language: Language): readonly StatedNumber[] {
  const masked = maskNames(text);
  const found = [...digitsIn(masked, language), ...wordsIn(masked, language)].toSorted((a, b) => a.at - b.at);
  return found.map((number, index) => {
    const next = found[index + 1];
    // 5–10 %: both are of a hundred.
    const between = next === undefined ? '' : masked.slice(number.at + number.text.length, next.at);
    const isOfRange = next?.isPercent === true && /^\s?(?:[-–]|to|and|à|et|a|y)\s?$/iu.test(between);
    return isOfRange ? { ...number, isPercent: true } : number;
  });
}

function digitsIn(masked: string, language: Language): readonly StatedNumber[] {
  return [...masked.matchAll(digitsOf(language))].map((match) => {
    const [digits] = match;
    const before = masked.slice(0, match.index);
    const scaled = scaleAfter(masked.slice(match.index + digits.length), language);
    const end = match.index + digits.length + scaled.length;
    const percent = percentSigns.exec(masked.slice(end))?.[0] ?? '';
    const readings = readDigits(digits, language).map(({ value, precision }) => ({
      value: value * scaled.factor,
      // Before a word that multiplies, noughts say what they say: 20 million is neither 19 nor 21.
      precision: scaled.factor === 1 ? precision : Math.min(precision, 1) * scaled.factor,
    }));
    return {
      text: masked.slice(match.index, end) + percent,
      at: match.index,
      readings,
      isPercent: percent !== '',
      isNegative: /(?:^|[\s(])[-−]$/u.test(before),
      isDoubtful: scaled.factor === 1 && percent === '' && /^(?:19\d{2}|20\d{2}|2100)$/u.test(digits),
    };
  });
}

function wordsIn(masked: string, language: Language): readonly StatedNumber[] {
  const words = numberWords[language];
  const pattern = new RegExp(`(?<![\\p{L}\\d#-])(?:${words.join('|')})(?![\\p{L}-])`, 'giu');
  return [...masked.matchAll(pattern)].map((match) => {
    const [word] = match;
    const scaled = scaleAfter(masked.slice(match.index + word.length), language);
    const end = match.index + word.length + scaled.length;
    const percent = percentSigns.exec(masked.slice(end))?.[0] ?? '';
    const value = (words.indexOf(word.toLowerCase()) + 2) * scaled.factor;
    return {
      text: masked.slice(match.index, end) + percent,
      at: match.index,
      readings: [{ value, precision: scaled.factor }],
      isPercent: percent !== '',
      isNegative: false,
      isDoubtful: true,
    };
  });
}

function scaleAfter(rest: string, language: Language): { readonly factor: number; readonly length: number } {
  for (const [words, factor] of scales[language]) {
    const found = new RegExp(`^[ \\u00a0\\u202f]${words}(?!\\p{L})`, 'iu').exec(rest);
    if (found !== null) return { factor, length: found[0].length };
  }
  return { factor: 1, length: 0 };
}
