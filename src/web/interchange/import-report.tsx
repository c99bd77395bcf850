import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { PlanFileReport, PlanFileRow } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { nameOfPart } from '../entries/name-of-part.ts';
import type { Voice } from '../format/voice.ts';
import { DataTable, type TableColumn } from '../parts/data-table.tsx';
import layout from '../parts/layout.module.css';
import styles from './interchange.module.css';

/** What becomes of each row; those that stay as they are are only counted. */
export function ImportReport({ report }: { readonly report: PlanFileReport }): ReactNode {
  const voice = useVoice();
  const rows = report.rows.filter(({ outcome }) => outcome !== 'unchanged');
  return (
    <>
      {report.ignored.length > 0 && (
        <p className={layout.quiet}>{voice.text('files.ignored', { names: report.ignored.join(', ') })}</p>
      )}
      {rows.length === 0 ? (
        <p>{voice.text('files.nothing')}</p>
      ) : (
        <DataTable
          caption={voice.text('files.rows')}
          columns={columnsFor(voice)}
          rows={rows}
          rowKey={({ table, row }) => `${table} ${row}`}
          whole
        />
      )}
    </>
  );
}

function columnsFor(voice: Voice): readonly TableColumn<PlanFileRow>[] {
  return [
    {
      id: 'row',
      header: voice.text('files.row'),
      tight: true,
      cell: ({ table, row }) => voice.text(`files.row.${table}`, { row }),
    },
    {
      id: 'outcome',
      header: voice.text('files.outcome'),
      tight: true,
      cell: ({ outcome }) => <span className={styles[outcome]}>{voice.text(`files.outcome.${outcome}`)}</span>,
      sortBy: ({ outcome }) => outcome,
    },
    {
      id: 'entry',
      header: voice.text('files.entry'),
      cell: (row) => (
        <>
          <Entry row={row} />
          <br />
          <span className={layout.quiet}>
            <What row={row} />
          </span>
        </>
      ),
    },
  ];
}

function Entry({ row: { table, id, title, problem } }: { readonly row: PlanFileRow }): ReactNode {
  const voice = useVoice();
  const { language } = voice;
  const name = title === null ? id : title[language] || title.en || title.fr || title.es || id;
  // Both texts wait there, to be put together.
  if (table === 'commitments' && problem?.code === 'interchange.changed-meanwhile') {
    return (
      <Link to="/$language/commitments/$commitment/edit" params={{ language, commitment: id }}>
        {name}
      </Link>
    );
  }
  return name;
}

function What({ row: { problem, changed } }: { readonly row: PlanFileRow }): ReactNode {
  const voice = useVoice();
  if (problem === null) return changed.map((path) => nameOfPart(path, voice)).join(', ');
  return (
    <>
      {problem.column !== null && <code>{problem.column}</code>} {problem.text[voice.language]}
    </>
  );
}
