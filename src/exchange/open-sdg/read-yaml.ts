import { isJsonObject, type JsonObject, type JsonValue } from '../json/json-value.ts';

/**
 * What `writeYaml` wrote: a member a line, each value as JSON has it. Plain scalars on one line are texts and numbers. Undefined
 * where a line is neither: other YAML is not read.
 */
export function readYaml(text: string): JsonObject | undefined {
  const members: [string, JsonValue][] = [];
  for (const line of text.split(/\r\n?|\n/u)) {
    if (line.trim() === '' || /^\s*#|^---\s*$/u.test(line)) continue;
    const [, key = '', written = ''] = /^([\w-]+):(?:\s+(.*))?$/u.exec(line) ?? [];
    if (key === '') return undefined;
    const value = readScalar(written.trim());
    if (value === undefined) return undefined;
    members.push([key, value]);
  }
  return Object.fromEntries(members);
}

function readScalar(written: string): JsonValue | undefined {
  if (written === '' || written === '~') return null;
  try {
    const value: unknown = JSON.parse(written);
    return isJson(value) ? value : undefined;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return /^[\w(]/u.test(written) ? written : undefined;
  }
}

function isJson(value: unknown): value is JsonValue {
  if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return true;
  return typeof value === 'object';
}

/** A member that is an object itself. */
export function memberOf(content: JsonObject, name: string): JsonObject | undefined {
  const member = content[name];
  return isJsonObject(member) ? member : undefined;
}
