import type { Clearance, Database } from '../store/index.ts';

/** What the warn room needs from the house. */
export interface WarnContext {
  readonly database: Database;
  /** Of the person (or the system) on whose behalf the room reads and writes. */
  readonly clearance: Clearance;
  readonly now: () => Date;
  /** Version of this Vigía, kept with every signal. */
  readonly codeVersion: string;
  /** Name under which decisions are recorded. */
  readonly analyst: string;
}

/** How many signals reach a person. */
export interface WarnSettings {
  /** Expected share of false ones among the signals shown (Benjamini–Hochberg over a scan). */
  readonly falseDiscoveryRate: number;
  /** Groups put before the analyst on one day. */
  readonly groupsPerDay: number;
  /** Series read and assessed in one transaction. */
  readonly shardSize: number;
}

export const defaultSettings: WarnSettings = { falseDiscoveryRate: 0.05, groupsPerDay: 20, shardSize: 1_000 };

/** Whom the history names for what the system did. */
export const systemName = 'vigia';
