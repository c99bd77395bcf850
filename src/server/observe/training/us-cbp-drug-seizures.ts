import { type CalendarDate, fiscalYearOf } from '../../../base/index.ts';
import { type TrainingDelivery, writeTable } from './delivery.ts';
import { drawMonthlyCounts, during, monthsBetween } from './monthly-counts.ts';
import { SeededRandom } from './seeded-random.ts';

const sourceId = 'us-cbp-drug-seizures';
const fieldOperations = 'Office of Field Operations';
const borderPatrol = 'U.S. Border Patrol';
const airAndMarine = 'Air and Marine Operations';

interface Unit {
  readonly component: string;
  readonly region: string;
  readonly landFilter: string;
  readonly area: string;
  /** How busy it is. */
  readonly scale: number;
}

const offices: readonly Unit[] = [
  unit(fieldOperations, 'Coastal/Interior', 'Other', 'BALTIMORE FIELD OFFICE', 0.5),
  unit(fieldOperations, 'Coastal/Interior', 'Other', 'CHICAGO FIELD OFFICE', 1.2),
  unit(fieldOperations, 'Coastal/Interior', 'Other', 'MIAMI FIELD OFFICE', 0.9),
  unit(fieldOperations, 'Coastal/Interior', 'Other', 'NEW YORK FIELD OFFICE', 1.1),
  unit(fieldOperations, 'Coastal/Interior', 'Other', 'PRECLEARANCE FIELD OFFICE', 0.2),
  unit(fieldOperations, 'Northern Border', 'Land Only', 'BUFFALO FIELD OFFICE', 0.4),
  unit(fieldOperations, 'Northern Border', 'Land Only', 'DETROIT FIELD OFFICE', 0.6),
  unit(fieldOperations, 'Southwest Border', 'Land Only', 'EL PASO FIELD OFFICE', 1),
  unit(fieldOperations, 'Southwest Border', 'Land Only', 'LAREDO FIELD OFFICE', 1.3),
  unit(fieldOperations, 'Southwest Border', 'Land Only', 'SAN DIEGO FIELD OFFICE', 1.8),
  unit(fieldOperations, 'Southwest Border', 'Land Only', 'TUCSON FIELD OFFICE', 1.1),
  unit(borderPatrol, 'Coastal/Interior', 'Other', 'MIAMI SECTOR', 0.2),
  unit(borderPatrol, 'Northern Border', 'Land Only', 'SWANTON SECTOR', 0.15),
  unit(borderPatrol, 'Southwest Border', 'Land Only', 'EL PASO SECTOR', 0.5),
  unit(borderPatrol, 'Southwest Border', 'Land Only', 'RIO GRANDE VALLEY SECTOR', 0.6),
  unit(borderPatrol, 'Southwest Border', 'Land Only', 'TUCSON SECTOR', 0.7),
];

const branches: readonly Unit[] = [
  unit(airAndMarine, 'Coastal/Interior', 'Other', 'Caribbean Air And Marine Branch', 0.3),
  unit(airAndMarine, 'Coastal/Interior', 'Other', 'Miami Air And Marine Branch', 0.25),
  unit(airAndMarine, 'Northern Border', 'Land', 'Great Lakes Air And Marine Branch', 0.15),
  unit(airAndMarine, 'Southwest Border', 'Land', 'Tucson Air Branch', 0.3),
];

/** Events per month in a unit of scale 1, and the median weight of an event in pounds. */
const drugs: readonly { readonly name: string; readonly events: number; readonly pounds: number }[] = [
  { name: 'Cocaine', events: 8, pounds: 22 },
  { name: 'Ecstasy', events: 1.2, pounds: 0.4 },
  { name: 'Fentanyl', events: 5, pounds: 3 },
  { name: 'Heroin', events: 1.5, pounds: 2 },
  { name: 'Ketamine', events: 1.8, pounds: 3 },
  { name: 'Khat (Catha Edulis)', events: 0.3, pounds: 40 },
  { name: 'Lsd', events: 0.3, pounds: 0.02 },
  { name: 'Marijuana', events: 22, pounds: 6 },
  { name: 'Methamphetamine', events: 10, pounds: 25 },
  { name: 'Other Drugs**', events: 16, pounds: 1.5 },
];

const monthNames = 'JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC'.split(' ');
const surge = { area: 'LAREDO FIELD OFFICE', drug: 'Methamphetamine', from: '2026-08-01', factor: 4 };
/** Known in September 2026, gone in November: entered by mistake. */
const takenBack = { area: 'MIAMI SECTOR', drug: 'Lsd', month: '2026-03-01' };
/** Share of the months since October 2025 that the later file reports anew. */
const revisedShare = 0.04;

interface Seizures {
  readonly month: CalendarDate;
  readonly unit: Unit;
  readonly drug: string;
  readonly events: number;
  readonly pounds: number;
}

/** Four files: two fiscal-year tables, the newest one with a new column and revised cells, and the Air and Marine table. */
export function customsSeizures(): readonly TrainingDelivery[] {
  const all = drawSeizures(offices, '2020-10-01', '2026-10-01');
  const early = all.filter(({ month }) => month <= '2026-08-01').flatMap(asKnownInSeptember);
  return [
    file(
      'training-nationwide-drugs-fy21-fy24.csv',
      '2024-10-21',
      within(all, '2020-10-01', '2024-09-01'),
      '2024-10-21',
    ),
    file(
      'training-nationwide-drugs-fy23-fy26-aug.csv',
      '2026-09-18',
      within(early, '2022-10-01', '2026-08-01'),
      '2026-09-18',
    ),
    withShortNames(
      file(
        'training-nationwide-drugs-fy24-fy27-oct.csv',
        '2026-11-13',
        within(all, '2023-10-01', '2026-10-01'),
        '2026-11-13',
      ),
    ),
    airAndMarineFile(),
  ].map(({ table, ...delivery }) => ({ ...delivery, bytes: writeTable(table, { lineEnd: '\r\n' }) }));
}

