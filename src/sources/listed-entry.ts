import type { ListedEntry } from './control-source.ts';

type Needed = 'instrument' | 'list' | 'item' | 'text' | 'citation';

/** An entry about one substance, in force, of which the text says no more than what is given. */
export function listedEntry(given: Pick<ListedEntry, Needed> & Partial<ListedEntry>): ListedEntry {
  return {
    parent: null,
    kind: 'substance',
    names: [],
    casNumbers: [],
    exceptions: [],
    covers: [],
    since: null,
    sinceKind: 'unknown',
    until: null,
    status: 'in-force',
    quantity: null,
    lines: {},
    ...given,
  };
}
