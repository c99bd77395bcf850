import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { GapHistory } from '../../api/index.ts';
import { gapKinds } from '../../model/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { drawTimeSeries } from '../charts/draw-time-series.tsx';
import { TimeSeriesFigure } from '../charts/time-series-figure.tsx';
import { apiAddress } from '../data/client.ts';
import { formatMonth } from '../format/date.ts';
import { formatNumber } from '../format/number.ts';
import { summarise } from '../format/summary.ts';
import type { Voice } from '../format/voice.ts';
import type { TableColumn } from '../parts/data-table.tsx';
import { FigureBlock } from '../parts/figure-block.tsx';
import { QueryView } from '../parts/query-view.tsx';
import { SelectField } from '../parts/select-field.tsx';
import { formatMeasure, gapHistorySpec, openOf } from './gap-history-spec.ts';
import { gapHistoryQuery } from './gap-queries.ts';
import styles from './gaps.module.css';
import { type GapMeasure, type GapsSearch, gapMeasures, gapSpans, parseGapsSearch } from './gaps-search.ts';
import { historyQuestion } from './history-question.ts';

const route = getRouteApi('/$language/gaps');

type Point = GapHistory['points'][number];

/** Open gaps, their age and what is covered, over time: the law of each day as it is known now, or on a day before. */
export function GapHistoryView({ today }: { readonly today: string }): ReactNode {
  const voice = useVoice();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const question = historyQuestion(search, today);
  const query = useQuery(gapHistoryQuery(question));
  const measure = search.measure ?? 'open';

  function change(part: Partial<Record<keyof GapsSearch, string>>): void {
    void navigate({ search: parseGapsSearch({ ...search, ...part }), replace: true, resetScroll: false });
  }

  return (
    <div className={styles.stack}>
      <div className={styles.filters}>
        <SelectField
          label={voice.text('gaps.measure')}
          value={measure}
          onChange={(value) => change({ measure: value })}
          options={gapMeasures.map((value) => ({ value, label: voice.text(`gaps.measure.${value}`) }))}
        />
        <SelectField
          label={voice.text('gaps.span')}
          value={search.span ?? '10'}
          onChange={(span) => change({ span })}
          options={gapSpans.map((span) => ({
            value: span,
            label: voice.text('gaps.span.years', { years: Number(span) }),
          }))}
        />
      </div>
      <QueryView query={query} what={voice.text('gaps.tab.history')}>
        {(history) => <Figure history={history} measure={measure} json={apiAddress('/gaps/history', question)} />}
      </QueryView>
    </div>
  );
}

interface FigureProps {
  readonly history: GapHistory;
  readonly measure: GapMeasure;
  readonly json: string;
}

function Figure({ history, measure, json }: FigureProps): ReactNode {
  const voice = useVoice();
  const spec = gapHistorySpec(history.points, measure, voice);
  const describe = (date: string): string => formatMonth(date, voice);
  const summary = spec.lines.map(({ label, points }) => summarise(label, points, { voice, describe })).join(' ');
  return (
    <FigureBlock
      title={spec.title}
      subtitle={spec.unit}
      origin={[voice.text('gaps.history.origin', { knownOn: history.knownOn })]}
      caution={voice.text(measure === 'covered' ? 'gaps.history.caution.covered' : 'gaps.history.caution')}
      training={false}
      address={window.location.href}
      fileName={`vigia-gaps-${measure}`}
      draw={(width, palette) => drawTimeSeries(spec, { width, palette })}
      dataLinks={[{ label: 'JSON', address: json }]}
      summary={summary}
      columns={historyColumns(voice)}
      rows={[...history.points].reverse()}
      rowKey={({ on }) => on}
    >
      <TimeSeriesFigure
        spec={spec}
        summary={summary}
        pointsLabel={voice.text('chart.points')}
        emptyText={voice.text('gaps.none')}
      />
    </FigureBlock>
  );
}

function historyColumns(voice: Voice): readonly TableColumn<Point>[] {
  const measured = (measure: GapMeasure, sortBy: (point: Point) => number | null): TableColumn<Point> => ({
    id: measure,
    header: voice.text(`gaps.measure.${measure}`),
    cell: (point) => formatMeasure(point, measure, voice),
    sortBy,
    numeric: true,
  });
  return [
    { id: 'on', header: voice.text('gaps.on'), cell: ({ on }) => on, sortBy: ({ on }) => on, tight: true },
    measured('open', ({ open }) => open),
    ...gapKinds.map(
      (kind): TableColumn<Point> => ({
        id: kind,
        header: voice.text(`gap.kind.${kind}`),
        cell: (point) => formatNumber(openOf(point, kind), voice),
        sortBy: (point) => openOf(point, kind),
        numeric: true,
      }),
    ),
    measured('median', ({ medianDaysOpen }) => medianDaysOpen),
    measured('covered', ({ coveredShare }) => coveredShare),
  ];
}
