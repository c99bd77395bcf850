import { tidyName } from './chemical-name.ts';
import type { ListedEntry } from './control-source.ts';

/** How the laws of Canada word a line: `Preferred name (systematic name), its salts and derivatives, including:`. */
export interface Wording {
  readonly names: readonly string[];
  readonly covers: ListedEntry['covers'];
  readonly isClass: boolean;
  /** Names that the line itself excepts: `but not peyote`. */
  readonly exceptions: readonly string[];
}

export function readWording(published: string, language: 'en' | 'fr'): Wording {
  const words = wordsOf[language];
  const text = published.replace(/\s+/g, ' ');
  return {
    names: words.generic.test(text) ? [] : namesIn(text, words),
    covers: coversIn(text, words),
    isClass: words.generic.test(text) || isPlural(text, words),
    exceptions: exceptionsIn(text, words),
  };
}

interface Words {
  /** A wording that names nobody. */
  readonly generic: RegExp;
  readonly article: RegExp;
  readonly namely: RegExp;
  /** Where the names end and what else is covered begins; tried at a space or a comma. */
  readonly tail: RegExp;
  readonly singular: RegExp;
  readonly plural: RegExp;
  /** Ends what is said about the substance itself; salts of its derivatives are not its salts. */
  readonly coversEnd: RegExp;
  readonly covered: readonly (readonly [pattern: RegExp, what: ListedEntry['covers'][number]])[];
  readonly exception: readonly string[];
  readonly exceptionJoin: RegExp;
}

const wordsOf: Readonly<Record<'en' | 'fr', Words>> = {
  en: {
    generic: /^(?:any|analogues|derivatives)\s/i,
    article: /^(?:the|and)\s/i,
    namely: /,\s?namely\s/,
    tail: /(?:,\s?|\s)(?:and\s|or\s)?(?:its|their|any\sof|any\ssalts?|any\splant|any\sessential|salts\sof|including|but\snot|with\sthe\sexception|—)(?=[\s:]|$)/y,
    singular: /\bits\b|\bany of its\b|\bthereof\b/,
    plural: /\btheir\b/,
    coversEnd: /\bincluding\b|\bbut not\b|\bwith the exception\b|\bthe following\b|\band salts of\b|—|:/,
    covered: [
      [/\bsalts?\b/, 'salts'],
      [/\bisomers\b/, 'isomers'],
      [/\besters\b/, 'esters'],
      [/\bethers\b/, 'ethers'],
      [/\bderivatives\b/, 'derivatives'],
      [/\banalogues\b/, 'analogues'],
    ],
    exception: ['but not including ', 'but not ', 'with the exception of '],
    exceptionJoin: /\sand with the exception of\s/,
  },
  fr: {
    generic: /^(?:tou(?:te|t|s|tes)|analogues|dérivés)\s/i,
    article: /^(?:les|le|la)\s/i,
    namely: /,\sà\ssavoir\s/,
    tail: /(?:,\s?|\s)(?:ainsi\sque\s|et\s|ou\s)?(?:ses|leurs|les\s(?:sels|plantes|huiles)|notamment|sauf|mais\snon|à\sl’exclusion|—)(?=[\s:]|$)/y,
    singular: /\bses\b/,
    plural: /\bleurs\b/,
    coversEnd: /\bnotamment\b|\bmais non\b|\bsauf\b|à l’exclusion|\bci-après\b|\b(?:les |et )sels d|—|:/,
    covered: [
      [/\bsels\b/, 'salts'],
      [/\bisomères\b/, 'isomers'],
      [/\besters\b/, 'esters'],
      [/\béthers\b/, 'ethers'],
      [/\bdérivés\b/, 'derivatives'],
      [/\banalogues\b/, 'analogues'],
    ],
    exception: ['mais non compris ', 'sauf le ', 'sauf la ', 'sauf les ', 'sauf ', 'à l’exclusion de '],
    exceptionJoin: /\set de\s/,
  },
};

function isPlural(text: string, words: Words): boolean {
  const plural = text.search(words.plural);
  const singular = text.search(words.singular);
  return plural !== -1 && (singular === -1 || plural < singular);
}

