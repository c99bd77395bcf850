import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import type { Figure } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { drawMultiples } from '../charts/draw-multiples.tsx';
import { drawTimeSeries } from '../charts/draw-time-series.tsx';
import { MultiplesFigure } from '../charts/multiples-figure.tsx';
import { TimeSeriesFigure } from '../charts/time-series-figure.tsx';
import type { QueryValue } from '../data/client.ts';
import { nowcastQuery } from '../data/figure-queries.ts';
import { useNames } from '../data/names.ts';
import { formatNumber } from '../format/number.ts';
import { describePeriod } from '../format/period.ts';
import { summarise } from '../format/summary.ts';
import { EmptyState } from '../parts/empty-state.tsx';
import { FigureBlock } from '../parts/figure-block.tsx';
import { QueryView } from '../parts/query-view.tsx';
import { SelectField } from '../parts/select-field.tsx';
import { asWindow } from '../signals/describe-signal.ts';
import styles from './explore.module.css';
import { ExploreNowcast } from './explore-nowcast.tsx';
import { byLatest, exploreSpec } from './explore-spec.ts';
import { ExploreTrends } from './explore-trends.tsx';
import { figureColumns, keyOfRow, rowsOf } from './figure-rows.ts';
import { KnownControl } from './known-control.tsx';
import { seriesToComplete } from './nowcast-band.ts';
import { type Exploration, linesOfLength, useFigure } from './use-explore.ts';
import { useFigureFrame } from './use-figure-frame.ts';

/** Lines that one chart can hold apart. */
const together = 6;
const panels = 60;
const tableRows = 600;

export function ExploreChart({ exploration }: { readonly exploration: Exploration }): ReactNode {
  const voice = useVoice();
  const { query, question } = useFigure(exploration, {});
  return (
    <QueryView query={query} what={exploration.indicator.title[voice.language]}>
      {(figure) => <Chart exploration={exploration} figure={figure} question={question} />}
    </QueryView>
  );
}

interface ChartProps {
  readonly exploration: Exploration;
  readonly figure: Figure;
  readonly question: Readonly<Record<string, QueryValue>>;
}

function Chart({ exploration, figure, question }: ChartProps): ReactNode {
  const voice = useVoice();
  const names = useNames();
  const { search, change, every } = exploration;
  const lines = useMemo(
    () => byLatest(linesOfLength(figure, every).filter(({ points }) => points.length > 0)),
    [figure, every],
  );
  const frame = useFigureFrame({ exploration, figure, lines, question });
  const drawn = lines.slice(0, panels);
  const facet = search.facet ?? (lines.length > together ? 'shared' : null);
  const shown = facet === null ? drawn.slice(0, together) : drawn;
  const completed = seriesToComplete(lines, { indicator: exploration.indicator, isRate: search.per === '100000' });
  const nowcast = useQuery({
    ...nowcastQuery(completed ?? 0, { asKnownOn: search.known }),
    enabled: completed !== null,
  }).data;
  const spec = exploreSpec(shown, { title: frame.title, unit: frame.unit, names, voice, nowcast });
  const rows = useMemo(() => rowsOf(lines), [lines]);
  const columns = useMemo(
    () => figureColumns({ lines, unit: frame.unit, names, voice }),
    [lines, frame.unit, names, voice],
  );
  if (lines.length === 0) {
    return (
      <EmptyState title={voice.text('explore.none')}>
        <p>{voice.text('explore.none.text')}</p>
      </EmptyState>
    );
  }
  const summary = spec.lines
    .slice(0, together)
    .map((line, index) => summarise(line.label, line.points, { voice, describe: (date) => describeAt(date, index) }))
    .join(' ');
  return (
    <div className={styles.view}>
      <div className={styles.viewControls}>
        {lines.length > 1 && (
          <SelectField
            label={voice.text('explore.facet')}
            value={facet ?? ''}
            onChange={(value) => change({ facet: value === '' ? undefined : value })}
            options={[
              ...(lines.length <= together ? [{ value: '', label: voice.text('explore.facet.together') }] : []),
              { value: 'shared', label: voice.text('explore.facet.shared') },
              { value: 'own', label: voice.text('explore.facet.own') },
            ]}
          />
        )}
        <KnownControl exploration={exploration} figure={figure} />
      </div>
      <FigureBlock
        {...frame}
        training={figure.training}
        draw={(width, palette) =>
          facet === null
            ? drawTimeSeries(spec, { width, palette })
            : drawMultiples(spec, { width, palette, shared: facet === 'shared' })
        }
        summary={summary}
        columns={columns}
        rows={rows.slice(0, tableRows)}
        rowKey={keyOfRow}
      >
        {facet === null ? (
          <TimeSeriesFigure
            spec={spec}
            summary={summary}
            pointsLabel={voice.text('chart.points')}
            emptyText={voice.text('chart.empty')}
            height={400}
          />
        ) : (
          <MultiplesFigure spec={spec} summary={summary} shared={facet === 'shared'} />
        )}
        <ExploreTrends lines={shown.slice(0, together)} labels={spec.lines.map(({ label }) => label)} />
        {nowcast !== undefined && lines[0] !== undefined && <ExploreNowcast line={lines[0]} nowcast={nowcast} />}
        {shown.length < lines.length && (
          <p className={styles.remark}>
            {voice.text('explore.more', {
              shown: formatNumber(shown.length, voice),
              all: formatNumber(lines.length, voice),
            })}
          </p>
        )}
        {figure.truncated && <p className={styles.remark}>{voice.text('explore.truncated')}</p>}
      </FigureBlock>
    </div>
  );

  function describeAt(date: string, index: number): string {
    const line = shown[index];
    if (line === undefined) return date;
    return describePeriod({ start: date, frequency: line.frequency, window: asWindow(line.window) }, voice);
  }
}
