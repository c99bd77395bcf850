import type { CalendarDate, Text } from '../base/index.ts';
import type { SubstanceId } from './substance.ts';

/** Whose law: the United Nations conventions, the three countries of the Dialogue, the Netherlands, the European Union. */
export const jurisdictions = ['UN', 'CA', 'MX', 'US', 'NL', 'EU'] as const;
export type Jurisdiction = (typeof jurisdictions)[number];

/** The countries whose gaps are tracked. The Netherlands is bound by the Union's regulations on precursors too. */
export const partners = ['CA', 'MX', 'US', 'NL'] as const;
export type Partner = (typeof partners)[number];

/** Languages in which a text of law may be published. */
export const legalLanguages = ['en', 'fr', 'es', 'nl'] as const;
export type LegalLanguage = (typeof legalLanguages)[number];
export type LegalText = Readonly<Partial<Record<LegalLanguage, string>>>;

/**
 * What an entry is in law. `temporary` ends on a day that the order itself names; `decided` is adopted and not yet in force;
 * `proposed` is an authority's proposal, `bill` a legislator's; `repealed` was law once.
 */
export const controlStatuses = ['in-force', 'temporary', 'decided', 'proposed', 'bill', 'repealed'] as const;
export type ControlStatus = (typeof controlStatuses)[number];

/** Why a substance falls under an entry: its name stands there, a wording for a whole class fits it, or an analogue clause may. */
export const controlBases = ['named', 'class-wide', 'analogue'] as const;
export type ControlBasis = (typeof controlBases)[number];

/** `match`: the wording applies. `review`: the wording is open, or only approximated here, and a person must read it. */
export const ruleOutcomes = ['match', 'review'] as const;
export type RuleOutcome = (typeof ruleOutcomes)[number];

/**
 * What a jurisdiction's texts say about a subject on a day, strongest first. `no-entry` says that the texts were searched
 * and nothing stands in them; `not-assessed` that there was nothing to search in, or nothing to search for.
 */
export const jurisdictionVerdicts = [
  'listed',
  'listed-as-class',
  'temporary',
  'decided',
  'review',
  'proposed',
  'ended',
  'no-entry',
  'not-assessed',
] as const;
export type JurisdictionVerdict = (typeof jurisdictionVerdicts)[number];

/** An entry of the jurisdiction holds on the day. `review` is neither this nor its absence: a person reads it. */
export const listedVerdicts: ReadonlySet<JurisdictionVerdict> = new Set(['listed', 'listed-as-class', 'temporary']);

export const confidences = ['high', 'medium', 'low'] as const;
export type Confidence = (typeof confidences)[number];

/**
 * Who has seen the entry in the official text: nobody, it was written from memory (`recalled`: shown as unverified); whoever
 * compiled the matrix (`read`); a loader of this node (`confirmed`), or a loader that did not find it where it should stand
 * (`contradicted`).
 */
export const verifications = ['recalled', 'read', 'confirmed', 'contradicted'] as const;
export type Verification = (typeof verifications)[number];

/**
 * What the first day of an entry means: entry into force; in this wording since (the control may be older); day of the
 * decision; in the text of that day, and perhaps before; known roughly (year or month); not known.
 */
export const sinceKinds = ['in-force', 'wording-since', 'decision', 'seen-in-text', 'approximate', 'unknown'] as const;
export type SinceKind = (typeof sinceKinds)[number];

/** A law or treaty that lists substances. */
export interface Instrument {
  readonly id: InstrumentId;
  readonly jurisdiction: Jurisdiction;
  readonly title: Text;
  readonly shortTitle: Text;
}
export const instrumentIds = [
  'un-1961',
  'un-1971',
  'un-1988',
  'ca-cdsa',
  'ca-pcr',
  'mx-lgs',
  'mx-lfcpq',
  'us-csa',
  'us-list-chemicals',
  'us-bill',
  'nl-opiumwet',
  'eu-precursors',
  'local',
] as const;
/** `local` stands for lists that an authority holds itself. */
export type InstrumentId = (typeof instrumentIds)[number];

export type RuleId = string;

/** What an entry is about. */
export type ControlSubject =
  | { readonly kind: 'substance'; readonly substance: SubstanceId }
  | { readonly kind: 'rule'; readonly rule: RuleId }
  /** A wording that no machine can check, or a line that nobody has identified yet: a person reads it. */
  | { readonly kind: 'wording'; readonly wording: string };

/** One substance or class on one list of one text, as a version of what this node knows. */
export interface ControlItem {
  /** The same for all versions: `<instrument>/<list>/<subject>`. */
  readonly key: string;
  readonly jurisdiction: Jurisdiction;
  readonly instrument: InstrumentId;
  /** Of the instrument: `I`, `VI-1`, `IA`, `table-I`, `list-I`, `2B`, `234`, `245-III`. */
  readonly list: string;
  /** Line of the list, as the text numbers it: `16.5`. */
  readonly item: string | null;
  readonly subject: ControlSubject;
  /** The line as published. */
  readonly text: LegalText;
  /** Names and CAS numbers that a line gives which no item of the register has, so that it is found by them. */
  readonly names?: readonly string[];
  readonly since: CalendarDate | null;
  readonly sinceKind: SinceKind;
  /** Last day on which it holds. */
  readonly until: CalendarDate | null;
  readonly status: ControlStatus;
  readonly basis: ControlBasis;
  readonly confidence: Confidence;
  readonly verification: Verification;
  readonly citation: string;
  /** Where it was read. */
  readonly source: string;
  /** SHA-256 of the file that it was read in, where a loader read it. */
  readonly sourceSha256: string | null;
  /** Key of the entry that took its place on record: since the line was identified, or goes by another name. */
  readonly supersededBy?: string | null;
  /** Day from which this node knew this version. */
  readonly recordedOn: CalendarDate;
}
