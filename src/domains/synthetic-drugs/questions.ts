import { type IndicatorQuestion, questionOfWork } from '../../commitments/index.ts';
import { partners } from '../../model/index.ts';

/** Questions about how soon what laboratories find is warned of and controlled: asked of the node's own work. */
export const questions: readonly IndicatorQuestion[] = (
  ['days-from-finding-to-alert', 'days-from-finding-to-control', 'open-control-gaps'] as const
).flatMap((indicator) => partners.map((place) => questionOfWork({ indicator, place })));
