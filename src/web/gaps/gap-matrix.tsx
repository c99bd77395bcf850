import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { GapMatrix } from '../../api/index.ts';
import { partners } from '../../model/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { formatNumber, formatShare } from '../format/number.ts';
import type { Voice } from '../format/voice.ts';
import { Button } from '../parts/button.tsx';
import { DataTable, type TableColumn } from '../parts/data-table.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { Panel } from '../parts/panel.tsx';
import { QueryView } from '../parts/query-view.tsx';
import { Spoken } from '../parts/spoken.tsx';
import { gapMatrixQuery } from './gap-queries.ts';
import styles from './gaps.module.css';
import { type GapsSearch, parseGapsSearch } from './gaps-search.ts';

const route = getRouteApi('/$language/gaps');

type ClassRow = GapMatrix['classes'][number];
type Cell = ClassRow['cells'][number];

/** Class by jurisdiction: how much of it is listed there, and how many gaps are open. */
export function GapMatrixView(): ReactNode {
  const voice = useVoice();
  const search = route.useSearch();
  const { on, knownOn } = search;
  const query = useQuery(gapMatrixQuery({ on, knownOn }));
  return (
    <QueryView query={query} what={voice.text('gaps.tab.matrix')}>
      {(matrix) =>
        matrix.classes.length === 0 ? (
          <EmptyState title={voice.text('gaps.none')} />
        ) : (
          <Classes matrix={matrix} search={search} />
        )
      }
    </QueryView>
  );
}

/** Classes of fewer substances are folded: their shares say little. */
const fewest = 4;

function Classes({ matrix, search }: { readonly matrix: GapMatrix; readonly search: GapsSearch }): ReactNode {
  const voice = useVoice();
  const [all, setAll] = useState(false);
  const large = matrix.classes.filter(({ substances }) => substances >= fewest);
  const small = matrix.classes.length - large.length;
  return (
    <Panel title={voice.text('gaps.matrix.title')} lead={voice.text('gaps.matrix.lead')}>
      <DataTable
        whole
        caption={voice.text('gaps.matrix.title')}
        columns={matrixColumns(matrix, search, voice)}
        rows={all ? matrix.classes : large}
        rowKey={({ class: id }) => id}
      />
      {small > 0 && (
        <p>
          <Button aria-expanded={all} onPress={() => setAll(!all)}>
            {voice.text(all ? 'gaps.matrix.fewer' : 'gaps.matrix.small', { count: small, fewest })}
          </Button>
        </p>
      )}
      <p className={styles.quiet}>
        {voice.text('gaps.asOf', { on: matrix.on, knownOn: matrix.knownOn })} {voice.text('gaps.matrix.note')}
      </p>
    </Panel>
  );
}

function matrixColumns(
  { jurisdictions }: Pick<GapMatrix, 'jurisdictions'>,
  search: GapsSearch,
  voice: Voice,
): readonly TableColumn<ClassRow>[] {
  return [
    {
      id: 'class',
      header: voice.text('gaps.filter.class'),
      cell: ({ name, substances }) => (
        <>
          {name[voice.language]}
          <span className={styles.size}>{voice.text('gaps.matrix.substances', { count: substances })}</span>
        </>
      ),
      sortBy: ({ name }) => name[voice.language],
    },
    ...jurisdictions.map((jurisdiction): TableColumn<ClassRow> => {
      const find = (row: ClassRow): Cell | undefined => row.cells.find((cell) => cell.jurisdiction === jurisdiction);
      return {
        id: jurisdiction,
        header: voice.text(`jurisdiction.${jurisdiction}`),
        sortBy: (row) => shareOf(find(row)),
        cell: (row) => {
          const cell = find(row);
          return cell === undefined ? null : <MatrixCell row={row} cell={cell} search={search} />;
        },
      };
    }),
  ];
}

/** Share of the class that is listed by name or by a wording for the whole class; null where the class is empty. */
export function shareOf(cell: Cell | undefined): number | null {
  if (cell === undefined) return null;
  const { named, asClass, review, proposed, noEntry } = cell;
  const all = named + asClass + review + proposed + noEntry;
  return all === 0 ? null : (named + asClass) / all;
}

interface MatrixCellProps {
  readonly row: ClassRow;
  readonly cell: Cell;
  readonly search: GapsSearch;
}

function MatrixCell({ row, cell, search }: MatrixCellProps): ReactNode {
  const voice = useVoice();
  const share = shareOf(cell);
  const said = describeCell(cell, voice);
  const shown = (
    <>
      <span aria-hidden="true">
        <span className={styles.cellHead}>
          <strong>{share === null ? '–' : formatShare(share, voice)}</strong>
          {cell.openGaps > 0 && <span>{voice.text('gaps.matrix.gaps', { count: cell.openGaps })}</span>}
        </span>
        <ShareBar share={share ?? 0} />
      </span>
      <Spoken>{said}</Spoken>
    </>
  );
  if (cell.openGaps === 0 || !isPartner(cell.jurisdiction)) {
    return (
      <span className={styles.cell} title={said}>
        {shown}
      </span>
    );
  }
  return (
    <Link
      to="/$language/gaps"
      params={{ language: voice.language }}
      search={parseGapsSearch({ ...search, tab: 'board', class: row.class, jurisdiction: cell.jurisdiction })}
      className={styles.cell ?? ''}
      title={said}
    >
      {shown}
    </Link>
  );
}

function ShareBar({ share }: { readonly share: number }): ReactNode {
  return (
    <svg className={styles.share} viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
      <rect width={100} height={6} fill="var(--surface-sunk)" />
      <rect width={100 * share} height={6} fill="var(--accent)" />
    </svg>
  );
}

function describeCell({ named, asClass, review, proposed, noEntry, openGaps }: Cell, voice: Voice): string {
  const parts = [
    voice.text('gaps.cell.named', { count: named }),
    ...(asClass > 0 ? [voice.text('gaps.cell.asClass', { count: asClass })] : []),
    ...(review > 0 ? [voice.text('gaps.cell.review', { count: review })] : []),
    ...(proposed > 0 ? [voice.text('gaps.cell.proposed', { count: proposed })] : []),
    voice.text('gaps.cell.noEntry', { count: noEntry }),
    voice.text('gaps.cell.gaps', { count: openGaps, number: formatNumber(openGaps, voice) }),
  ];
  return new Intl.ListFormat(voice.locale).format(parts);
}

/** Gaps are followed for the countries; the treaties and the Union’s regulations are what they are measured against. */
function isPartner(jurisdiction: Cell['jurisdiction']): boolean {
  return partners.some((partner) => partner === jurisdiction);
}
