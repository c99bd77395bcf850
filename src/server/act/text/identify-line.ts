import { type Identity, identifyByName, identifyCas, type Matrix } from '../../../control/index.ts';
import {
  type ControlItem,
  isSubstanceWithin,
  legalLanguages,
  type RuleId,
  type SubstanceId,
} from '../../../model/index.ts';
import type { ListedEntry } from '../../../sources/index.ts';
import { isSameWording } from './diff-words.ts';
import { spellingsOf } from './dutch-spelling.ts';
import { rulesOfLine } from './rules-of-line.ts';

/** Why nobody is named: several substances have the name; the names of the line mean different ones; nothing has the name; a class that no rule describes. */
export type LineDoubt = 'homonym' | 'disagreement' | 'unknown-name' | 'class-without-rule';

/** A line of an edition and whom it names. */
export interface IdentifiedLine {
  readonly entry: ListedEntry;
  readonly substance: SubstanceId | null;
  readonly rules: readonly RuleId[];
  /** Set where neither a substance nor a rule was found. */
  readonly doubt: LineDoubt | null;
  /** Whom it may name, for the person who decides. */
  readonly candidates: readonly SubstanceId[];
}

/** Finds out whom a line names. Nothing is picked among homonyms, near names or names that disagree. */
export function identifyLine(entry: ListedEntry, matrix: Matrix): IdentifiedLine {
  const rules = entry.quantity === null ? rulesOfLine(entry, ruleItems(matrix)) : [];
  const naming = entry.kind === 'class' ? ofClass(entry) : ofNames(entry);
  const { substance, candidates, doubt } = naming.substance === null ? (ofRecord(entry, matrix) ?? naming) : naming;
  const identified = substance !== null || rules.length > 0;
  return { entry, substance, rules, candidates, doubt: identified ? null : doubt };
}

function ruleItems(matrix: Matrix): readonly ControlItem[] {
  return [...matrix.byRule.values()].flat();
}

type Naming = Pick<IdentifiedLine, 'substance' | 'candidates' | 'doubt'>;

/** The heading of a class names its members only as examples: the class itself must be in the register. */
function ofClass(entry: ListedEntry): Naming {
  const [first] = entry.names;
  const found = first === undefined ? undefined : named(first);
  const [candidate] = found?.outcome === 'identified' ? found.candidates : [];
  if (candidate === undefined) return { substance: null, candidates: [], doubt: 'class-without-rule' };
  return { substance: candidate.substance, candidates: [candidate.substance], doubt: null };
}

function ofNames(entry: ListedEntry): Naming {
  const byNumber = entry.casNumbers.map(identifyCas);
  const byName = entry.names.map(named);
  const found = [...byNumber, ...byName];
  const identified = unique(found.filter(({ outcome }) => outcome === 'identified').flatMap(substancesIn));
  const [only] = identified;
  if (only !== undefined && identified.length === 1) return { substance: only, candidates: identified, doubt: null };
  if (identified.length > 1)
    return narrowest(identified) ?? { substance: null, candidates: identified, doubt: 'disagreement' };
  const asked = unique(found.flatMap(substancesIn)).slice(0, 5);
  const isHomonym = found.some(({ outcome }) => outcome === 'homonym');
  return { substance: null, candidates: asked, doubt: isHomonym ? 'homonym' : 'unknown-name' };
}

/** Shorter wordings may be the same by chance. */
const leastWording = 12;

/** A line that the matrix has under the same number with the same wording: whoever compiled it knew whom it names. */
function ofRecord({ instrument, list, item, text }: ListedEntry, matrix: Matrix): Naming | undefined {
  const recorded = matrix.items.filter(
    (each) => each.instrument === instrument && each.list === list && each.item === item,
  );
  const named = unique(
    recorded.flatMap((each) => {
      const same = legalLanguages.some((language) => {
        const [known, read] = [each.text[language], text[language]];
        // What was compiled by hand was cut after some 160 characters.
        return known !== undefined && known.length >= leastWording && read !== undefined && startsAlike(read, known);
      });
      return same && each.subject.kind === 'substance' ? [each.subject.substance] : [];
    }),
  );
  const [only] = named;
  return only !== undefined && named.length === 1 ? { substance: only, candidates: named, doubt: null } : undefined;
}

function startsAlike(read: string, known: string): boolean {
  return isSameWording(known.length < 150 ? read : read.slice(0, known.length), known);
}

/** A name of a class beside a name of one of its members means the member. */
function narrowest(identified: readonly SubstanceId[]): Naming | undefined {
  const member = identified.find((each) => identified.every((other) => isSubstanceWithin(each, other)));
  return member === undefined ? undefined : { substance: member, candidates: identified, doubt: null };
}

function substancesIn({ candidates }: Identity): readonly SubstanceId[] {
  return candidates.map(({ substance }) => substance);
}

function named({ language, name }: ListedEntry['names'][number]): Identity {
  const spellings = language === 'nl' ? spellingsOf(name) : [name];
  const found = spellings.map((spelling) => identifyByName(spelling));
  const exact = found.filter(({ outcome }) => outcome === 'identified' || outcome === 'homonym');
  const means = unique(exact.flatMap(substancesIn));
  const [first = found[0]] = exact;
  if (first === undefined) return { outcome: 'unknown', candidates: [], problem: null };
  // Spellings that lead to different substances are as good as a homonym.
  return means.length > 1
    ? { ...first, outcome: 'homonym', candidates: exact.flatMap((each) => each.candidates) }
    : first;
}

function unique(ids: readonly SubstanceId[]): readonly SubstanceId[] {
  return [...new Set(ids)];
}
