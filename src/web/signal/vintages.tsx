import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import type { SignalDetail, VintageList } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { vintagesQuery } from '../data/figure-queries.ts';
import { formatCell, remarkOn } from '../format/cell.ts';
import { DataTable, type TableColumn } from '../parts/data-table.tsx';
import { Panel } from '../parts/panel.tsx';
import { QueryView } from '../parts/query-view.tsx';
import { describeSignalPeriod } from '../signals/describe-signal.ts';

type Vintage = VintageList['vintages'][number];

/** The signal's figure as each delivery published it: what was known when. */
export function Vintages({ signal }: { readonly signal: SignalDetail }): ReactNode {
  const voice = useVoice();
  const query = useQuery(vintagesQuery(signal.series));
  const title = voice.text('signal.vintages');
  const columns: readonly TableColumn<Vintage>[] = useMemo(
    () => [
      { id: 'asOf', header: voice.text('column.asOf'), cell: ({ asOf }) => asOf, sortBy: ({ asOf }) => asOf },
      { id: 'value', header: voice.text('column.value'), cell: (vintage) => formatCell(vintage, voice), numeric: true },
      { id: 'remark', header: voice.text('column.remark'), cell: (vintage) => remarkOn(vintage, voice) },
    ],
    [voice],
  );
  return (
    <Panel title={title} lead={voice.text('signal.vintages.lead', { period: describeSignalPeriod(signal, voice) })}>
      <QueryView query={query} what={title}>
        {({ vintages }) => {
          const rows = vintages.filter(({ period }) => period === signal.period);
          return (
            <>
              <DataTable
                caption={title}
                columns={columns}
                rows={rows}
                rowKey={({ asOf, delivery }) => `${asOf}-${delivery}`}
              />
              {rows.length === 1 && <p>{voice.text('signal.vintages.one')}</p>}
            </>
          );
        }}
      </QueryView>
    </Panel>
  );
}
