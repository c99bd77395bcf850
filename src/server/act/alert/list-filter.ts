import type { AlertQuery } from '../../../api/index.ts';
import { VigiaError } from '../../../base/index.ts';
import { type AlertState, alertStates, isSubstanceWithin, substances } from '../../../model/index.ts';
import type { AlertFilter } from './list-store.ts';

/** A query as the store takes it. */
export function filterOf(query: Partial<AlertQuery>): AlertFilter {
  const { shelf, owner, audience, since, waiting = 'all', substance, place = null } = query;
  const wanted =
    substance === undefined
      ? null
      : [substance, ...substances.map(({ id }) => id).filter((id) => isSubstanceWithin(id, substance))];
  return { shelf, owner, audience, since, waiting, states: statesOf(query.state), substances: wanted, place };
}

function statesOf(text: string | undefined): readonly AlertState[] | null {
  if (text === undefined || text === '') return null;
  return text.split('~').map((part) => {
    const state = alertStates.find((known) => known === part);
    if (state === undefined) throw new VigiaError('request.invalid', { problem: `state: ${part}` });
    return state;
  });
}

export function offsetOf(cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  if (!/^\d{1,9}$/u.test(cursor)) throw new VigiaError('request.invalid', { problem: 'cursor' });
  return Number(cursor);
}
