import { type ReactNode, useMemo } from 'react';
import type { SignalDetail } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { drawTimeSeries } from '../charts/draw-time-series.tsx';
import { TimeSeriesFigure } from '../charts/time-series-figure.tsx';
import { apiAddress } from '../data/client.ts';
import { useNames } from '../data/names.ts';
import { formatCell, remarkOn } from '../format/cell.ts';
import { formatNumber, formatRange } from '../format/number.ts';
import { originLines } from '../format/origin.ts';
import { describePeriod } from '../format/period.ts';
import { summarise } from '../format/summary.ts';
import type { TableColumn } from '../parts/data-table.tsx';
import { FigureBlock } from '../parts/figure-block.tsx';
import { asWindow, headlineOf } from '../signals/describe-signal.ts';
import { signalSpec, unitOf } from './signal-spec.ts';

interface SignalFigureProps {
  readonly signal: SignalDetail;
}

interface Row {
  readonly point: SignalDetail['points'][number];
  readonly expected: SignalDetail['expectation'][number] | undefined;
}

/** The signal's series: figures, what was expected, where it departs. */
export function SignalFigure({ signal }: SignalFigureProps): ReactNode {
  const voice = useVoice();
  const names = useNames();
  const spec = signalSpec(signal, names, voice);
  const expectation = useMemo(
    () => new Map(signal.expectation.map((point) => [point.period, point])),
    [signal.expectation],
  );
  const rows: readonly Row[] = useMemo(
    () => signal.points.map((point) => ({ point, expected: expectation.get(point.period) })).reverse(),
    [signal.points, expectation],
  );
  const summary = summarise(spec.title, spec.lines[0]?.points ?? [], {
    voice,
    describe: (date) => describeDate(date),
  });
  const data = { series: signal.series, asKnownOn: signal.asOf };
  return (
    <FigureBlock
      title={spec.title}
      subtitle={voice.text('signal.figure.subtitle', { headline: headlineOf(signal, names, voice), unit: spec.unit })}
      origin={[
        ...originLines([{ source: signal.source, asOf: signal.asOf }], names, voice),
        `${voice.text('signal.marking', { tlp: `TLP:${signal.tlp}` })}.`,
      ]}
      caution={names.findIndicator(signal.indicator)?.caution?.[voice.language] ?? null}
      markings={[signal.tlp]}
      training={signal.training}
      address={`${window.location.origin}/${voice.language}/signals/${signal.id}`}
      fileName={`vigia-signal-${signal.id}`}
      draw={(width, palette) => drawTimeSeries(spec, { width, palette })}
      dataLinks={[
        { label: 'CSV', address: apiAddress('/observations.csv', data) },
        { label: 'XLSX', address: apiAddress('/observations.xlsx', data) },
        { label: 'Parquet', address: apiAddress('/observations.parquet', data) },
      ]}
      summary={summary}
      columns={columns()}
      rows={rows}
      rowKey={({ point }) => point.period}
    >
      <TimeSeriesFigure
        spec={spec}
        summary={summary}
        pointsLabel={voice.text('chart.points')}
        emptyText={voice.text('chart.empty')}
      />
    </FigureBlock>
  );

  function describeDate(date: string): string {
    return describePeriod({ start: date, frequency: signal.frequency, window: asWindow(signal.window) }, voice);
  }

  function columns(): readonly TableColumn<Row>[] {
    return [
      {
        id: 'period',
        header: voice.text('column.period'),
        cell: ({ point }) => describeDate(point.period),
        sortBy: ({ point }) => point.period,
      },
      {
        id: 'value',
        header: `${voice.text('column.value')} (${unitOf(signal.indicator, names, voice)})`,
        cell: ({ point }) => formatCell(point, voice),
        sortBy: ({ point }) => point.value,
        numeric: true,
      },
      {
        id: 'expected',
        header: voice.text('column.expected'),
        cell: ({ expected }) =>
          expected === undefined || expected.expected === null ? '' : formatNumber(expected.expected, voice),
        sortBy: ({ expected }) => expected?.expected ?? null,
        numeric: true,
      },
      {
        id: 'range',
        header: voice.text('column.range'),
        cell: ({ expected }) => (expected === undefined ? '' : formatRange(expected.lower, expected.upper, voice)),
        numeric: true,
      },
      {
        id: 'remark',
        header: voice.text('column.remark'),
        cell: ({ point, expected }) =>
          [
            point.period === signal.period ? voice.text('chart.mark.alarm') : '',
            point.period !== signal.period && expected?.alarm === true ? voice.text('chart.mark.warning') : '',
            remarkOn(point, voice),
          ]
            .filter((remark) => remark !== '')
            .join(', '),
      },
    ];
  }
}
