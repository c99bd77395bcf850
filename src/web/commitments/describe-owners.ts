import type { CommitmentEntry } from '../../api/index.ts';
import { formatCountry } from '../format/country.ts';
import type { Voice } from '../format/voice.ts';

/** Who answers for it: countries, with their authorities where they named some. */
export function describeOwners({ owners }: Pick<CommitmentEntry, 'owners'>, voice: Voice): string {
  if (owners.length === 0) return voice.text('commitments.owners.none');
  const named = owners.map(({ country, agency }) => {
    const name = formatCountry(country, voice);
    return agency === null ? name : `${name} (${agency[voice.language]})`;
  });
  return voice.text('commitments.owners', { owners: new Intl.ListFormat(voice.locale).format(named) });
}
