import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { LagList } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { formatNumber, formatShare } from '../format/number.ts';
import type { Voice } from '../format/voice.ts';
import { DataTable, type TableColumn } from '../parts/data-table.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { Panel } from '../parts/panel.tsx';
import { QueryView } from '../parts/query-view.tsx';
import { lagsQuery } from './gap-queries.ts';
import styles from './gaps.module.css';

const route = getRouteApi('/$language/gaps');

type Lag = LagList['lags'][number];

/** How long one jurisdiction took after another. */
export function GapLags(): ReactNode {
  const voice = useVoice();
  const { knownOn } = route.useSearch();
  const query = useQuery(lagsQuery({ knownOn }));
  return (
    <QueryView query={query} what={voice.text('gaps.tab.lags')}>
      {({ lags, knownOn: known }) => {
        const counted = inOneDirection(lags);
        return counted.length === 0 ? (
          <EmptyState title={voice.text('gaps.lags.none')} />
        ) : (
          <Panel title={voice.text('gaps.tab.lags')} lead={voice.text('gaps.lags.lead')}>
            <DataTable
              whole
              caption={voice.text('gaps.tab.lags')}
              columns={lagColumns(counted, voice)}
              rows={counted}
              rowKey={({ from, to }) => `${from} ${to}`}
              initialSort={{ column: 'substances', descending: true }}
            />
            <p className={styles.quiet}>{voice.text('gaps.lags.note', { knownOn: known })}</p>
          </Panel>
        );
      }}
    </QueryView>
  );
}

/** Of each pair the direction in which the second came later; the other says the same with the sign turned. */
export function inOneDirection(lags: readonly Lag[]): readonly Lag[] {
  return lags.filter(
    ({ from, to, substances, medianDays }) =>
      substances > 0 && medianDays !== null && (medianDays > 0 || (medianDays === 0 && from < to)),
  );
}

function lagColumns(lags: readonly Lag[], voice: Voice): readonly TableColumn<Lag>[] {
  const days = (value: number | null): string => (value === null ? '–' : formatNumber(Math.round(value), voice));
  const extent = extentOf(lags);
  return [
    {
      id: 'from',
      header: voice.text('gaps.lags.from'),
      cell: ({ from }) => voice.text(`jurisdiction.${from}`),
      sortBy: ({ from }) => voice.text(`jurisdiction.${from}`),
    },
    {
      id: 'to',
      header: voice.text('gaps.lags.to'),
      cell: ({ to }) => voice.text(`jurisdiction.${to}`),
      sortBy: ({ to }) => voice.text(`jurisdiction.${to}`),
    },
    {
      id: 'substances',
      header: voice.text('gaps.lags.substances'),
      cell: ({ substances }) => formatNumber(substances, voice),
      sortBy: ({ substances }) => substances,
      numeric: true,
    },
    {
      id: 'first',
      header: voice.text('gaps.lags.firstInFrom'),
      cell: ({ firstInFrom, substances }) => formatShare(firstInFrom / substances, voice),
      sortBy: ({ firstInFrom, substances }) => firstInFrom / substances,
      numeric: true,
    },
    {
      id: 'median',
      header: voice.text('gaps.lags.median'),
      cell: ({ medianDays }) => days(medianDays),
      sortBy: ({ medianDays }) => medianDays,
      numeric: true,
    },
    {
      id: 'quartiles',
      header: voice.text('gaps.lags.quartiles'),
      cell: ({ lowerQuartileDays: lower, upperQuartileDays: upper }) =>
        lower === null || upper === null
          ? '–'
          : voice.text('gaps.lags.range', { lower: days(lower), upper: days(upper) }),
      numeric: true,
    },
    { id: 'picture', header: voice.text('gaps.lags.picture'), cell: (lag) => <LagBar lag={lag} extent={extent} /> },
  ];
}

interface Extent {
  readonly lowest: number;
  readonly highest: number;
}

function extentOf(lags: readonly Lag[]): Extent {
  const values = lags.flatMap(({ lowerQuartileDays, upperQuartileDays, medianDays }) =>
    [lowerQuartileDays, upperQuartileDays, medianDays].flatMap((value) => (value === null ? [] : [value])),
  );
  return { lowest: Math.min(0, ...values), highest: Math.max(1, ...values) };
}

/** The middle half as a bar and the median as a stroke; zero is the thin line. The figures stand beside it. */
function LagBar({ lag, extent }: { readonly lag: Lag; readonly extent: Extent }): ReactNode {
  const { lowerQuartileDays: lower, upperQuartileDays: upper, medianDays: median } = lag;
  const x = (days: number): number => 2 + (136 * (days - extent.lowest)) / (extent.highest - extent.lowest);
  if (lower === null || upper === null || median === null) return null;
  return (
    <svg width={140} height={16} viewBox="0 0 140 16" aria-hidden="true">
      <line x1={x(0)} x2={x(0)} y1={0} y2={16} stroke="var(--chart-axis)" />
      <rect
        x={x(lower)}
        y={4}
        width={Math.max(2, x(upper) - x(lower))}
        height={8}
        fill="var(--chart-band)"
        stroke="var(--chart-line)"
      />
      <line x1={x(median)} x2={x(median)} y1={1} y2={15} stroke="var(--chart-line)" strokeWidth={2.5} />
    </svg>
  );
}
