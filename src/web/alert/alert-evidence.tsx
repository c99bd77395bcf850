import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { z } from 'zod';
import type {
  AlertSeriesSnapshot,
  AlertSignalEvidence,
  AlertText,
  MarkingEntry,
  MarkingReason,
} from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { Sparkline } from '../charts/sparkline.tsx';
import { useNames } from '../data/names.ts';
import { usePlaceNames } from '../data/register-choices.ts';
import { useRegisterNames } from '../data/register-names.ts';
import { formatNumber } from '../format/number.ts';
import { DataTable, type TableColumn } from '../parts/data-table.tsx';
import layout from '../parts/layout.module.css';
import { Panel } from '../parts/panel.tsx';
import styles from './alert.module.css';
import { EvidenceMarking } from './evidence-marking.tsx';
import { reasonOf } from './reason-of.ts';

interface Own {
  /** Its marking by itself. */
  readonly own: MarkingEntry | null;
}

type Signal = z.infer<typeof AlertSignalEvidence>;
type Series = z.infer<typeof AlertSeriesSnapshot>;
type Finding = AlertText['findings'][number];
type Point = Series['points'][number];

interface AlertEvidenceProps {
  readonly text: AlertText;
  /** Why the text is marked as it is; empty where that is not known. */
  readonly reasons: readonly MarkingReason[];
}

