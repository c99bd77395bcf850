import { isJsonObject, type JsonObject, type JsonValue } from '../../json/json-value.ts';
import { quoted, type Review } from './finding.ts';
import { readIdentifier } from './identifier.ts';
import { isBase64, isHex, isUri } from './text-forms.ts';
import { isTimestamp, secondDigits } from './timestamp.ts';

/** Looks at one value and writes down what it objects to. */
export type Check = (value: JsonValue, review: Review) => void;

/** Looks at a whole object after its properties. */
export type Rule = (object: JsonObject, review: Review) => void;

export type Properties = Readonly<Record<string, Check>>;

export const text: Check = (value, review) => {
  if (typeof value !== 'string') review.fail('property-type', `${quoted(value)} is not a string`, '2.14');
};

export const boolean: Check = (value, review) => {
  if (typeof value !== 'boolean') review.fail('property-type', `${quoted(value)} is not a boolean`, '2.2');
};

export const number: Check = (value, review) => {
  if (typeof value !== 'number') review.fail('property-type', `${quoted(value)} is not a number`, '2.5');
};

/** An integer within bounds that both belong to it. */
export function integer(least = -Infinity, most = Infinity): Check {
  return (value, review) => {
    if (!Number.isInteger(value)) return review.fail('property-type', `${quoted(value)} is not an integer`, '2.11');
    if (Number(value) < least) review.fail('property-value', `${quoted(value)} is less than ${least}`, '2.11');
    if (Number(value) > most) review.fail('property-value', `${quoted(value)} is more than ${most}`, '2.11');
  };
}

export function numberWithin(least: number, most: number): Check {
  return (value, review) => {
    if (typeof value !== 'number') return review.fail('property-type', `${quoted(value)} is not a number`, '2.5');
    if (value < least || value > most) {
      review.fail('property-value', `${quoted(value)} is not between ${least} and ${most}`, '2.5');
    }
  };
}

/** A closed vocabulary or a fixed value: nothing else is allowed. */
export function oneOf(...values: readonly (string | boolean)[]): Check {
  const allowed: ReadonlySet<JsonValue> = new Set(values);
  return (value, review) => {
    if (!allowed.has(value)) review.fail('vocabulary', `${quoted(value)} is none of ${quoted(values)}`, '2.4');
  };
}

/** A string that a test accepts. */
export function textThat(accepts: (value: string) => boolean, what: string, section: string): Check {
  return (value, review) => {
    if (typeof value !== 'string') return review.fail('property-type', `${quoted(value)} is not a string`, '2.14');
    if (!accepts(value)) review.fail('property-value', `${quoted(value)} is not ${what}`, section);
  };
}

export const uri: Check = textThat(isUri, 'a URI (RFC 3986)', '2.7');
export const base64: Check = textThat(isBase64, 'base64 (RFC 4648)', '2.1');
export const hex: Check = textThat(isHex, 'an even number of hexadecimal digits', '2.8');

export const timestamp: Check = (value, review) => {
  if (typeof value !== 'string' || !isTimestamp(value)) {
    review.fail('timestamp', `${quoted(value)} is not a moment of the form YYYY-MM-DDTHH:mm:ss[.s+]Z`, '2.16');
  }
};

/** `created` and `modified`: to the millisecond at least. */
export const versionTimestamp: Check = (value, review) => {
  timestamp(value, review);
  if (typeof value === 'string' && secondDigits(value) < 3) {
    review.fail('timestamp', `${quoted(value)} is not precise to the millisecond`, '3.2');
  }
};

/** A moment without fraction of a second. */
export const wholeSecond: Check = (value, review) => {
  timestamp(value, review);
  if (typeof value === 'string' && value.includes('.')) {
    review.fail('timestamp', `${quoted(value)} has a fraction of a second`, '6.7.6');
  }
};

export const identifier: Check = (value, review) => {
  if (typeof value === 'string' && readIdentifier(value) !== undefined) return;
  review.fail('identifier', `${quoted(value)} is not of the form object-type--UUID`, '2.9');
};

/** An identifier of an object of one of the types. */
export function identifierOf(...types: readonly string[]): Check {
  return (value, review) => {
    const parts = typeof value === 'string' ? readIdentifier(value) : undefined;
    if (parts === undefined) return identifier(value, review);
    if (!types.includes(parts.type)) review.fail('reference', `${quoted(value)} is not of ${quoted(types)}`, '2.9');
  };
}

