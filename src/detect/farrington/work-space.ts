import { DesignCache } from './design-cache.ts';
import { OutlierWeights } from './outlier-weights.ts';
import { SeasonFit } from './season-fit.ts';

/** What the calls of a Farrington method share: the columns of a fit, and the designs of earlier predictions. */
export class FarringtonWorkSpace {
  readonly fit = new SeasonFit();
  readonly outliers = new OutlierWeights();
  readonly designs = new DesignCache();
}
