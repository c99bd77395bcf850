import type { Language } from '../../base/index.ts';
import { Problem, TrilingualText } from '../../api/index.ts';
import type { textOfCode as TextOfCode } from './error-texts.ts';
import { forgetProof, noticeSignInNeeded, proofHeaders } from './proof.ts';

const root = '/api/v1';

/** Whatever turns an unknown answer into a known one, or throws. */
export interface Parser<T> {
  readonly parse: (answer: unknown) => T;
}

/** The node said no, and why. */
export class ProblemAnswer extends Error {
  override readonly name = 'ProblemAnswer';
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(`${problem.code}: ${problem.detail}`);
    this.problem = problem;
  }
}

/** The node does not answer at all. */
export class NodeUnreachable extends Error {
  override readonly name = 'NodeUnreachable';
}

/** The node answered in a form that this version of the page does not know. */
export class UnreadableAnswer extends Error {
  override readonly name = 'UnreadableAnswer';
}

export type QueryValue = string | number | boolean | readonly (string | number)[] | undefined | null;

/** Address of a resource; lists are joined with `~`, absent values left out. */
export function apiAddress(path: string, query: Readonly<Record<string, QueryValue>> = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined || value === null || value === '') continue;
    if (typeof value === 'object') {
      if (value.length > 0) search.set(name, value.join('~'));
    } else search.set(name, String(value));
  }
  const text = search.toString();
  return `${root}${path}${text === '' ? '' : `?${text}`}`;
}

/** Reads a resource. */
export async function readResource<T>(address: string, parser: Parser<T>, signal?: AbortSignal): Promise<T> {
  return parseAnswer(await send(address, signal === undefined ? {} : { signal }), parser);
}

/** Reads a file as text. */
export async function readTextFile(address: string, signal?: AbortSignal): Promise<string> {
  const answer = await send(address, {
    headers: { accept: 'text/html, application/json' },
    ...(signal === undefined ? {} : { signal }),
  });
  if (answer.status >= 400) throw readProblem(parseJson(await answer.text(), answer.status), answer.status);
  return answer.text();
}

/** Sends a decision. */
export async function sendDecision<T>(address: string, body: unknown, parser: Parser<T>): Promise<T> {
  const answer = await send(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return parseAnswer(answer, parser);
}

/** Puts something in the place of what was there. */
export async function replaceResource<T>(address: string, body: unknown, parser: Parser<T>): Promise<T> {
  const answer = await send(address, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return parseAnswer(answer, parser);
}

/** Sends a form, with its files. */
export async function sendForm<T>(address: string, form: FormData, parser: Parser<T>): Promise<T> {
  return parseAnswer(await send(address, { method: 'POST', body: form }), parser);
}

/** Takes a resource away for good. */
export async function removeResource(address: string): Promise<void> {
  const answer = await send(address, { method: 'DELETE' });
  if (answer.status >= 400) throw readProblem(parseJson(await answer.text(), answer.status), answer.status);
}

/** A picture that the node draws of what is sent. */
export async function sendForPicture(address: string, body: unknown, signal?: AbortSignal): Promise<Blob> {
  const answer = await send(address, {
    method: 'POST',
    headers: { accept: 'image/svg+xml, application/json', 'content-type': 'application/json' },
    body: JSON.stringify(body),
    ...(signal === undefined ? {} : { signal }),
  });
  if (answer.status >= 400) throw readProblem(parseJson(await answer.text(), answer.status), answer.status);
  return answer.blob();
}

async function send(address: string, options: SendOptions): Promise<Response> {
  const answer = await sendOnce(address, options);
  if (answer.status !== 403 || options.method === undefined) return answer;
  const problem = Problem.safeParse(await answer.clone().json().catch(() => null));
  if (!problem.success || problem.data.code !== 'access.forged-request') return answer;
  // Another window signed in since: nothing was done, and the proof of the new session is asked for.
  forgetProof();
  return sendOnce(address, options);
}

async function sendOnce(address: string, { headers = {}, ...options }: SendOptions): Promise<Response> {
  try {
    const proof = options.method === undefined ? {} : await proofHeaders();
    const answer = await fetch(address, { ...options, headers: { accept: 'application/json', ...proof, ...headers } });
    if (answer.status >= 400) await loadErrorTexts();
    return answer;
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw new NodeUnreachable('the node does not answer', { cause });
  }
}

interface SendOptions {
  readonly method?: 'POST' | 'PUT' | 'DELETE';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | FormData;
  readonly signal?: AbortSignal;
}

async function parseAnswer<T>(answer: Response, parser: Parser<T>): Promise<T> {
  const text = await answer.text();
  return parseText(text, { status: answer.status, parser });
}

/** An answer's text, parsed; a problem document is thrown as `ProblemAnswer`. */
export function parseText<T>(
  text: string,
  { status, parser }: { readonly status: number; readonly parser: Parser<T> },
): T {
  const body = parseJson(text, status);
  if (status >= 400) throw readProblem(body, status);
  try {
    return parser.parse(body);
  } catch (cause) {
    throw new UnreadableAnswer('the answer has another form than expected', { cause });
  }
}

function parseJson(text: string, status: number): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    if (status === 502 || status === 503 || status === 504) throw new NodeUnreachable('no answer', { cause });
    throw new UnreadableAnswer('the answer is not JSON', { cause });
  }
}

function readProblem(body: unknown, status: number): Error {
  const problem = Problem.safeParse(body);
  if (problem.success && problem.data.code === 'access.sign-in-required') noticeSignInNeeded();
  return problem.success ? new ProblemAnswer(problem.data) : new UnreadableAnswer(`status ${status}`);
}

let textOfCode: typeof TextOfCode | undefined;

/** Texts of problems are loaded with the first one. */
export async function loadErrorTexts(): Promise<void> {
  try {
    textOfCode ??= (await import('./error-texts.ts')).textOfCode;
  } catch (error) {
    // The node's own words, which are in its own language, are better than none.
    console.warn('texts of problems could not be loaded', error);
  }
}

/** What a person reads about a problem, in their language. */
export function problemText(problem: Problem, language: Language): string {
  const details = Object.entries(problem.details).map(([name, value]) => [name, detailOf(value, language)]);
  return textOfCode?.(problem.code, Object.fromEntries(details), language) ?? problem.detail;
}

function detailOf(value: unknown, language: Language): string | number | boolean | null {
  const text = TrilingualText.safeParse(value);
  if (text.success) return text.data[language];
  if (Array.isArray(value)) return value.join(', ');
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}
