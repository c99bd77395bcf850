import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { ObservationPage, SeriesEntry, SignalDetail } from '../../api/index.ts';
import type { TimeSeriesSpec } from '../../charts/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { MultiplesFigure } from '../charts/multiples-figure.tsx';
import { type Names, useNames } from '../data/names.ts';
import { observationsQuery } from '../data/queries.ts';
import { formatCell, hasInterval } from '../format/cell.ts';
import { describePeriod } from '../format/period.ts';
import type { Voice } from '../format/voice.ts';
import { Panel } from '../parts/panel.tsx';
import { QueryView } from '../parts/query-view.tsx';
import { asWindow } from '../signals/describe-signal.ts';
import styles from './signal.module.css';
import { SignalList } from './signal-list.tsx';
import { chartWords } from './signal-spec.ts';

const shown = 9;

/** The same substance in other places and streams: small figures, and the signals there. */
export function Elsewhere({ signal }: { readonly signal: SignalDetail }): ReactNode {
  const voice = useVoice();
  const names = useNames();
  const series = signal.relatedSeries.slice(0, shown);
  const query = useQuery({
    ...observationsQuery({ series: series.map(({ id }) => id), limit: 20_000 }),
    enabled: series.length > 0,
  });
  const title = voice.text('signal.elsewhere');
  return (
    <Panel title={title}>
      {series.length === 0 ? (
        <p className={styles.facts}>{voice.text('signal.elsewhere.none')}</p>
      ) : (
        <QueryView query={query} what={title}>
          {(page) => (
            <>
              <MultiplesFigure
                spec={elsewhereSpec(page, series, { title, names, voice })}
                summary={title}
                shared={false}
              />
              <p className={styles.facts}>{voice.text('signal.elsewhere.own')}</p>
            </>
          )}
        </QueryView>
      )}
      {signal.elsewhere.length > 0 && (
        <>
          <h3>{voice.text('signal.elsewhere.signals')}</h3>
          <SignalList signals={signal.elsewhere} />
        </>
      )}
    </Panel>
  );
}

interface SpecContext {
  readonly title: string;
  readonly names: Names;
  readonly voice: Voice;
}

function elsewhereSpec(
  { observations }: ObservationPage,
  series: readonly SeriesEntry[],
  { title, names, voice }: SpecContext,
): TimeSeriesSpec {
  return {
    title,
    unit: '',
    locale: voice.locale,
    lines: series.map((entry) => ({
      key: String(entry.id),
      label: names.place(entry.place),
      note: names.indicator(entry.indicator),
      points: observations
        .filter((observation) => observation.series === entry.id)
        .sort((a, b) => (a.period < b.period ? -1 : 1))
        .map((observation) => ({
          date: observation.period,
          value: observation.value,
          low: observation.low,
          high: observation.high,
          label: voice.text('chart.point', {
            period: describePeriod(
              { start: observation.period, frequency: entry.frequency, window: asWindow(entry.window) },
              voice,
            ),
            figure: formatCell(observation, voice),
          }),
          mark: null,
          interval: hasInterval(observation),
        })),
    })),
    band: [],
    provisionalFrom: null,
    annotations: [],
    words: chartWords(voice),
  };
}
