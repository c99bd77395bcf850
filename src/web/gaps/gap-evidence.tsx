import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { type Gap, SeriesEntry } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { useNames } from '../data/names.ts';
import { resource } from '../data/queries.ts';
import { formatNumber } from '../format/number.ts';
import { DataTable } from '../parts/data-table.tsx';
import { Panel } from '../parts/panel.tsx';
import styles from './gaps.module.css';

/** Where laboratories and other sources found it, since when, and the figures behind that. */
export function GapEvidence({ gap }: { readonly gap: Gap }): ReactNode {
  const voice = useVoice();
  const names = useNames();
  const { firstSeen, findings, series } = gap.evidence;
  const title = voice.text('gap.evidence');
  if (firstSeen.length === 0 && series.length === 0) {
    return (
      <Panel title={title}>
        <p>{voice.text('gap.evidence.none')}</p>
      </Panel>
    );
  }
  return (
    <Panel title={title}>
      {findings !== null && (
        <p>{voice.text('gap.findings', { count: findings, number: formatNumber(findings, voice) })}</p>
      )}
      {firstSeen.length > 0 && (
        <DataTable
          whole
          caption={title}
          rows={firstSeen}
          rowKey={({ country, source, date, place }) => `${country} ${source} ${date} ${place}`}
          initialSort={{ column: 'date', descending: false }}
          columns={[
            {
              id: 'source',
              header: voice.text('column.source'),
              cell: ({ source }) => names.source(source),
              sortBy: ({ source }) => names.source(source),
            },
            {
              id: 'place',
              header: voice.text('gap.evidence.place'),
              cell: ({ place }) => names.place(place),
              sortBy: ({ place }) => names.place(place),
            },
            {
              id: 'date',
              header: voice.text('gap.evidence.date'),
              cell: ({ date }) => date,
              sortBy: ({ date }) => date,
              tight: true,
            },
          ]}
        />
      )}
      {series[0] !== undefined && <ToExplore first={series[0]} count={series.length} />}
    </Panel>
  );
}

/** The figures in Explore; what they count is known only from a series itself. */
function ToExplore({ first, count }: { readonly first: number; readonly count: number }): ReactNode {
  const voice = useVoice();
  const entry = useQuery(resource({ path: `/series/${first}`, parser: SeriesEntry })).data;
  if (entry === undefined) return null;
  return (
    <p className={styles.line}>
      <Link
        to="/$language/explore"
        params={{ language: voice.language }}
        search={{
          indicator: entry.indicator,
          ...(entry.substance === null ? {} : { substance: [entry.substance] }),
        }}
      >
        {voice.text('gap.explore', { count })}
      </Link>
    </p>
  );
}
