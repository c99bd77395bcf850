import { registerItems } from '../register/register.ts';
import { structureRows } from '../register/structures.generated.ts';
import { ruleMembers } from '../rule/members.generated.ts';
import { ruleDefinitions } from '../rule/rules.generated.ts';
import type { FormRelation, GapKnowledge, SubstanceForm } from './gap.ts';

/** What gaps need to know besides the entries and the sightings. */
export type GapBasis = Pick<GapKnowledge, 'members' | 'outcomes' | 'assessed' | 'forms'>;

/** What Vigía ships: the compiled matrix looked for every substance whose structure it holds. */
export function shippedGapBasis(): GapBasis {
  return {
    members: new Map(ruleMembers),
    outcomes: new Map(ruleDefinitions.map(({ id, outcome }) => [id, outcome])),
    assessed: structureRows.map(([id]) => id),
    forms: registerItems().flatMap(({ id, related }) =>
      related.flatMap(({ id: of, relation }): readonly SubstanceForm[] => {
        const kind = relations[relation];
        return kind === undefined ? [] : [{ substance: id, of, relation: kind }];
      }),
    ),
  };
}

/** Of the register's relations those that make an item a form of another. */
const relations: Readonly<Partial<Record<string, FormRelation>>> = {
  'marker-of': 'marker',
  'stereo-form': 'stereo-form',
  skeleton: 'stereo-form',
};
