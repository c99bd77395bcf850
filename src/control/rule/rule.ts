import type { CalendarDate } from '../../base/index.ts';
import type { ControlStatus, InstrumentId, Jurisdiction, RuleId, RuleOutcome } from '../../model/index.ts';

/** What a molecule must be for a wording to fit it; SMARTS in RDKit's dialect and aromaticity model. */
export type RuleExpression = { readonly label?: string; readonly note?: string } & (
  | { readonly smarts: string }
  | { readonly all: readonly RuleExpression[] }
  | { readonly any: readonly RuleExpression[] }
  | { readonly not: RuleExpression }
  /** Average molar mass, g/mol. */
  | { readonly prop: 'mw'; readonly op: string; readonly value: number }
  /** Molecular formula in Hill order, as the InChI gives it. */
  | { readonly prop: 'formula'; readonly in: readonly string[] }
);

/**
 * A wording of law that covers a class, as something that can be tried on a structure. It applies to one covalent fragment
 * at a time: a salt or a mixture falls under it if one of its fragments does.
 */
export interface RuleDefinition {
  readonly id: RuleId;
  readonly jurisdiction: Jurisdiction;
  readonly instrument: InstrumentId;
  readonly list: string;
  readonly status: ControlStatus;
  readonly outcome: RuleOutcome;
  readonly since: CalendarDate | null;
  readonly sinceNote: string | null;
  /** What stood in its place before. */
  readonly prior: string | null;
  readonly citation: string;
  readonly source: string;
  /** Excepted by name: first block of the InChIKey, or the whole key where only one enantiomer is. */
  readonly exceptKeys: readonly string[];
  /** Further jurisdictions whose text has the same wording. */
  readonly also: readonly Jurisdiction[] | null;
  readonly expression: RuleExpression;
}
