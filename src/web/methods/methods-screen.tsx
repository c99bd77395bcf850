import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useMemo } from 'react';
import type { MethodEntry } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { methodsQuery } from '../data/method-queries.ts';
import { type Names, useNames } from '../data/names.ts';
import { formatShare } from '../format/number.ts';
import type { Voice } from '../format/voice.ts';
import { DataTable, type TableColumn } from '../parts/data-table.tsx';
import { Panel } from '../parts/panel.tsx';
import { QueryView } from '../parts/query-view.tsx';
import { Screen } from '../parts/screen.tsx';
import { describeKind, describeRecord, detectedAtOnePercent } from './describe-method.ts';
import styles from './methods.module.css';

const groups = ['watching', 'available', 'other'] as const;

function groupOf({ watches, watchesSeries }: MethodEntry): (typeof groups)[number] {
  if (watches.length > 0) return 'watching';
  return watchesSeries ? 'available' : 'other';
}

/** Every method: what it watches, what it needs, how it has done. */
export function MethodsScreen(): ReactNode {
  const voice = useVoice();
  const names = useNames();
  const query = useQuery(methodsQuery);
  const columns = useMemo(() => methodColumns(voice, names), [voice, names]);
  const title = voice.text('methods.title');
  return (
    <Screen
      title={title}
      lead={voice.text('methods.lead')}
      actions={
        <Link to="/$language/settings/watches" params={{ language: voice.language }}>
          {voice.text('watch.title')}
        </Link>
      }
    >
      <QueryView query={query} what={title}>
        {({ methods }) => (
          <div className={styles.stack}>
            {groups.map((group) => {
              const rows = methods.filter((method) => groupOf(method) === group);
              return rows.length === 0 ? null : (
                <Panel key={group} title={voice.text(`methods.${group}`)} lead={voice.text(`methods.${group}.lead`)}>
                  <div className={styles.frame}>
                    <DataTable
                      whole
                      caption={voice.text(`methods.${group}`)}
                      columns={columns[group]}
                      rows={rows}
                      rowKey={({ id }) => id}
                    />
                  </div>
                </Panel>
              );
            })}
          </div>
        )}
      </QueryView>
    </Screen>
  );
}

type Columns = Readonly<Record<(typeof groups)[number], readonly TableColumn<MethodEntry>[]>>;

function methodColumns(voice: Voice, names: Names): Columns {
  const method: TableColumn<MethodEntry> = {
    id: 'method',
    header: voice.text('methods.method'),
    cell: ({ id, title, sentences }) => (
      <span className={styles.name}>
        <Link to="/$language/methods/$method" params={{ language: voice.language, method: id }}>
          {title[voice.language]}
        </Link>
        <span className={styles.says}>{sentences[0]?.[voice.language]}</span>
      </span>
    ),
    sortBy: ({ title }) => title[voice.language],
  };
  const watches: TableColumn<MethodEntry> = {
    id: 'watches',
    header: voice.text('methods.watches'),
    cell: (entry) => [...new Set(entry.watches.map(({ indicator }) => names.indicator(indicator)))].join(' · '),
    sortBy: (entry) => entry.watches.length,
  };
  const values: TableColumn<MethodEntry> = {
    id: 'values',
    header: voice.text('methods.values'),
    cell: ({ kinds }) => kinds.map((kind) => describeKind(kind, voice)).join(', '),
  };
  const record: TableColumn<MethodEntry> = {
    id: 'record',
    header: voice.text('methods.record'),
    cell: (entry) => <span className={styles.verdicts}>{describeRecord(entry, voice)}</span>,
    sortBy: (entry) => (entry.record === null ? null : entry.record.verified + entry.record.dismissed),
  };
  const detection: TableColumn<MethodEntry> = {
    id: 'detection',
    header: voice.text('methods.detectionAtOne'),
    cell: (entry) => {
      const detected = detectedAtOnePercent(entry);
      return detected === null ? '–' : formatShare(detected, voice);
    },
    sortBy: detectedAtOnePercent,
    numeric: true,
  };
  const falseAlarms: TableColumn<MethodEntry> = {
    id: 'false-alarms',
    header: voice.text('methods.falseAlarmsAsSet'),
    cell: ({ performance }) => (performance === null ? '–' : formatShare(performance.falseAlarms, voice)),
    sortBy: ({ performance }) => performance?.falseAlarms ?? null,
    numeric: true,
  };
  return {
    watching: [method, watches, record, detection, falseAlarms],
    available: [method, values, detection, falseAlarms],
    other: [method],
  };
}
