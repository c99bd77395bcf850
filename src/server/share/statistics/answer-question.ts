import type { AnswerCell, StatisticsQuestion } from '../../../api/index.ts';
import {
  protectCount,
  protectSum,
  type TableCell,
  type TableRelation,
  withholdCells,
} from '../../../exchange/index.ts';
import { type Group, groupKey, groupOf, type Population } from './population.ts';

/** An answer that was given before, to whomever: answers to several nodes may be laid side by side. */
export interface EarlierAnswer {
  readonly question: StatisticsQuestion;
  readonly cells: readonly AnswerCell[];
}

export interface AnswerRule {
  readonly kind: 'count' | 'quantity';
  readonly minimum: number;
}

export type QuestionOutcome =
  | { readonly cells: readonly AnswerCell[] }
  | { readonly refused: 'nothing-to-answer' | 'too-large' | 'differencing' | 'population-changed' };

const mostCells = 2_000;
const mostAtoms = 3_000;
const mostWork = 6_000_000;
/** p % of quantities whose contributors are not persons' counts. */
const priorPosterior = { percent: 10 };

interface Grouping {
  readonly groups: ReadonlyMap<string, Group>;
  /** Key of each part's group; undefined: it belongs to none. */
  readonly keys: readonly (string | undefined)[];
}

/**
 * The table that answers a question, or why there is none. All answers that were given before are known to whoever asks:
 * parts that no answer tells apart are one unknown, and of none that is small may all published sums together rule out what
 * its protection needs. A question whose difference to earlier ones would isolate fewer is refused.
 */
export function answerQuestion(
  population: Population,
  question: StatisticsQuestion,
  { earlier, rule }: { readonly earlier: readonly EarlierAnswer[]; readonly rule: AnswerRule },
): QuestionOutcome {
  const asked = groupParts(population, question);
  if (asked.groups.size === 0) return { refused: 'nothing-to-answer' };
  if (asked.groups.size > mostCells) return { refused: 'too-large' };
  const known = earlier.map((one) => ({ ...groupParts(population, one.question), published: publishedOf(one) }));
  if (known.some((one) => hasChanged(population, one))) return { refused: 'population-changed' };
  const table = tableOf(population, asked, known, rule);
  const width = table.atoms * 2 + table.asked.size * 2;
  if (table.atoms > mostAtoms || table.relations.length * width > mostWork) return { refused: 'too-large' };
  const { withheld, unprotected } = withholdCells(table);
  if (unprotected.length > 0) return { refused: 'differencing' };
  const cells = [...asked.groups].map(([key, group]): AnswerCell => {
    const index = table.asked.get(key);
    const isPublished = index !== undefined && !withheld.has(index);
    return { ...group, value: isPublished ? (table.cells[index]?.value ?? null) : null };
  });
  return { cells: cells.sort((a, b) => (groupKey(a) < groupKey(b) ? -1 : 1)) };
}

function groupParts(population: Population, question: StatisticsQuestion): Grouping {
  const groups = new Map<string, Group>();
  const keys = population.cells.map((cell) => {
    const group = groupOf(question, cell, population);
    if (group === undefined) return undefined;
    const key = groupKey(group);
    groups.set(key, group);
    return key;
  });
  return { groups, keys };
}

function publishedOf({ cells }: EarlierAnswer): ReadonlyMap<string, number> {
  return new Map(cells.flatMap((cell) => (cell.value === null ? [] : [[groupKey(cell), cell.value] as const])));
}

interface Known extends Grouping {
  readonly published: ReadonlyMap<string, number>;
}

/** Whether what was answered is another number now: then nothing can be concluded from the two together. */
function hasChanged({ cells }: Population, { keys, published }: Known): boolean {
  const sums = new Map([...published.keys()].map((key) => [key, 0]));
  for (const [index, key] of keys.entries()) {
    const before = key === undefined ? undefined : sums.get(key);
    if (key !== undefined && before !== undefined) sums.set(key, before + (cells[index]?.value ?? 0));
  }
  return [...published].some(([key, value]) => Math.abs((sums.get(key) ?? 0) - value) > 1e-6 * Math.max(1, value));
}

interface QuestionTable {
  readonly cells: TableCell[];
  readonly relations: TableRelation[];
  readonly atoms: number;
  /** Index of each cell of the answer that can be published. */
  readonly asked: ReadonlyMap<string, number>;
}

function tableOf(population: Population, asked: Grouping, known: readonly Known[], rule: AnswerRule): QuestionTable {
  const parts = new Map<string, number[]>();
  for (const index of population.cells.keys()) {
    const signature = [asked.keys[index] ?? '', ...known.map((one) => publishedKey(one, index))].join('\n');
    if (signature.trim() === '') continue;
    const atom = parts.get(signature);
    if (atom === undefined) parts.set(signature, [index]);
    else atom.push(index);
  }
  const atoms = [...parts.values()];
  const contributions = (atom: readonly number[]): number[] => atom.map((index) => population.cells[index]?.value ?? 0);
  const cells = atoms.map(
    (atom): TableCell => ({ ...protectedCell(contributions(atom), rule), disposition: 'hidden' }),
  );
  const relations: TableRelation[] = [];
  const addSum = (disposition: 'open' | 'fixed', members: readonly number[]): number => {
    const all = members.flatMap((member) => contributions(atoms[member] ?? []));
    const { value, ...protect } = protectedCell(all, rule);
    // What is out already cannot be asked to be protected again: its parts say whether that went well.
    cells.push({ value, disposition, ...(disposition === 'open' ? protect : {}) });
    relations.push({ total: cells.length - 1, parts: members });
    return cells.length - 1;
  };
  const askedAt = new Map<string, number>();
  const incomplete = new Set(
    asked.keys.filter((key, index) => key !== undefined && population.cells[index]?.value === null),
  );
  for (const [key, members] of membersOf(atoms, (index) => asked.keys[index])) {
    if (!incomplete.has(key)) askedAt.set(key, addSum('open', members));
  }
  for (const one of known) {
    for (const [, members] of membersOf(atoms, (index) => publishedKey(one, index) || undefined))
      addSum('fixed', members);
  }
  return { cells, relations, atoms: atoms.length, asked: askedAt };
}

function publishedKey({ keys, published }: Known, index: number): string {
  const key = keys[index];
  return key !== undefined && published.has(key) ? key : '';
}

/** Atoms of each group; all parts of an atom are in the same groups. */
function membersOf(
  atoms: readonly (readonly number[])[],
  keyOf: (index: number) => string | undefined,
): ReadonlyMap<string, number[]> {
  const members = new Map<string, number[]>();
  for (const [number, [first]] of atoms.entries()) {
    const key = first === undefined ? undefined : keyOf(first);
    if (key === undefined) continue;
    const list = members.get(key);
    if (list === undefined) members.set(key, [number]);
    else list.push(number);
  }
  return members;
}

function protectedCell(
  contributions: readonly number[],
  { kind, minimum }: AnswerRule,
): Pick<TableCell, 'value' | 'protect'> {
  const value = contributions.reduce((sum, one) => sum + one, 0);
  const protect =
    kind === 'count' ? protectCount(value, { minimum }) : protectSum(contributions, { minimum: 3, priorPosterior });
  return protect === undefined ? { value } : { value, protect };
}
