import { classesOf, findSubstance, type IdentityPath, type SubstanceId } from '../../model/index.ts';
import { structureRows } from '../register/structures.generated.ts';
import { type Identity, type IdentityCandidate, mostCandidates, nothingFound } from './identity.ts';
import { mostNameLetters, type NameIndex, type NameMatch, shippedNames } from './name-index.ts';
import { opticalSign, withoutRemark, withoutStereoPrefix } from './name-parts.ts';
import { stripSalt } from './salt-words.ts';

/** Near names that are worse than this are not shown. */
const leastScore = 0.6;

/**
 * Whom a name names: the whole name in any language; then without its salt or hydrate; then without an explanation in
 * brackets, where that says nothing else. A stereo prefix leaves a stereo question. Where nothing has the name, near names
 * are suggested. Among homonyms and near names none is picked.
 */
export function identifyByName(text: string, names: NameIndex = shippedNames()): Identity {
  if (text.length > mostNameLetters) return nothingFound;
  const name = withoutRemark(text.trim());
  const turning = opticalForm(name, names);
  if (turning !== undefined) return turning;
  const exact = named(names.findExactly(name), 'name');
  if (exact !== undefined) return exact;
  const salt = stripSalt(name);
  if (salt !== undefined) {
    const found = names.findExactly(salt.name);
    const [first] = found;
    const asks = salt.maybeEster && first !== undefined && mayFormEsters(first.substance, name);
    const base = named(found, 'salt-stripped');
    if (base !== undefined) return asks ? { ...base, outcome: 'suggestions' } : base;
  }
  const base = salt?.name ?? name;
  return (
    bracketed(name, names) ?? locantsBehind(base, names) ?? stereoForm(base, names) ?? nearNames(name, base, names)
  );
}

/** French law writes locants behind what they place: "bromo-4 diméthoxy-2,5 phénéthylamine". */
function locantsBehind(name: string, names: NameIndex): Identity | undefined {
  const turned = name.replace(/(\p{L}{4,})-(\d[\d,'′]*)(?=[\s-])/gu, '$2-$1');
  return turned === name ? undefined : named(names.findExactly(turned), 'name');
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

/**
 * "(+)-…", "(±)-…": the key of a name drops the sign, which says more than the name. The racemate is the item drawn without
 * stereo centres; one enantiomer is an item only where the register gives it that sign.
 */
function opticalForm(name: string, names: NameIndex): Identity | undefined {
  const given = opticalSign.exec(name)?.[1]?.replace('+/-', '±').replace(/[−–]/u, '-');
  if (given === undefined) return undefined;
  const rest = name.replace(opticalSign, '');
  const salt = stripSalt(rest);
  const plain = named(names.findExactly(rest), 'name');
  const found = plain ?? (salt === undefined ? undefined : named(names.findExactly(salt.name), 'salt-stripped'));
  if (found === undefined || found.outcome === 'homonym') return found;
  const item = findSubstance(found.candidates[0]?.substance ?? '');
  const isRacemate = given === '±' && item?.inchiKey?.slice(15, 23) === 'UHFFFAOY';
  const hasSign = (item?.synonyms ?? []).some((synonym) => synonym.startsWith(`(${given})`));
  return isRacemate || hasSign ? found : askedForm(found);
}

/** "(S)-ketamine", "d-methamphetamine", "racemic …": the skeleton is known, which form is meant a person says. */
function stereoForm(text: string, names: NameIndex): Identity | undefined {
  const rest = withoutStereoPrefix(text);
  if (rest === undefined) return undefined;
  const found = named(names.findExactly(rest), 'name');
  return found === undefined || found.outcome === 'homonym' ? found : askedForm(found);
}

function askedForm(found: Identity): Identity {
  const candidates = found.candidates.map((match) => ({ ...match, score: 0.9 }));
  return { ...found, outcome: 'stereo-question', candidates };
}

function nearNames(name: string, base: string, names: NameIndex): Identity {
  const searched = base === name ? [name] : [name, base];
  const matches = searched
    .flatMap((text) => names.findSimilar(text, mostCandidates))
    .filter(({ score }) => score >= leastScore)
    .sort((a, b) => b.score - a.score);
  const distinct = matches
    .filter((match, at) => matches.findIndex(({ substance }) => substance === match.substance) === at)
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
