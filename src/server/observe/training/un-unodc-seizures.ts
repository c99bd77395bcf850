import { type TrainingDelivery, writeTable } from './delivery.ts';
import { SeededRandom } from './seeded-random.ts';

const sourceId = 'un-unodc-seizures';
const years = Array.from({ length: 15 }, (_, index) => 2010 + index);

const countries = [
  ['Americas', 'Canada', 'CAN'],
  ['Americas', 'Mexico', 'MEX'],
  ['Americas', 'United States of America', 'USA'],
  ['Europe', 'Netherlands', 'NLD'],
  ['Asia', 'China', 'CHN'],
] as const;

/** Group and drug, usual kilograms, and the probability that a country reports it in a year. */
const drugs = [
  ['ATS', 'Methamphetamine', 2000, 1],
  ['Cannabis-type', 'Marijuana (herb)', 50_000, 1],
  ['Cocaine-type', 'Cocaine salts', 8000, 1],
  ['Opioids', 'Heroin', 500, 0.95],
  ['Opioids', 'Pharmaceutical opioids', 100, 0.9],
  ['Precursors', 'Ephedrine', 300, 0.7],
  ['Precursors', 'Other precursors', 5000, 0.7],
] as const;

/** One file with the years of five countries; some drugs were reported by weight and by number, in a row each. */
export function reportedSeizures(): readonly TrainingDelivery[] {
  const header = ['Region', 'country', 'ISO Code', 'Drug Group', 'Drug', 'Year', 'KG Equivalent'];
  const rows = years.flatMap((year) => countries.flatMap((country) => drawYear(year, country)));
  const fileName = 'training-annual-seizures_2026-04-30.csv';
  return [{ sourceId, fileName, asOf: '2026-04-30', bytes: writeTable([header, ...rows]) }];
}

function drawYear(year: number, country: (typeof countries)[number]): readonly (readonly (string | number)[])[] {
  return drugs.flatMap(([group, drug, usual, reported]) => {
    const level = new SeededRandom(`${sourceId}/${country[2]}/${drug}`).logNormal(usual, 1);
    const random = new SeededRandom(`${sourceId}/${country[2]}/${drug}/${year}`);
    if (!random.chance(reported)) return [];
    const row = (kilograms: number): readonly (string | number)[] => [
      ...country,
      group,
      drug,
      year,
      kilograms.toFixed(3),
    ];
    const byWeight = row(random.logNormal(level, 0.4));
    return random.chance(0.3) ? [byWeight, row(random.logNormal(level / 1000, 0.4))] : [byWeight];
  });
}
