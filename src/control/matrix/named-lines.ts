import type { ControlItem } from '../../model/index.ts';
import { opticalSign, withoutRemark, withoutStereoPrefix } from '../identity/name-parts.ts';
import type { Query } from '../identity/read-query.ts';
import { stripSalt } from '../identity/salt-words.ts';
import type { Matrix } from './matrix.ts';
import { nameKeyOfLine, spellingKeyOfLine } from './named-line-key.ts';

/** A line of a text that gives the name that was asked for, while no item of the register has it. */
export interface NamedLine {
  readonly item: ControlItem;
  /** Not sure where the name may mean another form or an ester of what the line names: a person decides. */
  readonly sure: boolean;
}

/**
 * Lines that give this very name or CAS registry number, in any language; else the name without its salt or hydrate; else
 * without the prefix of a stereo form. Beside them, lines that give the form of the name in another language, as a question:
 * "pemolina" where "pemoline" is asked. Near names find nothing.
 */
export function linesNamed(matrix: Matrix, { kind, text }: Pick<Query, 'kind' | 'text'>): readonly NamedLine[] {
  if (matrix.byName.size === 0 || (kind !== 'name' && kind !== 'cas')) return [];
  if (kind === 'cas') return found(matrix, text, () => true);
  const name = withoutRemark(text.trim());
  const same = sameName(matrix, name);
  const base = stripSalt(name)?.name ?? name;
  const spelled = [base, withoutStereoPrefix(base) ?? base].flatMap((each) => inOtherLanguage(matrix, each));
  const known = new Set(same.map(({ item }) => item.key));
  const further = new Map(spelled.filter(({ key }) => !known.has(key)).map((item) => [item.key, item]));
  return [...same, ...[...further.values()].map((item) => ({ item, sure: false }))];
}

function inOtherLanguage(matrix: Matrix, name: string): readonly ControlItem[] {
  const key = spellingKeyOfLine(name);
  return key === '' ? [] : (matrix.bySpelling.get(key) ?? []);
}

function sameName(matrix: Matrix, name: string): readonly NamedLine[] {
  const sign = opticalSign.test(name);
  const exact = found(matrix, name, (item) => !sign || printsSign(item, name));
  if (exact.length > 0) return exact;
  const salt = stripSalt(name);
  const base = salt === undefined ? [] : found(matrix, salt.name, () => !sign && !salt.maybeEster);
  if (base.length > 0) return base;
  const rest = withoutStereoPrefix(salt?.name ?? name);
  return rest === undefined ? [] : found(matrix, rest, () => false);
}

function found(matrix: Matrix, name: string, isSure: (item: ControlItem) => boolean): readonly NamedLine[] {
  const key = nameKeyOfLine(name);
  if (key === '') return [];
  return (matrix.byName.get(key) ?? []).map((item) => ({ item, sure: isSure(item) }));
}

/** The key of a name drops a sign such as (+): it must stand on the line. */
function printsSign({ names = [] }: ControlItem, name: string): boolean {
  return names.some((each) => each.toLowerCase() === name.toLowerCase());
}
