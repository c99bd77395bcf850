import {
  type InstrumentId,
  type Jurisdiction,
  type JurisdictionVerdict,
  listedVerdicts,
} from '../../../model/index.ts';
import { isUnverified } from '../control/describe.ts';
import type { CheckedAnswer } from '../control/service.ts';

/** What a row's answer keeps of a jurisdiction's: the verdict, and where its strongest entry stands. */
export interface RowVerdict {
  readonly verdict: JurisdictionVerdict;
  readonly instrument: InstrumentId | null;
  readonly list: string | null;
  readonly citation: string | null;
  readonly unverified: boolean;
}

export interface RowAnswer {
  readonly queryKind: CheckedAnswer['query']['kind'];
  readonly outcome: CheckedAnswer['identity']['outcome'];
  readonly via: CheckedAnswer['identity']['candidates'][number]['via'] | null;
  readonly substances: readonly string[];
  readonly verdicts: Readonly<Partial<Record<Jurisdiction, RowVerdict>>>;
  /** Entries on lists that the authority holds itself. */
  readonly localLists: readonly { readonly list: string; readonly item: string | null }[];
  readonly problem: string | null;
}

/** The short form of an answer, as it is kept for each row of a list. */
export function answerRow({ query, identity, subject, answers, local }: CheckedAnswer): RowAnswer {
  const byRule = identity.outcome === 'class-only' && subject.rules.length > 0;
  // Near names are not what the line of a text names.
  const candidates = identity.outcome === 'named-in-text' ? [] : identity.candidates;
  return {
    queryKind: query.kind,
    outcome: identity.outcome,
    via: candidates[0]?.via ?? (byRule ? 'class-rule' : null),
    substances: candidates.map(({ substance }) => substance),
    verdicts: Object.fromEntries(
      answers.map(({ jurisdiction, verdict, findings }) => {
        // Of an entry that does not hold yet nothing is shown beside "no entry found".
        const strongest = verdict === 'no-entry' ? undefined : findings[0]?.item;
        return [
          jurisdiction,
          {
            verdict,
            instrument: strongest?.instrument ?? null,
            list: strongest?.list ?? null,
            citation: strongest?.citation ?? null,
            unverified: strongest !== undefined && isUnverified(strongest),
          },
        ];
      }),
    ),
    localLists: local.map(({ item: { list, item } }) => ({ list, item })),
    problem: identity.problem,
  };
}

/** A row that was too long to be asked. */
export const tooLongRow: RowAnswer = {
  queryKind: 'name',
  outcome: 'refused',
  via: null,
  substances: [],
  verdicts: {},
  localLists: [],
  problem: 'too-long',
};

export interface RowCounts {
  readonly identified: number;
  readonly toAPerson: number;
  readonly unknown: number;
  readonly refused: number;
  readonly listedSomewhere: number;
  readonly listedNowhere: number;
}

/** What rows amount to. `listedNowhere` counts only rows for which texts were searched. */
export function countRows(rows: readonly RowAnswer[]): RowCounts {
  const count = (fits: (row: RowAnswer) => boolean): number => rows.filter(fits).length;
  const verdictsOf = (row: RowAnswer): readonly JurisdictionVerdict[] =>
    Object.values(row.verdicts).map(({ verdict }) => verdict);
  const isListed = (row: RowAnswer): boolean => verdictsOf(row).some((verdict) => listedVerdicts.has(verdict));
  const isAssessed = (row: RowAnswer): boolean => verdictsOf(row).some((verdict) => verdict !== 'not-assessed');
  return {
    identified: count(({ outcome }) => outcome === 'identified'),
    toAPerson: count(({ outcome }) => toAPerson.has(outcome)),
    unknown: count(({ outcome }) => outcome === 'unknown'),
    refused: count(({ outcome }) => outcome === 'refused'),
    listedSomewhere: count(isListed),
    listedNowhere: count((row) => isAssessed(row) && !isListed(row)),
  };
}

const toAPerson: ReadonlySet<RowAnswer['outcome']> = new Set([
  'stereo-question',
  'homonym',
  'suggestions',
  'class-only',
  'named-in-text',
]);
