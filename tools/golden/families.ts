import { orderStatistics, tobit } from './censored.ts';
import { bayesianOnlineAsInOcp, breaksOfMean, peltAsInChangepoint } from './changepoint.ts';
import { binomialCusumAsInSurveillance, countCusumAsInSurveillance } from './cusum.ts';
import { cusumDesigns } from './cusum-design.ts';
import { distributions } from './distributions.ts';
import { earsAsInSurveillance, earsC3AsPublished } from './ears.ts';
import type { Family } from './family.ts';
import { farringtonFlexibleAsInSurveillance, farringtonFlexibleAsPublished } from './farrington-flexible.ts';
import { farringtonInternals } from './farrington-internals.ts';
import { farringtonOriginalAsInSurveillance } from './farrington-original.ts';
import { generalizedLinearModels } from './glm.ts';
import { likelihoodRatioAsInSurveillance } from './glr.ts';
import { metrics } from './metrics.ts';
import { multipleTesting } from './multiple-testing.ts';
import { nowcastAsInSurveillance } from './nowcast.ts';
import { knoxOfEvents, shiryaevRobertsOfEvents } from './point-events.ts';
import { probability } from './probability.ts';
import { farringtonReferenceDates } from './reference-dates.ts';
import { poissonLimits, referenceValueAlarms } from './reference-value.ts';
import { rnsspDaily } from './rnssp-daily.ts';
import { rnsspTrend } from './rnssp-trend.ts';
import { rnsspWeekly } from './rnssp-weekly.ts';
import { scanFamilies } from './scan.ts';
import { mannKendallAndSen, seasonalTrendAndPettitt } from './trend.ts';
import { wastewaterActivity, wastewaterTrend, wastewaterTrendClasses } from './wastewater.ts';
import { weeks } from './weeks.ts';

/** Every form of golden file this runner knows; add a family by one file and one line here. */
export const families: readonly Family[] = [
  earsAsInSurveillance,
  earsC3AsPublished,
  farringtonFlexibleAsInSurveillance,
  farringtonFlexibleAsPublished,
  farringtonInternals,
  farringtonOriginalAsInSurveillance,
  farringtonReferenceDates,
  weeks,
  distributions,
  probability,
  multipleTesting,
  tobit,
  orderStatistics,
  wastewaterTrend,
  wastewaterTrendClasses,
  wastewaterActivity,
  nowcastAsInSurveillance,
  generalizedLinearModels,
  rnsspDaily,
  rnsspWeekly,
  rnsspTrend,
  metrics,
  mannKendallAndSen,
  seasonalTrendAndPettitt,
  peltAsInChangepoint,
  bayesianOnlineAsInOcp,
  breaksOfMean,
  ...scanFamilies,
  shiryaevRobertsOfEvents,
  knoxOfEvents,
  countCusumAsInSurveillance,
  binomialCusumAsInSurveillance,
  cusumDesigns,
  likelihoodRatioAsInSurveillance,
  referenceValueAlarms,
  poissonLimits,
];
