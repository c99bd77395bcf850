import type { CommitmentList } from '../../api/index.ts';
import { dialogueCountries } from '../../model/index.ts';
import { formatCountry } from '../format/country.ts';
import type { Voice } from '../format/voice.ts';
import type { Choice } from '../parts/multi-choice.tsx';

/** Countries to choose from: members, the partner, others that the Dialogue talks of, and those that are named already. */
export function countryChoices(named: readonly (string | null)[], voice: Voice): readonly Choice[] {
  const codes = new Set([...dialogueCountries, 'NL', 'CN', 'IN', ...named.filter((code) => code !== null)]);
  return [...codes].map((id) => ({ id, name: formatCountry(id, voice) }));
}

/** Commitments by their titles. */
export function commitmentChoices({ commitments }: CommitmentList, { language }: Voice): readonly Choice[] {
  return commitments.map(({ id, title }) => ({ id, name: title[language] }));
}
