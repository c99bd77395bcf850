import { timeSeriesSvg } from '../../../charts/index.ts';
import type { Figure } from '../../../commitments/index.ts';

/** Width and height of a drawing in a report, in CSS pixels (96 to the inch). */
export const figureSize = { width: 640, height: 220 } as const;

/** The drawing of a figure; undefined: there is nothing to draw. */
export function figureSvg({ spec }: Figure): string | undefined {
  return timeSeriesSvg(spec, figureSize) ?? undefined;
}
