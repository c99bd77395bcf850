import type { Reader } from '../access/index.ts';
import type { Clearance, Database } from '../store/index.ts';

/** What the warn room needs from the house. */
export interface WarnContext {
  readonly database: Database;
  /** Of the person (or the system) on whose behalf the room reads and writes. */
  readonly clearance: Clearance;
  /** Whoever asks; what they may do is asked of the policies. */
  readonly reader: Reader;
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
  /** Groups put before one analyst on one day. */
  readonly groupsPerAnalyst: number;
  /** Analysts who share what a day brings. */
  readonly analystsOnDuty: number;
  /** Series read and assessed in one transaction. */
  readonly shardSize: number;
  /** Shards read and assessed at the same time, each in a thread and a connection of its own. */
  readonly workers: number;
}

export const defaultSettings: WarnSettings = {
  falseDiscoveryRate: 0.05,
  groupsPerAnalyst: 20,
  analystsOnDuty: 1,
  shardSize: 1_000,
  workers: 1,
};

/** Groups put before all analysts together on one day. */
export function groupsPerDay({ groupsPerAnalyst, analystsOnDuty }: WarnSettings): number {
  return groupsPerAnalyst * analystsOnDuty;
}

/** Whom the history names for what the system did. */
export const systemName = 'vigia';
