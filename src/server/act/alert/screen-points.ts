import { type FigureScreen, type FigureTable, withheldCell } from '../../observe/index.ts';

interface SnapshotPoint {
  readonly period: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly status: string;
}

/** The points that a reader gets of a series; of the others, that they are withheld. */
export function screenPoints<Point extends SnapshotPoint & { readonly asOf: string }>(
  points: readonly Point[],
  table: FigureTable & { readonly series: number },
  screen: FigureScreen,
): SnapshotPoint[] {
  const isOpen = screen.shows(table);
  return points.map(({ period, value, low, high, status, asOf }) => {
    const isShown = isOpen || !screen.withholds({ series: table.series, period, asOf }, table);
    if (isShown) return { period, value, low, high, status };
    return { period, value: withheldCell.value, low: null, high: null, status: withheldCell.status };
  });
}
