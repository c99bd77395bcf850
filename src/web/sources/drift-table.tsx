import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import type { DriftEntry } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { formatNumber } from '../format/number.ts';
import type { Voice } from '../format/voice.ts';
import { DataTable, type TableColumn } from '../parts/data-table.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { QueryView } from '../parts/query-view.tsx';
import { deliveriesQuery } from './source-queries.ts';
import styles from './sources.module.css';

interface DriftTableProps {
  readonly source: string;
  readonly delivery: string | undefined;
}

interface Row {
  readonly delivery: number;
  readonly asOf: string;
  readonly drift: DriftEntry;
}

/** What changed in the publisher's format, by delivery. */
export function DriftTable({ source, delivery }: DriftTableProps): ReactNode {
  const voice = useVoice();
  const query = useQuery(deliveriesQuery({ source, limit: 200 }));
  const columns = useMemo(() => driftColumns(voice), [voice]);
  const title = voice.text('source.tab.drift');
  return (
    <QueryView query={query} what={title}>
      {({ deliveries }) => {
        const rows: readonly Row[] = deliveries
          .filter(({ id }) => delivery === undefined || String(id) === delivery)
          .flatMap(({ id, asOf, drift }) => drift.map((entry) => ({ delivery: id, asOf, drift: entry })));
        return rows.length === 0 ? (
          <EmptyState title={voice.text('source.drift.none')} />
        ) : (
          <div className={styles.tableFrame}>
            <DataTable
              whole
              caption={title}
              columns={columns}
              rows={rows}
              rowKey={({ delivery: id, drift }) => `${id}|${drift.kind}|${drift.column}|${drift.text}`}
            />
          </div>
        );
      }}
    </QueryView>
  );
}

function driftColumns(voice: Voice): readonly TableColumn<Row>[] {
  return [
    {
      id: 'change',
      header: voice.text('column.change'),
      cell: ({ drift }) => voice.text(`drift.${drift.kind}`),
      sortBy: ({ drift }) => drift.kind,
    },
    {
      id: 'column',
      header: voice.text('column.column'),
      cell: ({ drift }) => drift.column,
      sortBy: ({ drift }) => drift.column,
    },
    {
      id: 'text',
      header: voice.text('column.text'),
      cell: ({ drift }) => <code>{drift.text}</code>,
      sortBy: ({ drift }) => drift.text,
    },
    { id: 'suggestion', header: voice.text('column.suggestion'), cell: ({ drift }) => drift.suggestion ?? '' },
    {
      id: 'rows',
      header: voice.text('column.rows'),
      cell: ({ drift }) => formatNumber(drift.rows, voice),
      sortBy: ({ drift }) => drift.rows,
      numeric: true,
    },
    {
      id: 'delivery',
      header: voice.text('column.delivery'),
      cell: ({ delivery }) => delivery,
      sortBy: ({ delivery }) => delivery,
      numeric: true,
    },
    {
      id: 'asOf',
      header: voice.text('column.asOf'),
      cell: ({ asOf }) => asOf,
      sortBy: ({ asOf }) => asOf,
      tight: true,
    },
  ];
}
