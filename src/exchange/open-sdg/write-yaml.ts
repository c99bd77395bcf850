import type { JsonObject } from '../json/json-value.ts';

/** YAML 1.2, of which JSON is a part: one member a line, each value as JSON has it. */
export function writeYaml(content: JsonObject): string {
  return Object.entries(content)
    .map(([key, value]) => `${JSON.stringify(key).slice(1, -1)}: ${JSON.stringify(value)}\n`)
    .join('');
}
