import type { Language } from '../../base/index.ts';

/** One way to read digits with their signs. */
export interface Reading {
  readonly value: number;
  /** What the last digit that says something counts: 1 in 5 724, 100 in 5 700, 0.1 in 12.5. */
  readonly precision: number;
}

/**
 * Signs of each language. Before exactly three digits, a sign that can group and can part decimals leaves both readings open:
 * Mexico writes 5,724 where other Spanish texts write 5.724.
 */
const signs: Readonly<Record<Language, { readonly grouping: string; readonly decimal: string }>> = {
  en: { grouping: ',', decimal: '.' },
  fr: { grouping: '.', decimal: ',' },
  es: { grouping: '.,', decimal: '.,' },
};

/** Spaces that group digits; English texts use none that could also stand between two words. */
const groupingSpaces: Readonly<Record<Language, string>> = {
  en: '\\u00a0\\u2009\\u202f',
  fr: ' \\u00a0\\u2009\\u202f',
  es: ' \\u00a0\\u2009\\u202f',
};

/** Digits as a language writes them, from the first to the last. */
export function digitsOf(language: Language): RegExp {
  const spaced = `\\d{1,3}(?:[${groupingSpaces[language]}]\\d{3})+(?!\\d)(?:[.,]\\d+)?`;
  const grouped = `\\d{1,3}(?:,\\d{3})+(?!\\d)(?:\\.\\d+)?|\\d{1,3}(?:\\.\\d{3})+(?!\\d)(?:,\\d+)?`;
  return new RegExp(`(?<![\\d.,#])(?:${spaced}|${grouped}|\\d+(?:[.,]\\d+)?)`, 'gu');
}

/** What digits can mean in a language; at least one reading. */
export function readDigits(digits: string, language: Language): readonly Reading[] {
  const joined = digits.replaceAll(/[\s\u00a0\u2009\u202f]/gu, '');
  const isSpaced = joined.length < digits.length;
  const [first, ...others] = joined.match(/[.,]/gu) ?? [];
  if (first === undefined) return [readingOf(joined, '')];
  if (isSpaced) return [parted(joined, first)];
  const last = others.at(-1);
  if (last !== undefined) return [last === first ? readingOf(withoutSigns(joined), '') : parted(joined, last)];
  const { grouping, decimal } = signs[language];
  const after = joined.length - joined.indexOf(first) - 1;
  const canGroup = after === 3 && !joined.startsWith('0') && joined.indexOf(first) <= 3 && grouping.includes(first);
  const canPart = !canGroup || decimal.includes(first) || language === 'fr';
  return [...(canGroup ? [readingOf(withoutSigns(joined), '')] : []), ...(canPart ? [parted(joined, first)] : [])];
}

function parted(digits: string, sign: string): Reading {
  const at = digits.lastIndexOf(sign);
  return readingOf(withoutSigns(digits.slice(0, at)), digits.slice(at + 1));
}

function withoutSigns(digits: string): string {
  return digits.replaceAll(/[.,]/gu, '');
}

/** Noughts at the end of a whole number are taken as rounding as long as two digits stand before them. */
function readingOf(whole: string, decimals: string): Reading {
  const value = Number(decimals === '' ? whole : `${whole}.${decimals}`);
  if (decimals !== '') return { value, precision: 10 ** -decimals.length };
  const noughts = /0*$/u.exec(whole)?.[0].length ?? 0;
  return { value, precision: 10 ** Math.max(0, Math.min(noughts, whole.length - 2)) };
}

/** Words that multiply what stands before them, longest first. */
export const scales: Readonly<Record<Language, readonly (readonly [words: string, factor: number])[]>> = {
  en: [
    ['thousand', 1e3],
    ['million', 1e6],
    ['billion', 1e9],
    ['trillion', 1e12],
  ],
  fr: [
    ['mille', 1e3],
    ['millions?', 1e6],
    ['milliards?', 1e9],
    ['billions?', 1e12],
  ],
  es: [
    ['mil millones', 1e9],
    ['mil', 1e3],
    ['millón', 1e6],
    ['millones', 1e6],
    ['billón', 1e12],
    ['billones', 1e12],
  ],
};

/** From two on: the word for one is also an article, and says nothing of a count. */
export const numberWords: Readonly<Record<Language, readonly string[]>> = {
  en: ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
  fr: ['deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix', 'onze', 'douze'],
  es: ['dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve', 'diez', 'once', 'doce'],
};

/** What makes a number one of a hundred, right behind it. */
export const percentSigns =
  /^[ \u00a0\u2009\u202f]?(?:%|per ?cent(?!\p{L})|pour[ \u00a0]cent(?!\p{L})|por[ \u00a0]ciento(?!\p{L})|(?:percentage points?|points? de pourcentage|puntos? porcentual(?:es)?)(?!\p{L}))/iu;
