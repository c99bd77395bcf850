import { tidyName } from './chemical-name.ts';
import type { ListedEntry } from './control-source.ts';

/** Names in a line of a Mexican list, each alone: the one before the brackets, what stands in them, what follows after `o`. */
export function spanishNames(text: string): readonly string[] {
  const line = text.replace(/[\s;.]+(?:y)?$/, '').replace(/,? así como sus .*$/, '');
  const at = firstBracket(line);
  const head = headOf(at === -1 ? line : line.slice(0, at));
  const names = at === -1 ? [] : namesBehind(line.slice(at).trim());
  return [...new Set([...head, ...names].map(tidyName))].filter((name) => name !== '');
}

/** A bracket of its own, with a space before it; a hyphen behind the word before it makes it part of that word. */
function firstBracket(text: string): number {
  const at = text.search(/[^\s-] ?\((?! ?-\)|\+)/);
  return at === -1 ? -1 : text.indexOf('(', at);
}

/** `METADONA, intermediario de la` is not methadone. */
function headOf(head: string): readonly string[] {
  const name = head.trim().replace(/,$/, '');
  const [, of, kind] = /^(.{1,60}?),? (intermediario (?:[A-C] )?)del?(?: la)?$/.exec(name) ?? [];
  if (of !== undefined && kind !== undefined) return [`${kind}de ${of}`];
  const covered = name.split(/ (?:y )?(?:sus|otros) /, 1)[0] ?? '';
  const [whole = ''] = covered.split(/, (?:las que|su|para)\b/, 1);
  const [, first, more] = /^(\p{Lu}{3,}) (\p{Ll}.*)$/u.exec(whole) ?? [];
  return first === undefined || more === undefined ? [whole] : [first, ...more.split(' o ').slice(1)];
}

function namesBehind(text: string): readonly string[] {
  const [content, rest] = insideOf(text);
  const named = /^(?:el|la|los|hojas) /i.test(content) || / sus /.test(content) ? [] : alternatives(content);
  const others = /^,? ?(?:ó|o) (.+)$/su.exec(rest)?.[1];
  return [...named, ...(others === undefined ? [] : alternatives(others))];
}

/** What stands in the bracket with which the text begins, and what follows it; all of it where the bracket is not closed. */
function insideOf(text: string): readonly [content: string, rest: string] {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '(') depth += 1;
    if (text[at] === ')') depth -= 1;
    if (depth === 0) return [text.slice(1, at), text.slice(at + 1)];
  }
  return [text.slice(1), ''];
}

function alternatives(text: string): readonly string[] {
  return text.split(/,? (?:ó|o) |,? denominada también /).map(closeBrackets);
}

/** Without a bracket that closes nothing, or that holds all of it. */
function closeBrackets(text: string): string {
  const opened = text.split('(').length;
  const closed = text.split(')').length;
  const name = (closed > opened ? text.replace(/\)\s*$/, '') : text).trim();
  const [content, rest] = insideOf(name);
  return name.startsWith('(') && rest === '' && opened <= closed ? content : name;
}

/** What else a line covers: `y sus sales`, `sus ésteres y derivados`, `las sales y los isómeros ópticos`. */
export function spanishCovers(text: string): ListedEntry['covers'] {
  const from = text.search(/\b(?:sus|las sales|los isómeros)\b/i);
  if (from === -1) return [];
  const clause = text.slice(from).split(/, con excepción|\bque sean\b/, 1)[0] ?? '';
  const covered: readonly (readonly [RegExp, ListedEntry['covers'][number]])[] = [
    [/\bsales\b/i, 'salts'],
    [/\bisómeros\b/i, 'isomers'],
    [/ésteres\b/i, 'esters'],
    [/\bderivados\b/i, 'derivatives'],
  ];
  return covered.filter(([pattern]) => pattern.test(clause)).map(([, what]) => what);
}
