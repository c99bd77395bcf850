import { VigiaError } from '../../../base/index.ts';

/** `a~b~c` as a list; `undefined` where nothing is asked. */
export function splitList(text: string | undefined): string[] | undefined {
  if (text === undefined) return undefined;
  return text.split('~').filter((part) => part !== '');
}

/** `name:value~name:value` as an object. */
export function splitDimensions(text: string | undefined): Readonly<Record<string, string>> {
  const pairs = (splitList(text) ?? []).map((pair) => {
    const colon = pair.indexOf(':');
    if (colon < 1) throw new VigiaError('request.invalid', { problem: `dimensions: ${pair}` });
    return [pair.slice(0, colon), pair.slice(colon + 1)];
  });
  return Object.fromEntries(pairs);
}

/** Whole numbers of a `~` list. */
export function splitNumbers(name: string, text: string | undefined): number[] | undefined {
  return splitList(text)?.map((part) => {
    const number = Number(part);
    if (!Number.isSafeInteger(number) || number < 0)
      throw new VigiaError('request.invalid', { problem: `${name}: ${part}` });
    return number;
  });
}

/** Condition: a column names one of the substances of a text[] parameter, or a reported name that people identified as one. */
export function isAbout(column: string, parameter: string): string {
  return `(${column} = any (${parameter}) or ${column} in (select n.id from substance n where n.identified_as = any (${parameter})))`;
}

/** A page's cursor: the last key of the page before, as JSON in base64url, so that it passes unchanged through a URL. */
export function encodeCursor(key: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/** Cursor of the page after; `found` holds one row more than the page where there is one. */
export function nextCursor<Row>(
  found: readonly Row[],
  limit: number,
  keyOf: (row: Row) => (string | number)[],
): string | null {
  const last = found[limit - 1];
  return found.length > limit && last !== undefined ? encodeCursor(keyOf(last)) : null;
}

export function decodeCursor(cursor: string | undefined, length: number): (string | number)[] | undefined {
  if (cursor === undefined) return undefined;
  const key = parseCursor(cursor);
  if (!Array.isArray(key) || key.length !== length || !key.every(isKeyPart)) {
    throw new VigiaError('request.invalid', { problem: 'cursor' });
  }
  return key;
}

function parseCursor(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch (error) {
    throw new VigiaError('request.invalid', { problem: 'cursor' }, error);
  }
}

function isKeyPart(part: unknown): part is string | number {
  return typeof part === 'string' || (typeof part === 'number' && Number.isFinite(part));
}
