import { type SignalDetail, SignalEvidence } from '../../api/index.ts';

export interface Evidence {
  readonly knownPeriods: number | null;
  readonly reference: { readonly from: string; readonly to: string } | null;
  readonly methodsPassedOver: readonly { readonly method: string; readonly reason: string }[];
  readonly onDownSlope: boolean;
  readonly setting: number | null;
}

/** What a signal keeps of its judgement; what an older version did not keep is left open. */
export function readEvidence({ evidence }: Pick<SignalDetail, 'evidence'>): Evidence {
  const known = SignalEvidence.safeParse(evidence).data;
  return {
    knownPeriods: known?.knownPeriods ?? null,
    reference: known?.reference ?? null,
    methodsPassedOver: known?.methodsPassedOver ?? [],
    onDownSlope: known?.onDownSlope ?? false,
    setting: known?.setting ?? null,
  };
}
