import type { MethodId } from '../../detect/index.ts';
import { acrossSeriesTexts } from './across-series.ts';
import { changepointTexts } from './changepoint.ts';
import { chartTexts } from './chart.ts';
import { cusumTexts } from './cusum.ts';
import { earsTexts } from './ears.ts';
import { essenceTexts } from './essence.ts';
import { farringtonTexts } from './farrington.ts';
import { fixedWindowTexts } from './fixed-window.ts';
import { glrTexts } from './glr.ts';
import { judgeTexts } from './judge.ts';
import type { MethodText } from './method-text.ts';
import { noveltyTexts } from './novelty.ts';
import { nowcastTexts } from './nowcast.ts';
import { outbreakPTexts } from './outbreak-p.ts';
import { rareCountTexts } from './rare-count.ts';
import { referenceValueTexts } from './reference-value.ts';
import { rnsspTexts } from './rnssp.ts';
import { shareTexts } from './share.ts';
import { spaceTexts } from './space.ts';
import { trendTexts } from './trend.ts';
import { wastewaterTexts } from './wastewater.ts';
import { windowRatioTexts } from './window-ratio.ts';
import { yearlyRegressionTexts } from './yearly-regression.ts';

export type { MethodText } from './method-text.ts';

/** The words for every method of the detect layer, by its id: those that watch series, and those that answer other questions. */
export const methodTexts: Readonly<Record<MethodId, MethodText> & Record<string, MethodText>> = {
  ...earsTexts,
  ...farringtonTexts,
  ...rareCountTexts,
  ...windowRatioTexts,
  ...shareTexts,
  ...wastewaterTexts,
  ...chartTexts,
  ...noveltyTexts,
  ...acrossSeriesTexts,
  ...nowcastTexts,
  ...essenceTexts,
  ...yearlyRegressionTexts,
  ...rnsspTexts,
  ...fixedWindowTexts,
  ...cusumTexts,
  ...glrTexts,
  ...outbreakPTexts,
  ...referenceValueTexts,
  ...judgeTexts,
  ...spaceTexts,
  ...trendTexts,
  ...changepointTexts,
};

const textsById: ReadonlyMap<string, MethodText> = /* @__PURE__ */ new Map(Object.entries(methodTexts));

/** The words for a method; `undefined` for one that an older version of Vigía knew. */
export function findMethodText(id: string): MethodText | undefined {
  return textsById.get(id);
}
