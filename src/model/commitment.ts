import type { CalendarDate, Text } from '../base/index.ts';
import type { Sector } from './marking.ts';
import type { Recommendation } from './recommendation.ts';
import type { Passage } from './statement.ts';

export type CommitmentId = string;

/** Levels of a strategy, from the whole to the step. */
export const commitmentLevels = ['strategy', 'priority', 'objective', 'action', 'milestone'] as const;
export type CommitmentLevel = (typeof commitmentLevels)[number];

/**
 * Whose promise it is. `dialogue`: of the members to each other; `leaders`: of heads of government; `third-country`: of a
 * country that is no member; `recommendation`: what a body outside asks of members.
 */
export const commitmentOrigins = ['dialogue', 'leaders', 'third-country', 'recommendation'] as const;
export type CommitmentOrigin = (typeof commitmentOrigins)[number];

/** Who answers for it. */
export interface Party {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** The authority in charge; null: the country has named none. */
  readonly agency: Text | null;
}

/** How a commitment stands to another one. */
export const commitmentRelations = ['advances', 'fulfils', 'continues', 'replaces'] as const;
export type CommitmentRelation = (typeof commitmentRelations)[number];

export interface Lineage {
  readonly relation: CommitmentRelation;
  readonly to: CommitmentId;
  /** `text`: the statement says so itself; `reading`: who entered it reads it so. */
  readonly basis: 'text' | 'reading';
}

/** Days from and until which it is to be done; null: none was agreed. */
export interface Horizon {
  readonly from: CalendarDate;
  readonly until: CalendarDate;
}

/** What shows how far something is: a document, a dataset, a page. */
export interface Evidence {
  readonly title: Text;
  /** Where it is found, http or https. */
  readonly address: string;
  /** Day that it is of; null: it bears none. */
  readonly day: CalendarDate | null;
}

/** Something that was promised, at any level of a strategy. */
export interface Commitment {
  readonly id: CommitmentId;
  readonly level: CommitmentLevel;
  readonly origin: CommitmentOrigin;
  /** null for a strategy, and for a recommendation that stands in none. */
  readonly parent: CommitmentId | null;
  readonly title: Text;
  readonly description: Text | null;
  readonly horizon: Horizon | null;
  /** The first leads. */
  readonly owners: readonly Party[];
  /** Sectors that work on it; empty: none was named. */
  readonly sectors: readonly Sector[];
  readonly resources: Text | null;
  readonly dependsOn: readonly CommitmentId[];
  readonly lineage: readonly Lineage[];
  /** Where it was said; null: it was entered here first. */
  readonly passage: Passage | null;
  readonly evidence: readonly Evidence[];
  /** Questions about progress of which the answers show how far it is, with no target agreed. */
  readonly questions: readonly string[];
  /** Who recommends it and what became of it; null: it is no recommendation. */
  readonly recommendation: Recommendation | null;
}

/** What a commitment says of which no more than its title, place and owners was said. */
export const nothingMoreSaid = {
  description: null,
  horizon: null,
  sectors: [],
  resources: null,
  dependsOn: [],
  lineage: [],
  passage: null,
  evidence: [],
  questions: [],
  recommendation: null,
} satisfies Partial<Commitment>;
