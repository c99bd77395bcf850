/** Euler's constant. */
const euler = 0.5772156649015329;

/**
 * Upper tail of the Gumbel distribution that has the mean and the variance of the simulated largest scores (Abrams,
 * Kulldorff and Kleinman 2010, Int J Health Geogr 9:61): a p value finer than one in the number of simulations. Null from
 * fewer than 20 of them, or where they do not vary.
 */
export function gumbelPValue(score: number, simulated: Float64Array): number | null {
  const size = simulated.length;
  if (size < 20) return null;
  let mean = 0;
  for (const value of simulated) mean += value / size;
  let variance = 0;
  for (const value of simulated) variance += (value - mean) ** 2 / (size - 1);
  if (!(variance > (1e-9 * mean) ** 2)) return null;
  const spread = Math.sqrt(6 * variance) / Math.PI;
  const location = mean - euler * spread;
  return -Math.expm1(-Math.exp(-(score - location) / spread));
}

/** (1 + simulated scores at least this large) / (1 + simulations) (Dwass 1957, Ann Math Stat 28:181). */
export function monteCarloPValue(score: number, simulated: Float64Array): number {
  let atLeast = 1;
  // The same table of counts may round to another last digit.
  const limit = score * (1 - 1e-11);
  for (const value of simulated) if (value >= limit) atLeast++;
  return atLeast / (simulated.length + 1);
}

/**
 * Analyses, one each period, within which one cluster at least this strong is expected by chance alone (Kleinman, Lazarus
 * and Platt 2004, Am J Epidemiol 159:217): 1 / p.
 */
export function recurrenceInterval(pValue: number): number {
  return 1 / pValue;
}
