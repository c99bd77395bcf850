import type { FigureLine } from '../../api/index.ts';
import type { Names } from '../data/names.ts';
import { formatCell, remarkOn } from '../format/cell.ts';
import { describePeriod } from '../format/period.ts';
import type { Voice } from '../format/voice.ts';
import type { TableColumn } from '../parts/data-table.tsx';
import { asWindow } from '../signals/describe-signal.ts';
import { substanceLabel } from './explore-spec.ts';

/** One figure of one line, as a row. */
export interface FigureRow {
  readonly line: FigureLine;
  readonly point: FigureLine['points'][number];
}

/** Rows of all lines, the latest period first. */
export function rowsOf(lines: readonly FigureLine[]): readonly FigureRow[] {
  return lines
    .flatMap((line) => line.points.map((point) => ({ line, point })))
    .sort((a, b) => (a.point.period < b.point.period ? 1 : -1));
}

export function keyOfRow({ line, point }: FigureRow): string {
  return `${line.key}|${point.period}`;
}

interface ColumnContext {
  readonly lines: readonly FigureLine[];
  readonly unit: string;
  readonly names: Names;
  readonly voice: Voice;
}

/** Columns of a figure's table; what is the same in every row stands in the title and is left out. */
export function figureColumns({ lines, unit, names, voice }: ColumnContext): readonly TableColumn<FigureRow>[] {
  const several = (read: (line: FigureLine) => string | null): boolean => new Set(lines.map(read)).size > 1;
  const all: readonly TableColumn<FigureRow>[] = [
    {
      id: 'period',
      header: voice.text('column.period'),
      cell: ({ line, point }) =>
        describePeriod({ start: point.period, frequency: line.frequency, window: asWindow(line.window) }, voice),
      sortBy: ({ point }) => point.period,
    },
    {
      id: 'place',
      header: voice.text('column.place'),
      cell: ({ line }) => names.place(line.place),
      sortBy: ({ line }) => names.place(line.place),
    },
    {
      id: 'substance',
      header: voice.text('column.substance'),
      cell: ({ line }) => substanceLabel(line, names, voice),
      sortBy: ({ line }) => substanceLabel(line, names, voice),
    },
    {
      id: 'value',
      header: `${voice.text('column.value')} (${unit})`,
      cell: ({ point }) => formatCell(point, voice),
      sortBy: ({ point }) => point.value,
      numeric: true,
    },
    { id: 'remark', header: voice.text('column.remark'), cell: ({ point }) => remarkOn(point, voice) },
    {
      id: 'asOf',
      header: voice.text('column.asOf'),
      cell: ({ point }) => point.asOf,
      sortBy: ({ point }) => point.asOf,
      tight: true,
    },
    {
      id: 'source',
      header: voice.text('column.source'),
      cell: ({ line }) => names.source(line.source),
      sortBy: ({ line }) => names.source(line.source),
    },
  ];
  const constant = new Set([
    ...(several(({ place }) => place) ? [] : ['place']),
    ...(several(({ substance }) => substance) ? [] : ['substance']),
    ...(several(({ source }) => source) ? [] : ['source']),
  ]);
  return all.filter(({ id }) => !constant.has(id));
}
