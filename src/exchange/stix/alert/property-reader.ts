import { type CalendarDate, isCalendarDate, languages } from '../../../base/index.ts';
import type { JsonValue, TranslatedText } from '../../../model/index.ts';
import { isJsonObject, type JsonObject } from '../../json/json-value.ts';

/** What keeps an object from being understood; `reason` is a word that the receiving node's messages know. */
export interface DecodeFinding {
  /** Identifier of the object. */
  readonly object: string;
  /** Property, with dots. */
  readonly path: string;
  readonly reason: DecodeReason;
}

export const decodeReasons = [
  'missing',
  'malformed',
  'unknown-word',
  'unknown-marking',
  'missing-object',
  'not-one-report',
  'not-one-indicator',
  'other-creator',
  'other-version',
  'other-owner',
] as const;
export type DecodeReason = (typeof decodeReasons)[number];

const longestText = 100_000;
const longestJsonText = 1_000_000;
const longestList = 10_000;

/**
 * Reads properties of one object and notes what is wrong with them instead of breaking off, so that who sent it learns
 * everything at once. What stands in for a wrong value is never used: an object with a finding is not decoded.
 */
export class PropertyReader {
  readonly #content: JsonObject;
  readonly #object: string;
  readonly #path: string;
  readonly #findings: DecodeFinding[];

  constructor(content: JsonObject, object: string, path: string, findings: DecodeFinding[]) {
    this.#content = content;
    this.#object = object;
    this.#path = path;
    this.#findings = findings;
  }

  text(property: string): string {
    const value = this.#content[property];
    return isText(value) ? value : this.#refuse(property, value, '');
  }

  optionalText(property: string): string | null {
    return this.#content[property] === undefined ? null : this.text(property);
  }

  /** A value that stands in a text of its own; absent: null. */
  jsonText(property: string): JsonValue {
    const value = this.#content[property];
    if (value === undefined) return null;
    if (typeof value !== 'string' || value.length > longestJsonText) return this.#refuse(property, value, null);
    try {
      const parsed: JsonValue = JSON.parse(value);
      return parsed;
    } catch {
      return this.#refuse(property, value, null);
    }
  }

  word<Word extends string>(property: string, words: readonly Word[], fallback: Word): Word {
    const value = this.#content[property];
    const word = words.find((entry) => entry === value);
    if (word !== undefined) return word;
    if (isText(value)) this.note(property, 'unknown-word');
    else this.#refuse(property, value, '');
    return fallback;
  }

  day(property: string): CalendarDate {
    const value = this.#content[property];
    return isText(value) && isCalendarDate(value) ? value : this.#refuse(property, value, '1970-01-01');
  }

  optionalDay(property: string): CalendarDate | null {
    return this.#content[property] === undefined ? null : this.day(property);
  }

  moment(property: string): string {
    const value = this.#content[property];
    if (isText(value) && moment.test(value) && !Number.isNaN(Date.parse(value))) {
      return new Date(Date.parse(value)).toISOString();
    }
    return this.#refuse(property, value, new Date(0).toISOString());
  }

  number(property: string): number | null {
    const value = this.#content[property];
    if (value === undefined) return null;
    return typeof value === 'number' && Number.isFinite(value) ? value : this.#refuse(property, value, null);
  }

  count(property: string): number | null {
    const value = this.number(property);
    return value === null || (Number.isSafeInteger(value) && value >= 0) ? value : this.#refuse(property, value, null);
  }

  flag(property: string): boolean {
    const value = this.#content[property] ?? false;
    return typeof value === 'boolean' ? value : this.#refuse(property, value, false);
  }

  /** Absent is empty. */
  texts(property: string): readonly string[] {
    const value = this.#list(property);
    return value.every(isText) ? value : this.#refuse(property, null, []);
  }

  objects(property: string): readonly PropertyReader[] {
    return this.#list(property).map((entry, index) => this.#reader(`${property}.[${index}]`, entry));
  }

  object(property: string): PropertyReader {
    return this.#reader(property, this.#content[property]);
  }

  optionalObject(property: string): PropertyReader | null {
    return this.#content[property] === undefined ? null : this.object(property);
  }

  /** Texts by language; a language that this version does not know stays in the object and is not shown. */
  translations(property: string): TranslatedText {
    const value = this.#content[property];
    if (value === undefined) return {};
    if (!isJsonObject(value)) return this.#refuse(property, value, {});
    const known = languages.filter((language) => value[language] !== undefined);
    if (!known.every((language) => isText(value[language]))) return this.#refuse(property, value, {});
    return Object.fromEntries(known.map((language) => [language, { text: value[language], state: 'final' }]));
  }

  note(property: string, reason: DecodeReason): void {
    this.#findings.push({ object: this.#object, path: this.#at(property), reason });
  }

  #list(property: string): readonly JsonValue[] {
    const value = this.#content[property] ?? [];
    return Array.isArray(value) && value.length <= longestList ? value : this.#refuse(property, null, []);
  }

  #reader(property: string, value: JsonValue | undefined): PropertyReader {
    const content = isJsonObject(value) ? value : this.#refuse(property, value, {});
    return new PropertyReader(content, this.#object, this.#at(property), this.#findings);
  }

  #refuse<Value>(property: string, value: JsonValue | undefined, fallback: Value): Value {
    this.note(property, value === undefined ? 'missing' : 'malformed');
    return fallback;
  }

  #at(property: string): string {
    return this.#path === '' ? property : `${this.#path}.${property}`;
  }
}

const moment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?Z$/;

function isText(value: JsonValue | undefined): value is string {
  return typeof value === 'string' && value !== '' && value.length <= longestText;
}
