import { type Action, sectors, tlpLabels } from '../../../model/index.ts';
import type { Reader } from '../reader.ts';
import type { Rights, StoredPerson } from './person-store.ts';

export function readerOfPerson(person: StoredPerson): Reader {
  const { subject, name, country, duties, highestTlp } = person;
  return { kind: 'person', subject, name, country, sectors: person.sectors, duties, highestTlp };
}

/** What no one may pass on: the first right of `asked` that goes beyond `held`; undefined: none. */
export function findExcess(
  asked: Pick<Rights, 'country' | 'sectors' | 'highestTlp'>,
  held: Pick<Rights, 'country' | 'sectors' | 'highestTlp'>,
): string | undefined {
  if (asked.country !== held.country && asked.country !== '') return `country: ${asked.country}`;
  const sector = asked.sectors.find((one) => !held.sectors.includes(one));
  if (sector !== undefined) return `sector: ${sector}`;
  return rankOf(asked.highestTlp) > rankOf(held.highestTlp) ? `TLP:${asked.highestTlp}` : undefined;
}

/** What both have in common. */
export function commonRights(
  one: Pick<Rights, 'country' | 'sectors' | 'highestTlp'>,
  other: Pick<Rights, 'country' | 'sectors' | 'highestTlp'>,
): Pick<Rights, 'country' | 'sectors' | 'highestTlp'> {
  return {
    country: one.country === other.country ? one.country : '',
    sectors: sectors.filter((sector) => one.sectors.includes(sector) && other.sectors.includes(sector)),
    highestTlp: rankOf(one.highestTlp) <= rankOf(other.highestTlp) ? one.highestTlp : other.highestTlp,
  };
}

function rankOf(label: Rights['highestTlp']): number {
  return label === null ? -1 : tlpLabels.indexOf(label);
}

/** Scopes of a token, as far as the policies still know them. */
export function actionsAmong(scopes: readonly string[], actions: readonly Action[]): readonly Action[] {
  return actions.filter((action) => scopes.includes(action));
}