function coversIn(text: string, words: Words): ListedEntry['covers'] {
  const first = [words.singular, words.plural, /\bany salts?\b/].map((pattern) => text.search(pattern));
  const start = Math.min(...first.filter((index) => index !== -1));
  if (start === Number.POSITIVE_INFINITY) return [];
  // `and any salt thereof` says salts before its pronoun.
  const from = text.slice(Math.max(0, start - 12), start).search(/\bany salts?\b/) === -1 ? start : start - 12;
  const rest = text.slice(Math.max(0, from));
  const end = rest.search(words.coversEnd);
  const clause = end === -1 ? rest : rest.slice(0, end);
  return words.covered.filter(([pattern]) => pattern.test(clause)).map(([, what]) => what);
}

function exceptionsIn(text: string, words: Words): readonly string[] {
  for (const marker of words.exception) {
    const at = text.indexOf(marker);
    if (at === -1) continue;
    const after = text.slice(at + marker.length).split('—', 1)[0] ?? '';
    return after.split(words.exceptionJoin).flatMap((part) => {
      const names = words.generic.test(part) ? [] : namesIn(part.trim(), words);
      return names.length > 0 ? names : [part.trim().replace(/[,;:.]$/, '')].filter((name) => name !== '');
    });
  }
  return [];
}

function namesIn(text: string, words: Words): readonly string[] {
  const [head = '', ...others] = text.split(words.namely);
  const names = [head, ...others].flatMap((part) => namesOfHead(headOf(part, words).replace(words.article, '')));
  return [...new Set(names.map(tidyName))].filter((name) => name !== '');
}

/** Up to where the wording begins to say what else is covered, outside brackets. */
function headOf(text: string, { tail }: Words): string {
  const balanced = isBalanced(text);
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    depth = balanced ? Math.max(0, depth + step(sign)) : 0;
    if (depth > 0 || at === 0 || !/[\s,]/.test(sign)) continue;
    tail.lastIndex = at;
    if (tail.test(text)) return text.slice(0, at);
  }
  return text;
}

function step(sign: string): number {
  if (sign === '(' || sign === '[') return 1;
  return sign === ')' || sign === ']' ? -1 : 0;
}

function isBalanced(text: string): boolean {
  let depth = 0;
  for (const sign of text) {
    depth += step(sign);
    if (depth < 0) return false;
  }
  return depth === 0;
}

/** The preferred name, and what stands in brackets of their own behind it. */
function namesOfHead(head: string): readonly string[] {
  const text = head.trim().replace(/[\s,:;.]+$/, '');
  if (!isBalanced(text)) return splitAtFirstBracket(text);
  const groups = bracketGroups(text);
  const first = groups[0];
  if (first === undefined) return /^\p{L}{4,}\s[([]/u.test(text) ? splitAtFirstBracket(text) : [text];
  const last = groups.at(-1) ?? first;
  if (last.end < text.length) return [text];
  return [
    text.slice(0, first.start),
    ...groups.flatMap(({ start, end }) => splitGroup(text.slice(start + 2, end - 1))),
  ];
}

interface Group {
  /** Of the space before the bracket. */
  readonly start: number;
  readonly end: number;
}

/** Brackets that stand alone: a space before them, a space or the end behind. */
function bracketGroups(text: string): readonly Group[] {
  const groups: Group[] = [];
  let depth = 0;
  let start = -1;
  for (let at = 0; at < text.length; at += 1) {
    const change = step(text[at] ?? '');
    if (change === 1 && depth === 0) start = text[at - 1] === ' ' ? at - 1 : -1;
    depth += change;
    if (change === -1 && depth === 0 && start > 0 && (at + 1 === text.length || text[at + 1] === ' ')) {
      groups.push({ start, end: at + 1 });
    }
  }
  return groups;
}

/** Where brackets do not match as published, all behind the first one is the systematic name. */
function splitAtFirstBracket(text: string): readonly string[] {
  const at = text.search(/\s[([]/);
  if (at <= 0) return [text];
  const rest = text.slice(at + 1);
  const inner = /^[([].*[)\]]$/su.test(rest) ? rest.slice(1, -1) : rest;
  return [text.slice(0, at), inner];
}

/** Several short names share a bracket: `(NEDPA, EPE)`; the commas of a systematic name separate numbers. */
function splitGroup(content: string): readonly string[] {
  if (content.length > 40) return [content];
  const parts = content.split(', ');
  return parts.every((part) => /^[\p{L}\d]/u.test(part) && /\p{L}{2}$/u.test(part)) ? parts : [content];
}
