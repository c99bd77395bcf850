import type { CalendarDate, Language, Text } from '../../base/index.ts';
import type { Commitment, CommitmentId, Marking, Statement } from '../../model/index.ts';
import type { IndicatorDefinition } from '../indicator/definition.ts';
import type { Evaluation } from '../indicator/evaluate.ts';
import type { Goal } from '../progress/goal.ts';
import { withAncestors } from '../tree/ancestry.ts';
import type { RevisionCount } from './count-revisions.ts';

/** A question as it was answered for whoever asks, now and on the day of comparison. */
export interface AskedQuestion {
  readonly definition: IndicatorDefinition;
  /** Priority area. */
  readonly area: string;
  readonly present: Evaluation;
  /** As known on the day of comparison; null: nothing is compared. */
  readonly past: Evaluation | null;
  /** What its publishers changed since; null: nothing is compared. */
  readonly revisions: RevisionCount | null;
  /** Whether synthetic training data have a part in it. */
  readonly training: boolean;
}

/** A goal of a commitment, measured by one of the questions. */
export interface ReportedGoal {
  readonly commitment: CommitmentId;
  /** Id of the question. */
  readonly question: string;
  readonly goal: Goal;
}

/** What a country writes about its own year: its words, unchanged. */
export interface Narrative {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** First and last day of what it tells about. */
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  /** Paragraphs in the languages that it is written in. */
  readonly paragraphs: Readonly<Partial<Record<Language, readonly string[]>>>;
}

/** Where figures come from. */
export interface ReportedSource {
  readonly id: string;
  readonly title: Text;
  readonly publisher: Text;
  readonly homepage: string;
  readonly licence: string;
  readonly attribution: Text;
  /** As-of day of its last delivery that was known on the day of the report; null: none was. */
  readonly asOf: CalendarDate | null;
}

/** Everything that a report is a function of. */
export interface ReportInput {
  readonly strategy: CommitmentId;
  readonly asKnownOn: CalendarDate;
  /** Day of the last report, or of the last meeting; null: nothing is compared. */
  readonly since: CalendarDate | null;
  /** Whose node it is. */
  readonly node: { readonly country: string; readonly name: Text; readonly version: string };
  readonly audience: 'public' | 'reader';
  /** Of everything that the report is made from together. */
  readonly marking: Marking;
  /** Those of the strategy, and those that they refer to. */
  readonly commitments: readonly Commitment[];
  readonly statements: readonly Statement[];
  /** The priority areas, in their order. */
  readonly areas: readonly { readonly id: string; readonly title: Text }[];
  readonly questions: readonly AskedQuestion[];
  readonly sources: readonly ReportedSource[];
  /** Goals that were agreed; absent: none are kept here. */
  readonly goals?: readonly ReportedGoal[];
  /** What countries write themselves; absent: none did. */
  readonly narratives?: readonly Narrative[];
  /** Origin under which the node's pages are found, without a slash at its end; null: the node has no public address. */
  readonly address: string | null;
  /** File name of the data package that belongs to the report. */
  readonly packageName: string;
}

/** The strategy that a report is about, and everything that stands in it. */
export function idsOfStrategy({
  strategy,
  commitments,
}: Pick<ReportInput, 'strategy' | 'commitments'>): ReadonlySet<CommitmentId> {
  const byId = new Map(commitments.map((one) => [one.id, one]));
  const isOfStrategy = ({ id }: Commitment): boolean => withAncestors(id, byId).some((one) => one.id === strategy);
  return new Set(commitments.filter(isOfStrategy).map(({ id }) => id));
}
