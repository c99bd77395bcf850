/** A kind of weekly series: its mean follows a log-linear trend and a season, its variance is `dispersion` times its mean. */
export interface OutbreakScenario {
  readonly id: string;
  /** theta: logarithm of the mean count at week 0 without season. */
  readonly intercept: number;
  /** beta: growth of the logarithm in a week; 0 without trend. */
  readonly slope: number;
  /** gamma 1 and gamma 2: of the cosine and the sine, the same for each harmonic. */
  readonly cosine: number;
  readonly sine: number;
  /** m: how many harmonics of the year of 52 weeks; 0 without season. */
  readonly harmonics: 0 | 1 | 2;
  /** phi, at least 1: variance divided by mean; 1 is Poisson. */
  readonly dispersion: number;
}

/** theta, beta, gamma 1, gamma 2, phi of the seven base sets: Noufaily et al. 2013, Stat Med 32:1206, section 3.1 and table I. */
const baseSets = [
  { intercept: 0.1, slope: 0.0025, cosine: 0.6, sine: 0.6, dispersion: 1.5 },
  { intercept: -2, slope: 0.005, cosine: 0.1, sine: 0.3, dispersion: 2 },
  { intercept: 1.5, slope: 0.003, cosine: 0.2, sine: -0.4, dispersion: 1 },
  { intercept: 0.5, slope: 0.002, cosine: 0.5, sine: 0.5, dispersion: 5 },
  { intercept: 2.5, slope: 0.001, cosine: 1, sine: 0.1, dispersion: 3 },
  { intercept: 3.75, slope: 0.001, cosine: 0.1, sine: -0.1, dispersion: 1.1 },
  { intercept: 5, slope: 0.0001, cosine: 0.05, sine: 0.01, dispersion: 1.2 },
] as const;

function scenariosWith(seasons: readonly (0 | 1 | 2)[]): readonly OutbreakScenario[] {
  return baseSets.flatMap((base, at) =>
    (['level', 'trend'] as const).flatMap((shape) =>
      seasons.map((harmonics) => ({
        ...base,
        id: `set-${at + 1}-${shape}-season-${harmonics}`,
        slope: shape === 'trend' ? base.slope : 0,
        harmonics,
      })),
    ),
  );
}

/** Named sets of scenarios. 28: the seven base sets, with and without trend, with no or one harmonic. 42: two harmonics too. */
export const scenarioSets: Readonly<Record<'noufaily-28' | 'noufaily-42', readonly OutbreakScenario[]>> = {
  'noufaily-28': /* @__PURE__ */ scenariosWith([0, 1]),
  'noufaily-42': /* @__PURE__ */ scenariosWith([0, 1, 2]),
};
export type ScenarioSetId = keyof typeof scenarioSets;

const weeksPerYear = 52;

/**
 * Expected count of week `t` (1 is the first): mu = exp(theta + beta t + sum over j = 1..m of gamma1 cos(2 pi j t / 52) +
 * gamma2 sin(2 pi j t / 52)).
 */
export function scenarioMean({ intercept, slope, cosine, sine, harmonics }: OutbreakScenario, week: number): number {
  let logMean = intercept + slope * week;
  for (let j = 1; j <= harmonics; j++) {
    const angle = (2 * Math.PI * j * week) / weeksPerYear;
    logMean += cosine * Math.cos(angle) + sine * Math.sin(angle);
  }
  return Math.exp(logMean);
}
