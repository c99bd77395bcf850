import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useVoice } from '../app/voice-context.ts';
import { DataTable } from '../parts/data-table.tsx';
import layout from '../parts/layout.module.css';
import { Panel } from '../parts/panel.tsx';
import { QueryView } from '../parts/query-view.tsx';
import { publicSourcesQuery } from './portal-queries.ts';

/** The feeds behind what is public, with the day of our copy. */
export function PublicSources(): ReactNode {
  const voice = useVoice();
  const query = useQuery(publicSourcesQuery);
  const title = voice.text('portal.sources');
  return (
    <Panel title={title}>
      <QueryView query={query} what={title}>
        {({ sources }) =>
          sources.length === 0 ? (
            <p>{voice.text('portal.sources.none')}</p>
          ) : (
            <DataTable
              caption={title}
              rows={sources}
              rowKey={({ id }) => id}
              whole
              columns={[
                {
                  id: 'title',
                  header: title,
                  cell: (source) => <a href={source.homepage}>{source.title[voice.language]}</a>,
                },
                {
                  id: 'publisher',
                  header: voice.text('portal.source.publisher'),
                  cell: ({ publisher }) => publisher[voice.language],
                },
                {
                  id: 'asOf',
                  header: voice.text('portal.source.asOf'),
                  tight: true,
                  sortBy: ({ latestAsOf }) => latestAsOf,
                  cell: ({ latestAsOf }) => latestAsOf ?? '–',
                },
                {
                  id: 'period',
                  header: voice.text('portal.source.period'),
                  tight: true,
                  sortBy: ({ latestPeriod }) => latestPeriod,
                  cell: ({ latestPeriod }) => latestPeriod ?? '–',
                },
                {
                  id: 'licence',
                  header: voice.text('portal.source.licence'),
                  cell: ({ licence }) => (
                    <span className={layout.quiet}>
                      {licence.attribution[voice.language]} ({licence.name})
                    </span>
                  ),
                },
              ]}
            />
          )
        }
      </QueryView>
    </Panel>
  );
}
