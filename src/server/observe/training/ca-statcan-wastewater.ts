import type { CalendarDate } from '../../../base/index.ts';
import { type TrainingDelivery, writeTable } from './delivery.ts';
import { monthsBetween } from './monthly-counts.ts';
import { SeededRandom } from './seeded-random.ts';

const sourceId = 'ca-statcan-wastewater';
const unit = 'Milligrams per one thousand people per day (mg/1000 people/day)';

/** Names of the cube's members and their numbers in its coordinates. */
const average = { name: 'Weighted average, cities measured', member: 1 };
const cities = [
  { name: 'Halifax, Nova Scotia', member: 2 },
  { name: 'Montreal, Quebec', member: 3 },
  { name: 'Toronto, Ontario', member: 4 },
  { name: 'Vancouver, British Columbia', member: 8 },
];
const measures = [
  { name: 'Cocaine (Benzoylecgonine)', member: 3, load: 1_050 },
  { name: 'Ecstasy (MDMA)', member: 5, load: 26 },
  { name: 'Fentanyl (Norfentanyl)', member: 6, load: 12 },
  { name: 'Methamphetamine', member: 8, load: 320 },
];
const characteristics = [
  'Load per capita (milligrams per one thousand people per day)',
  'Low 95% confidence interval, load per capita',
  'High 95% confidence interval, load per capita',
  'Standard error, load per capita',
  'Imputation rate, load per capita',
];

const jump = { city: 'Halifax, Nova Scotia', measure: 'Ecstasy (MDMA)', from: '2026-09-01', factor: 4 };
/** Figures too unreliable to be published (F), and confidential ones (x). */
const notPublished = [
  { city: 'Montreal, Quebec', measure: 'Fentanyl (Norfentanyl)', month: '2025-02-01', status: 'F' },
  { city: 'Halifax, Nova Scotia', measure: 'Fentanyl (Norfentanyl)', month: '2025-07-01', status: 'x' },
];

const header = [
  'REF_DATE',
  'GEO',
  'DGUID',
  'Measure',
  'Characteristics',
  'UOM',
  'UOM_ID',
  'SCALAR_FACTOR',
  'SCALAR_ID',
  'VECTOR',
  'COORDINATE',
  'VALUE',
  'STATUS',
  'SYMBOL',
  'TERMINATED',
  'DECIMALS',
];

interface Load {
  readonly load: number;
  readonly error: number;
  readonly imputed: number;
  readonly status: string;
}

/** One file: four cities and their average. */
export function canadianWastewater(): readonly TrainingDelivery[] {
  const rows = monthsBetween('2023-11-01', '2026-10-01').flatMap((month) => monthRows(month));
  return [
    {
      sourceId,
      fileName: 'training-13100871_2026-11-12.csv',
      asOf: '2026-11-12',
      bytes: writeTable([header, ...rows], { quotes: 'all', byteOrderMark: true }),
    },
  ];
}

function monthRows(month: CalendarDate): readonly (readonly string[])[] {
  const loads = new Map(
    measures.map((measure) => [measure.name, cities.map(({ name }) => draw(name, measure, month))]),
  );
  const cityRows = cities.flatMap((city, at) =>
    measures.flatMap((measure) => rowsOf(month, city, measure, loads.get(measure.name)?.[at] ?? noLoad)),
  );
  const averageRows = measures.flatMap((measure) =>
    rowsOf(month, average, measure, averageOf(loads.get(measure.name) ?? [])),
  );
  return [...averageRows, ...cityRows];
}

const noLoad: Load = { load: 0, error: 0, imputed: 0, status: '' };

function draw(city: string, { name, load }: (typeof measures)[number], month: CalendarDate): Load {
  const level = new SeededRandom(`${sourceId}/${city}/${name}/level`).logNormal(load, 0.3);
  const random = new SeededRandom(`${sourceId}/${city}/${name}/${month}`);
  const wave = 1 + 0.06 * Math.cos((2 * Math.PI * (Number(month.slice(5, 7)) - 7)) / 12);
  const isJump = city === jump.city && name === jump.measure && month >= jump.from;
  const value = random.logNormal(level * wave, 0.09) * (isJump ? jump.factor : 1);
  const hidden = notPublished.find((cell) => cell.city === city && cell.measure === name && cell.month === month);
  const status = hidden?.status ?? (random.chance(0.05) ? 'E' : '');
  return { load: value, error: value * 0.07, imputed: 8 * random.uniform(), status };
}

function averageOf(loads: readonly Load[]): Load {
  const published = loads.filter(({ status }) => status === '' || status === 'E');
  const mean = (part: 'load' | 'error' | 'imputed'): number =>
    published.reduce((sum, each) => sum + each[part], 0) / published.length;
  return { load: mean('load'), error: mean('error') / 2, imputed: mean('imputed'), status: '' };
}

function rowsOf(
  month: CalendarDate,
  geography: { readonly name: string; readonly member: number },
  measure: { readonly name: string; readonly member: number },
  { load, error, imputed, status }: Load,
): readonly (readonly string[])[] {
  const values = [load, Math.max(0, load - 1.96 * error), load + 1.96 * error, error, imputed];
  return characteristics.map((characteristic, at) => {
    const isHidden = status === 'F' || status === 'x';
    const isImputation = at === 4;
    const value = isHidden && !isImputation ? '' : (values[at] ?? 0).toFixed(2);
    const coordinate = `${geography.member}.${measure.member}.${at + 1}`;
    const vector = `v9${String(geography.member * 1000 + measure.member * 10 + at).padStart(8, '0')}`;
    const shownStatus = isImputation ? '' : status;
    return [
      month.slice(0, 7),
      geography.name,
      '',
      measure.name,
      characteristic,
      unit,
      '442',
      'units',
      '0',
      vector,
      coordinate,
      value,
      shownStatus,
      '',
      '',
      '2',
    ];
  });
}