/** An identifier of an object of any but the types. */
export function identifierNotOf(...types: readonly string[]): Check {
  return (value, review) => {
    const parts = typeof value === 'string' ? readIdentifier(value) : undefined;
    if (parts === undefined) return identifier(value, review);
    if (types.includes(parts.type)) review.fail('reference', `${quoted(value)} must not be of ${parts.type}`, '2.9');
  };
}

/** A list; empty ones are not allowed (section 2.12) but where the fewest are none. */
export function list(item: Check, fewest = 1): Check {
  return (value, review) => {
    if (!Array.isArray(value)) return review.fail('property-type', `${quoted(value)} is not a list`, '2.12');
    if (value.length < fewest) review.fail('empty-list', `fewer than ${fewest} in the list`, '2.12');
    value.forEach((one: JsonValue, at) => {
      review.enter(at);
      item(one, review);
      review.leave();
    });
  };
}

export interface RecordShape {
  readonly properties: Properties;
  readonly required?: readonly string[];
  /** At least one of these properties must be there. */
  readonly anyOf?: readonly string[];
  /** Whether the listed properties are all that may be there. */
  readonly closed?: boolean;
  readonly rules?: readonly Rule[];
  readonly section?: string;
}

/** Checks the properties that a shape names; others pass unless the shape is closed. */
export function reviewRecord(object: JsonObject, shape: RecordShape, review: Review): void {
  const section = shape.section ?? '3.1';
  for (const name of shape.required ?? []) {
    if (object[name] === undefined) review.failAt(name, 'required', `${name} is required`, section);
  }
  const anyOf = shape.anyOf;
  if (anyOf !== undefined && !anyOf.some((name) => object[name] !== undefined)) {
    review.fail('required', `at least one of ${quoted(anyOf)} is required`, section);
  }
  for (const name of Object.keys(object)) {
    const check = Object.hasOwn(shape.properties, name) ? shape.properties[name] : undefined;
    const value = object[name];
    if (check === undefined || value === undefined) {
      if (shape.closed === true) review.failAt(name, 'property-name', `${name} has no place here`, section);
      continue;
    }
    review.enter(name);
    check(value, review);
    review.leave();
  }
  for (const rule of shape.rules ?? []) rule(object, review);
}

/** An object of the shape. */
export function record(shape: RecordShape): Check {
  return (value, review) => {
    if (!isJsonObject(value)) return review.fail('property-type', `${quoted(value)} is not an object`, '2.3');
    reviewRecord(value, shape, review);
  };
}

const dictionaryKey = /^[a-zA-Z0-9_-]{0,250}$/;

export interface DictionaryShape {
  readonly key?: RegExp;
  readonly value?: Check;
}

/** A dictionary: not empty, keys of ASCII letters, digits, hyphens and underscores (section 2.3). */
export function dictionary(shape: DictionaryShape = {}): Check {
  return (value, review) => {
    if (!isJsonObject(value)) return review.fail('property-type', `${quoted(value)} is not a dictionary`, '2.3');
    const keys = Object.keys(value);
    if (keys.length === 0) review.fail('empty-list', 'the dictionary is empty', '2.3');
    for (const key of keys) {
      const one = value[key];
      review.enter(key);
      if (!dictionaryKey.test(key) || (shape.key !== undefined && !shape.key.test(key))) {
        review.fail('property-name', `${quoted(key)} is not a key of this dictionary`, '2.3');
      }
      present(one, review);
      if (one !== undefined && shape.value !== undefined) shape.value(one, review);
      review.leave();
    }
  };
}

/** Null and empty lists say nothing: a property without value is left out (sections 2.12, 3.1). */
export function present(value: JsonValue | undefined, review: Review): void {
  if (value === null || value === undefined) review.fail('property-type', 'null is not allowed', '3.1');
  else if (Array.isArray(value) && value.length === 0) review.fail('empty-list', 'the list is empty', '2.12');
}

/** Passes where one of the checks does; what they say of the fault is only theirs to know. */
export function either(what: string, ...accepts: readonly ((value: JsonValue) => boolean)[]): Check {
  return (value, review) => {
    if (!accepts.some((accept) => accept(value))) {
      review.fail('property-type', `${quoted(value)} is not ${what}`, '2');
    }
  };
}
