import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useMemo } from 'react';
import type { SourceSummary } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { sourcesQuery } from '../data/queries.ts';
import { formatNumber } from '../format/number.ts';
import type { Voice } from '../format/voice.ts';
import { DataTable, type TableColumn } from '../parts/data-table.tsx';
import { ForDuty } from '../parts/for-duty.tsx';
import { Panel } from '../parts/panel.tsx';
import { QueryView } from '../parts/query-view.tsx';
import { Screen } from '../parts/screen.tsx';
import { FreshnessLabel } from './freshness-label.tsx';
import styles from './sources.module.css';
import { Upload } from './upload.tsx';

/** Every feed: how fresh, what came, what could not be read. */
export function SourcesScreen(): ReactNode {
  const voice = useVoice();
  const query = useQuery(sourcesQuery);
  const columns = useMemo(() => sourceColumns(voice), [voice]);
  const title = voice.text('nav.sources');
  return (
    <Screen title={title} lead={voice.text('sources.lead')}>
      <QueryView query={query} what={title}>
        {({ sources }) => (
          <div className={styles.stack}>
            <div className={styles.tableFrame}>
              <DataTable
                whole
                caption={title}
                columns={columns}
                rows={sources}
                rowKey={({ id }) => id}
                initialSort={{ column: 'freshness', descending: false }}
              />
            </div>
            <ForDuty duty="analyse">
              <Panel title={voice.text('upload.title')} lead={voice.text('upload.lead')}>
                <Upload sources={sources} />
              </Panel>
            </ForDuty>
          </div>
        )}
      </QueryView>
    </Screen>
  );
}

/** Order of attention: late first. */
const attention = { late: 0, due: 1, never: 2, fresh: 3 } as const;

function sourceColumns(voice: Voice): readonly TableColumn<SourceSummary>[] {
  const none = voice.text('sources.none');
  return [
    {
      id: 'source',
      header: voice.text('column.source'),
      cell: ({ id, title, publisher }) => (
        <span className={styles.sourceName}>
          <Link to="/$language/sources/$source" params={{ language: voice.language, source: id }}>
            {title[voice.language]}
          </Link>
          <span className={styles.publisher}>{publisher[voice.language]}</span>
        </span>
      ),
      sortBy: ({ title }) => title[voice.language],
    },
    {
      id: 'freshness',
      header: voice.text('source.tabs.freshness'),
      cell: ({ freshness }) => <FreshnessLabel freshness={freshness} />,
      sortBy: ({ freshness }) => attention[freshness.state] * 100_000 - freshness.daysLate,
    },
    {
      id: 'period',
      header: voice.text('sources.latestPeriod'),
      cell: ({ freshness }) => freshness.latestPeriod ?? none,
      sortBy: ({ freshness }) => freshness.latestPeriod,
      tight: true,
    },
    {
      id: 'asOf',
      header: voice.text('sources.asOf'),
      cell: ({ freshness }) => freshness.latestAsOf ?? none,
      sortBy: ({ freshness }) => freshness.latestAsOf,
      tight: true,
    },
    count('deliveries', voice.text('sources.deliveries'), ({ counts }) => counts.deliveries),
    count('figures', voice.text('sources.figures'), ({ counts }) => counts.observations),
    count('issues', voice.text('sources.rejects'), ({ counts }) => counts.issues),
    count('drift', voice.text('sources.drift'), ({ counts }) => counts.drift),
  ];

  function count(id: string, header: string, read: (source: SourceSummary) => number): TableColumn<SourceSummary> {
    return { id, header, cell: (source) => formatNumber(read(source), voice), sortBy: read, numeric: true };
  }
}
