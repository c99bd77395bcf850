import type { IndicatorId, SubstanceId } from '../../model/index.ts';

/** Column `Measure`: what the laboratory measured, the metabolite where one is named in brackets. */
export const substances: ReadonlyMap<string, SubstanceId> = new Map([
  ['Amphetamine', 'amphetamine'],
  ['Cannabis (THC-COOH)', 'thc-cooh'],
  ['Cocaine (Benzoylecgonine)', 'benzoylecgonine'],
  ['Codeine', 'codeine'],
  ['Ecstasy (MDMA)', 'mdma'],
  ['Fentanyl (Norfentanyl)', 'norfentanyl'],
  ['Methadone', 'methadone'],
  ['Methamphetamine', 'methamphetamine'],
  ['Morphine', 'morphine'],
  ['Oxycodone', 'oxycodone'],
]);

export type Characteristic = 'load' | 'low' | 'high' | 'standard-error' | 'imputation-share';

/** Column `Characteristics`. */
export const characteristics: ReadonlyMap<string, Characteristic> = new Map([
  ['Load per capita (milligrams per one thousand people per day)', 'load'],
  ['Low 95% confidence interval, load per capita', 'low'],
  ['High 95% confidence interval, load per capita', 'high'],
  ['Standard error, load per capita', 'standard-error'],
  ['Imputation rate, load per capita', 'imputation-share'],
]);

export const indicators = {
  load: 'wastewater-load',
  'standard-error': 'wastewater-load-standard-error',
  'imputation-share': 'wastewater-load-imputation-share',
} as const satisfies Readonly<Record<string, IndicatorId>>;

const milligrams = 'Milligrams per one thousand people per day (mg/1000 people/day)';

/** Column `UOM` and its `UOM_ID`. The imputation rate is a percentage although the publisher repeats the unit of the load. */
export const unitIds: ReadonlyMap<string, string> = new Map([[milligrams, '442']]);
