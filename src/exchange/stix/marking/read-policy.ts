import { type Marking, publicMarking, type TlpLabel } from '../../../model/index.ts';
import type { JsonObject } from '../../json/json-value.ts';
import type { UnknownMarking } from './unknown-marking.ts';

const labels: Readonly<Record<string, TlpLabel>> = {
  white: 'CLEAR',
  clear: 'CLEAR',
  green: 'GREEN',
  amber: 'AMBER',
  'amber+strict': 'AMBER+STRICT',
  red: 'RED',
};

/** Permitted actions (FIRST IEP 2.0), and whether the receiver may act on the information before it asked. */
const actions: Readonly<Record<string, 'ask-first' | 'free'>> = {
  none: 'ask-first',
  'contact-for-instruction': 'ask-first',
  'internally-visible-actions': 'free',
  'externally-visible-indirect-actions': 'free',
  'externally-visible-direct-actions': 'free',
};

const known = new Set([
  'extension_type',
  'iep_id',
  'iep_version',
  'name',
  'policy_name',
  'description',
  'start_date',
  'end_date',
  'encrypt_in_transit',
  'permitted_actions',
  'affected_party_notifications',
  'tlp',
  'provider_attribution',
  'unmodified_resale',
  'external_references',
]);

/**
 * What a FIRST Information Exchange Policy 2.0 says, read the strictest way. Nobody sees it before the policy begins and
 * after it ends; where its receiver must ask first, or may not name the provider, nothing is passed on. Encryption in transit
 * is given between nodes, and nothing is sold.
 */
export function readPolicy(policy: JsonObject): Marking | UnknownMarking {
  if (Object.keys(policy).some((property) => !known.has(property))) return { unknown: 'unknown-definition' };
  const word = policy['tlp'];
  const tlp = typeof word === 'string' ? labels[word.toLowerCase()] : undefined;
  const start = readMoment(policy['start_date']);
  const end = readMoment(policy['end_date']);
  const permitted = readActions(policy['permitted_actions']);
  if (tlp === undefined || start === undefined || end === undefined) return { unknown: 'malformed-definition' };
  if (permitted === undefined) return { unknown: 'malformed-definition' };
  const asksFirst = permitted.includes('ask-first') || policy['provider_attribution'] === 'must-not';
  return { ...publicMarking, tlp, caveats: asksFirst ? ['NO-ONWARD', 'ORCON'] : [], embargoUntil: start, expires: end };
}

/** One word or, as some write it, a list of them. */
function readActions(value: unknown): readonly ('ask-first' | 'free')[] | undefined {
  const words: readonly unknown[] = Array.isArray(value) ? value : [value ?? 'none'];
  const read = words.flatMap((word) => (typeof word === 'string' ? (actions[word] ?? []) : []));
  return read.length === words.length && read.length > 0 ? read : undefined;
}

function readMoment(value: unknown): string | null | undefined {
  if (value === undefined || value === null) return null;
  if (typeof value !== 'string' || value.length > 40 || Number.isNaN(Date.parse(value))) return undefined;
  return new Date(Date.parse(value)).toISOString();
}
