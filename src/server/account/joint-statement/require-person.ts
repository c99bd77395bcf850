import { VigiaError } from '../../../base/index.ts';
import type { Reader } from '../../access/index.ts';

/** Throws where nobody speaks who can speak for the country of this node: a program, or a guest of another country. */
export function requirePersonAtHome({ kind, country, home }: Reader): void {
  if (kind === 'operator' || (kind === 'person' && country === home)) return;
  throw new VigiaError('access.not-allowed', { action: 'commitment.edit' });
}
