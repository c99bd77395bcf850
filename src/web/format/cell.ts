import type { FigurePoint } from '../../api/index.ts';
import { formatNumber, formatRange } from './number.ts';
import type { Voice } from './voice.ts';

type Cell = Pick<FigurePoint, 'value' | 'low' | 'high' | 'status' | 'reason'>;

/** A figure as it may be said: its number, or the bounds it lies in and why there is no number. Never zero for unknown. */
export function formatCell(cell: Cell, voice: Voice): string {
  if (cell.value !== null) return formatNumber(cell.value, voice);
  const reason = cell.reason === null ? voice.text('chart.noFigure') : voice.text(`missing.${cell.reason}`);
  const range = formatRange(cell.low, cell.high, voice);
  return range === '' ? reason : voice.text('missing.bounds', { range, reason });
}

/** Remark on a figure's quality (SDMX OBS_STATUS), where there is one to make. */
export function remarkOn(cell: Cell, voice: Voice): string {
  switch (cell.status) {
    case 'B':
    case 'E':
    case 'F':
    case 'I':
    case 'P':
    case 'U':
    case 'V':
      return voice.text(`status.${cell.status}`);
    default:
      return '';
  }
}

/** Bounds are a 95 % interval around a published value, not the range of a suppressed one. */
export function hasInterval(cell: Cell): boolean {
  return cell.value !== null && (cell.low !== null || cell.high !== null);
}
