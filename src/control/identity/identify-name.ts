import { classesOf, findSubstance, type SubstanceId } from '../../model/index.ts';
import { structureRows } from '../register/structures.generated.ts';
import { type Identity, type IdentityCandidate, type IdentityPath, mostCandidates, nothingFound } from './identity.ts';
import { type NameIndex, type NameMatch, shippedNames } from './name-index.ts';
import { stripSalt } from './salt-words.ts';

/** Near names that are worse than this are not shown. */
const leastScore = 0.6;

/**
 * Whom a name names: the whole name in any language; then without its salt or hydrate; then without an explanation in
 * brackets, where that says nothing else. A stereo prefix leaves a stereo question. Where nothing has the name, near names
 * are suggested. Among homonyms and near names none is picked.
 */
export function identifyByName(text: string, names: NameIndex = shippedNames()): Identity {
  const exact = named(names.findExactly(text), 'name');
  if (exact !== undefined) return exact;
  const salt = stripSalt(text);
  if (salt !== undefined) {
    const found = names.findExactly(salt.name);
    const [first] = found;
    const asks = salt.maybeEster && first !== undefined && mayFormEsters(first.substance, text);
    const base = named(found, 'salt-stripped');
    if (base !== undefined) return asks ? { ...base, outcome: 'suggestions' } : base;
  }
  return bracketed(text, names) ?? stereoForm(salt?.name ?? text, names) ?? nearNames(text, names);
}

/** One item: identified; several: a homonym. */
function named(matches: readonly NameMatch[], via: IdentityPath): Identity | undefined {
  if (matches.length === 0) return undefined;
  const candidates = matches.slice(0, mostCandidates).map((match) => candidate(match, via));
  return { ...nothingFound, outcome: candidates.length === 1 ? 'identified' : 'homonym', candidates };
}

function candidate({ substance, name, score }: NameMatch, via: IdentityPath): IdentityCandidate {
  return { substance, matchedName: name, via, score };
}

/** "PCP (phencyclidine)" is one item named twice; "fentanyl (para-fluoro)" may be another than fentanyl. */
function bracketed(text: string, names: NameIndex): Identity | undefined {
  const parts = /^(.*\S)\s+\(([^()]*)\)$/u.exec(text.trim());
  if (parts === null) return undefined;
  const [outside, inside] = [parts[1] ?? '', parts[2] ?? ''].map((part) => {
    const found = names.findExactly(part);
    return found.length > 0 ? found : names.findExactly(stripSalt(part)?.name ?? part);
  });
  const [outer, ...moreOuter] = outside ?? [];
  const [inner, ...moreInner] = inside ?? [];
  const single = moreOuter.length === 0 && moreInner.length === 0;
  if (single && outer !== undefined && outer.substance === inner?.substance) return named([outer], 'name');
  return undefined;
}

const stereoPrefix =
  /^(?:\((?:\+\/-|[±+−–-]|[rsRS](?:,[rsRS])*|\d?[RS](?:,\d?[RS])*|[dlDL]{1,2})\)\s*-?\s*|(?:[dl]|dl|[DLRS]|DL|rac|racemic|raceme|rac[ée]mique|rac[ée]mic[oa])[-\s]\s*)(?=\S{3})/u;

/** "(S)-ketamine", "d-methamphetamine", "racemic …": the skeleton is known, which form is meant a person says. */
function stereoForm(text: string, names: NameIndex): Identity | undefined {
  const rest = text.trim().replace(stereoPrefix, '');
  if (rest === text.trim()) return undefined;
  const found = named(names.findExactly(rest), 'name');
  if (found === undefined || found.outcome === 'homonym') return found;
  return {
    ...found,
    outcome: 'stereo-question',
    candidates: found.candidates.map((match) => ({ ...match, score: 0.9 })),
  };
}

function nearNames(text: string, names: NameIndex): Identity {
  const stripped = stripSalt(text)?.name;
  const searched = stripped === undefined ? [text] : [text, stripped];
  const matches = searched
    .flatMap((name) => names.findSimilar(name, mostCandidates))
    .filter(({ score }) => score >= leastScore)
    .sort((a, b) => b.score - a.score);
  const distinct = [...new Map(matches.toReversed().map((match) => [match.substance, match])).values()]
    .sort((a, b) => b.score - a.score)
    .slice(0, mostCandidates);
  if (distinct.length === 0) return nothingFound;
  return {
    ...nothingFound,
    outcome: 'suggestions',
    candidates: distinct.map((match) => candidate(match, 'similar-name')),
  };
}

let smilesOf: ReadonlyMap<SubstanceId, string> | undefined;

/**
 * Whether such a word may name an ester of this substance: its acetate, where it has a hydroxyl group ("psilocin acetate");
 * its phosphate, where it is a tryptamine. Steroids and cannabinoids are esters under such names whether or not we know
 * their structure.
 */
function mayFormEsters(substance: SubstanceId, name: string): boolean {
  const classes = classesOf(substance);
  if (/ph?osphate|fosfato/iu.test(name)) return classes.includes('tryptamines');
  if (classes.includes('anabolic-steroids') || classes.includes('cannabinoids')) return true;
  smilesOf ??= new Map(structureRows.map(([id, smiles]) => [id, smiles]));
  const smiles = smilesOf.get(substance);
  if (smiles === undefined) return findSubstance(substance)?.kind === 'substance';
  return /^O(?=[^=])|(?<!=)O(?=\)|$)|(?<!=)\[OH\]/u.test(smiles);
}
