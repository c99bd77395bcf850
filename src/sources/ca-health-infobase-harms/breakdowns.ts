import type { UnitCode } from './codes.ts';
import type { Refusal } from './refusal.ts';

type Dimension =
  | 'sex'
  | 'age-group'
  | 'manner-of-death'
  | 'intent'
  | 'opioid-type'
  | 'opioid-origin'
  | 'stimulant-type'
  | 'also-involving';

/** Values of the columns `Aggregator` and `Disaggregator`. */
const values: Readonly<Record<Dimension, ReadonlyMap<string, string>>> = {
  sex: new Map([
    ['Female', 'female'],
    ['Male', 'male'],
  ]),
  'age-group': new Map([
    ['0 to 19 years', '0-19'],
    ['20 to 29 years', '20-29'],
    ['30 to 39 years', '30-39'],
    ['40 to 49 years', '40-49'],
    ['50 to 59 years', '50-59'],
    ['60 years or more', '60-and-over'],
  ]),
  'manner-of-death': new Map([
    ['Accidental', 'accidental'],
    ['Suicide', 'suicide'],
    ['Undetermined', 'undetermined'],
  ]),
  intent: new Map([
    ['Accidental', 'accidental'],
    ['Intentional', 'intentional'],
    ['Undetermined', 'undetermined'],
  ]),
  'opioid-type': new Map([
    ['Fentanyl', 'fentanyl'],
    ['Fentanyl analogues', 'fentanyl-analogues'],
    ['Fentanyl or fentanyl analogues', 'fentanyl-or-fentanyl-analogues'],
    ['Non-fentanyl opioids', 'non-fentanyl-opioids'],
  ]),
  'opioid-origin': new Map([
    ['Pharmaceutical only', 'pharmaceutical-only'],
    ['Non-pharmaceutical only', 'non-pharmaceutical-only'],
    ['Both', 'both'],
    ['Undetermined', 'undetermined'],
  ]),
  'stimulant-type': new Map([
    ['Cocaine', 'cocaine'],
    ['Cocaine involved', 'cocaine'],
    ['Methamphetamine', 'methamphetamine'],
    ['Other stimulants', 'other-stimulants'],
    ['Other psychostimulants involved', 'other-psychostimulants'],
  ]),
  'also-involving': new Map([
    ['Stimulants involved', 'stimulants'],
    ['Opioids involved', 'opioids'],
    ['Involving fentanyl or fentanyl analogues', 'fentanyl-or-fentanyl-analogues'],
    ['Non-opioid substances involved', 'non-opioid-substances'],
    ['Non-stimulant substances involved', 'non-stimulant-substances'],
    ['Non-stimulant/non-opioid substances involved', 'non-stimulant-non-opioid-substances'],
  ]),
};

/** What a table (column `Specific_Measure`) holds in its two breakdown columns. */
interface Table {
  readonly aggregator: 'period' | 'blank' | Dimension;
  readonly disaggregator: 'blank' | Dimension;
  /** What the table's own name says about every row. */
  readonly fixed?: Readonly<Record<string, string>>;
}

