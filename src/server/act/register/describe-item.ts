import type { SubstanceDetail } from '../../../api/index.ts';
import { type RegisterItem, registerName } from '../../../control/index.ts';
import { describeName } from '../control/describe.ts';
import type { ReportedName } from './reported-store.ts';

type Described = Pick<
  SubstanceDetail,
  'id' | 'kind' | 'name' | 'names' | 'identity' | 'salts' | 'cas' | 'classes' | 'related'
>;

/** An item of the register in the words of the contract; names that people identified as it are names of it. */
export function describeItem(item: RegisterItem, reported: readonly ReportedName[]): Described {
  const { id, kind, name, names, structure, salts, cas, classes, related } = item;
  return {
    id,
    kind,
    name: describeName(name),
    names: [
      ...names.map((further) => ({ ...further })),
      ...reported.map(({ name: words, source }) => ({ name: words, language: null, kind: 'other' as const, source })),
    ],
    identity: structure === null ? null : { ...structure },
    salts: salts.map(({ acid, inchiKey }) => ({ acid: { ...acid }, inchiKey })),
    cas: [...cas],
    classes: classes.map((of) => ({ id: of, name: { ...registerName(of).text } })),
    related: related.map((other) => ({ ...other, name: describeName(registerName(other.id)) })),
  };
}
