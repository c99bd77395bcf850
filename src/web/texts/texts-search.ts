import type { reportLineKinds } from '../../api/index.ts';
import { choiceParameter } from '../app/search-text.ts';

export type LineKind = (typeof reportLineKinds)[number];

/** Lines of a report in the order of attention: what contradicts the matrix first, what agrees with it last. */
export const lineKinds = [
  'contradicted',
  'changed',
  'unidentified',
  'ending',
  'gone',
  'new',
  'issue',
  'confirmed',
] as const satisfies readonly LineKind[];

export interface TextRunSearch {
  readonly kind?: LineKind;
}

export function parseTextRunSearch(search: Record<string, unknown>): TextRunSearch {
  const kind = choiceParameter(search, 'kind', lineKinds);
  return kind === undefined ? {} : { kind };
}
