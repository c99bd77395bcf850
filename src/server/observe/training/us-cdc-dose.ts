import type { CalendarDate } from '../../../base/index.ts';
import { type TrainingDelivery, writeTable } from './delivery.ts';
import { monthsBetween } from './monthly-counts.ts';
import { SeededRandom } from './seeded-random.ts';

const sourceId = 'us-cdc-dose';
const states = [
  ...'AK AL AR AZ CA CO CT DC DE FL GA HI IA ID IL IN KS KY LA MA MD ME MI MN MO MS'.split(' '),
  ...'MT NC ND NE NH NJ NM NV NY OH OK OR PA RI SC SD TN TX UT VA VT WA WI WV WY'.split(' '),
];
const notSharing = ['CA', 'IA', 'OK'];
const notTakingPart = ['ND'];
/** Rate per 10,000 visits that stands for fewer than 20 overdoses. */
const smallest = 0.5;

/** Columns of the file and their usual rates; each is part of the one named. */
const syndromes = [
  { column: 'drug_rate', rate: 50 },
  { column: 'opioid_rate', rate: 14 },
  { column: 'fentanyl_rate', rate: 1.4 },
  { column: 'heroin_rate', rate: 1.6 },
  { column: 'stimulant_rate', rate: 2.4 },
  { column: 'cocaine_rate', rate: 0.8 },
  { column: 'methamphetamine_rate', rate: 0.9 },
  { column: 'benzodiazepine_rate', rate: 1 },
] as const;

/** What is added to the rates of a state from a month on: a surge of methamphetamine, a fall of opioids other than fentanyl and heroin. */
const changes: readonly { readonly state: string; readonly from: CalendarDate; readonly added: readonly number[] }[] = [
  { state: 'NM', from: '2026-05-01', added: [6, 0, 0, 0, 5.5, 0, 5, 0] },
  { state: 'ME', from: '2026-04-01', added: [-5, -5, 0, 0, 0, 0, 0, 0] },
];

const firstMonth = '2022-07-01';
const lastMonth = '2026-07-01';

/** One file, the twelve-month rates of a state before its monthly ones. */
export function emergencyVisitRates(): readonly TrainingDelivery[] {
  const months = monthsBetween(firstMonth, lastMonth);
  const rows = states.flatMap((state) => {
    const rates = drawState(state, months);
    const monthly = months.map((month, at) => row(state, month, 'Monthly', rates[at] ?? []));
    const yearly = months.map((month, at) => row(state, month, 'Annual', meansBefore(rates, at)));
    return [...yearly, ...monthly];
  });
  const header = ['jurisdiction', 'year', 'month', 'rate_time', ...syndromes.map(({ column }) => column)];
  return [
    {
      sourceId,
      fileName: 'training-DOSE-SyS-jurisdiction_2026-09-25.csv',
      asOf: '2026-09-25',
      bytes: writeTable([header, ...rows], { lineEnd: '\r\n' }),
    },
  ];
}

/** By month, the rates in the order of the columns. */
function drawState(state: string, months: readonly CalendarDate[]): readonly (readonly number[])[] {
  const level = new SeededRandom(`${sourceId}/${state}/level`).logNormal(1, 0.25);
  const series = syndromes.map(({ column, rate }, at) => {
    const random = new SeededRandom(`${sourceId}/${state}/${column}`);
    return months.map((month) => {
      const wave = 1 + 0.06 * Math.cos((2 * Math.PI * (Number(month.slice(5, 7)) - 7)) / 12);
      return random.logNormal(rate * level * wave, 0.05) + change(state, month, at);
    });
  });
  return months.map((_, at) => series.map((rates) => Math.max(0, rates[at] ?? 0)));
}

function change(state: string, month: CalendarDate, column: number): number {
  return changes.find((each) => each.state === state && month >= each.from)?.added[column] ?? 0;
}

function meansBefore(rates: readonly (readonly number[])[], at: number): readonly number[] {
  const year = rates.slice(Math.max(0, at - 11), at + 1);
  return syndromes.map((_, index) => year.reduce((sum, month) => sum + (month[index] ?? 0), 0) / year.length);
}

function row(state: string, month: CalendarDate, rateTime: string, rates: readonly number[]): readonly string[] {
  const cells = rates.map((rate) => {
    if (notSharing.includes(state)) return '§';
    if (notTakingPart.includes(state)) return '¶';
    return rate < smallest ? '*' : rate.toFixed(1);
  });
  return [state, month.slice(0, 4), String(Number(month.slice(5, 7))), rateTime, ...cells];
}