const tables: ReadonlyMap<string, Table> = new Map<string, Table>([
  ['Overall numbers', { aggregator: 'blank', disaggregator: 'blank' }],
  ['Sex', { aggregator: 'period', disaggregator: 'sex' }],
  ['Age group', { aggregator: 'period', disaggregator: 'age-group' }],
  ['Age group by sex', { aggregator: 'age-group', disaggregator: 'sex' }],
  ['Sex and age group', { aggregator: 'age-group', disaggregator: 'sex' }],
  ['Manner of death', { aggregator: 'period', disaggregator: 'manner-of-death' }],
  ['Intent', { aggregator: 'period', disaggregator: 'intent' }],
  ['Type of opioids', { aggregator: 'period', disaggregator: 'opioid-type' }],
  ['Type of opioids by sex', { aggregator: 'opioid-type', disaggregator: 'sex' }],
  ['Type of opioids by age group', { aggregator: 'opioid-type', disaggregator: 'age-group' }],
  ['Type of opioids by origin of opioid(s)', { aggregator: 'opioid-type', disaggregator: 'opioid-origin' }],
  ['Origin of opioid(s)', { aggregator: 'period', disaggregator: 'opioid-origin' }],
  ['Sex by origin of opioid(s)', { aggregator: 'sex', disaggregator: 'opioid-origin' }],
  ['Type of stimulants', { aggregator: 'period', disaggregator: 'stimulant-type' }],
  ['Type of stimulants by sex', { aggregator: 'stimulant-type', disaggregator: 'sex' }],
  ['Type of stimulants by age group', { aggregator: 'stimulant-type', disaggregator: 'age-group' }],
  ['Involving other non-opioid substances', { aggregator: 'period', disaggregator: 'also-involving' }],
  ['Involving other non-stimulant substances', { aggregator: 'period', disaggregator: 'also-involving' }],
  ['Involving opioids', involving('opioids')],
  ['Involving stimulants', involving('stimulants')],
  ['Involving other psychoactive substances', involving('other-psychoactive-substances')],
]);

function involving(what: string): Table {
  return { aggregator: 'blank', disaggregator: 'blank', fixed: { 'also-involving': what } };
}

interface BreakdownCells {
  readonly measure: string;
  readonly harm: string;
  readonly unit: UnitCode;
  readonly aggregator: string;
  readonly disaggregator: string;
}

interface Breakdown {
  readonly dimensions: Readonly<Record<string, string>>;
  /** The aggregator repeats the row's period and must equal it. */
  readonly repeatsPeriod: boolean;
  /** The row does not say what its share is of: read as documented, and put before a person. */
  readonly unlabelled: boolean;
}

/** What a row's figure is broken down by. */
export function findBreakdown(cells: BreakdownCells): Breakdown | Refusal {
  const table = tables.get(cells.measure);
  if (table === undefined) {
    return { column: 'Specific_Measure', code: 'unknown-code', text: cells.measure, known: tables.keys() };
  }
  if (isUnlabelledFentanylShare(cells)) {
    return { dimensions: { 'opioid-type': unlabelledType }, repeatsPeriod: false, unlabelled: true };
  }
  const repeatsPeriod = table.aggregator === 'period';
  const first = repeatsPeriod ? {} : readDimension('Aggregator', table.aggregator, cells.aggregator);
  if (isRefusal(first)) return first;
  const second = readDimension('Disaggregator', table.disaggregator, cells.disaggregator);
  if (isRefusal(second)) return second;
  const within = cells.unit === 'share' && !repeatsPeriod && table.aggregator !== 'blank';
  const share = within ? { 'share-within': table.aggregator } : {};
  return { dimensions: { ...table.fixed, ...first, ...second, ...share }, repeatsPeriod, unlabelled: false };
}

const unlabelledType = 'fentanyl-or-fentanyl-analogues';
export const unlabelledName = 'Fentanyl or fentanyl analogues';

/**
 * Files until 2025 give one opioid type for hospitalizations and leave both breakdown columns blank. The later files name it:
 * their shares for fentanyl or its analogues are the same numbers (Canada 2019–2021: 21, 28, 32).
 */
function isUnlabelledFentanylShare({ measure, harm, unit, aggregator, disaggregator }: BreakdownCells): boolean {
  const blank = aggregator === '' && disaggregator === '';
  return blank && measure === 'Type of opioids' && harm === 'hospitalizations' && unit === 'share';
}

function readDimension(
  column: string,
  dimension: 'period' | 'blank' | Dimension,
  text: string,
): Readonly<Record<string, string>> | Refusal {
  if (dimension === 'period') return {};
  if (dimension === 'blank') return text === '' ? {} : { column, code: 'inconsistent', text };
  if (text === '') return { column, code: 'missing-value', text };
  const value = values[dimension].get(text);
  return value === undefined
    ? { column, code: 'unknown-code', text, known: values[dimension].keys() }
    : { [dimension]: value };
}

function isRefusal(result: Readonly<Record<string, string>> | Refusal): result is Refusal {
  return 'code' in result && 'column' in result;
}
