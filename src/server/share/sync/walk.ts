import type { NodeDocument } from '../../../api/index.ts';
import { VigiaError } from '../../../base/index.ts';
import { readMoment } from '../../../exchange/index.ts';
import type { Page } from './pull-page.ts';
import type { Cursor } from './sync-store.ts';

/** A walk from the beginning once in this time finds what any fault has left out. */
const hoursBetweenWholeWalks = 24;
/** Where a peer's clock went back, not oftener than this. */
const minutesBetweenForcedWalks = 10;

/** Filter that this node reads with; another one needs another cursor (TAXII 2.1, section 3.5). */
export const filter = '';

export interface WalkStart {
  readonly document: NodeDocument;
  readonly cursor: Cursor | undefined;
  readonly country: string;
  readonly now: Date;
  readonly markingId: number;
}

/**
 * Where to read on. From the beginning where the collection is another one, was restored from a backup (its epoch changed),
 * shows this node more than before (its view changed), where the peer's clock is behind what it has said already, and once a
 * day: what is known is recognised, so that reading again changes nothing.
 */
export function beginWalk({ document, cursor, country, now, markingId }: WalkStart): Cursor {
  const { collection, epoch, view = null } = document;
  if (collection === null || epoch === null) {
    throw new VigiaError('sync.answer-unusable', { url: document.url ?? country, problem: 'no collection' });
  }
  const fresh: Cursor = {
    country,
    collection,
    epoch,
    filter,
    view,
    addedAfter: null,
    next: null,
    seenUntil: null,
    walkedAt: cursor?.walkedAt ?? null,
    wholeWalkAt: null,
    markingId,
  };
  if (cursor === undefined) return fresh;
  const same =
    cursor.collection === collection && cursor.epoch === epoch && cursor.filter === filter && cursor.view === view;
  if (!same) return fresh;
  const isUnderWay = cursor.next !== null || cursor.seenUntil !== null;
  if (isUnderWay || cursor.addedAfter === null || cursor.wholeWalkAt === null) return cursor;
  const minutes = (now.getTime() - Date.parse(cursor.wholeWalkAt)) / 60_000;
  const wentBack = Date.parse(document.clock) < Date.parse(cursor.addedAfter) && minutes >= minutesBetweenForcedWalks;
  return wentBack || minutes >= hoursBetweenWholeWalks * 60 ? { ...fresh, walkedAt: cursor.walkedAt } : cursor;
}

/** The cursor after a page; a server whose pages lead nowhere is left for this time. */
export function advance(cursor: Cursor, page: Page, now: Date): Cursor {
  const { more, next, objects, lastAdded } = page;
  const stuck = new VigiaError('sync.paging-stuck', { country: cursor.country });
  if (objects.length > 0 && lastAdded === null) {
    throw new VigiaError('sync.answer-unusable', { url: cursor.country, problem: 'X-TAXII-Date-Added-Last' });
  }
  const seenUntil = laterOf(cursor.seenUntil, lastAdded);
  if (!more) return endWalk({ ...cursor, seenUntil }, now);
  if (next !== null) {
    if (next === cursor.next || objects.length === 0) throw stuck;
    return { ...cursor, next, seenUntil };
  }
  // `more` without `next`: the moment of the last object leads on, if it leads on.
  if (lastAdded === null || laterOf(cursor.addedAfter, lastAdded) === cursor.addedAfter) throw stuck;
  return { ...cursor, addedAfter: lastAdded, next: null, seenUntil };
}

/** Past an object that cannot be taken in any way. */
export function skip(cursor: Cursor, lastAdded: string | null): Cursor {
  if (lastAdded === null || laterOf(cursor.addedAfter, lastAdded) === cursor.addedAfter) {
    throw new VigiaError('sync.paging-stuck', { country: cursor.country });
  }
  return { ...cursor, addedAfter: lastAdded, next: null, seenUntil: laterOf(cursor.seenUntil, lastAdded) };
}

function endWalk(cursor: Cursor, now: Date): Cursor {
  const at = now.toISOString();
  const addedAfter = cursor.seenUntil === null ? cursor.addedAfter : laterOf(cursor.addedAfter, cursor.seenUntil);
  return { ...cursor, addedAfter, next: null, seenUntil: null, walkedAt: at, wholeWalkAt: cursor.wholeWalkAt ?? at };
}

function laterOf(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return (readMoment(other) ?? '') > (readMoment(one) ?? '') ? other : one;
}

/** Whether a cursor stands where a page was asked from; another process may have read on meanwhile. */
export function isSamePlace(one: Cursor | undefined, other: Cursor): boolean {
  if (one === undefined) return true;
  return (
    one.collection === other.collection &&
    one.epoch === other.epoch &&
    one.view === other.view &&
    one.addedAfter === other.addedAfter &&
    one.next === other.next &&
    one.seenUntil === other.seenUntil
  );
}
