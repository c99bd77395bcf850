import type { CalendarDate } from '../../base/index.ts';
import {
  type ControlItem,
  type Jurisdiction,
  type JurisdictionVerdict,
  jurisdictions,
  jurisdictionVerdicts,
  type Partner,
  type RuleId,
  type RuleOutcome,
  type SubstanceId,
} from '../../model/index.ts';
import { structureRows } from '../register/structures.generated.ts';
import { ruleMembers } from '../rule/members.generated.ts';
import { ruleDefinitions } from '../rule/rules.generated.ts';
import { type Matrix, standingIn } from './matrix.ts';
import type { NamedLine } from './named-lines.ts';
import { type SearchedText, searchedByName, searchedIn } from './searched.ts';
import { isDecidedOn, type Standing } from './standing.ts';

/** A class wording that fits what is asked about. */
export interface FittingRule {
  readonly rule: RuleId;
  readonly outcome: RuleOutcome;
  /** Numbers of the matched atoms in the canonical SMILES; none where the fit comes from the register. */
  readonly atoms: readonly number[];
}

/** What a matrix is asked about: a substance of the register, a structure, or both. */
export interface MatrixSubject {
  readonly substances: readonly SubstanceId[];
  /** Whether the substances are only possible ones: another stereo form, which a person decides. */
  readonly inDoubt?: boolean;
  readonly rules: readonly FittingRule[];
  /** Lines that give the name that was asked for, where no item of the register has it. */
  readonly lines?: readonly NamedLine[];
}

export interface Finding {
  readonly item: ControlItem;
  readonly standing: Standing;
  readonly outcome: RuleOutcome;
  /** The wording that fits, for entries about a class. */
  readonly rule: FittingRule | null;
}

export interface MatrixAnswer {
  readonly jurisdiction: Jurisdiction;
  readonly verdict: JurisdictionVerdict;
  /** Strongest first. */
  readonly findings: readonly Finding[];
  readonly searched: readonly SearchedText[];
}

const outcomeOfRule = new Map(ruleDefinitions.map(({ id, outcome }) => [id, outcome]));
const rulesBySubstance = new Map(
  ruleMembers.map(([substance, rules]) => [
    substance,
    rules.map((rule): FittingRule => ({ rule, outcome: outcomeOfRule.get(rule) ?? 'review', atoms: [] })),
  ]),
);

/** Class wordings that the structure of a substance of the register fits. */
export function rulesOf(substance: SubstanceId): readonly FittingRule[] {
  return rulesBySubstance.get(substance) ?? [];
}

/** A substance of the register as a subject: its own entries, and the wordings that its structure fits. */
export function subjectOf(substance: SubstanceId): MatrixSubject {
  return { substances: [substance], rules: rulesOf(substance) };
}

/**
 * What each jurisdiction's texts say about a subject, as law of the day `on` and as the matrix knew it. Lists that an
 * authority holds itself are no law: see `localFindings`.
 */
export function answer(matrix: Matrix, subject: MatrixSubject, on: CalendarDate): readonly MatrixAnswer[] {
  const all = findingsOf(matrix, subject, on).filter(({ item }) => !isLocal(item));
  const { substances, rules, lines = [] } = subject;
  const byNameOnly = lines.length > 0 && substances.length === 0 && rules.length === 0;
  const assessed = substances.length > 0 && substances.every(isAssessed);
  return jurisdictions.map((jurisdiction) => {
    const texts = searchedIn(matrix.searched, jurisdiction);
    // The shipped matrix looked in its texts for items of the register only.
    const searched = byNameOnly ? searchedByName(texts) : texts;
    const findings = all
      .filter(({ item }) => item.jurisdiction === jurisdiction)
      .sort((a, b) => compareFindings(a, b, on));
    const silent = (assessed || byNameOnly) && searched.length > 0 ? 'no-entry' : 'not-assessed';
    return { jurisdiction, verdict: verdictOf(findings, on) ?? silent, findings, searched };
  });
}

/** Entries about a subject on lists that an authority holds itself, in the order of their lists. */
export function localFindings(matrix: Matrix, subject: MatrixSubject, on: CalendarDate): readonly Finding[] {
  return findingsOf(matrix, subject, on)
    .filter(({ item }) => isLocal(item))
    .sort((a, b) => compareFindings(a, b, on));
}

/** Whether it stands on a list that an authority holds itself, which binds nobody. */
export function isLocal({ instrument }: Pick<ControlItem, 'instrument'>): boolean {
  return instrument === 'local';
}

