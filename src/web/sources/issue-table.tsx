import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import type { DeliveryIssue } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { formatNumber } from '../format/number.ts';
import type { Voice } from '../format/voice.ts';
import { TlpMark } from '../markings/marking-label.tsx';
import { DataTable, type TableColumn } from '../parts/data-table.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { QueryView } from '../parts/query-view.tsx';
import { issuesQuery } from './source-queries.ts';
import styles from './sources.module.css';

interface IssueTableProps {
  readonly source: string;
  readonly delivery: string | undefined;
}

/** Rows that stayed out, and rows that went in with a remark: file, row, column, what is wrong, what may be meant. */
export function IssueTable({ source, delivery }: IssueTableProps): ReactNode {
  const voice = useVoice();
  const query = useQuery(issuesQuery({ source, delivery, limit: 500 }));
  const columns = useMemo(() => issueColumns(voice), [voice]);
  const title = voice.text('source.tab.rejects');
  return (
    <QueryView query={query} what={title}>
      {({ issues, total }) =>
        issues.length === 0 ? (
          <EmptyState title={voice.text('source.rejects.none')} />
        ) : (
          <div className={styles.tableFrame}>
            <DataTable
              caption={title}
              columns={columns}
              rows={issues}
              rowKey={(issue) => `${issue.delivery}|${issue.row}|${issue.column}|${issue.code}|${issue.text}`}
            />
            {issues.length < total && (
              <p className={styles.hint}>
                {voice.text('source.issues.shown', {
                  shown: formatNumber(issues.length, voice),
                  all: formatNumber(total, voice),
                })}
              </p>
            )}
          </div>
        )
      }
    </QueryView>
  );
}

function issueColumns(voice: Voice): readonly TableColumn<DeliveryIssue>[] {
  return [
    {
      id: 'row',
      header: voice.text('column.row'),
      cell: ({ row }) => formatNumber(row, voice),
      sortBy: ({ row }) => row,
      numeric: true,
    },
    {
      id: 'marking',
      header: voice.text('out.column.marking'),
      cell: ({ tlp }) => <TlpMark tlp={tlp} />,
      sortBy: ({ tlp }) => tlp,
      tight: true,
    },
    {
      id: 'severity',
      header: voice.text('column.severity'),
      cell: ({ severity }) => voice.text(`severity.${severity}`),
      sortBy: ({ severity }) => severity,
    },
    {
      id: 'column',
      header: voice.text('column.column'),
      cell: ({ column }) => column,
      sortBy: ({ column }) => column,
    },
    {
      id: 'problem',
      header: voice.text('column.problem'),
      cell: ({ code }) => voice.text(`issue.${code}`),
      sortBy: ({ code }) => code,
    },
    {
      id: 'text',
      header: voice.text('column.text'),
      cell: ({ text }) => <code>{text}</code>,
      sortBy: ({ text }) => text,
    },
    { id: 'suggestion', header: voice.text('column.suggestion'), cell: ({ suggestion }) => suggestion ?? '' },
    {
      id: 'file',
      header: voice.text('column.file'),
      cell: ({ file }) => file,
      sortBy: ({ file }) => file,
    },
    {
      id: 'delivery',
      header: voice.text('column.delivery'),
      cell: ({ delivery }) => delivery,
      sortBy: ({ delivery }) => delivery,
      numeric: true,
    },
  ];
}
