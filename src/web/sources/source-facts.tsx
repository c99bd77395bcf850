import type { ReactNode } from 'react';
import type { SourceSummary } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { formatMoment } from '../format/date.ts';
import { formatNumber } from '../format/number.ts';
import { TlpMark } from '../markings/marking-label.tsx';
import { Panel } from '../parts/panel.tsx';
import styles from './sources.module.css';

export function SourceFacts({ source }: { readonly source: SourceSummary }): ReactNode {
  const voice = useVoice();
  const { freshness, cadence, licence, counts } = source;
  const none = voice.text('sources.none');
  const rows: readonly { readonly label: string; readonly value: ReactNode }[] = [
    { label: voice.text('source.publisher'), value: source.publisher[voice.language] },
    { label: voice.text('sources.latestPeriod'), value: freshness.latestPeriod ?? none },
    { label: voice.text('sources.asOf'), value: freshness.latestAsOf ?? none },
    {
      label: voice.text('sources.received'),
      value: freshness.receivedAt === null ? none : formatMoment(freshness.receivedAt, voice),
    },
    {
      label: voice.text('source.cadence'),
      value: voice.text('source.cadence.text', {
        frequency: voice.text(`source.cadence.${cadence.frequency}`),
        days: cadence.lagDays,
      }),
    },
    { label: voice.text('sources.expected'), value: freshness.expectedBy ?? '–' },
    {
      label: voice.text('sources.figures'),
      value: formatNumber(counts.observations, voice),
    },
    ...(counts.records === 0
      ? []
      : [{ label: voice.text('sources.records'), value: formatNumber(counts.records, voice) }]),
    {
      label: voice.text('source.licence'),
      value: licence.url === null ? licence.name : <a href={licence.url}>{licence.name}</a>,
    },
    { label: voice.text('source.homepage'), value: <a href={source.homepage}>{hostOf(source.homepage)}</a> },
    { label: voice.text('source.marking'), value: <TlpMark tlp={source.tlp} /> },
    { label: voice.text('source.id'), value: <code>{source.id}</code> },
    { label: voice.text('source.connector'), value: source.connectorVersion },
  ];
  return (
    <Panel title={voice.text('source.tabs')}>
      <dl className={styles.factList}>
        {rows.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : address;
}
