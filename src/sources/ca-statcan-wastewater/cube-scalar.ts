/** `SCALAR_FACTOR` and the power of ten that `SCALAR_ID` repeats (Statistics Canada Web Data Service, code set "scalar"). */
export const scalarFactors: ReadonlyMap<string, number> = new Map([
  ['units', 0],
  ['tens', 1],
  ['hundreds', 2],
  ['thousands', 3],
  ['tens of thousands', 4],
  ['hundreds of thousands', 5],
  ['millions', 6],
  ['tens of millions', 7],
  ['hundreds of millions', 8],
  ['billions', 9],
]);
