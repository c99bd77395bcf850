import { VigiaError } from '../../base/index.ts';
import { isJsonObject, type JsonValue } from '../json/json-value.ts';

export interface EnvelopeBounds {
  readonly mostObjects: number;
  /** Levels of brackets. */
  readonly deepest: number;
}

/** The objects of a posted envelope (TAXII 2.1 section 3.7), whatever they are; measured before anything is parsed. */
export function readEnvelope(text: string, { mostObjects, deepest }: EnvelopeBounds): readonly JsonValue[] {
  if (isDeeperThan(text, deepest)) throw new VigiaError('taxii.not-json', { problem: `more than ${deepest} levels` });
  const value = parse(text);
  if (!isJsonObject(value)) throw new VigiaError('taxii.not-an-envelope', { problem: 'not an object' });
  const { objects } = value;
  if (objects === undefined) throw new VigiaError('taxii.not-an-envelope', { problem: 'no objects' });
  if (!isList(objects)) throw new VigiaError('taxii.not-an-envelope', { problem: 'objects is no list' });
  if (objects.length === 0) throw new VigiaError('taxii.not-an-envelope', { problem: 'objects is empty' });
  if (objects.length > mostObjects) {
    throw new VigiaError('taxii.not-an-envelope', { problem: `more than ${mostObjects} objects` });
  }
  return objects;
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}

function parse(text: string): JsonValue {
  try {
    return JSON.parse(text) as JsonValue;
  } catch (error) {
    const problem = error instanceof Error ? error.message.slice(0, 200) : 'unreadable';
    throw new VigiaError('taxii.not-json', { problem }, error);
  }
}

const quote = 0x22;
const backslash = 0x5c;
const opening = new Set([0x5b, 0x7b]);
const closing = new Set([0x5d, 0x7d]);

/** Whether brackets outside of texts are nested deeper than that; one walk over the text, without recursion. */
export function isDeeperThan(text: string, deepest: number): boolean {
  let level = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === quote) index = endOfText(text, index);
    else if (opening.has(code)) {
      level += 1;
      if (level > deepest) return true;
    } else if (closing.has(code)) level -= 1;
  }
  return false;
}

function endOfText(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end !== -1 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end === -1 ? text.length : end;
}

function isEscaped(text: string, at: number): boolean {
  let first = at;
  while (text.charCodeAt(first - 1) === backslash) first -= 1;
  return (at - first) % 2 === 1;
}

export interface WrittenPage {
  readonly more: boolean;
  readonly next: string | undefined;
}

/** An envelope, manifest or list of versions from members that are JSON already; empty lists are left out (section 3.7). */
export function writePage(
  name: 'objects' | 'versions',
  members: readonly string[],
  { more, next }: WrittenPage,
): string {
  const parts: string[] = [];
  if (more) parts.push('"more":true');
  if (more && next !== undefined) parts.push(`"next":${JSON.stringify(next)}`);
  if (members.length > 0) parts.push(`"${name}":[${members.join(',')}]`);
  return `{${parts.join(',')}}`;
}
