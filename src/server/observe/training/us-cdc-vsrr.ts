import { addMonths, type CalendarDate, periodsBetween } from '../../../base/index.ts';
import { findPlace, findPopulation } from '../../../model/index.ts';
import { type TrainingDelivery, writeTable } from './delivery.ts';
import { drawMonthlyCounts, during, monthsBetween } from './monthly-counts.ts';
import { SeededRandom } from './seeded-random.ts';

const sourceId = 'us-cdc-vsrr';
const states = [
  ...'AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO'.split(' '),
  ...'MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY YC'.split(' '),
];
/** Jurisdictions whose death certificates name the drugs well enough for figures by class. */
const withClasses = ['US', 'AK', 'CA', 'OH', 'WV'];
const newYorkCityShare = 0.43;
const surge = { state: 'OH', from: '2025-12-01', deaths: 1.7, synthetic: 2 };
/** Known in September 2026, no longer shown in November. */
const takenBack = { state: 'WV', indicator: 'Methadone (T40.3)', month: '2025-06-01' };
const lowQuality = { state: 'AK', from: '2025-03-01', to: '2025-08-01' };

const usual = 'Numbers may differ from published reports using final data. See Technical Notes.';
const incomplete = 'Underreported due to incomplete data.';
const notShown = `${usual} Data not shown due to low data quality.`;
const monthNames = 'January February March April May June July August September October November December'.split(' ');

/** Deaths by month of one jurisdiction, by the name of the published indicator. */
type Deaths = ReadonlyMap<string, ReadonlyMap<CalendarDate, number>>;

const firstMonth = '2021-01-01';
const lastMonth = '2026-06-01';

/**
 * Two vintages: the earlier one is a download of a few jurisdictions, ends two months before the later one, and is less
 * complete at its end.
 */
export function provisionalDeaths(): readonly TrainingDelivery[] {
  const deaths = drawNation();
  return [
    write(new Map([...deaths].filter(([state]) => withClasses.includes(state))), {
      asOf: '2026-09-16',
      to: addMonths(lastMonth, -2),
    }),
    write(deaths, { asOf: '2026-11-11', to: lastMonth }),
  ];
}

function drawNation(): ReadonlyMap<string, Deaths> {
  const months = monthsBetween(addMonths(firstMonth, -11), lastMonth);
  const byState = new Map(states.map((state) => [state, drawState(state, months)]));
  const total = (indicator: string): ReadonlyMap<CalendarDate, number> => {
    const sum = (month: CalendarDate): number =>
      [...byState.values()].reduce((before, deaths) => before + (deaths.get(indicator)?.get(month) ?? 0), 0);
    return new Map(months.map((month) => [month, sum(month)]));
  };
  const indicators = byState.get('OH')?.keys() ?? [];
  return new Map([...byState, ['US', new Map([...indicators].map((name) => [name, total(name)]))]]);
}

function drawState(state: string, months: readonly CalendarDate[]): Deaths {
  const random = new SeededRandom(`${sourceId}/${state}/level`);
  const people = peopleOf(state);
  const isSurging = state === surge.state;
  const all = drawMonthlyCounts(months, {
    name: `${sourceId}/${state}/all`,
    mean: (people / 100_000) * (70 + 15 * random.uniform()),
    season: 0.08,
    peak: 1,
    size: 2_000,
  });
  const level = (people / 100_000) * (1.4 + 1.2 * random.uniform());
  const overdose = drawMonthlyCounts(months, {
    name: `${sourceId}/${state}/overdose`,
    mean: level,
    season: 0.05,
    growth: -0.02,
    size: 400,
    ...(isSurging ? { factor: during(surge.deaths, surge.from) } : {}),
  });
  const share = (low: number): number => low + 0.1 * random.uniform();
  // The surge is one of synthetic opioids: the other classes stay where they were.
  const steady = isSurging ? during(1 / surge.deaths, surge.from) : undefined;
  const synthetic = part(
    overdose,
    share(0.6),
    isSurging ? during(surge.synthetic / surge.deaths, surge.from) : undefined,
  );
  const heroin = part(overdose, share(0.02), steady);
  const methadone = part(overdose, share(0.01), steady);
  const natural = part(overdose, share(0.08), steady);
  const involving = (classes: readonly ByMonth[]): ByMonth => union(classes, overdose);
  return new Map([
    ['Number of Deaths', all],
    ['Number of Drug Overdose Deaths', overdose],
    ['Percent with drugs specified', new Map(months.map((month) => [month, 0]))],
    ['Cocaine (T40.5)', part(overdose, share(0.2), steady)],
    ['Heroin (T40.1)', heroin],
    ['Methadone (T40.3)', methadone],
    ['Natural & semi-synthetic opioids (T40.2)', natural],
    ['Natural & semi-synthetic opioids, incl. methadone (T40.2, T40.3)', involving([natural, methadone])],
    [
      'Natural, semi-synthetic, & synthetic opioids, incl. methadone (T40.2-T40.4)',
      involving([natural, methadone, synthetic]),
    ],
    ['Opioids (T40.0-T40.4,T40.6)', involving([natural, methadone, synthetic, heroin])],
    ['Psychostimulants with abuse potential (T43.6)', part(overdose, share(0.25), steady)],
    ['Synthetic opioids, excl. methadone (T40.4)', synthetic],
  ]);
}

