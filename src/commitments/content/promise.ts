import type { Text } from '../../base/index.ts';
import { type Commitment, type Lineage, nothingMoreSaid, type Party } from '../../model/index.ts';

/** The members; the statements name no authority of theirs. */
export const members: readonly Party[] = ['CA', 'MX', 'US'].map((country) => ({ country, agency: null }));

type Promised = Pick<Commitment, 'id' | 'level' | 'parent' | 'title' | 'passage'> & Partial<Commitment>;

/** What a statement says of a commitment, and nothing that it does not say. */
export function promise(promised: Promised): Commitment {
  return {
    ...nothingMoreSaid,
    origin: 'dialogue',
    owners: members,
    ...promised,
  };
}

/** A commitment that the statement itself puts in relation to others. */
export function inText(relation: Lineage['relation'], ...to: readonly string[]): readonly Lineage[] {
  return to.map((one) => ({ relation, to: one, basis: 'text' }));
}

/** One that we read so. */
export function asRead(relation: Lineage['relation'], ...to: readonly string[]): readonly Lineage[] {
  return to.map((one) => ({ relation, to: one, basis: 'reading' }));
}

export function text(en: string, fr: string, es: string): Text {
  return { en, fr, es };
}
