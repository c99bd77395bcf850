import { isUuid } from '../../../base/index.ts';
import { type Cells, nameUuid } from '../../../exchange/index.ts';

/** Identifier of what a cell calls by a name. */
export type Resolve = (name: string) => string;

/**
 * People call new rows as they like: the node makes an identifier of the name, the same one each time, so that the same file
 * again changes nothing. What exists keeps its own.
 */
export function resolverOf(
  rows: readonly { readonly cells: Cells }[],
  { home, known }: { readonly home: string; readonly known: ReadonlySet<string> },
): Resolve {
  const names = new Set(rows.map(({ cells }) => cells['id']?.trim() ?? ''));
  return (name) => {
    if (known.has(name) || isUuid(name) || !names.has(name)) return name;
    return nameUuid(`account ${home} ${name}`);
  };
}
