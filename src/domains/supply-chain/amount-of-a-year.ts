import type { IndicatorQuestion } from '../../commitments/index.ts';

/** Kilograms of one year, as one country reports them: more or less of them is neither progress nor its opposite. */
export const amountOfAYear = {
  across: 'sum',
  periods: 1,
  denominator: { kind: 'none' },
  chance: false,
  better: null,
  unit: 'kg',
  panel: 'whole',
} satisfies Partial<IndicatorQuestion>;
