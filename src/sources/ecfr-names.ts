import type { ListedEntry } from './control-source.ts';

/** What a line of 21 CFR 1308 or 1310 names, and what its wording covers beside it. */
export interface NamedLine {
  readonly names: readonly string[];
  readonly covers: ListedEntry['covers'];
}

const coverWords = [
  ['salts', /\bsalts?\b/iu],
  ['isomers', /\bisomers?\b/iu],
  ['esters', /\besters?\b/iu],
  ['ethers', /\bethers?\b/iu],
  ['derivatives', /\bderivatives?\b/iu],
] as const;

/** Which forms a wording covers: "including their isomers, esters, ethers, salts". */
export function coversOf(wording: string): ListedEntry['covers'] {
  return coverWords.filter(([, word]) => word.test(wording)).map(([form]) => form);
}

/**
 * "N-phenylpiperidin-4-amine (4-anilinopiperidine; 4-AP), its amides, its salts" names three times one substance; after the
 * first ", its" the wording says what else it covers. Other names stand in brackets at the end, after "other names:", or
 * between semicolons.
 */
export function readNames(text: string): NamedLine {
  const cut =
    /[,;]?\s+(?:its|their|including)\s+(?:\w+\s+)?(?:esters?|ethers?|salts?|isomers?|optical|positional|geometric|amides?|carbamates?|halides?|acetals?|derivatives?)/iu.exec(
      text,
    );
  const named = (cut === null ? text : text.slice(0, cut.index)).replace(/[,;:\s]+$/u, '');
  const covered = cut === null ? '' : text.slice(cut.index);
  const { before, inside } = splitBracket(named);
  const [main = '', trade = ''] = before.split(/\b(?:some\s+)?(?:trade|other)(?:\s+or\s+other)?\s+names?:\s*/iu);
  const names = [...main.split(/;\s+/u), ...otherNames(inside), ...trade.split(/[;,]\s+/u)];
  return { names: unique(names.map(tidy)), covers: coversOf(covered) };
}

/** A bracket after a space at the end, matched from its close. */
function splitBracket(text: string): { readonly before: string; readonly inside: string } {
  if (!text.endsWith(')')) return { before: text, inside: '' };
  let depth = 0;
  for (let index = text.length - 1; index > 0; index -= 1) {
    if (text[index] === ')') depth += 1;
    if (text[index] === '(') depth -= 1;
    if (depth === 0) {
      if (text[index - 1] !== ' ') return { before: text, inside: '' };
      return { before: text.slice(0, index).trim(), inside: text.slice(index + 1, -1) };
    }
  }
  return { before: text, inside: '' };
}

function otherNames(inside: string): readonly string[] {
  const names = inside.replace(/^(?:(?:some\s+)?(?:trade|other)(?:\s+or\s+other)?\s+names?|also known as):?\s*/iu, '');
  // A comma parts names only where the text says that names follow; elsewhere it belongs to a locant.
  return names === inside ? inside.split(/;\s+/u) : inside === '' ? [] : names.split(/[;,]\s+/u);
}

function tidy(name: string): string {
  return name
    .replace(/^(?:and|or|also known as)\s+/iu, '')
    .replace(/[\s.,;:]+$/u, '')
    .trim();
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names.filter((name) => name.length > 1))];
}
