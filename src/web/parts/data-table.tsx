import {
  type ColumnDef,
  createSortedRowModel,
  type RowData,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { type ReactNode, useMemo } from 'react';
import { useVoice } from '../app/voice-context.ts';
import styles from './data-table.module.css';

export type SortValue = string | number | null;

export interface TableColumn<Row> {
  readonly id: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  /** What the column is ordered by; without it the column cannot be sorted. Nothing known comes last. */
  readonly sortBy?: (row: Row) => SortValue;
  readonly numeric?: boolean;
  /** Short texts that must not break: dates, codes. */
  readonly tight?: boolean;
}

interface DataTableProps<Row> {
  readonly caption: string;
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly initialSort?: { readonly column: string; readonly descending: boolean };
  /** The caption is seen as well as heard. */
  readonly captionShown?: boolean;
  /** The table is as high as its rows, instead of scrolling inside a box. */
  readonly whole?: boolean;
}

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() });

/** A native table with sortable headers; the first column heads its row. */
export function DataTable<Row extends RowData>({
  caption,
  columns,
  rows,
  rowKey,
  initialSort,
  captionShown = false,
  whole = false,
}: DataTableProps<Row>): ReactNode {
  const voice = useVoice();
  const definitions = useMemo(() => defineColumns(columns, voice.locale), [columns, voice.locale]);
  const data = useMemo(() => [...rows], [rows]);
  const table = useTable({
    features,
    columns: definitions,
    data,
    getRowId: rowKey,
    enableSortingRemoval: false,
    enableMultiSort: false,
    initialState: {
      sorting: initialSort === undefined ? [] : [{ id: initialSort.column, desc: initialSort.descending }],
    },
  });
  const byId = new Map(columns.map((column) => [column.id, column]));
  return (
    <section
      className={whole ? styles.whole : styles.scroll}
      aria-label={`${caption}. ${voice.text('table.scroll')}`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
      tabIndex={0}
    >
      <table className={styles.table}>
        <caption className={captionShown ? styles.caption : styles.hiddenCaption}>{caption}</caption>
        <thead>
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id}>
              {group.headers.map((header) => {
                const column = byId.get(header.column.id);
                const sorted = header.column.getIsSorted();
                return (
                  <th
                    key={header.id}
                    scope="col"
                    className={classOf(column)}
                    aria-sort={sorted === false ? undefined : sorted === 'asc' ? 'ascending' : 'descending'}
                  >
                    {column?.sortBy === undefined ? (
                      column?.header
                    ) : (
                      <button
                        type="button"
                        className={styles.sort}
                        title={voice.text('table.sort', { column: column.header })}
                        onClick={() => header.column.toggleSorting(sorted === 'asc')}
                      >
                        {column.header}
                        <SortArrow sorted={sorted} />
                      </button>
                    )}
                  </th>
                );
              })}
            </tr>
          ))}
        </thead>
        <tbody>
          {table.getRowModel().rows.map((row) => (
            <tr key={row.id}>
              {columns.map((column, index) => {
                const className = classOf(column);
                return index === 0 ? (
                  <th key={column.id} scope="row" className={className}>
                    {column.cell(row.original)}
                  </th>
                ) : (
                  <td key={column.id} className={className}>
                    {column.cell(row.original)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function classOf(column: Pick<TableColumn<never>, 'numeric' | 'tight'> | undefined): string | undefined {
  if (column?.numeric === true) return styles.numeric;
  return column?.tight === true ? styles.tight : undefined;
}

function SortArrow({ sorted }: { readonly sorted: false | 'asc' | 'desc' }): ReactNode {
  return (
    <svg width={9} height={11} viewBox="0 0 9 11" aria-hidden="true" className={styles.arrow}>
      {sorted !== 'desc' && <path d="M4.5,0.5L8,4.5H1Z" fill="currentColor" />}
      {sorted !== 'asc' && <path d="M4.5,10.5L1,6.5H8Z" fill="currentColor" />}
    </svg>
  );
}

function defineColumns<Row extends RowData>(
  columns: readonly TableColumn<Row>[],
  locale: string,
): ColumnDef<typeof features, Row, unknown>[] {
  const order = new Intl.Collator(locale, { numeric: true });
  return columns.map((column) => ({
    id: column.id,
    header: column.header,
    accessorFn: (row: Row) => column.sortBy?.(row) ?? undefined,
    enableSorting: column.sortBy !== undefined,
    sortUndefined: 'last',
    sortFn: (a, b, id) => compare(a.getValue(id), b.getValue(id), order),
  }));
}

function compare(a: unknown, b: unknown, order: Intl.Collator): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return order.compare(String(a), String(b));
}
