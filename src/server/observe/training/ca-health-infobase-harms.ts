import { type CalendarDate, shiftPeriod } from '../../../base/index.ts';
import { findPlace, findPopulation } from '../../../model/index.ts';
import { type TrainingDelivery, writeTable } from './delivery.ts';
import { SeededRandom } from './seeded-random.ts';

const sourceId = 'ca-health-infobase-harms';

/** Place and the publisher's PRUID. */
const provinces = [
  ['CA-BC', '59'],
  ['CA-AB', '48'],
  ['CA-SK', '47'],
  ['CA-MB', '46'],
  ['CA-ON', '35'],
  ['CA-QC', '24'],
  ['CA-NB', '13'],
  ['CA-NS', '12'],
  ['CA-PE', '11'],
  ['CA-NL', '10'],
  ['CA-YT', '60'],
  ['CA-NT', '61'],
] as const;

/** Tables of the file and the usual number of events per 100,000 people and quarter. */
const tables = [
  { substance: 'Opioids', harm: 'Deaths', rate: 4, notAvailable: [] },
  { substance: 'Opioids', harm: 'Hospitalizations', rate: 3.2, notAvailable: ['CA-QC'] },
  {
    substance: 'Opioids',
    harm: 'Emergency Department (ED) Visits',
    rate: 13,
    notAvailable: ['CA-MB', 'CA-QC', 'CA-NB', 'CA-NL', 'CA-NT'],
  },
  { substance: 'Stimulants', harm: 'Deaths', rate: 2.8, notAvailable: [] },
] as const satisfies readonly {
  readonly substance: string;
  readonly harm: string;
  readonly rate: number;
  readonly notAvailable: readonly string[];
}[];

type Table = (typeof tables)[number];

const fall = { place: 'CA-AB', substance: 'Opioids', harm: 'Deaths', from: '2025-07-01', factor: 0.45 };
const firstQuarter = '2016-01-01';
/** Known in June 2026, missing in September. */
const takenBack = { place: 'CA-NS', harm: 'Hospitalizations', quarter: '2025-04-01' };
/** Counts below this are not shown. */
const smallestShown = 5;

/** Two vintages: the later one has one quarter more, changes some recent ones and lacks one cell. */
export function canadianHarms(): readonly TrainingDelivery[] {
  return [
    write({ asOf: '2026-06-24', to: '2025-10-01', isEarly: true }),
    write({ asOf: '2026-09-23', to: '2026-01-01', isEarly: false }),
  ];
}

interface Vintage {
  readonly asOf: CalendarDate;
  readonly to: CalendarDate;
  readonly isEarly: boolean;
}

const header = [
  'Substance',
  'Source',
  'Specific_Measure',
  'Region',
  'PRUID',
  'Time_Period',
  'Year_Quarter',
  'Aggregator',
  'Disaggregator',
  'Unit',
  'Value',
];

function write(vintage: Vintage): TrainingDelivery {
  const rows = tables.flatMap((table) => tableRows(table, vintage));
  return {
    sourceId,
    fileName: `training-SubstanceHarmsData_${vintage.asOf}.csv`,
    asOf: vintage.asOf,
    bytes: writeTable([header, ...rows]),
  };
}

type Counts = ReadonlyMap<CalendarDate, number>;

function tableRows(table: Table, vintage: Vintage): readonly (readonly string[])[] {
  const quarters = quartersBetween(firstQuarter, vintage.to);
  const counts = new Map(provinces.map(([place]) => [place, drawQuarters(place, table, quarters, vintage)]));
  const notAvailable: readonly string[] = table.notAvailable;
  const counted = [...counts].filter(([place]) => !notAvailable.includes(place)).map(([, byQuarter]) => byQuarter);
  const canada = new Map(
    quarters.map((quarter) => [quarter, counted.reduce((sum, byQuarter) => sum + (byQuarter.get(quarter) ?? 0), 0)]),
  );
  return [
    ...regionRows('CA', '1', canada, table, vintage),
    ...provinces.flatMap(([place, pruid]) =>
      regionRows(place, pruid, notAvailable.includes(place) ? null : (counts.get(place) ?? null), table, vintage),
    ),
  ];
}

