import { VigiaError } from '../../base/index.ts';
import type { Action } from '../../model/index.ts';
import { type ActionSubject, decide } from './policy/policies.ts';
import type { Reader } from './reader.ts';

export type { ActionSubject } from './policy/policies.ts';

/**
 * Throws `access.second-person` where somebody else has to do it, `access.not-allowed` where the policies do not permit it.
 * What a reader may see is no question for here: markings decide that, row by row.
 */
export function authorise(reader: Reader, action: Action, subject: ActionSubject = {}): void {
  if (decide(reader, action, subject).allowed) return;
  const { author: _, ...bySomebodyElse } = subject;
  if (decide(reader, action, bySomebodyElse).allowed) throw new VigiaError('access.second-person', { action });
  throw new VigiaError('access.not-allowed', { action });
}
