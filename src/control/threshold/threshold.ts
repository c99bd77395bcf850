import type { Text } from '../../base/index.ts';
import type { ControlItem, Jurisdiction, SubstanceId } from '../../model/index.ts';
import { compareQuantities, type Quantity, readQuantity } from './quantity.ts';
import { meaningOf, type ThresholdVerdict } from './threshold-meaning.ts';
import type { ThresholdRow } from './threshold-row.ts';
import { thresholdRows } from './thresholds.generated.ts';

export interface ThresholdFinding {
  readonly jurisdiction: Jurisdiction;
  /** As published; empty where the text sets none. */
  readonly quantity: string;
  readonly verdict: ThresholdVerdict;
  readonly meaning: Text;
  readonly citation: string;
}

const rowsBySubstance = new Map<SubstanceId, ThresholdRow[]>();
for (const row of thresholdRows) {
  rowsBySubstance.set(row.substance, [...(rowsBySubstance.get(row.substance) ?? []), row]);
}

/**
 * What the texts attach to a quantity of a substance. `held` are the entries of the matrix that are in force for it: where
 * it stands on a list of precursors and no quantity is set for it, that is an answer too.
 */
export function checkThresholds(
  substance: SubstanceId,
  asked: Quantity,
  held: readonly ControlItem[],
): readonly ThresholdFinding[] {
  const rows = rowsBySubstance.get(substance) ?? [];
  const found = rows.map((row) => {
    const limit = readQuantity(row.quantity);
    const verdict = limit === undefined ? 'not-comparable' : compareQuantities(asked, limit);
    return finding(row, verdict, { perPackage: limit?.perPackage === true, any: limit?.amount === 0 });
  });
  const without = precursorLists
    .filter(({ jurisdiction }) => !rows.some((row) => row.jurisdiction === jurisdiction))
    .filter(({ lists }) => held.some(({ instrument, list }) => lists.includes(`${instrument}/${list}`)))
    .map(({ jurisdiction, citation }) => finding({ jurisdiction, quantity: '', citation }, 'no-threshold', {}));
  return [...found, ...without];
}

/** Lists whose texts set quantities for some of their substances. */
const precursorLists: readonly {
  readonly jurisdiction: 'CA' | 'EU';
  readonly lists: readonly string[];
  readonly citation: string;
}[] = [
  { jurisdiction: 'CA', lists: ['ca-cdsa/VI-1', 'ca-cdsa/V-2', 'ca-cdsa/VI-2'], citation: 'SOR/2002-359, Schedule' },
  {
    jurisdiction: 'EU',
    lists: ['eu-precursors/1', 'eu-precursors/2A', 'eu-precursors/2B', 'eu-precursors/3'],
    citation: 'Reg. (EC) 273/2004 Annex II',
  },
];

function finding(
  { jurisdiction, quantity, citation }: Pick<ThresholdRow, 'jurisdiction' | 'quantity' | 'citation'>,
  verdict: ThresholdVerdict,
  limit: { readonly perPackage?: boolean; readonly any?: boolean },
): ThresholdFinding {
  const meaning = meaningOf(jurisdiction === 'CA' ? 'CA' : 'EU', verdict, limit);
  return { jurisdiction, quantity, verdict, meaning, citation };
}
