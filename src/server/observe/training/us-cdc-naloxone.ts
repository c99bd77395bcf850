import { findSubdivisionByFips } from '../../../model/index.ts';
import { type TrainingDelivery, writeTable } from './delivery.ts';
import { SeededRandom } from './seeded-random.ts';

const sourceId = 'us-cdc-naloxone';
const years = [2019, 2020, 2021, 2022, 2023, 2024];
/** Highest number of a state; those of the territories follow. */
const lastState = 56;

/** Usual rate, what it is multiplied with from year to year, and where the classes of the map begin and end, in tenths. */
const medicines = [
  { name: 'naloxone', title: 'Naloxone', rate: 0.3, growth: 1.2, classes: [2, 4, 6] },
  { name: 'buprenorphine', title: 'Buprenorphine', rate: 5, growth: 1, classes: [28, 47, 70] },
] as const;

/** One file for each medicine, with a row per year and state. */
export function dispensedPrescriptions(): readonly TrainingDelivery[] {
  return medicines.map((medicine) => {
    const { name, title } = medicine;
    const header = ['YEAR', 'STATE_NAME', 'STATE_ABBREV', 'STATE_FIPS', `${name}_dispensing_rate`];
    const rows = years.flatMap((year) => drawYear(year, medicine));
    return {
      sourceId,
      fileName: `training-state-${name}-dispensing-rates_2025-10-17.csv`,
      asOf: '2025-10-17',
      bytes: writeTable([[...header, `${title} Dispensing Rate (per 100 persons)`], ...rows], {
        byteOrderMark: true,
        lineEnd: '\r\n',
      }),
    };
  });
}

function drawYear(year: number, medicine: (typeof medicines)[number]): readonly (readonly (string | number)[])[] {
  const { name, rate, growth, classes } = medicine;
  return Array.from({ length: lastState }, (_, index) => index + 1).flatMap((fips) => {
    const place = findSubdivisionByFips(fips);
    if (place === undefined) return [];
    const level = new SeededRandom(`${sourceId}/${place.id}/${name}`).logNormal(rate, 0.5);
    const random = new SeededRandom(`${sourceId}/${place.id}/${name}/${year}`);
    const tenths = Math.round(10 * random.logNormal(level * growth ** (year - 2019), 0.05));
    const state = [place.name.en, place.id.slice(3), String(fips).padStart(2, '0')];
    return [[year, ...state, tenths / 10, classOf(tenths, classes)]];
  });
}

function classOf(tenths: number, [first, second, third]: (typeof medicines)[number]['classes']): string {
  if (tenths < first) return `<${printed(first)}`;
  if (tenths <= second) return `${printed(first)} - ${printed(second)}`;
  return tenths <= third ? `${printed(second + 1)} - ${printed(third)}` : `>${printed(third)}`;
}

function printed(tenths: number): string {
  return (tenths / 10).toFixed(1);
}
