import { type Content, isObject, isSame, pointerTo } from './content.ts';

/** A part that two people wrote differently from the same text. */
export interface MergeConflict {
  /** JSON Pointer (RFC 6901) to the part. */
  readonly path: string;
  /** What both began with; undefined: it was not there. */
  readonly base: Content | undefined;
  readonly theirs: Content | undefined;
  readonly mine: Content | undefined;
}

export interface Merged {
  /** Every change of both; of parts in conflict, mine. */
  readonly content: Content;
  readonly conflicts: readonly MergeConflict[];
}

/**
 * Puts two changes of one text together. Objects are merged part by part; lists and texts are wholes, of which nobody can say
 * what half of one and half of the other would mean.
 */
export function mergeContents(base: Content, theirs: Content, mine: Content): Merged {
  const conflicts: MergeConflict[] = [];
  const merged = mergePart({ base, theirs, mine }, '', conflicts);
  return { content: merged ?? null, conflicts };
}

type Part = Record<'base' | 'theirs' | 'mine', Content | undefined>;

function mergePart({ base, theirs, mine }: Part, path: string, conflicts: MergeConflict[]): Content | undefined {
  if (isSame(theirs, mine) || isSame(base, theirs)) return mine;
  if (isSame(base, mine)) return theirs;
  if (isObject(theirs) && isObject(mine) && (isObject(base) || base === undefined)) {
    const merged: [string, Content][] = [];
    for (const name of new Set([...Object.keys(base ?? {}), ...Object.keys(theirs), ...Object.keys(mine)])) {
      const parts = { base: base?.[name], theirs: theirs[name], mine: mine[name] };
      const part = mergePart(parts, pointerTo(path, name), conflicts);
      if (part !== undefined) merged.push([name, part]);
    }
    return Object.fromEntries(merged);
  }
  conflicts.push({ path, base, theirs, mine });
  return mine;
}
