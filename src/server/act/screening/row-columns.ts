import type { ScreeningRow } from '../../../api/index.ts';
import type { Language } from '../../../base/index.ts';
import { jurisdictions } from '../../../model/index.ts';
import type { TableColumn } from '../table-file.ts';

/** Columns of a checked list as a file: codes as in the API, names and titles in one language. */
export function rowColumns(language: Language): readonly TableColumn<ScreeningRow>[] {
  return [
    ['ROW', ({ row }) => row],
    ['QUERY', ({ query }) => query],
    ['QUERY_KIND', ({ queryKind }) => queryKind],
    ['OUTCOME', ({ outcome }) => outcome],
    ['FOUND_BY', ({ via }) => via],
    ['SUBSTANCES', ({ substances }) => joined(substances.map(({ id }) => id))],
    ['SUBSTANCE_NAMES', ({ substances }) => joined(substances.map(({ name }) => name.text[language]))],
    [
      'LOCAL_LISTS',
      ({ localLists }) => joined(localLists.map(({ list, item }) => (item === null ? list : `${list} ${item}`))),
    ],
    ['PROBLEM', ({ problem }) => problem],
    ...jurisdictions.flatMap((jurisdiction): TableColumn<ScreeningRow>[] => {
      const of = ({ verdicts }: ScreeningRow): ScreeningRow['verdicts'][number] | undefined =>
        verdicts.find((found) => found.jurisdiction === jurisdiction);
      return [
        [jurisdiction, (row) => of(row)?.verdict ?? null],
        [`${jurisdiction}_LIST`, (row) => of(row)?.listTitle?.[language] ?? null],
        [`${jurisdiction}_CITATION`, (row) => of(row)?.citation ?? null],
        [`${jurisdiction}_UNVERIFIED`, (row) => of(row)?.unverified ?? null],
      ];
    }),
  ];
}

function joined(parts: readonly string[]): string | null {
  return parts.length === 0 ? null : parts.join('; ');
}
