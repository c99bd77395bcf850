import {
  type FittingRule,
  type Identity,
  identifyByName,
  identifyCas,
  identifyKey,
  identifyStructure,
  linesNamed,
  type Matrix,
  type MatrixSubject,
  type Query,
  readQuery,
  refused,
  rulesOf,
  type StructureAnswer,
  type StructureDescription,
} from '../../../control/index.ts';

/** Chemistry, wherever it runs. */
export interface Structures {
  readonly screen: (smiles: readonly string[]) => Promise<readonly StructureAnswer[]>;
  /** Nothing where it is no InChI. */
  readonly keyOfInchi: (inchi: string) => Promise<string | null>;
}

/** A text that somebody asks about, and whom or what it names. */
export interface Checked {
  /** As it was given. */
  readonly asked: string;
  readonly query: Query;
  readonly identity: Identity;
  readonly structure: StructureDescription | null;
  /** What the matrix is to be asked about. */
  readonly subject: MatrixSubject;
}

const nothing: MatrixSubject = { substances: [], rules: [] };

/** Finds out what each text names; what comes twice is looked up once, and all structures go to the chemistry together. */
export async function checkQueries(
  texts: readonly string[],
  { structures, matrix }: { readonly structures: Structures; readonly matrix: Matrix },
): Promise<readonly Checked[]> {
  const queries = new Map(texts.map((text) => [text, readQuery(text)]));
  const smiles = distinct(queries, 'smiles');
  const answers = smiles.length === 0 ? [] : await structures.screen(smiles);
  const bySmiles = new Map(smiles.map((text, index) => [text, answers[index]]));
  const keys = new Map<string, string | null>();
  for (const inchi of distinct(queries, 'inchi')) keys.set(inchi, await structures.keyOfInchi(inchi));
  const checked = new Map<string, Checked>();
  for (const [text, query] of queries)
    checked.set(text, { asked: text, ...withLines(checkQuery(query, { bySmiles, keys }), matrix) });
  return texts.map((text) => {
    const found = checked.get(text);
    if (found === undefined) throw new Error('a query has no answer');
    return found;
  });
}

function distinct(queries: ReadonlyMap<string, Query>, kind: Query['kind']): string[] {
  const texts = [...queries.values()].flatMap((query) =>
    query.kind === kind && query.problem === null ? [query.text] : [],
  );
  return [...new Set(texts)];
}

/**
 * What the register does not hold may still be named on a line of a text; near names of the register stay suggestions. Of a
 * stereo form that the register asks about, the line may be the answer.
 */
function withLines(checked: Omit<Checked, 'asked'>, matrix: Matrix): Omit<Checked, 'asked'> {
  const { query, identity, subject } = checked;
  const isOpen = identity.outcome === 'unknown' || identity.outcome === 'suggestions';
  if (!isOpen && identity.outcome !== 'stereo-question') return checked;
  const lines = linesNamed(matrix, query);
  if (lines.length === 0) return checked;
  const named = isOpen ? { ...identity, outcome: 'named-in-text' as const } : identity;
  return { ...checked, identity: named, subject: { ...subject, lines } };
}

interface Chemistry {
  readonly bySmiles: ReadonlyMap<string, StructureAnswer | undefined>;
  readonly keys: ReadonlyMap<string, string | null>;
}

function checkQuery(query: Query, { bySmiles, keys }: Chemistry): Omit<Checked, 'asked'> {
  if (query.problem !== null) return { query, identity: refused(query.problem), structure: null, subject: nothing };
  if (query.kind === 'smiles') return checkStructure(query, bySmiles.get(query.text));
  const identity = identifyText(query, keys);
  return { query, identity, structure: null, subject: registerSubject(identity) };
}

function identifyText({ kind, text }: Query, keys: Chemistry['keys']): Identity {
  if (kind === 'cas') return identifyCas(text);
  if (kind === 'name') return identifyByName(text);
  const key = kind === 'inchikey' ? text : (keys.get(text) ?? null);
  return key === null ? refused('not-a-structure') : identifyKey(key);
}

/**
 * An item of the register stands for itself; possible stereo forms stand for each of them, in doubt; among homonyms and
 * near names nobody is picked, and nothing is asked.
 */
function registerSubject({ outcome, candidates }: Identity): MatrixSubject {
  const substances = candidates.map(({ substance }) => substance);
  const [only] = substances;
  if (outcome === 'identified' && only !== undefined) return { substances: [only], rules: rulesOf(only) };
  if (outcome !== 'stereo-question') return nothing;
  const rules = new Map(
    substances.flatMap(rulesOf).map((rule) => [rule.rule, { ...rule, outcome: 'review' as const }]),
  );
  return { substances, inDoubt: true, rules: [...rules.values()] };
}

function checkStructure(query: Query, answer: StructureAnswer | undefined): Omit<Checked, 'asked'> {
  if (answer === undefined) throw new Error('a structure came back without an answer');
  if (!answer.ok) return { query, identity: refused(answer.problem), structure: null, subject: nothing };
  const { structure, rules } = answer;
  const identity = identifyStructure(structure, rules);
  return { query, identity, structure, subject: structureSubject(identity, rules) };
}

/**
 * A substance of the register has the entries that it has by any of its names, with the atoms that were matched in the
 * drawing. Anything else falls under the wordings that fit it; possible stereo forms and parts of a mixture are in doubt.
 */
function structureSubject({ outcome, candidates }: Identity, fitting: readonly FittingRule[]): MatrixSubject {
  const substances = candidates.map(({ substance }) => substance);
  if (outcome !== 'identified') return { substances, inDoubt: true, rules: fitting };
  const drawn = new Map(fitting.map((rule) => [rule.rule, rule]));
  return { substances, rules: substances.flatMap(rulesOf).map((rule) => drawn.get(rule.rule) ?? rule) };
}
