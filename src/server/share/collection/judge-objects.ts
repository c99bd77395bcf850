import { randomInt } from 'node:crypto';
import { fromMicroseconds } from '../../../exchange/index.ts';
import type { AddOutcome, ObjectRow } from './shared-object.ts';
import type { HeldVersion, NumberedRow } from './shared-object-store.ts';

/** What becomes of each object, by what is stored and by those before it in the list. */
export function judgeObjects(rows: readonly ObjectRow[], held: readonly HeldVersion[]): AddOutcome[] {
  const stored = new Map(held.map(({ place, same }) => [place - 1, same] as const));
  const seen = new Map<string, string>();
  return rows.map((row, index) => {
    const same = stored.get(index);
    if (typeof same === 'boolean') return same ? 'known' : 'conflict';
    const key = versionKey(row);
    const before = seen.get(key);
    if (before !== undefined) return before === row.digest ? 'known' : 'conflict';
    seen.set(key, row.digest);
    return 'added';
  });
}

/** Objects of which more than one version is stored, once the fresh ones are. */
export function findSeveral(
  rows: readonly ObjectRow[],
  fresh: readonly ObjectRow[],
  held: readonly HeldVersion[],
): readonly string[] {
  const before = new Set(held.map(({ place }) => rows[place - 1]?.stixId));
  const several = new Set<string>();
  for (const { stixId } of fresh) {
    if (before.has(stixId)) several.add(stixId);
    before.add(stixId);
  }
  return [...several];
}

/** One for each version of an object; what has no version of its own is told apart by its content. */
export function versionKey({ stixId, versionAt, digest, isBeside, markingId }: ObjectRow): string {
  return `${stixId} ${versionAt ?? digest} ${isBeside ? markingId : ''}`;
}

/** About the microseconds from one object to the next of a list. */
const meanStep = 12;

/**
 * Gives objects their numbers and moments of addition: after the last one that was given, and not before the clock. Steps
 * are uneven, so that a reader cannot tell from two neighbours whether a third stands between them.
 */
export function numberObjects(rows: readonly ObjectRow[], lastSeq: number, now: Date): NumberedRow[] {
  let seq = Math.max(lastSeq, now.getTime() * 1000 - 1);
  return rows.map((row) => {
    seq += unevenStep();
    const dateAdded = fromMicroseconds(seq);
    const { version, versionAt } = row;
    const isDated = version !== null;
    return { ...row, seq, dateAdded, isDated, version: version ?? dateAdded, versionAt: versionAt ?? dateAdded };
  });
}

const fineness = 2 ** 32;

function unevenStep(): number {
  return 1 + Math.floor(-Math.log((randomInt(fineness) + 1) / fineness) * meanStep);
}
