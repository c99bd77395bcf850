import { type ReactNode, useMemo } from 'react';
import type { Figure } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import type { QueryValue } from '../data/client.ts';
import { useNames } from '../data/names.ts';
import { formatNumber } from '../format/number.ts';
import { Citation } from '../parts/citation.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { Markings } from '../parts/figure-block.tsx';
import { Panel } from '../parts/panel.tsx';
import { QueryView } from '../parts/query-view.tsx';
import styles from './explore.module.css';
import { figureColumns, keyOfRow, rowsOf } from './figure-rows.ts';
import { KnownControl } from './known-control.tsx';
import { type Exploration, linesOfLength, useFigure } from './use-explore.ts';
import { useFigureFrame } from './use-figure-frame.ts';

const shownRows = 1_000;

export function ExploreTable({ exploration }: { readonly exploration: Exploration }): ReactNode {
  const voice = useVoice();
  const { query, question } = useFigure(exploration, {});
  return (
    <QueryView query={query} what={exploration.indicator.title[voice.language]}>
      {(figure) => <Table exploration={exploration} figure={figure} question={question} />}
    </QueryView>
  );
}

interface TableProps {
  readonly exploration: Exploration;
  readonly figure: Figure;
  readonly question: Readonly<Record<string, QueryValue>>;
}

function Table({ exploration, figure, question }: TableProps): ReactNode {
  const voice = useVoice();
  const names = useNames();
  const { every } = exploration;
  const lines = useMemo(() => linesOfLength(figure, every), [figure, every]);
  const frame = useFigureFrame({ exploration, figure, lines, question });
  const rows = useMemo(() => rowsOf(lines), [lines]);
  const shown = useMemo(() => rows.slice(0, shownRows), [rows]);
  const columns = useMemo(
    () => figureColumns({ lines, unit: frame.unit, names, voice }),
    [lines, frame.unit, names, voice],
  );
  if (rows.length === 0) {
    return (
      <EmptyState title={voice.text('explore.none')}>
        <p>{voice.text('explore.none.text')}</p>
      </EmptyState>
    );
  }
  return (
    <div className={styles.view}>
      <div className={styles.viewControls}>
        <KnownControl exploration={exploration} figure={figure} />
      </div>
      <Panel title={frame.title} lead={frame.subtitle}>
        <Markings labels={frame.markings} />
        <DataTable caption={frame.title} columns={columns} rows={shown} rowKey={keyOfRow} />
        {shown.length < rows.length && (
          <p className={styles.remark}>
            {voice.text('explore.rows', {
              shown: formatNumber(shown.length, voice),
              all: formatNumber(rows.length, voice),
            })}
          </p>
        )}
        <div className={styles.remark}>
          {frame.origin.map((line) => (
            <p key={line}>{line}</p>
          ))}
          {frame.caution !== null && <p>{frame.caution}</p>}
        </div>
        <Citation title={frame.title} origin={frame.origin} training={figure.training} address={frame.address} />
        <p className={styles.links}>
          <span>{voice.text('figure.download')}</span>
          {frame.dataLinks.map(({ label, address }) => (
            <a key={label} href={address} download>
              {label}
            </a>
          ))}
        </p>
      </Panel>
    </div>
  );
}
