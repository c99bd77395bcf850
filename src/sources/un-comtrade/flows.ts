/** Codes of `flowCode` and the dimension value they become. Exports contain re-exports, and imports re-imports: flows are never added up. */
export const flowsByCode: ReadonlyMap<string, string> = new Map([
  ['M', 'import'],
  ['X', 'export'],
  ['RM', 're-import'],
  ['RX', 're-export'],
  ['FM', 'foreign-import'],
  ['DX', 'domestic-export'],
  ['MIP', 'import-for-inward-processing'],
  ['MOP', 'import-after-outward-processing'],
  ['XIP', 'export-after-inward-processing'],
  ['XOP', 'export-for-outward-processing'],
]);

/** Values of `Flow` in the exports of UNdata. */
export const flowsByName: ReadonlyMap<string, string> = new Map([
  ['Import', 'import'],
  ['Export', 'export'],
  ['Re-Import', 're-import'],
  ['Re-Export', 're-export'],
]);
