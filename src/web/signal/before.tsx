import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Backtest, BacktestPoint, SignalDetail } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { backtestQuery } from '../data/method-queries.ts';
import { formatNumber, formatRange } from '../format/number.ts';
import { describePeriod } from '../format/period.ts';
import type { Voice } from '../format/voice.ts';
import { DataTable, type TableColumn } from '../parts/data-table.tsx';
import { Panel } from '../parts/panel.tsx';
import { QueryView } from '../parts/query-view.tsx';
import { asWindow } from '../signals/describe-signal.ts';
import styles from './before.module.css';

type Point = (typeof BacktestPoint)['_output'];

/** What the watch would have said of each of the last two years' periods, as its figures were known then. */
export function Before({ signal }: { readonly signal: SignalDetail }): ReactNode {
  const voice = useVoice();
  const query = useQuery(backtestQuery(signal.id));
  const title = voice.text('signal.backtest');
  return (
    <Panel title={title}>
      <QueryView query={query} what={title}>
        {(backtest) => <Content backtest={backtest} signal={signal} />}
      </QueryView>
    </Panel>
  );
}

interface ContentProps {
  readonly backtest: (typeof Backtest)['_output'];
  readonly signal: SignalDetail;
}

function Content({ backtest, signal }: ContentProps): ReactNode {
  const voice = useVoice();
  const { points, counts, outcome } = backtest;
  if (outcome !== 'watched' || points.length === 0) return <p>{voice.text('signal.backtest.none')}</p>;
  const asPeriod = (start: string): string =>
    describePeriod({ start, frequency: signal.frequency, window: asWindow(signal.window) }, voice);
  const { alarms, judged, revised } = counts;
  return (
    <>
      <p>{voice.text('signal.backtest.lead', { alarms, judged, revised })}</p>
      <div className={styles.strip} aria-hidden="true">
        {points.map((point) => (
          <span
            key={point.period}
            className={`${styles.period} ${styles[lookOf(point)]}`}
            title={`${asPeriod(point.period)}: ${saidOf(point, voice)}`}
          />
        ))}
      </div>
      <ul className={styles.key}>
        {(['departure', 'nothing', 'unable'] as const).map((look) => (
          <li key={look}>
            <span className={`${styles.period} ${styles[look]}`} aria-hidden="true" />
            {voice.text(`signal.backtest.${look}`)}
          </li>
        ))}
      </ul>
      {points.some(({ hindsight }) => hindsight) && (
        <p className={styles.note}>{voice.text('signal.backtest.hindsight')}</p>
      )}
      <details className={styles.note}>
        <summary>{voice.text('signal.backtest.table')}</summary>
        <DataTable
          caption={voice.text('signal.backtest')}
          columns={columnsOf(asPeriod, voice)}
          rows={points.toReversed()}
          rowKey={({ period }) => period}
        />
      </details>
    </>
  );
}

function lookOf({ kind, method }: Point): 'departure' | 'nothing' | 'unable' {
  if (kind !== null) return 'departure';
  return method === null ? 'unable' : 'nothing';
}

function saidOf(point: Point, voice: Voice): string {
  if (point.kind !== null) return voice.text(`kind.${point.kind}`);
  return voice.text(`signal.backtest.${point.method === null ? 'unable' : 'nothing'}`);
}

function columnsOf(asPeriod: (start: string) => string, voice: Voice): readonly TableColumn<Point>[] {
  const figure = (value: number | null): string => (value === null ? '–' : formatNumber(value, voice));
  return [
    {
      id: 'period',
      header: voice.text('column.period'),
      cell: ({ period }) => asPeriod(period),
      sortBy: ({ period }) => period,
    },
    { id: 'known', header: voice.text('signal.backtest.knownOn'), cell: ({ knownOn }) => knownOn ?? '–', tight: true },
    {
      id: 'then',
      header: voice.text('signal.backtest.then'),
      cell: ({ observed }) => figure(observed),
      sortBy: ({ observed }) => observed,
      numeric: true,
    },
    {
      id: 'expected',
      header: voice.text('column.expected'),
      cell: ({ expected, lower, upper }) =>
        expected === null ? '–' : `${figure(expected)} (${formatRange(lower, upper, voice)})`,
      numeric: true,
    },
    { id: 'said', header: voice.text('signal.backtest.said'), cell: (point) => saidOf(point, voice) },
    {
      id: 'today',
      header: voice.text('signal.backtest.today'),
      cell: ({ today }) => figure(today),
      sortBy: ({ today }) => today,
      numeric: true,
    },
  ];
}
