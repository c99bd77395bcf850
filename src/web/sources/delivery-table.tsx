import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useMemo } from 'react';
import type { DeliverySummary, SourceSummary } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { formatMoment } from '../format/date.ts';
import { formatBytes, formatNumber } from '../format/number.ts';
import type { Voice } from '../format/voice.ts';
import { TlpMark } from '../markings/marking-label.tsx';
import { DataTable, type TableColumn } from '../parts/data-table.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { QueryView } from '../parts/query-view.tsx';
import { deliveriesQuery } from './source-queries.ts';
import styles from './sources.module.css';

interface DeliveryTableProps {
  readonly source: SourceSummary;
  readonly delivery: string | undefined;
}

/** The files received, newest first, and what each brought. */
export function DeliveryTable({ source, delivery }: DeliveryTableProps): ReactNode {
  const voice = useVoice();
  const query = useQuery(deliveriesQuery({ source: source.id, limit: 200 }));
  const columns = useMemo(() => deliveryColumns(voice), [voice]);
  const title = voice.text('source.tab.deliveries');
  return (
    <QueryView query={query} what={title}>
      {({ deliveries }) => {
        const rows = deliveries.filter(({ id }) => delivery === undefined || String(id) === delivery);
        return rows.length === 0 ? (
          <EmptyState title={voice.text('source.deliveries.none')} command={`vigia ingest ${source.id} file.csv`}>
            <p>{voice.text('source.deliveries.none.text', { source: source.id })}</p>
          </EmptyState>
        ) : (
          <div className={styles.tableFrame}>
            <DataTable whole caption={title} columns={columns} rows={rows} rowKey={({ id }) => String(id)} />
          </div>
        );
      }}
    </QueryView>
  );
}

function deliveryColumns(voice: Voice): readonly TableColumn<DeliverySummary>[] {
  const count = (
    id: string,
    header: string,
    read: (delivery: DeliverySummary) => number,
  ): TableColumn<DeliverySummary> => ({
    id,
    header,
    cell: (delivery) => formatNumber(read(delivery), voice),
    sortBy: read,
    numeric: true,
  });
  return [
    {
      id: 'file',
      header: voice.text('column.file'),
      cell: ({ id, source, file, layout, tlp }) => (
        <>
          <Link
            to="/$language/sources/$source"
            params={{ language: voice.language, source }}
            search={{ delivery: String(id) }}
          >
            {file}
          </Link>
          <span className={styles.publisher}>
            {id} · {layout} <TlpMark tlp={tlp} />
          </span>
        </>
      ),
      sortBy: ({ file }) => file,
    },
    {
      id: 'asOf',
      header: voice.text('column.asOf'),
      cell: ({ asOf }) => asOf,
      sortBy: ({ asOf }) => asOf,
      tight: true,
    },
    {
      id: 'received',
      header: voice.text('column.received'),
      cell: ({ receivedAt }) => formatMoment(receivedAt, voice),
      sortBy: ({ receivedAt }) => receivedAt,
      tight: true,
    },
    count('read', voice.text('column.rowsRead'), ({ rows }) => rows.read),
    count('rejected', voice.text('column.rowsRejected'), ({ rows }) => rows.rejected),
    count('flagged', voice.text('column.rowsFlagged'), ({ rows }) => rows.flagged),
    count('new', voice.text('column.new'), ({ observations }) => observations.new),
    count('changed', voice.text('column.changed'), ({ observations }) => observations.changed),
    count('withdrawn', voice.text('column.withdrawn'), ({ observations }) => observations.withdrawn),
    {
      id: 'size',
      header: voice.text('column.size'),
      cell: ({ bytes }) => formatBytes(bytes, voice),
      sortBy: ({ bytes }) => bytes,
      numeric: true,
    },
  ];
}
