import { searchedWith } from '../../../control/index.ts';
import type { ReadSearched } from '../control/matrix-cache.ts';
import { latestEditions } from './text-store.ts';

/** The texts in which a node looks: what was shipped, and in its place the newest editions that were loaded by that day. */
export const readSearched: ReadSearched = async (connection, knownOn) =>
  searchedWith(await latestEditions(connection, knownOn));
