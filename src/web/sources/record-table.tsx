import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import { type RecordEntry, RecordPage } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { resource } from '../data/queries.ts';
import { usePlaceNames } from '../data/register-choices.ts';
import { formatNumber } from '../format/number.ts';
import type { Voice } from '../format/voice.ts';
import { TlpMark } from '../markings/marking-label.tsx';
import { DataTable, type TableColumn } from '../parts/data-table.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { QueryView } from '../parts/query-view.tsx';
import styles from './sources.module.css';

const most = 500;

/** The latest events of a source, in its publisher's words, and which fields a law withholds. */
export function RecordTable({ source }: { readonly source: string }): ReactNode {
  const voice = useVoice();
  const placeName = usePlaceNames();
  const query = useQuery(resource({ path: '/records', parser: RecordPage, query: { source, limit: most } }));
  const columns = useMemo(() => recordColumns(voice, placeName), [voice, placeName]);
  const title = voice.text('source.tab.records');
  return (
    <QueryView query={query} what={title}>
      {({ records, next }) =>
        records.length === 0 ? (
          <EmptyState title={voice.text('source.records.none')} />
        ) : (
          <div className={styles.tableFrame}>
            <DataTable
              caption={title}
              columns={columns}
              rows={records}
              rowKey={({ externalId, asOf, delivery }) => `${externalId}|${asOf}|${delivery}`}
            />
            {next !== null && (
              <p className={styles.hint}>
                {voice.text('source.records.shown', { shown: formatNumber(records.length, voice) })}
              </p>
            )}
          </div>
        )
      }
    </QueryView>
  );
}

function recordColumns(voice: Voice, placeName: (place: string) => string): readonly TableColumn<RecordEntry>[] {
  return [
    { id: 'day', header: voice.text('column.day'), cell: ({ date }) => date, sortBy: ({ date }) => date },
    {
      id: 'event',
      header: voice.text('column.event'),
      cell: ({ externalId, kind }) => (
        <>
          {voice.text(`record.kind.${kind}`)} <code>{externalId}</code>
        </>
      ),
      sortBy: ({ externalId }) => externalId,
    },
    {
      id: 'place',
      header: voice.text('column.place'),
      cell: ({ place }) => placeName(place),
      sortBy: ({ place }) => placeName(place),
    },
    { id: 'contents', header: voice.text('column.contents'), cell: (record) => <Contents record={record} /> },
    {
      id: 'marking',
      header: voice.text('column.marking'),
      cell: ({ tlp }) => <TlpMark tlp={tlp} />,
      sortBy: ({ tlp }) => tlp,
    },
    { id: 'asOf', header: voice.text('column.asOf'), cell: ({ asOf }) => asOf, sortBy: ({ asOf }) => asOf },
  ];
}

function Contents({ record: { payload, withheld } }: { readonly record: RecordEntry }): ReactNode {
  const voice = useVoice();
  const said = Object.entries(payload).flatMap(([name, value]) => {
    const text = textOf(value);
    return text === '' ? [] : [`${name}: ${text}`];
  });
  const laws = [...new Set(withheld.map(({ legalBasis }) => legalBasis ?? ''))];
  return (
    <>
      {said.join('; ')}
      {laws.map((law) => (
        <p key={law} className={styles.hint}>
          {voice.text('source.records.withheld', {
            law,
            fields: withheld
              .filter(({ legalBasis }) => (legalBasis ?? '') === law)
              .map(({ field }) => field)
              .join(', '),
          })}
        </p>
      ))}
    </>
  );
}

/** A value of the publisher in a line: names of what has one, parts one after the other. */
function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value))
    return value
      .map(textOf)
      .filter((part) => part !== '')
      .join(', ');
  if (typeof value === 'string') return value;
  if (typeof value !== 'object') return JSON.stringify(value);
  if ('name' in value) return textOf(value.name);
  return Object.values(value)
    .map(textOf)
    .filter((part) => part !== '')
    .join(' ');
}
