import { britishColumbiaDeaths } from './ca-bc-deaths.ts';
import { canadianHarms } from './ca-health-infobase-harms.ts';
import { canadianWastewater } from './ca-statcan-wastewater.ts';
import type { TrainingDelivery } from './delivery.ts';
import { europeanWastewater } from './eu-euda-wastewater.ts';
import { federalOffences } from './mx-sesnsp-ideff.ts';
import { drugCheckingSamples } from './uk-wedinos.ts';
import { tradeInPrecursors } from './un-comtrade.ts';
import { reportedSeizures } from './un-unodc-seizures.ts';
import { customsSeizures } from './us-cbp-drug-seizures.ts';
import { emergencyVisitRates } from './us-cdc-dose.ts';
import { dispensedPrescriptions } from './us-cdc-naloxone.ts';
import { provisionalDeaths } from './us-cdc-vsrr.ts';
import { laboratoryReports } from './us-dea-nflis.ts';

/** Number of the files, for those who want to know whether all are there without making them. */
export const trainingDeliveryCount = 26;

/** Every file of the training data in the order of its as-of dates; the same bytes on every run. */
export function trainingDeliveries(): readonly TrainingDelivery[] {
  const all = [
    ...britishColumbiaDeaths(),
    ...canadianHarms(),
    ...canadianWastewater(),
    ...europeanWastewater(),
    ...federalOffences(),
    ...drugCheckingSamples(),
    ...tradeInPrecursors(),
    ...reportedSeizures(),
    ...customsSeizures(),
    ...emergencyVisitRates(),
    ...dispensedPrescriptions(),
    ...provisionalDeaths(),
    ...laboratoryReports(),
  ];
  return all.sort((a, b) => (a.asOf < b.asOf ? -1 : a.asOf > b.asOf ? 1 : 0));
}
