import { VigiaError } from '../../base/index.ts';
import type { JsonValue } from '../../model/index.ts';
import { isJsonObject } from './json-value.ts';

/** Deeper values are refused: STIX objects are a few levels deep, and whoever sends more wants the stack to end. */
const deepestLevel = 100;

const loneSurrogate = /\p{Surrogate}/u;

/**
 * The one text of a JSON value that everybody computes alike, for digests and signatures: JSON Canonicalization Scheme
 * (RFC 8785). Members stand in the order of their names' UTF-16 units, numbers and texts as ECMAScript writes them.
 * What has no such text (a lone surrogate, a number that is not finite) is refused, as section 3.2.2 demands.
 */
export function canonicalJson(value: JsonValue): string {
  return write(value, 0);
}

function write(value: JsonValue, level: number): string {
  if (level > deepestLevel) throw new VigiaError('exchange.not-canonical', { reason: 'depth' });
  if (typeof value === 'string') return writeText(value);
  if (typeof value === 'number') return writeNumber(value);
  if (value === null || typeof value === 'boolean') return String(value);
  if (!isJsonObject(value)) return `[${value.map((entry) => write(entry, level + 1)).join(',')}]`;
  const members = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${members.map(([name, member]) => `${writeText(name)}:${write(member, level + 1)}`).join(',')}}`;
}

function writeText(text: string): string {
  if (loneSurrogate.test(text)) throw new VigiaError('exchange.not-canonical', { reason: 'surrogate' });
  return JSON.stringify(text);
}

function writeNumber(value: number): string {
  if (!Number.isFinite(value)) throw new VigiaError('exchange.not-canonical', { reason: 'number' });
  return JSON.stringify(value);
}
