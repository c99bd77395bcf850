import { type TrainingDelivery, writeTable } from './delivery.ts';
import { SeededRandom } from './seeded-random.ts';

const sourceId = 'eu-euda-wastewater';

/** Site number, country and city as the publisher names them. */
const sites = [
  ['AT001', 'AT', 'Innsbruck'],
  ['BE001', 'BE', 'Antwerp Zuid'],
  ['BE002', 'BE', 'Brussels'],
  ['CZ001', 'CZ', 'Brno'],
  ['DE001', 'DE', 'Dresden'],
  ['DK001', 'DK', 'Copenhagen'],
  ['ES001', 'ES', 'Barcelona'],
  ['FI001', 'FI', 'Helsinki'],
  ['FR001', 'FR', 'Paris Seine Centre'],
  ['IT001', 'IT', 'Milan'],
  ['LT001', 'LT', 'Vilnius'],
  ['NL001', 'NL', 'Amsterdam'],
  ['NL002', 'NL', 'Eindhoven'],
  ['NL003', 'NL', 'Utrecht'],
  ['PT001', 'PT', 'Lisbon'],
  ['SE001', 'SE', 'Stockholm'],
] as const;

const metabolites = [
  { name: 'amphetamine', load: 90, weekend: 1.05 },
  { name: 'cannabis', load: 120, weekend: 1 },
  { name: 'cocaine', load: 420, weekend: 1.25 },
  { name: 'ketamine', load: 9, weekend: 1.3 },
  { name: 'MDMA', load: 40, weekend: 2 },
  { name: 'methamphetamine', load: 45, weekend: 1.05 },
] as const;

const jump = { city: 'Utrecht', metabolite: 'ketamine', year: 2026, factor: 3 };
/** A load of 6.1 that a spreadsheet takes for the sixth of January. */
const dateLike = { city: 'Innsbruck', metabolite: 'ketamine', year: 2026, load: 6.1, damaged: '06.01' };
const days = ['Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday', 'Monday', 'Tuesday'];
const figures = [...days, 'Weekday mean', 'Weekend mean', 'Daily mean'];

interface Week {
  readonly year: number;
  readonly metabolite: string;
  readonly site: (typeof sites)[number];
  /** Wednesday to Tuesday, then the three means. */
  readonly cells: readonly string[];
}

/** The publisher's table, and a copy of some rows that went through a spreadsheet and lost its site numbers. */
export function europeanWastewater(): readonly TrainingDelivery[] {
  const years = Array.from({ length: 11 }, (_, index) => 2016 + index);
  const weeks = years.flatMap((year) =>
    metabolites.flatMap((metabolite) => sites.map((site) => drawWeek(year, metabolite, site))),
  );
  const whole = weeks.map(({ year, metabolite, site, cells }) => [year, metabolite, ...site, ...cells]);
  const copied = weeks
    .filter(({ year, site }) => year === jump.year && copiedCities.includes(site[2]))
    .map(throughSpreadsheet);
  return [
    file('training-ww2026-all-data_2026-03-18.csv', '2026-03-18', [
      ['Year', 'Metabolite', 'Site ID', 'Country', 'City', ...figures],
      ...whole,
    ]),
    file('training-saved-copy_2026-04-02.csv', '2026-04-02', [
      ['Year', 'Metabolite', 'Country', 'City', ...figures],
      ...copied,
      ['2026', 'ketamine', 'H', 'Budapest', '8', '8', '9', '9', '8', '8', '8', '8', '8.5', '8.29'],
    ]),
  ];
}

const copiedCities: readonly string[] = ['Innsbruck', 'Utrecht'];

function file(fileName: string, asOf: string, rows: readonly (readonly (string | number)[])[]): TrainingDelivery {
  return { sourceId, fileName, asOf, bytes: writeTable(rows) };
}

function drawWeek(year: number, { name, load, weekend }: (typeof metabolites)[number], site: Week['site']): Week {
  const [, , city] = site;
  const level = new SeededRandom(`${sourceId}/${city}/${name}`).logNormal(load, 0.4);
  const random = new SeededRandom(`${sourceId}/${city}/${name}/${year}`);
  const isJump = city === jump.city && name === jump.metabolite && year === jump.year;
  const ofYear = random.logNormal(level, 0.1) * (isJump ? jump.factor : 1);
  const loads = days.map((_, day) => round(random.logNormal(ofYear * (isWeekend(day) ? weekend : 1), 0.06)));
  if (isDateLike(city, name, year)) loads[0] = dateLike.load;
  const weekdays = loads.filter((_, day) => !isWeekend(day));
  const means = [weekdays, loads.filter((_, day) => isWeekend(day)), loads].map(meanOf);
  return { year, metabolite: name, site, cells: [...loads, ...means].map(String) };
}

function isDateLike(city: string, metabolite: string, year: number): boolean {
  return city === dateLike.city && metabolite === dateLike.metabolite && year === dateLike.year;
}

/** Friday to Monday, as the publisher counts it. */
function isWeekend(day: number): boolean {
  return day >= 2 && day <= 5;
}

function throughSpreadsheet({ year, metabolite, site, cells }: Week): readonly (string | number)[] {
  const [, country, city] = site;
  const damaged = isDateLike(city, metabolite, year) ? [dateLike.damaged, ...cells.slice(1)] : cells;
  return [year, metabolite, country, city, ...damaged];
}

function meanOf(values: readonly number[]): number {
  return round(values.reduce((sum, value) => sum + value, 0) / values.length);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
