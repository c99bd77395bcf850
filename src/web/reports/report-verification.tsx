import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ReportVerification as Verification } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { resource } from '../data/queries.ts';
import { formatNumber } from '../format/number.ts';
import { Button } from '../parts/button.tsx';
import outcomes from '../parts/outcome.module.css';
import { Failure } from '../parts/query-view.tsx';
import { reportPath } from './report-queries.ts';

/** Most differences that are named. */
const mostNamed = 20;

/** Whether every number of a report follows from the figures of its package, for whoever wants to know. */
export function ReportVerification({ id }: { readonly id: string }): ReactNode {
  const voice = useVoice();
  const query = useQuery({
    ...resource({ path: `${reportPath(id)}/verification`, parser: Verification, current: 0 }),
    enabled: false,
  });
  return (
    <>
      <p>
        <Button disabled={query.isFetching} onPress={() => void query.refetch()}>
          {voice.text('reports.verify')}
        </Button>
      </p>
      {query.isError && <Failure error={query.error} />}
      {query.data !== undefined && !query.isFetching && <Outcome found={query.data} />}
    </>
  );
}

function Outcome({ found: { checked, changedFiles, differences } }: { readonly found: Verification }): ReactNode {
  const voice = useVoice();
  const isSame = changedFiles.length === 0 && differences.length === 0;
  const counts = { checked: formatNumber(checked, voice), differences: differences.length, files: changedFiles.length };
  return (
    <div className={isSame ? outcomes.done : outcomes.failed} role="status">
      <p>{isSame ? voice.text('reports.verify.same', counts) : voice.text('reports.verify.differs', counts)}</p>
      {!isSame && (
        <ul>
          {changedFiles.map(({ file }) => (
            <li key={file}>{file}</li>
          ))}
          {differences.slice(0, mostNamed).map(({ table, row, column, written, computed }) => (
            <li key={`${table} ${row} ${column ?? ''}`}>
              {voice.text('reports.verify.row', {
                row,
                column: column ?? table,
                written: written ?? '–',
                computed: computed ?? '–',
              })}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
