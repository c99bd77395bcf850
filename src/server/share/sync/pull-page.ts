import { VigiaError } from '../../../base/index.ts';
import { isDeeperThan, readMoment } from '../../../exchange/index.ts';
import { type AnswerLimits, askNode, type NodeAnswer, parseJson } from '../peer/index.ts';

const mediaType = 'application/taxii+json;version=2.1';
const limits: AnswerLimits = { bytes: 32 * 1024 * 1024, milliseconds: 60_000 };
/** Deeper than any object that is taken, in its envelope. */
const deepest = 80;

export interface PageQuestion {
  readonly url: string;
  readonly collection: string;
  readonly token: string;
  readonly addedAfter: string | null;
  readonly next: string | null;
  readonly limit: number;
  readonly signal: AbortSignal;
}

export interface Page {
  readonly objects: readonly unknown[];
  readonly more: boolean;
  readonly next: string | null;
  /** X-TAXII-Date-Added-Last; null: the page is empty. */
  readonly lastAdded: string | null;
}

/** A page that cannot be read as a whole; with smaller ones the object that is at fault is found. */
export interface BadPage {
  readonly bad: 'too-large' | 'too-deep';
  readonly lastAdded: string | null;
}

/** One page of a collection of another node (TAXII 2.1, section 5.4). */
export async function pullPage(question: PageQuestion): Promise<Page | BadPage> {
  const { url, collection, token, addedAfter, next, limit, signal } = question;
  const query = new URLSearchParams({ limit: String(limit) });
  if (addedAfter !== null) query.set('added_after', addedAfter);
  if (next !== null) query.set('next', next);
  const answer = await askNode(`${url}/taxii2/vigia/collections/${collection}/objects/?${query.toString()}`, {
    headers: { accept: mediaType, authorization: `Bearer ${token}` },
    limits,
    signal,
  });
  if (answer.status !== 200) throw refusal(url, answer);
  const lastAdded = readLast(answer, url);
  if (answer.isCutOff) return { bad: 'too-large', lastAdded };
  if (isDeeperThan(answer.text, deepest)) return { bad: 'too-deep', lastAdded };
  const page = readEnvelope(answer, url);
  // A page of any length would be one transaction of any length (TAXII 2.1, section 3.4).
  if (page.objects.length > limit) throw new VigiaError('sync.answer-unusable', { url, problem: `more than ${limit}` });
  return { ...page, lastAdded };
}

/** 401 and 403: the peer does not know us any longer, or has thrown its switch. */
function refusal(url: string, { status }: NodeAnswer): VigiaError {
  if (status === 401 || status === 403 || status === 404) return new VigiaError('sync.refused', { url, status });
  return new VigiaError('sync.answer-unusable', { url, problem: `status ${status}` });
}

function readLast({ headers }: NodeAnswer, url: string): string | null {
  const last = headers.get('x-taxii-date-added-last');
  if (last === null) return null;
  if (readMoment(last) === undefined) throw new VigiaError('sync.answer-unusable', { url, problem: 'date added' });
  return last;
}

function readEnvelope({ text }: NodeAnswer, url: string): Pick<Page, 'objects' | 'more' | 'next'> {
  const envelope = parseJson(text);
  if (typeof envelope !== 'object' || envelope === null || Array.isArray(envelope)) {
    throw new VigiaError('sync.answer-unusable', { url, problem: 'no envelope' });
  }
  const { objects = [], more = false, next = null }: { objects?: unknown; more?: unknown; next?: unknown } = envelope;
  const isNext = next === null || (typeof next === 'string' && next.length > 0 && next.length <= 2_000);
  if (!Array.isArray(objects) || typeof more !== 'boolean' || !isNext) {
    throw new VigiaError('sync.answer-unusable', { url, problem: 'envelope' });
  }
  return { objects, more, next: more ? next : null };
}
