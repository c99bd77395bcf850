import { tidyName } from '../chemical-name.ts';
import { spanishNames } from '../mexican-wording.ts';

/**
 * The table of article 245, fraction I: international name, other names, chemical name. As text its columns are gone:
 * `NO TIENE DET n,n-dietiltriptamina`, `BROLAMFETAMINA DOB 2,5-dimetoxi-4-bromoanfetamina.`
 */
export function isTableHead(text: string): boolean {
  return /^(?:Denominación (?:Común|Química)|Internacional Comunes)/.test(text);
}

/** Whether a line begins a row, after the lines of the row before it. */
export function isRowStart(text: string, before: readonly string[]): boolean {
  if (/(?:^| )NO TIENE(?: |$)/.test(text)) return true;
  if (!/^(?:\(\+\)-)?\p{Lu}{3}/u.test(text)) return false;
  if (isUnfinished(before)) return false;
  if (/^(?:DE|EN|Y|II) /.test(text)) return false;
  const [first = ''] = before;
  return !(/^\p{Lu}{4,}S$/u.test(text) && /^\p{Lu}{4,}S /u.test(first));
}

/** A bracket that was opened among the names, or a description in capitals, goes on to the next full stop. */
function isUnfinished(before: readonly string[]): boolean {
  const [first = '', ...below] = before;
  const opened = /\(\p{Lu}[^)]*$/u.test(first) || below.some((text) => /^(?:DE|EN) \p{Lu}/u.test(text));
  return opened && !(below.at(-1) ?? '').endsWith('.');
}

/** Names of the first two columns, and the chemical one, which begins with small letters or numbers. */
export function namesOfRow(lines: readonly string[]): readonly string[] {
  const [first = '', ...below] = lines;
  const [heading] = /^\p{Lu}{4,}S /u.exec(first) ?? [];
  if (heading !== undefined && below.length > 0) return pluralHeading(first, below);
  const words = first.split(' ');
  const at = words.findIndex((word, index) => isChemical(word, words[index + 1] ?? ''));
  if (at === 0) return spanishNames(lines.join(' '));
  const named = words.slice(0, at === -1 ? undefined : at).join(' ');
  const chemical = at === -1 ? [] : [[...words.slice(at), ...below.filter((text) => /\p{Ll}/u.test(text))].join(' ')];
  return unique([...namedParts(named, at !== -1), ...chemical]);
}

/** `CANABINOIDES K2` and below it `SINTÉTICOS`. */
function pluralHeading(first: string, below: readonly string[]): readonly string[] {
  const [noun = '', ...other] = first.split(' ');
  return unique([`${noun} ${below.join(' ')}`, other.join(' ')]);
}

/** `4-` before a word in capitals belongs to that word. */
function isChemical(word: string, next: string): boolean {
  if (/^\d{1,2}-$/.test(word) && /^\p{Lu}{2}/u.test(next)) return false;
  return /\p{Ll}/u.test(word) || (/^[\d([]/.test(word) && !/^(?:\(\+\)-|\()\p{Lu}{2}/u.test(word));
}

function namedParts(named: string, hasChemical: boolean): readonly string[] {
  if (named.includes('NO TIENE')) {
    return named.split('NO TIENE').flatMap((part) => (part.split('(', 1)[0] ?? '').split(','));
  }
  if (!hasChemical) return named.split(' O ');
  const [international = '', ...others] = named.split(' ');
  return [international, ...others.join(' ').split(',')];
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names.map(tidyName))].filter((name) => name !== '');
}
