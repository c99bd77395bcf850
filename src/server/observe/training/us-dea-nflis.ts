import type { CalendarDate } from '../../../base/index.ts';
import { findPlace, findPopulation } from '../../../model/index.ts';
import { type TrainingDelivery, writeTable } from './delivery.ts';
import { SeededRandom } from './seeded-random.ts';

const sourceId = 'us-dea-nflis';

/** Substances of the query's category: number and name of the salt form, number and name of the base, reports per million people in half a year. */
const substances = [
  ['1504', 'FENTANYL', '1504', 'Fentanyl', 170],
  ['2408', 'FENTANYL SALT UNDETERMINED', '1504', 'Fentanyl', 14],
  ['1021', '4-ANILINO-1-PHENETHYLPIPERIDINE', '1021', '4-ANPP', 16],
  ['3965', 'FLUOROFENTANYL', '3965', 'Fluorofentanyl', 7],
  ['1517', 'P-FLUOROFENTANYL', '1517', 'para-Fluorofentanyl', 8],
  ['4771', 'P-FLUOROFENTANYL, SALT UNDETERMINED', '1517', 'para-Fluorofentanyl', 2],
  ['1497', 'CARFENTANIL', '1497', 'Carfentanil', 1.5],
] as const;

/** Postal code and FIPS number. A query limited to these states, as the file's rows show: it speaks for no other. */
const states = [
  ['AZ', '04'],
  ['CA', '06'],
  ['FL', '12'],
  ['IL', '17'],
  ['IN', '18'],
  ['KY', '21'],
  ['MI', '26'],
  ['NC', '37'],
  ['NJ', '34'],
  ['NY', '36'],
  ['OH', '39'],
  ['PA', '42'],
  ['TN', '47'],
  ['TX', '48'],
  ['VA', '51'],
  ['WV', '54'],
] as const;

const surge = { state: 'OH', from: '2026-01-01', fentanyl: 1.8, paraFluorofentanyl: 6 };
const runTime = '2026-10-02 09:14:07';

/** The yearly table of the nation and a query of fentanyl-related substances by state. */
export function laboratoryReports(): readonly TrainingDelivery[] {
  return [annualTable('2025-09-30', 2024), annualTable('2026-09-30', 2025), query()];
}

const queryHeader = [
  'LABTYPE',
  'RPTAGGR',
  'YYYY',
  'PERIOD',
  'DRUG_REPORTS',
  'QUERY_RUN_DATE',
  'SUBSTANCE_ID',
  'SUBSTANCE_DESCRIPTION',
  'BASE_ID',
  'BASE_DESCRIPTION',
  'DRUG_CATEGORY_CODE',
  'DRUG_CATEGORY_DESCRIPTION',
  'STATE',
  'STATE_LONG_NAME',
  'STATE_FIPS',
];

function query(): TrainingDelivery {
  const rows = halfYears('2019-01-01', '2026-01-01').flatMap((start) =>
    states.flatMap(([code, fips]) => substances.flatMap((substance) => queryRow(start, code, fips, substance))),
  );
  return {
    sourceId,
    fileName: 'training-DQS_2026-10-02.csv',
    asOf: '2026-10-02',
    // The header is the only line without quotes.
    bytes: Buffer.concat([writeTable([queryHeader]), writeTable(rows, { quotes: 'all' })]),
  };
}

function halfYears(first: CalendarDate, last: CalendarDate): readonly CalendarDate[] {
  const years = Array.from({ length: 50 }, (_, index) => Number(first.slice(0, 4)) + index);
  return years.flatMap((year) => [`${year}-01-01`, `${year}-07-01`]).filter((start) => start >= first && start <= last);
}

function queryRow(
  start: CalendarDate,
  code: string,
  fips: string,
  [id, description, base, baseName, rate]: (typeof substances)[number],
): readonly (readonly string[])[] {
  const place = `US-${code}`;
  const level = new SeededRandom(`${sourceId}/${code}/${base}/level`).logNormal(rate, 0.2);
  const random = new SeededRandom(`${sourceId}/${code}/${id}/${start}`);
  const expected = ((findPopulation(place, 2024) ?? 0) / 1e6) * level * surgeFactor(code, base, start);
  const reports = random.negativeBinomial(expected, 80);
  if (reports === 0) return [];
  const period = start.slice(5, 7) === '01' ? 'SA1 (JAN - JUN)' : 'SA2 (JUL - DEC)';
  return [
    [
      'Local/Municipal,State,Federal,Private',
      'DrugReport  ',
      start.slice(0, 4),
      period,
      String(reports),
      runTime,
      id,
      description,
      base,
      baseName,
      '33',
      'Fentanyl and Fentanyl-related',
      code,
      findPlace(place)?.name.en ?? '',
      fips,
    ],
  ];
}

function surgeFactor(code: string, base: string, start: CalendarDate): number {
  if (code !== surge.state || start < surge.from) return 1;
  if (base === '1517') return surge.paraFluorofentanyl;
  return base === '1504' ? surge.fentanyl : 1;
}

/** Names of the yearly table and their usual number of reports. */
const annualNames = [
  ['Methamphetamine', 310_000],
  ['Cannabis/THC', 190_000],
  ['Cocaine', 175_000],
  ['Fentanyl', 150_000],
  ['No Analysis', 120_000],
  ['Heroin', 30_000],
  ['No Controlled Drug Identified', 24_000],
  ['Xylazine', 20_000],
  ['4-ANPP', 19_000],
  ['Alprazolam', 14_000],
  ['Buprenorphine', 13_000],
  ['Oxycodone', 12_000],
  ['Psilocin', 9_000],
  ['Ketamine', 8_000],
  ['Amphetamine', 7_500],
  ['MDMA', 6_500],
  ['para-Fluorofentanyl', 6_000],
  ['Bromazolam', 5_000],
  ['Result Not Reported', 4_000],
  ['Clonazepam', 3_500],
  ['LSD', 2_500],
  ['Tramadol', 2_200],
  ['Metonitazene', 700],
  ['Carfentanil', 500],
  ['Protonitazene', 300],
] as const;

/** First reported for 2025, a few months after drug checking had found it in the United Kingdom. */
const newSubstance = { name: 'Medetomidine', year: 2025, reports: 640 };

function annualTable(asOf: CalendarDate, lastYear: number): TrainingDelivery {
  const years = Array.from({ length: lastYear - 2015 + 1 }, (_, index) => 2015 + index);
  const rows = years.flatMap((year) => annualRows(year));
  return {
    sourceId,
    fileName: `training-Drug_frequency_annual_${asOf}.csv`,
    asOf,
    bytes: writeTable([['YYYY', 'SubstanceDetected', 'Freq', 'Percent_p100', 'Cumsum_p100'], ...rows]),
  };
}

function annualRows(year: number): readonly (readonly (string | number)[])[] {
  const counts: [string, number][] = annualNames.map(([name, usual]) => {
    const random = new SeededRandom(`${sourceId}/annual/${name}/${year}`);
    return [name, Math.round(random.logNormal(usual, 0.03))];
  });
  if (year >= newSubstance.year) counts.push([newSubstance.name, newSubstance.reports]);
  const total = counts.reduce((sum, [, count]) => sum + count, 0);
  let before = 0;
  return counts
    .sort(([, a], [, b]) => b - a)
    .map(([name, count]) => {
      before += count;
      return [year, name, count, (count / total) * 100, (before / total) * 100];
    });
}
