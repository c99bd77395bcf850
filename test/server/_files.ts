import { nextPeriod } from '../../src/base/index.ts';
import { fieldOffices } from '../../src/sources/us-cbp-drug-seizures/areas.ts';
import { drugs, months } from '../../src/sources/us-cbp-drug-seizures/codes.ts';

/** Deaths in British Columbia from January 2018 on, as the coroners publish them. */
export function deathsFile(deaths: readonly number[]): string {
  let text = 'Date,Deaths\n';
  let month = '2018-01-01';
  for (const count of deaths) {
    text += `${month},${count}\n`;
    month = nextPeriod(month, 'M');
  }
  return text;
}

/** Six years without a change, but for the last month: four times as many deaths as usual. */
export const quietThenSpike: readonly number[] = [
  ...Array.from({ length: 71 }, (_, month) => 20 + ((month * 7) % 5) + (month % 12 < 6 ? 2 : 0)),
  90,
];

const seizuresHeader =
  'FY,Month (abbv),Component,Region,Land Filter,Area of Responsibility,Drug Type,Count of Event,Sum Qty (lbs)';

/** Seizures as Customs and Border Protection publishes them, every combination of codes at most once. */
export function seizuresFile(
  rows: number,
  { extraRows = [] }: { readonly extraRows?: readonly string[] } = {},
): string {
  const lines = [seizuresHeader];
  for (const row of seizureRows()) {
    if (lines.length > rows) break;
    lines.push(row);
  }
  return `${[...lines, ...extraRows].join('\n')}\n`;
}

const scopes = ['Coastal/Interior', 'Northern Border', 'Southwest Border'].flatMap((region) =>
  ['Land Only', 'Other'].map((filter) => `${region},${filter}`),
);

function* seizureRows(): Generator<string> {
  let number = 0;
  for (let year = 2023; year >= 2000; year -= 1) {
    for (const month of months.keys()) {
      for (const area of fieldOffices.keys()) {
        for (const drug of drugs.keys()) {
          for (const scope of scopes) {
            number += 1;
            const events = 1 + ((number * 7_919) % 13);
            yield `${year},${month},Office of Field Operations,${scope},${area},${drug},${events},${events * 2.5}`;
          }
        }
      }
    }
  }
}

/** One sample of a drug-checking service, as WEDINOS publishes it, with a substance nobody has heard of. */
export function sampleFile({ substance }: { readonly substance: string }): string {
  const sample = {
    date_received: '04 Mar 2024',
    postcode: 'CF10',
    intent: 'Diazepam',
    label: 'Not Stated',
    colour: 'White',
    form: 'Tablet',
    consumption_method: 'Not Stated',
    effects: 'Not Stated',
    major: `Bromazolam, ${substance}`,
    minor: '',
  };
  return JSON.stringify([{ W900010: sample }]);
}
