import { closeSync, openSync, writeSync } from 'node:fs';
import { fieldOffices, sectors } from '../../src/sources/us-cbp-drug-seizures/areas.ts';
import { drugs, months, regions } from '../../src/sources/us-cbp-drug-seizures/codes.ts';
import { uniforms } from './seeded-series.ts';

/** A row of the nationwide table, every combination of codes at most once. */
export interface SeizureRow {
  readonly year: number;
  /** Number of the calendar month. */
  readonly month: number;
  /** Number of the combination of component, region, filter, area and drug. */
  readonly scope: number;
  readonly count: number;
  readonly pounds: number;
}

interface Scope {
  readonly component: string;
  readonly text: string;
}

const header =
  'FY,Month (abbv),Component,Region,Land Filter,Area of Responsibility,Drug Type,Count of Event,Sum Qty (lbs)';
const landFilters = ['Land Only', 'Other'];
const lastYear = 2025;
/** Share of the combinations that have a seizure in a month. */
const presence = 0.7;

/** Every combination of the published codes, in the order in which the agency sorts its rows. */
const scopes: readonly Scope[] = ['Office of Field Operations', 'U.S. Border Patrol'].flatMap((component) =>
  [...regions.keys()].flatMap((region) =>
    landFilters.flatMap((filter) =>
      [...fieldOffices.keys(), ...sectors.keys()].flatMap((area) =>
        [...drugs.keys()].map((drug) => ({ component, text: `${component},${region},${filter},${area},${drug}` })),
      ),
    ),
  ),
);

export const scopeCount = scopes.length;

/** Rows in the agency's order: latest fiscal year first, months by their letters. The same for the same seed. */
export function* seizureRows({ rows, seed }: { readonly rows: number; readonly seed: number }): Generator<SeizureRow> {
  const uniform = uniforms(seed);
  let left = rows;
  for (let year = lastYear; left > 0; year -= 1) {
    for (const [, month] of [...months].sort(([a], [b]) => (a < b ? -1 : 1))) {
      for (let scope = 0; scope < scopes.length && left > 0; scope += 1) {
        if (uniform() > presence) continue;
        const count = 1 + Math.floor(-8 * Math.log(1 - uniform()));
        yield { year, month, scope, count, pounds: count * uniform() * 20 };
        left -= 1;
      }
    }
  }
}

/** The agency's next file: one row in a hundred revised, one in a thousand gone. */
export function* revisedRows(rows: Iterable<SeizureRow>): Generator<SeizureRow> {
  let number = 0;
  for (const row of rows) {
    number += 1;
    if (number % 1000 === 0) continue;
    yield number % 100 === 1 ? { ...row, count: row.count + 1 } : row;
  }
}

/** Writes the rows as the agency publishes them. */
export function writeSeizureFile(path: string, rows: Iterable<SeizureRow>): void {
  const labels = new Map([...months].map(([label, number]) => [number, label]));
  const file = openSync(path, 'w');
  let text = `${header}\n`;
  for (const { year, month, scope, count, pounds } of rows) {
    text += `${year},${labels.get(month)},${scopes[scope]?.text},${count},${pounds}\n`;
    if (text.length < 1 << 20) continue;
    writeSync(file, text);
    text = '';
  }
  writeSync(file, text);
  closeSync(file);
}
