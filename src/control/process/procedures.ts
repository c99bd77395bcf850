import { canada } from './canada.ts';
import { europe } from './europe.ts';
import { mexico } from './mexico.ts';
import type { Procedure } from './procedure.ts';
import { unitedNations } from './united-nations.ts';
import { unitedStates } from './united-states.ts';

/** Every way onto a list that the tracker knows. */
export const procedures: readonly Procedure[] = [...unitedNations, ...canada, ...mexico, ...unitedStates, ...europe];

export function findProcedure(id: string): Procedure | undefined {
  return procedures.find((procedure) => procedure.id === id);
}
