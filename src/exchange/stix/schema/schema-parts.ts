import { languages } from '../../../base/index.ts';
import type { JsonObject } from '../../json/json-value.ts';

/** Pieces that the schemas of the extensions are put together from (JSON Schema, draft 2020-12). */
export const dialect = 'https://json-schema.org/draft/2020-12/schema';

export const text: JsonObject = { type: 'string', minLength: 1, maxLength: 100_000 };
export const longText: JsonObject = { type: 'string', minLength: 1, maxLength: 1_000_000 };
export const name: JsonObject = { type: 'string', minLength: 1, maxLength: 500 };
export const day: JsonObject = { type: 'string', pattern: '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$' };
export const moment: JsonObject = {
  type: 'string',
  pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z$',
};
export const country: JsonObject = { type: 'string', pattern: '^[A-Z]{2}$' };
export const uuid: JsonObject = { type: 'string', pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' };
export const decimal: JsonObject = { type: 'number' };
export const tally: JsonObject = { type: 'integer', minimum: 0 };
export const markingReferences: JsonObject = {
  type: 'array',
  minItems: 1,
  items: { type: 'string', pattern: '^marking-definition--[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' },
};

/** A text by language. */
export const translations: JsonObject = {
  type: 'object',
  properties: Object.fromEntries(languages.map((language) => [language, text])),
  additionalProperties: false,
  minProperties: 1,
};

export function oneOf(words: readonly string[]): JsonObject {
  return { type: 'string', enum: words };
}

export function listOf(items: JsonObject): JsonObject {
  return { type: 'array', minItems: 1, items };
}

export function objectOf(properties: JsonObject, required: readonly string[] = []): JsonObject {
  return { type: 'object', properties, ...(required.length === 0 ? {} : { required }) };
}

/** Schema of one extension: an object that says how it extends, with properties; later versions may add others. */
export function extensionOf(title: string, properties: JsonObject, required: readonly string[]): JsonObject {
  return {
    $schema: dialect,
    title,
    type: 'object',
    properties: { extension_type: { const: 'property-extension' }, ...properties },
    required: ['extension_type', ...required],
  };
}
