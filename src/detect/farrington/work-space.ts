import { DesignCache } from './design-cache.ts';
import { OutlierWeights } from './outlier-weights.ts';
import { seasonDesign } from './season-design.ts';
import { SeasonFit } from './season-fit.ts';
import { TrendTest } from './trend-test.ts';
import { windowDesign } from './window-design.ts';

/** What the calls of a Farrington method share: the columns of a fit, and the designs of earlier predictions. */
export class FarringtonWorkSpace {
  readonly fit = new SeasonFit();
  readonly outliers = new OutlierWeights();
  readonly trendTest = new TrendTest();
  readonly seasons = new DesignCache(seasonDesign);
  readonly windows = new DesignCache(windowDesign);
}
