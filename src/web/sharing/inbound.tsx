import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useVoice } from '../app/voice-context.ts';
import { formatCountry } from '../format/country.ts';
import { formatMoment } from '../format/date.ts';
import { formatNumber } from '../format/number.ts';
import { DataTable } from '../parts/data-table.tsx';
import layout from '../parts/layout.module.css';
import { Panel } from '../parts/panel.tsx';
import { QueryView } from '../parts/query-view.tsx';
import { describeObjectType } from './describe-object.ts';
import { syncQuery, waitingQuery } from './sharing-queries.ts';

/** What came: how far each peer is read, and what waits for something else. */
export function Inbound(): ReactNode {
  const voice = useVoice();
  const sync = useQuery(syncQuery);
  const waiting = useQuery(waitingQuery);
  const moment = (at: string | null): string => (at === null ? '–' : formatMoment(at, voice));
  return (
    <div className={`${layout.stack} ${layout.tabbed}`}>
      <Panel title={voice.text('in.sync')}>
        <QueryView query={sync} what={voice.text('in.sync')}>
          {({ peers }) =>
            peers.length === 0 ? (
              <p>{voice.text('in.none')}</p>
            ) : (
              <DataTable
                caption={voice.text('in.sync')}
                rows={peers}
                rowKey={({ country }) => country}
                whole
                columns={[
                  {
                    id: 'peer',
                    header: voice.text('in.column.peer'),
                    cell: ({ country }) => formatCountry(country, voice),
                  },
                  {
                    id: 'walked',
                    header: voice.text('in.column.walked'),
                    tight: true,
                    sortBy: ({ walkedAt }) => walkedAt,
                    cell: ({ walkedAt, underWay }) => (underWay ? voice.text('in.underWay') : moment(walkedAt)),
                  },
                  {
                    id: 'latest',
                    header: voice.text('in.column.latest'),
                    tight: true,
                    cell: ({ addedAfter }) => moment(addedAfter),
                  },
                  {
                    id: 'waiting',
                    header: voice.text('in.column.waiting'),
                    numeric: true,
                    cell: (peer) => formatNumber(peer.waiting, voice),
                  },
                  {
                    id: 'overdue',
                    header: voice.text('in.column.overdue'),
                    numeric: true,
                    cell: ({ waitingOverdue }) => formatNumber(waitingOverdue, voice),
                  },
                  {
                    id: 'quarantined',
                    header: voice.text('in.column.quarantined'),
                    numeric: true,
                    cell: ({ quarantined }) => formatNumber(quarantined, voice),
                  },
                  {
                    id: 'receipts',
                    header: voice.text('in.column.receipts'),
                    numeric: true,
                    cell: ({ receiptsUnsent }) => formatNumber(receiptsUnsent, voice),
                  },
                ]}
              />
            )
          }
        </QueryView>
      </Panel>
      <Panel title={voice.text('in.waiting')} lead={voice.text('in.waiting.lead')}>
        <QueryView query={waiting} what={voice.text('in.waiting')}>
          {(list) =>
            list.waiting.length === 0 ? (
              <p>{voice.text('in.waiting.none')}</p>
            ) : (
              <DataTable
                caption={voice.text('in.waiting')}
                rows={list.waiting}
                rowKey={({ country, object, version }) => `${country}${object}${version}`}
                columns={[
                  {
                    id: 'object',
                    header: voice.text('in.column.object'),
                    cell: ({ object }) => (
                      <>
                        {describeObjectType(object.split('--')[0] ?? '', voice)}
                        <span className={layout.below}>{object}</span>
                      </>
                    ),
                  },
                  {
                    id: 'peer',
                    header: voice.text('in.column.peer'),
                    cell: ({ country }) => formatCountry(country, voice),
                  },
                  {
                    id: 'missing',
                    header: voice.text('in.column.missing'),
                    cell: ({ missing }) => missing.join(', '),
                  },
                  {
                    id: 'since',
                    header: voice.text('in.column.since'),
                    tight: true,
                    sortBy: ({ since }) => since,
                    cell: ({ since, overdue }) => (
                      <>
                        {moment(since)}
                        {overdue && <span className={layout.warn}> {voice.text('in.waiting.overdue')}</span>}
                      </>
                    ),
                  },
                ]}
              />
            )
          }
        </QueryView>
      </Panel>
    </div>
  );
}
