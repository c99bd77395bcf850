import type { Clearance } from '../store/index.ts';
import { actAs, clearanceOf, nodeReader, type Reader } from './reader.ts';

/** Does as the node what a person was allowed to set going, where it touches rows that the person may not see. */
export function actAsNodeFor<Result>(reader: Reader, work: () => Result): Result {
  return actAs({ ...nodeReader(homeOf(reader)), askedBy: reader.askedBy ?? reader }, work);
}

/** What the node sees at which a reader is. */
export function nodeClearanceFor(reader: Reader, at: string): Clearance {
  return clearanceOf(nodeReader(homeOf(reader)), at);
}

function homeOf({ home }: Reader): string {
  if (home === undefined || home === '') throw new Error('nobody said at which node a reader is');
  return home;
}
