import type { IndicatorId, SubstanceId } from '../../model/index.ts';

/** What a value of the column `Indicator` means. */
export interface PublishedIndicator {
  readonly indicator: IndicatorId;
  readonly substance: SubstanceId | null;
  /** A number of deaths, or a share in per cent. */
  readonly kind: 'count' | 'share';
  /** Whether the publisher also predicts the figure that complete reporting would give. */
  readonly predicted: boolean;
}

/** Indicators of the first layout (2017). */
export const firstIndicators: ReadonlyMap<string, PublishedIndicator> = new Map([
  ['Number of Deaths', { indicator: 'all-cause-deaths', substance: null, kind: 'count', predicted: false }],
  ['Number of Drug Overdose Deaths', overdoseDeaths('any-drug')],
  [
    'Percent with drugs specified',
    { indicator: 'deaths-drugs-specified-share', substance: null, kind: 'share', predicted: false },
  ],
  ['Cocaine (T40.5)', overdoseDeaths('cocaine-t40-5')],
  ['Heroin (T40.1)', overdoseDeaths('heroin-t40-1')],
  ['Methadone (T40.3)', overdoseDeaths('methadone-t40-3')],
  ['Natural & semi-synthetic opioids (T40.2)', overdoseDeaths('natural-semisynthetic-opioids-t40-2')],
  ['Psychostimulants with abuse potential (T43.6)', overdoseDeaths('psychostimulants-t43-6')],
  ['Synthetic opioids, excl. methadone (T40.4)', overdoseDeaths('synthetic-opioids-t40-4')],
]);

/** Indicators since 2018: three unions of opioid codes were added. They overlap; they are never added up. */
export const indicators: ReadonlyMap<string, PublishedIndicator> = new Map([
  ...firstIndicators,
  [
    'Natural & semi-synthetic opioids, incl. methadone (T40.2, T40.3)',
    overdoseDeaths('natural-semisynthetic-opioids-incl-methadone-t40-2-t40-3'),
  ],
  [
    'Natural, semi-synthetic, & synthetic opioids, incl. methadone (T40.2-T40.4)',
    overdoseDeaths('natural-semisynthetic-synthetic-opioids-incl-methadone-t40-2-t40-4'),
  ],
  ['Opioids (T40.0-T40.4,T40.6)', overdoseDeaths('opioids-t40-0-t40-4-t40-6')],
]);

/** What every month of a whole file gives for every jurisdiction. */
export const totals: readonly string[] = ['Number of Deaths', 'Number of Drug Overdose Deaths'];

function overdoseDeaths(substance: SubstanceId): PublishedIndicator {
  return { indicator: 'overdose-deaths', substance, kind: 'count', predicted: true };
}