function quartersBetween(first: CalendarDate, last: CalendarDate): readonly CalendarDate[] {
  const quarters: CalendarDate[] = [];
  for (let quarter = first; quarter <= last; quarter = shiftPeriod(quarter, 'Q', 1)) quarters.push(quarter);
  return quarters;
}

function drawQuarters(
  place: string,
  { substance, harm, rate }: Table,
  quarters: readonly CalendarDate[],
  { isEarly }: Vintage,
): Counts {
  const name = `${sourceId}/${place}/${substance}/${harm}`;
  const level = new SeededRandom(`${name}/level`).logNormal(rate, 0.25) * (peopleOf(place, 2024) / 100_000);
  return new Map(
    quarters.map((quarter) => {
      const random = new SeededRandom(`${name}/${quarter}`);
      const factor = isFalling(place, substance, harm) && quarter >= fall.from ? fall.factor : 1;
      const count = random.negativeBinomial(level * factor, 250);
      const isOpen = isEarly && quarter >= '2025-01-01' && count > 20;
      return [quarter, isOpen ? Math.round(count * (0.96 + 0.04 * random.uniform())) : count];
    }),
  );
}

function isFalling(place: string, substance: string, harm: string): boolean {
  return place === fall.place && substance === fall.substance && harm === fall.harm;
}

function regionRows(
  place: string,
  pruid: string,
  counts: Counts | null,
  { substance, harm }: Table,
  vintage: Vintage,
): readonly (readonly string[])[] {
  const region = findPlace(place)?.name.en ?? '';
  const row = (time: string, label: string, unit: string, value: string): readonly string[] => {
    return [substance, harm, 'Overall numbers', region, pruid, time, label, '', '', unit, value];
  };
  const quarters = quartersBetween(firstQuarter, vintage.to);
  const isGone = (quarter: CalendarDate): boolean =>
    !vintage.isEarly && place === takenBack.place && harm === takenBack.harm && quarter === takenBack.quarter;
  const years = [...new Set(quarters.map((quarter) => quarter.slice(0, 4)))];
  return [
    ...['Crude rate', 'Number'].flatMap((unit) =>
      years.map((year) => {
        const inYear = quarters.filter((quarter) => quarter.startsWith(year));
        const label = inYear.length === 4 ? year : `${year} (Jan to ${inYear.length === 1 ? 'Mar' : 'Sep'})`;
        const count = sumOf(counts, inYear);
        return row('By year', label, unit, unit === 'Number' ? shown(count) : crudeRate(count, place, Number(year)));
      }),
    ),
    ...quarters
      .filter((quarter) => !isGone(quarter))
      .map((quarter) => {
        const label = `${quarter.slice(0, 4)} Q${(Number(quarter.slice(5, 7)) + 2) / 3}`;
        return row('By quarter', label, 'Number', shown(sumOf(counts, [quarter])));
      }),
  ];
}

function sumOf(counts: Counts | null, quarters: readonly CalendarDate[]): number | null {
  if (counts === null) return null;
  return quarters.reduce((sum, quarter) => sum + (counts.get(quarter) ?? 0), 0);
}

function shown(count: number | null): string {
  if (count === null) return 'n/a';
  return count > 0 && count < smallestShown ? 'Suppr.' : String(count);
}

function crudeRate(count: number | null, place: string, year: number): string {
  if (count === null) return 'n/a';
  if (count > 0 && count < smallestShown) return 'Suppr.';
  return ((count / peopleOf(place, Math.min(year, 2024))) * 100_000).toFixed(1);
}

function peopleOf(place: string, year: number): number {
  const people = findPopulation(place, year);
  if (people === null) throw new Error(`no population of ${place}`);
  return people;
}
