import { caveats, type Marking, publicMarking, type Sector, sectors } from '../../../model/index.ts';
import type { JsonObject } from '../../json/json-value.ts';
import type { UnknownMarking } from './unknown-marking.ts';

const known = new Set([
  'extension_type',
  'releasable_to',
  'sectors',
  'caveats',
  'originators',
  'embargo_until',
  'expires',
  'legal_basis',
]);
const knownCaveats: ReadonlySet<string> = new Set(caveats);
const country = /^[A-Z]{2}$/;
const moment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?Z$/;
const longestList = 300;

/**
 * What a handling definition says, with the TLP label left open (CLEAR restricts nothing). A property that this version does
 * not know could restrict: then nobody understands the marking, and it releases to nobody.
 */
export function readHandling(handling: JsonObject): Marking | UnknownMarking {
  if (Object.keys(handling).some((property) => !known.has(property))) return { unknown: 'unknown-definition' };
  const releasableTo = readList(handling['releasable_to'], isCountry);
  const restrictedTo = readList(handling['sectors'], isSector);
  const caveatWords = readList(handling['caveats'], isText);
  const originators = readList(handling['originators'], isCountry);
  const embargoUntil = readMoment(handling['embargo_until']);
  const expires = readMoment(handling['expires']);
  const legalBasis = handling['legal_basis'] ?? null;
  if (releasableTo === undefined || restrictedTo === undefined || caveatWords === undefined) return malformed;
  if (originators === undefined || embargoUntil === undefined || expires === undefined) return malformed;
  if (legalBasis !== null && !isText(legalBasis)) return malformed;
  if (caveatWords.some((caveat) => !knownCaveats.has(caveat))) return { unknown: 'unknown-caveat' };
  return {
    ...publicMarking,
    releasableTo,
    sectors: restrictedTo,
    caveats: caveatWords,
    originators,
    embargoUntil,
    expires,
    legalBasis,
  };
}

const malformed: UnknownMarking = { unknown: 'malformed-definition' };

/** Absent is empty, which restricts nothing; a present list that says nothing is malformed, never "everybody". */
function readList<Entry extends string>(
  value: unknown,
  isEntry: (entry: unknown) => entry is Entry,
): readonly Entry[] | undefined {
  if (value === undefined) return [];
  if (!Array.isArray(value) || value.length === 0 || value.length > longestList) return undefined;
  const entries: readonly unknown[] = value;
  if (!entries.every(isEntry)) return undefined;
  return [...new Set(entries)].sort();
}

function readMoment(value: unknown): string | null | undefined {
  if (value === undefined) return null;
  if (typeof value !== 'string' || !moment.test(value) || Number.isNaN(Date.parse(value))) return undefined;
  return new Date(Date.parse(value)).toISOString();
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function isCountry(value: unknown): value is string {
  return typeof value === 'string' && country.test(value);
}

function isSector(value: unknown): value is Sector {
  return sectors.some((sector) => sector === value);
}