function peopleOf(state: string): number {
  const people = findPopulation(state === 'YC' ? 'US-NY' : `US-${state}`, 2024);
  if (people === null) throw new Error(`no population of ${state}`);
  if (state === 'YC') return people * newYorkCityShare;
  return state === 'NY' ? people * (1 - newYorkCityShare) : people;
}

type ByMonth = ReadonlyMap<CalendarDate, number>;

function part(whole: ByMonth, share: number, factor: (month: CalendarDate) => number = () => 1): ByMonth {
  return new Map(
    [...whole].map(([month, deaths]) => [month, Math.min(deaths, Math.round(deaths * share * factor(month)))]),
  );
}

/** Deaths in which at least one of the classes is involved; a few involve several. */
function union(classes: readonly ByMonth[], whole: ByMonth): ByMonth {
  const [first = new Map<CalendarDate, number>()] = classes;
  return new Map(
    [...first.keys()].map((month) => {
      const deaths = classes.map((byMonth) => byMonth.get(month) ?? 0);
      const sum = deaths.reduce((before, count) => before + count, 0);
      return [month, Math.min(whole.get(month) ?? 0, Math.max(...deaths, Math.round(sum * 0.95)))];
    }),
  );
}

interface Vintage {
  readonly asOf: CalendarDate;
  readonly to: CalendarDate;
}

const header = [
  'State',
  'Year',
  'Month',
  'Period',
  'Indicator',
  'Data Value',
  'Percent Complete',
  'Percent Pending Investigation',
  'State Name',
  'Footnote',
  'Footnote Symbol',
  'Predicted Value',
];

function write(nation: ReadonlyMap<string, Deaths>, vintage: Vintage): TrainingDelivery {
  const rows = [...nation]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([state, deaths]) => rowsOf(state, deaths, vintage));
  return {
    sourceId,
    fileName: `training-VSRR-provisional_${vintage.asOf}.csv`,
    asOf: vintage.asOf,
    bytes: writeTable([header, ...rows], { byteOrderMark: true }),
  };
}

function rowsOf(state: string, deaths: Deaths, vintage: Vintage): readonly (readonly string[])[] {
  const totals = ['Number of Deaths', 'Number of Drug Overdose Deaths'];
  const indicators = withClasses.includes(state) ? [...deaths.keys()] : totals;
  return indicators.sort().flatMap((indicator) =>
    monthsBetween(firstMonth, vintage.to)
      .filter((month) => !isTakenBack(state, indicator, month, vintage))
      .map((month) => row(state, indicator, month, deaths, vintage)),
  );
}

function isTakenBack(state: string, indicator: string, month: CalendarDate, { to }: Vintage): boolean {
  const { state: where, indicator: what, month: when } = takenBack;
  return to === lastMonth && state === where && indicator === what && month === when;
}

function row(
  state: string,
  indicator: string,
  month: CalendarDate,
  deaths: Deaths,
  { to }: Vintage,
): readonly string[] {
  const age = periodsBetween(month, to, 'M');
  const random = new SeededRandom(`${sourceId}/${state}/${month}/${to}/shares`);
  const pending = ((age < 6 ? 0.3 : 0.02) * (0.5 + random.uniform())).toFixed(10);
  const complete = state === 'WV' && age < 2 ? '99.5+' : '100';
  const isHidden = state === lowQuality.state && month >= lowQuality.from && month <= lowQuality.to;
  const isClass = indicator.includes('(T4');
  const [footnote, symbol] = isHidden && isClass ? [notShown, '***'] : age < 6 ? [incomplete, '*'] : [usual, '**'];
  const { value, predicted } = isHidden && isClass ? blank : figures(indicator, month, deaths, age, random);
  const year = month.slice(0, 4);
  const name = monthNames[Number(month.slice(5, 7)) - 1] ?? '';
  const period = '12 month-ending';
  return [state, year, name, period, indicator, value, complete, pending, nameOf(state), footnote, symbol, predicted];
}

const blank = { value: '', predicted: '' };

function figures(
  indicator: string,
  month: CalendarDate,
  deaths: Deaths,
  age: number,
  random: SeededRandom,
): { readonly value: string; readonly predicted: string } {
  if (indicator === 'Percent with drugs specified') {
    return { value: (95 + 4 * random.uniform()).toFixed(10), predicted: '' };
  }
  const year = monthsBetween(addMonths(month, -11), month);
  const count = year.reduce((sum, each) => sum + (deaths.get(indicator)?.get(each) ?? 0), 0);
  if (indicator === 'Number of Deaths') return { value: thousands(count), predicted: '' };
  const reported = Math.round(count * (1 - 0.02 * Math.max(0, 1 - age / 6)));
  return { value: thousands(reported), predicted: thousands(count) };
}

function thousands(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

function nameOf(state: string): string {
  if (state === 'US') return 'United States';
  return state === 'YC' ? 'New York City' : (findPlace(`US-${state}`)?.name.en ?? '');
}