/** What it rests on, as it was known when it was written, beside what is known of it now. */
export function AlertEvidence({ text, reasons }: AlertEvidenceProps): ReactNode {
  const voice = useVoice();
  const { signals, series, findings } = text;
  if (signals.length + series.length + findings.length === 0) return null;
  const ownOf = (evidence: Signal | Series | Finding): MarkingEntry | null =>
    reasonOf(evidence, text, reasons)?.marking ?? null;
  return (
    <Panel title={voice.text('alert.evidence')} lead={voice.text('alert.evidence.lead')}>
      <ul className={styles.list}>
        {signals.map((signal) => (
          <li key={[signal.indicator, signal.place, signal.substance, signal.period, signal.kind].join('~')}>
            <SignalLine signal={signal} own={ownOf(signal)} />
          </li>
        ))}
        {series.map((snapshot) => (
          <li
            key={[snapshot.source, snapshot.indicator, snapshot.place, snapshot.substance, snapshot.frequency].join(
              '~',
            )}
          >
            <SeriesLine snapshot={snapshot} own={ownOf(snapshot)} />
          </li>
        ))}
        {findings.map((finding, index) => (
          // Two findings may say the same; their order is the author's.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <li key={index}>
            <FindingLine finding={finding} own={ownOf(finding)} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function SignalLine({ signal, own }: { readonly signal: Signal } & Own): ReactNode {
  const voice = useVoice();
  const topic = useTopic();
  const { today } = signal;
  return (
    <>
      <h3>{voice.text('alert.evidence.signal', { topic: topic(signal) })}</h3>
      <EvidenceMarking own={own} here={signal.marking} />
      <p>
        {voice.text(signal.expected === null ? 'alert.evidence.thenAlone' : 'alert.evidence.then', {
          date: signal.asOf,
          period: signal.period,
          observed: figure(signal.observed),
          expected: figure(signal.expected),
          upper: figure(signal.upper),
        })}
      </p>
      {today !== null && (
        <p className={today.changed ? styles.changed : layout.quiet}>
          {today.changed
            ? voice.text(today.expected === null ? 'alert.evidence.nowAlone' : 'alert.evidence.now', {
                date: today.asOf,
                observed: figure(today.observed),
                expected: figure(today.expected),
                state: voice.text(`signal.state.${today.state}`),
              })
            : voice.text('alert.evidence.same')}{' '}
          <Link to="/$language/signals/$signal" params={{ language: voice.language, signal: String(today.signal) }}>
            {voice.text('alert.evidence.toSignal')}
          </Link>
        </p>
      )}
    </>
  );

  function figure(value: number | null): string {
    return value === null ? voice.text('signal.unknownFigure') : formatNumber(value, voice);
  }
}

function SeriesLine({ snapshot, own }: { readonly snapshot: Series } & Own): ReactNode {
  const voice = useVoice();
  const names = useNames();
  const topic = useTopic();
  const { today, points } = snapshot;
  const title = voice.text('alert.evidence.series', { topic: topic(snapshot) });
  return (
    <>
      <h3>{title}</h3>
      <EvidenceMarking own={own} here={snapshot.marking} />
      <div className={styles.spark}>
        <Sparkline values={points.map(({ value }) => value)} width={220} height={46} />
        <p className={layout.quiet}>
          {voice.text('alert.evidence.snapshot', {
            source: names.source(snapshot.source),
            date: snapshot.asOf,
            count: points.length,
          })}
        </p>
      </div>
      {today !== null && (
        <p className={today.changes.length > 0 ? styles.changed : layout.quiet}>
          {voice.text('alert.evidence.changes', {
            count: today.changes.length,
            date: today.latestAsOf ?? snapshot.asOf,
          })}
        </p>
      )}
      <details>
        <summary>{voice.text('alert.evidence.figures')}</summary>
        <DataTable caption={title} columns={pointColumns()} rows={rowsOf(snapshot)} rowKey={({ period }) => period} />
      </details>
    </>
  );

  function pointColumns(): readonly TableColumn<ThenAndNow>[] {
    const shown = (point: Point | null): string => {
      if (point === null) return '–';
      if (point.value !== null) return formatNumber(point.value, voice);
      if (point.low === null || point.high === null) return voice.text('signal.unknownFigure');
      return `${formatNumber(point.low, voice)}–${formatNumber(point.high, voice)}`;
    };
    return [
      { id: 'period', header: voice.text('alert.evidence.period'), cell: ({ period }) => period, tight: true },
      {
        id: 'then',
        header: voice.text('alert.evidence.thenColumn'),
        cell: ({ before }) => shown(before),
        numeric: true,
      },
      ...(today === null
        ? []
        : [
            {
              id: 'now',
              header: voice.text('alert.evidence.nowColumn'),
              cell: ({ now, differs }: ThenAndNow) => (differs ? <strong>{shown(now)}</strong> : shown(now)),
              numeric: true,
            },
          ]),
    ];
  }
}

interface ThenAndNow {
  readonly period: string;
  readonly before: Point | null;
  readonly now: Point | null;
  readonly differs: boolean;
}

/** Every period of the snapshot, and those that exist only now. */
export function rowsOf({ points, today }: Pick<Series, 'points' | 'today'>): readonly ThenAndNow[] {
  const changes = new Map((today?.changes ?? []).map((change) => [change.period, change]));
  const known = points.map((point): ThenAndNow => {
    const change = changes.get(point.period);
    const differs = change !== undefined;
    return { period: point.period, before: point, now: differs ? change.now : point, differs };
  });
  const periods = new Set(points.map(({ period }) => period));
  const added = [...changes.values()]
    .filter(({ period }) => !periods.has(period))
    .map((change): ThenAndNow => ({ ...change, differs: true }));
  return [...known, ...added].toSorted((a, b) => b.period.localeCompare(a.period));
}

function FindingLine({ finding, own }: { readonly finding: Finding } & Own): ReactNode {
  const voice = useVoice();
  const substanceName = useRegisterNames();
  const placeName = usePlaceNames();
  const facts = [
    ...(finding.foundOn === null ? [] : [finding.foundOn]),
    ...(finding.place === null ? [] : [placeName(finding.place)]),
    ...(finding.samples === null ? [] : [voice.text('alert.finding.samples', { count: finding.samples })]),
    ...(finding.form === null ? [] : [finding.form]),
    ...finding.methods,
  ];
  return (
    <>
      <h3>{voice.text('alert.evidence.finding', { substance: substanceName(finding.substance) })}</h3>
      <EvidenceMarking own={own} here={finding.marking} />
      {facts.length > 0 && <p>{facts.join(' · ')}</p>}
    </>
  );
}

/** "Deaths, fentanyl, Ontario". */
export function useTopic(): (evidence: Pick<Series, 'indicator' | 'place' | 'substance'>) => string {
  const names = useNames();
  const placeName = usePlaceNames();
  const substanceName = useRegisterNames();
  return ({ indicator, substance, place }) =>
    [names.indicator(indicator), ...(substance === null ? [] : [substanceName(substance)]), placeName(place)].join(
      ', ',
    );
}
