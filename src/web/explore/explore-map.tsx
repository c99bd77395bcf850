import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import type { Figure } from '../../api/index.ts';
import { classBreaks } from '../../charts/index.ts';
import { useVoice } from '../app/voice-context.ts';
import type { ChoroplethWords, RegionFigure } from '../charts/choropleth.tsx';
import { MapFigure, stillMap } from '../charts/map-figure.tsx';
import { loadMapFiles, type MapFiles } from '../charts/map-files.ts';
import type { QueryValue } from '../data/client.ts';
import { useNames } from '../data/names.ts';
import { describePeriod } from '../format/period.ts';
import type { Voice } from '../format/voice.ts';
import { EmptyState } from '../parts/empty-state.tsx';
import { FigureBlock } from '../parts/figure-block.tsx';
import { QueryView } from '../parts/query-view.tsx';
import { StepSlider } from '../parts/step-slider.tsx';
import { asWindow } from '../signals/describe-signal.ts';
import styles from './explore.module.css';
import { figureColumns, keyOfRow, rowsOf } from './figure-rows.ts';
import { KnownControl } from './known-control.tsx';
import { bestPeriod, periodsOf, regionFigures } from './map-data.ts';
import { type Exploration, linesOfLength, useFigure } from './use-explore.ts';
import { useFigureFrame } from './use-figure-frame.ts';

/** The first substance on the map of provinces and states, one period at a time. */
export function ExploreMap({ exploration }: { readonly exploration: Exploration }): ReactNode {
  const voice = useVoice();
  const one = { ...exploration, substances: exploration.substances.slice(0, 1) };
  const { query, question } = useFigure(one, { level: 'subdivision' });
  const files = useQuery({ queryKey: ['map-files'], queryFn: loadMapFiles, staleTime: Number.POSITIVE_INFINITY });
  return (
    <QueryView query={files} what={voice.text('explore.map.loading')}>
      {(found) => (
        <QueryView query={query} what={exploration.indicator.title[voice.language]}>
          {(figure) => <MapView exploration={one} figure={figure} question={question} files={found} />}
        </QueryView>
      )}
    </QueryView>
  );
}

interface MapViewProps {
  readonly exploration: Exploration;
  readonly figure: Figure;
  readonly question: Readonly<Record<string, QueryValue>>;
  readonly files: MapFiles;
}

function MapView({ exploration, figure, question, files }: MapViewProps): ReactNode {
  const voice = useVoice();
  const names = useNames();
  const { search, change, every } = exploration;
  const lines = useMemo(() => linesOfLength(figure, every), [figure, every]);
  const periods = useMemo(() => periodsOf(lines), [lines]);
  const period = search.at !== undefined && periods.includes(search.at) ? search.at : bestPeriod(lines);
  const frame = useFigureFrame({ exploration, figure, lines, question, period });
  const words = useMemo(() => choroplethWords(voice), [voice]);
  const figures = useMemo(
    () => regionFigures(lines, { period: period ?? '', unit: frame.unit, names, voice }),
    [lines, period, frame.unit, names, voice],
  );
  const classes = useMemo(
    () => classBreaks([...figures.values()].flatMap(({ value }) => (value === null ? [] : [value]))),
    [figures],
  );
  const rows = useMemo(() => rowsOf(lines).filter(({ point }) => point.period === period), [lines, period]);
  const columns = useMemo(
    () => figureColumns({ lines, unit: frame.unit, names, voice }),
    [lines, frame.unit, names, voice],
  );
  const line = lines[0];
  if (period === undefined || line === undefined) {
    return (
      <EmptyState title={voice.text('explore.none')}>
        <p>{voice.text('explore.map.none')}</p>
      </EmptyState>
    );
  }
  const say = (start: string): string =>
    describePeriod({ start, frequency: line.frequency, window: asWindow(line.window) }, voice);
  const summary = mapSummary(frame.title, figures, voice);
  return (
    <div className={styles.view}>
      <div className={styles.viewControls}>
        <StepSlider
          label={voice.text('explore.map.period')}
          steps={periods.map(say)}
          step={periods.indexOf(period)}
          onChange={(step) => change({ at: periods[step] })}
        />
        <KnownControl exploration={exploration} figure={figure} />
      </div>
      <FigureBlock
        {...frame}
        origin={[...frame.origin, voice.text('map.credit')]}
        training={figure.training}
        fileName={`${frame.fileName}-${period}`}
        draw={(width, palette) =>
          stillMap({ files, figures, classes, words, locale: voice.locale }, { width, palette })
        }
        summary={summary}
        columns={columns}
        rows={rows}
        rowKey={keyOfRow}
      >
        <MapFigure
          files={files}
          title={frame.title}
          summary={summary}
          figures={figures}
          classes={classes}
          words={words}
          locale={voice.locale}
          regionsLabel={voice.text('chart.regions')}
          describeMissing={(id) =>
            voice.text('chart.point', { period: names.place(id), figure: voice.text('map.noData') })
          }
        />
      </FigureBlock>
    </div>
  );
}

function choroplethWords(voice: Voice): ChoroplethWords {
  return {
    noData: voice.text('map.noData'),
    suppressed: voice.text('map.suppressed'),
    inset: voice.text('map.inset'),
    orMore: (from) => voice.text('map.orMore', { from }),
    fromTo: (from, to) => voice.text('map.fromTo', { from, to }),
  };
}

const drawnRegions = 112;

function mapSummary(title: string, figures: ReadonlyMap<string, RegionFigure>, voice: Voice): string {
  const all = [...figures.values()];
  const known = all.filter(({ state }) => state === 'value');
  const suppressed = all.filter(({ state }) => state === 'suppressed').length;
  const highest = [...known].sort((a, b) => (b.value ?? 0) - (a.value ?? 0)).slice(0, 3);
  return voice.text('figure.summary.map', {
    title,
    count: known.length,
    suppressed,
    missing: Math.max(0, drawnRegions - known.length - suppressed),
    highest: highest.map(({ label }) => label).join('; '),
  });
}
