import type { CalendarDate, Text } from '../../base/index.ts';
import {
  type ControlItem,
  type GapKind,
  isSubstanceWithin,
  type Jurisdiction,
  type RuleId,
  type SubstanceId,
  type TlpLabel,
} from '../../model/index.ts';
import type { Coverage, Knowledge, Span } from './coverage.ts';

/** Where and since when a source saw a substance, as known on the day asked for: `firstSeen` is the start of the earliest period. */
export interface SubstanceSighting {
  readonly substance: SubstanceId;
  readonly country: string;
  readonly source: string;
  readonly place: string;
  readonly firstSeen: CalendarDate;
  /** Last day of the earliest period. */
  readonly firstSeenUntil: CalendarDate;
  /** Findings of laboratories; null where the source counts something else. */
  readonly findings: number | null;
  /** Narrowest label of those series. */
  readonly tlp: TlpLabel;
  readonly series: readonly number[];
}

/** A register item that is a form of another: its marker in the body, or another stereo form of the same skeleton. */
export interface SubstanceForm {
  readonly substance: SubstanceId;
  readonly of: SubstanceId;
  readonly relation: FormRelation;
}
export type FormRelation = 'marker' | 'stereo-form' | 'salt' | 'ester';

export interface GapKnowledge extends Knowledge {
  /** Substances that were looked for in the texts: of all others nothing can be said. */
  readonly assessed: readonly SubstanceId[];
  readonly forms: readonly SubstanceForm[];
  readonly sightings: readonly SubstanceSighting[];
}

export interface GapRules {
  /** Days that a treaty decision leaves the parties (1988 Convention art. 12(6); 1971 Convention art. 2(7)). */
  readonly transpositionDays: number;
  /** Laboratory findings from which a substance that nobody lists is a gap. */
  readonly leastFindings: number;
  /** Days before its end from which a temporary order is a gap. */
  readonly endingDays: number;
}
export const defaultGapRules: GapRules = { transpositionDays: 180, leastFindings: 3, endingDays: 90 };

export type GapSubject =
  | { readonly kind: 'substance'; readonly id: SubstanceId }
  | { readonly kind: 'class'; readonly id: RuleId };

/** How much of a class another jurisdiction names. */
export interface MemberCount {
  readonly total: number;
  readonly named: number;
  readonly asClass: number;
  readonly review: number;
  readonly noEntry: number;
}

/** One gap with its days on the axis of the law; what it says on a day is asked of its functions. */
export interface GapEpisode {
  readonly key: string;
  readonly kind: GapKind;
  readonly subject: GapSubject;
  /** Day numbers: the first day on which it is open, and the first on which it is open no longer; both may be infinite. */
  readonly opened: number;
  readonly closed: number;
  readonly dueOn: CalendarDate | null;
  /** Entries (or none, where a laboratory's finding did it) whose first day opened it. */
  readonly openers: readonly ControlItem[];
  readonly missingIn: (day: number) => readonly Jurisdiction[];
  /** What the texts say about the subject, or about the substance whose form it is. */
  readonly coverage: Coverage | null;
  /** The entries that the gap is about, where they are not simply all that list the subject. */
  readonly listings: ((day: number) => readonly Span[]) | null;
  /** Whether a gap of another kind says from that day on what this one said. */
  readonly isHandedOver: ((day: number) => boolean) | null;
  readonly members: ((day: number) => MemberCount) | null;
  /** The substance whose form it is. */
  readonly parent: SubstanceId | null;
  /** Whether a clause of a text that lists the parent may reach the form without saying so. */
  readonly openClause: boolean;
}

export interface ListedEntryOfGap {
  readonly jurisdiction: Jurisdiction;
  readonly item: ControlItem;
  readonly uncertain: boolean;
}

/** A gap as it stands on a day. */
export interface FoundGap {
  readonly key: string;
  readonly kind: GapKind;
  readonly subject: GapSubject;
  readonly parent: SubstanceId | null;
  readonly listedBy: readonly ListedEntryOfGap[];
  readonly missingIn: readonly Jurisdiction[];
  readonly openedOn: CalendarDate | null;
  readonly closedOn: CalendarDate | null;
  readonly daysOpen: number | null;
  readonly dueOn: CalendarDate | null;
  readonly lagDays: number | null;
  readonly sightings: readonly SubstanceSighting[];
  readonly members: MemberCount | null;
  readonly cautions: readonly Text[];
}

/** Laboratory findings of all sources together. */
export function totalFindings(sightings: readonly Pick<SubstanceSighting, 'findings'>[]): number {
  return sightings.reduce((sum, { findings }) => sum + (findings ?? 0), 0);
}

/** The first day of those sightings that are laboratories' findings. */
export function firstFound(sightings: readonly SubstanceSighting[]): CalendarDate | undefined {
  return sightings
    .flatMap(({ findings, firstSeen }) => (findings === null || findings <= 0 ? [] : [firstSeen]))
    .toSorted()[0];
}

/** Whether the entries that opened a gap give a first day; a laboratory's finding has one. */
export function isDated(openers: readonly { readonly since: CalendarDate | null }[]): boolean {
  return openers.length === 0 || openers.some(({ since }) => since !== null);
}

/** Whether a subject is a medicine or diluent that laboratories find beside other drugs: to be watched, not first to be listed. */
export function isDiluent({ kind, id }: GapSubject): boolean {
  return kind === 'substance' && (isSubstanceWithin(id, 'adulterants') || isSubstanceWithin(id, 'medicines'));
}