/** Every entry that bears on a subject, each once. */
export function findingsOf(matrix: Matrix, subject: MatrixSubject, on: CalendarDate): readonly Finding[] {
  const findings = new Map<string, Finding>();
  for (const substance of subject.substances) {
    for (const item of matrix.bySubstance.get(substance) ?? []) {
      const outcome = subject.inDoubt === true ? 'review' : 'match';
      findings.set(item.key, { item, standing: standingIn(matrix, item, on), outcome, rule: null });
    }
  }
  for (const rule of subject.rules) {
    for (const item of matrix.byRule.get(rule.rule) ?? []) {
      findings.set(item.key, { item, standing: standingIn(matrix, item, on), outcome: rule.outcome, rule });
    }
  }
  for (const { item, sure } of subject.lines ?? []) {
    const outcome = sure ? 'match' : 'review';
    findings.set(item.key, { item, standing: standingIn(matrix, item, on), outcome, rule: null });
  }
  return [...findings.values()];
}

/** What one entry amounts to on a day; `no-entry` for one that begins only later. */
export function verdictOfFinding({ item, standing, outcome }: Finding, on: CalendarDate): JurisdictionVerdict {
  if (standing === 'ended') return 'ended';
  if (standing === 'not-yet') return isDecidedOn(item, on) ? 'decided' : 'no-entry';
  if (standing === 'proposed') return 'proposed';
  if (standing === 'unknown' || outcome === 'review') return 'review';
  if (item.status === 'temporary') return 'temporary';
  return item.basis === 'named' ? 'listed' : 'listed-as-class';
}

function compareFindings(a: Finding, b: Finding, on: CalendarDate): number {
  const rank = (finding: Finding): number => jurisdictionVerdicts.indexOf(verdictOfFinding(finding, on));
  const byName = Number(a.item.basis !== 'named') - Number(b.item.basis !== 'named');
  return (
    rank(a) - rank(b) ||
    byName ||
    (a.item.since ?? '').localeCompare(b.item.since ?? '') ||
    (a.item.key < b.item.key ? -1 : 1)
  );
}

function verdictOf([strongest]: readonly Finding[], on: CalendarDate): JurisdictionVerdict | undefined {
  return strongest === undefined ? undefined : verdictOfFinding(strongest, on);
}

const compiled: ReadonlySet<SubstanceId> = new Set(structureRows.map(([id]) => id));

/**
 * Whether the texts were looked through for a substance, by its name and its structure. They were for those of the compiled
 * matrix; of other items of the register, which may fall under a class wording, and of structures that are no item, the
 * silence of the matrix says nothing.
 */
export function isAssessed(substance: SubstanceId): boolean {
  return compiled.has(substance);
}

/** Whose texts hold in a partner country: in the Netherlands the Union's regulations on precursors too. */
export const jurisdictionsOf: Readonly<Record<Partner, readonly Jurisdiction[]>> = {
  CA: ['CA'],
  MX: ['MX'],
  US: ['US'],
  NL: ['NL', 'EU'],
};

/** The strongest answer among the texts that hold in a partner country. */
export function partnerVerdict(answers: readonly MatrixAnswer[], partner: Partner): JurisdictionVerdict {
  const held = answers.filter(({ jurisdiction }) => jurisdictionsOf[partner].includes(jurisdiction));
  const rank = Math.min(...held.map(({ verdict }) => jurisdictionVerdicts.indexOf(verdict)));
  return jurisdictionVerdicts[rank] ?? 'not-assessed';
}

export interface FirstListing {
  readonly date: CalendarDate;
  readonly item: ControlItem;
}

/**
 * The first known day on which one of some jurisdictions had a subject in law (in force or temporary, ended or not). A
 * proposal, a bill and a wording that a person must read do not count, nor does an entry without a day. Days of entries
 * that are only seen in a text are the latest possible ones: see `item.sinceKind`.
 */
export function firstListed(
  matrix: Matrix,
  subject: MatrixSubject,
  among: readonly Jurisdiction[],
): FirstListing | null {
  let first: FirstListing | null = null;
  for (const { item, outcome } of findingsOf(matrix, subject, matrix.knownOn)) {
    if (!among.includes(item.jurisdiction) || outcome === 'review' || !isLaw(item) || item.since === null) continue;
    if (first === null || item.since < first.date) first = { date: item.since, item };
  }
  return first;
}

function isLaw({ status }: ControlItem): boolean {
  return status === 'in-force' || status === 'temporary' || status === 'repealed';
}
