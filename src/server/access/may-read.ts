import { type Marking, tlpLabels, unknownOriginator } from '../../model/index.ts';
import { isNodeItself, type Reader } from './reader.ts';

/** Whether a reader may see what is marked so; row-level security decides the same in the database. */
export function mayRead(reader: Reader, marking: Marking, at: string): boolean {
  const { tlp, releasableTo, sectors, recipients, originators, embargoUntil, expires } = marking;
  const highest = reader.highestTlp === null ? -1 : tlpLabels.indexOf(reader.highestTlp);
  if (tlpLabels.indexOf(tlp) > highest) return false;
  if (releasableTo.length > 0 && !releasableTo.includes(reader.country)) return false;
  if (sectors.length > 0 && !sectors.some((sector) => reader.sectors.includes(sector))) return false;
  if (isNodeItself(reader)) return true;
  if (recipients.length > 0 && !recipients.includes(reader.subject)) return false;
  // Beside an originator whom nobody knows, nobody's word lifts a condition.
  if (originators.includes(reader.country) && !originators.includes(unknownOriginator)) return true;
  if (embargoUntil !== null && Date.parse(embargoUntil) > Date.parse(at)) return false;
  return expires === null || Date.parse(expires) > Date.parse(at);
}
