import type { ReactNode } from 'react';
import type { FigureLine, SeriesNowcast } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { formatNumber, formatRange, formatShare } from '../format/number.ts';
import { describePeriod } from '../format/period.ts';
import { DataTable } from '../parts/data-table.tsx';
import { asWindow } from '../signals/describe-signal.ts';
import styles from './explore.module.css';
import { tellingPoints, widest } from './nowcast-band.ts';

interface ExploreNowcastProps {
  readonly line: FigureLine;
  readonly nowcast: SeriesNowcast;
}

/** Periods told: the last ones, where something is still missing. */
const shown = 8;

/** How complete recent figures are, and what is likely to be known in the end. */
export function ExploreNowcast({ line, nowcast }: ExploreNowcastProps): ReactNode {
  const voice = useVoice();
  const rows = tellingPoints(nowcast.points).slice(-shown);
  const title = voice.text('explore.nowcast');
  if (rows.length === 0) return null;
  const level = widest(rows[0]?.nowcast?.intervals ?? [])?.level ?? 0;
  const { vintages, pairs } = nowcast.triangle;
  return (
    <section className={styles.trends} aria-label={title}>
      <h3>{title}</h3>
      <p className={styles.trendSpan}>
        {voice.text('explore.nowcast.text', {
          vintages: vintages.length,
          pairs: formatNumber(pairs, voice),
          level: formatShare(level, voice),
        })}
      </p>
      <DataTable
        whole
        caption={title}
        rows={rows}
        rowKey={({ period }) => period}
        columns={[
          {
            id: 'period',
            header: voice.text('column.period'),
            cell: ({ period }) =>
              describePeriod({ start: period, frequency: line.frequency, window: asWindow(line.window) }, voice),
          },
          {
            id: 'reported',
            header: voice.text('explore.nowcast.reported'),
            cell: ({ reported }) => (reported === null ? '–' : formatNumber(reported, voice)),
            numeric: true,
          },
          {
            id: 'completeness',
            header: voice.text('explore.nowcast.completeness'),
            cell: ({ completeness }) => (completeness === null ? '–' : formatShare(completeness.value, voice)),
            numeric: true,
          },
          {
            id: 'nowcast',
            header: voice.text('explore.nowcast.likely'),
            cell: ({ nowcast: estimate }) => {
              if (estimate === null) return '–';
              const interval = widest(estimate.intervals);
              const range = formatRange(whole(interval?.low), whole(interval?.high), voice);
              return `${formatNumber(Math.round(estimate.value), voice)} (${range})`;
            },
            numeric: true,
          },
        ]}
      />
    </section>
  );
}

/** Events are whole. */
function whole(value: number | undefined): number | null {
  return value === undefined ? null : Math.round(value);
}
