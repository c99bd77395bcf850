import { isJsonObject, type JsonObject, type JsonValue } from '../../json/json-value.ts';
import { findPatternFaults } from '../pattern/find-pattern-faults.ts';
import { quoted, type Review } from './finding.ts';
import { readIdentifier } from './identifier.ts';
import { isLanguageTag } from './languages.ts';
import { isCpe } from './software-name.ts';
import { compareTimestamps, isTimestamp } from './timestamp.ts';

interface TimeOrder {
  readonly later: string;
  readonly earlier: string;
  /** Whether both may be the same moment. */
  readonly maybeSame: boolean;
}

const versionOrder: TimeOrder = { later: 'modified', earlier: 'created', maybeSame: true };
const seenOrder: TimeOrder = { later: 'last_seen', earlier: 'first_seen', maybeSame: true };

const timeOrders: ReadonlyMap<string, TimeOrder> = new Map([
  ['campaign', seenOrder],
  ['indicator', { later: 'valid_until', earlier: 'valid_from', maybeSame: false }],
  ['infrastructure', seenOrder],
  ['intrusion-set', seenOrder],
  ['malware', seenOrder],
  ['network-traffic', { later: 'end', earlier: 'start', maybeSame: true }],
  ['observed-data', { later: 'last_observed', earlier: 'first_observed', maybeSame: true }],
  ['relationship', { later: 'stop_time', earlier: 'start_time', maybeSame: false }],
  ['sighting', seenOrder],
  ['threat-actor', seenOrder],
]);

function reviewOrder(object: JsonObject, order: TimeOrder, review: Review): void {
  const later = object[order.later];
  const earlier = object[order.earlier];
  if (typeof later !== 'string' || typeof earlier !== 'string') return;
  if (!isTimestamp(later) || !isTimestamp(earlier)) return;
  const comparison = compareTimestamps(later, earlier);
  if (comparison > 0 || (comparison === 0 && order.maybeSame)) return;
  const relation = order.maybeSame ? 'before' : 'not after';
  review.failAt(order.later, 'time-order', `${later} is ${relation} ${order.earlier} (${earlier})`, '3.2');
}

function reviewTimes(object: JsonObject, type: string, review: Review): void {
  reviewOrder(object, versionOrder, review);
  const order = timeOrders.get(type);
  if (order !== undefined) reviewOrder(object, order, review);
  for (const name of ['created', 'modified']) reviewMoment(object, name, review);
}

const timestampShape = /^\d{4}-(?:0[1-9]|1[012])-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,40})?Z$/;

/** Also where a type does not know them: what looks like a moment of creation must be one that existed. */
function reviewMoment(object: JsonObject, name: string, review: Review): void {
  const value = object[name];
  if (typeof value !== 'string' || !timestampShape.test(value) || isTimestamp(value)) return;
  review.failAt(name, 'timestamp', `${quoted(value)} never was`, '3.2');
}

const indexStep = /^\[(\d{1,9})\]/;

/** What a selector points at, or nothing (section 7.2.3.1). */
function select(object: JsonObject, selector: string): JsonValue | undefined {
  let place: JsonValue | undefined = object;
  for (const step of selector.split('.')) {
    const index = indexStep.exec(step)?.[1];
    if (index !== undefined) place = Array.isArray(place) ? (place as readonly JsonValue[])[Number(index)] : undefined;
    else place = isJsonObject(place) && Object.hasOwn(place, step) ? place[step] : undefined;
    if (place === undefined) return undefined;
  }
  return place;
}

function reviewSelectors(object: JsonObject, review: Review): void {
  const markings = object['granular_markings'];
  if (!Array.isArray(markings)) return;
  review.enter('granular_markings');
  markings.forEach((marking: JsonValue, at) => {
    const selectors = isJsonObject(marking) ? marking['selectors'] : undefined;
    if (!Array.isArray(selectors)) return;
    review.enter(at);
    for (const selector of selectors as readonly JsonValue[]) {
      if (typeof selector !== 'string' || select(object, selector) !== undefined) continue;
      review.failAt('selectors', 'selector', `${quoted(selector)} points at nothing in this object`, '7.2.3.1');
    }
    review.leave();
  });
  review.leave();
}

/** Properties that an observable's identifier is computed from, where all of them are optional (section 3.4). */
const contributing: ReadonlyMap<string, readonly string[]> = new Map([
  ['artifact', ['hashes', 'payload_bin']],
  ['email-message', ['from_ref', 'subject', 'body']],
  ['process', []],
  ['user-account', ['account_type', 'user_id', 'account_login']],
  ['windows-registry-key', ['key', 'values']],
  ['x509-certificate', ['hashes', 'serial_number']],
]);

/** An identifier that nothing contributes to cannot be computed and is random. */
function reviewUuidVersion(object: JsonObject, type: string, review: Review): void {
  const names = contributing.get(type);
  const id = object['id'];
  if (names === undefined || typeof id !== 'string') return;
  const version = readIdentifier(id)?.uuidVersion;
  if (version === undefined || version === 4 || names.some((name) => object[name] !== undefined)) return;
  review.failAt('id', 'identifier', 'without contributing properties the identifier must be a UUIDv4', '3.4');
}

function reviewLanguage(object: JsonObject, review: Review): void {
  const language = object['lang'];
  if (language === undefined || (typeof language === 'string' && isLanguageTag(language))) return;
  review.failAt('lang', 'language', `${quoted(language)} is not a language tag (RFC 5646)`, '3.2');
}

function reviewCpe(object: JsonObject, review: Review): void {
  const name = object['cpe'];
  if (name === undefined || (typeof name === 'string' && isCpe(name))) return;
  review.failAt('cpe', 'property-value', `${quoted(name)} is not a name of CPE 2.3`, '6.15');
}

function reviewPattern(object: JsonObject, type: string, review: Review): void {
  const pattern = object['pattern'];
  if (type !== 'indicator' || object['pattern_type'] !== 'stix' || typeof pattern !== 'string') return;
  for (const fault of findPatternFaults(pattern)) {
    review.failAt('pattern', 'pattern', `${fault.message} (character ${fault.at + 1})`, fault.section);
  }
}

/** Requirements between the properties of an object, of whatever type it is. */
export function reviewObjectRules(object: JsonObject, type: string, review: Review): void {
  reviewTimes(object, type, review);
  reviewLanguage(object, review);
  reviewSelectors(object, review);
  reviewUuidVersion(object, type, review);
  reviewCpe(object, review);
  reviewPattern(object, type, review);
}