interface Table extends Omit<TrainingDelivery, 'bytes'> {
  readonly table: readonly (readonly string[])[];
}

function unit(component: string, region: string, landFilter: string, area: string, scale: number): Unit {
  return { component, region, landFilter, area, scale };
}

function drawSeizures(units: readonly Unit[], first: CalendarDate, last: CalendarDate): readonly Seizures[] {
  const months = monthsBetween(first, last);
  return units.flatMap((place) => drugs.flatMap((drug) => drawSeries(months, place, drug)));
}

function drawSeries(months: readonly CalendarDate[], place: Unit, drug: (typeof drugs)[number]): readonly Seizures[] {
  const name = `${sourceId}/${place.component}/${place.area}/${drug.name}`;
  const surges = place.area === surge.area && drug.name === surge.drug;
  const counts = drawMonthlyCounts(months, {
    name,
    mean: drug.events * place.scale,
    season: 0.12,
    peak: 5,
    ...(surges ? { factor: during(surge.factor, surge.from) } : {}),
  });
  const random = new SeededRandom(`${name}/weight`);
  return [...counts].flatMap(([month, events]) => {
    const pounds = events * random.logNormal(drug.pounds, 0.35);
    const isTakenBack = place.area === takenBack.area && drug.name === takenBack.drug && month === takenBack.month;
    return events === 0 || isTakenBack ? [] : [{ month, unit: place, drug: drug.name, events, pounds }];
  });
}

function asKnownInSeptember(seizures: Seizures): readonly Seizures[] {
  const { month, unit: place, drug, events, pounds } = seizures;
  const random = new SeededRandom(`${sourceId}/revision/${month}/${place.area}/${drug}`);
  const isRevised = month >= '2025-10-01' && random.chance(revisedShare) && events > 1;
  const known = isRevised ? { ...seizures, events: events - 1, pounds: pounds * 0.9 } : seizures;
  const isNeighbour = place.area === takenBack.area && drug === 'Marijuana' && month === takenBack.month;
  return isNeighbour ? [known, { month, unit: place, drug: takenBack.drug, events: 1, pounds: 0.04 }] : [known];
}

function within(list: readonly Seizures[], first: CalendarDate, last: CalendarDate): readonly Seizures[] {
  return list.filter(({ month }) => month >= first && month <= last);
}

function file(fileName: string, asOf: CalendarDate, list: readonly Seizures[], published: CalendarDate): Table {
  const running = fiscalYearOf(published);
  const rows = list.map(({ month, unit: place, drug, events, pounds }) => {
    const year = fiscalYearOf(month);
    const label = year === running ? `${year} (FYTD)` : String(year);
    const name = monthNames[Number(month.slice(5, 7)) - 1] ?? '';
    const weight = String(Number(pounds.toFixed(6)));
    return [label, name, place.component, place.region, place.landFilter, place.area, drug, String(events), weight];
  });
  return { sourceId, fileName, asOf, table: [nationwideHeader, ...rows.sort(inPublishersOrder)] };
}

const nationwideHeader = [
  'FY',
  'Month (abbv)',
  'Component',
  'Region',
  'Land Filter',
  'Area of Responsibility',
  'Drug Type',
  'Count of Event',
  'Sum Qty (lbs)',
];

/** The running year first, then by year and by the month's name. */
function inPublishersOrder(a: readonly string[], b: readonly string[]): number {
  const [yearA = '', monthA = ''] = a;
  const [yearB = '', monthB = ''] = b;
  if (yearA.length !== yearB.length) return yearB.length - yearA.length;
  if (yearA !== yearB) return yearA < yearB ? -1 : 1;
  return monthA === monthB ? 0 : monthA < monthB ? -1 : 1;
}

/** A column that the connector has not met before. */
function withShortNames(table: Table): Table {
  const rows = table.table.map((cells, index) => {
    const area = index === 0 ? 'AOR (Abbv)' : (cells[5] ?? '').replace(/ (FIELD OFFICE|SECTOR)$/, '');
    return [...cells.slice(0, 6), area, ...cells.slice(6)];
  });
  return { ...table, table: rows };
}

/** Three rows stay out: a branch and a drug type that nobody has met. */
function airAndMarineFile(): Table {
  const list = within(drawSeizures(branches, '2022-10-01', '2026-09-01'), '2022-10-01', '2026-09-01');
  const { table, ...rest } = file('training-amo-drug-seizures-fy23-fy26.csv', '2026-10-20', list, '2026-10-20');
  const [, ...rows] = table;
  const unknown = [
    ['2026', 'JUL', airAndMarine, 'Northern Border', 'Land', 'Great Plains Air Branch', 'Cocaine', '1', '12.5'],
    ['2026', 'SEP', airAndMarine, 'Northern Border', 'Land', 'Great Plains Air Branch', 'Marijuana', '2', '30.25'],
    ['2026', 'SEP', airAndMarine, 'Southwest Border', 'Land', 'Tucson Air Branch', 'Nitazenes', '1', '0.75'],
  ];
  const header = nationwideHeader.map((name) => (name === 'Area of Responsibility' ? 'Branch' : name));
  return { ...rest, table: [header, ...rows, ...unknown] };
}
