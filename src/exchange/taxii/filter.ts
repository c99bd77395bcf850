import { VigiaError } from '../../base/index.ts';
import { readMoment } from './moment.ts';

/** What a client asks of a collection: TAXII 2.1 sections 3.4 and 3.5. */
export interface TaxiiFilter {
  /** Strictly after this moment, six decimals. */
  readonly addedAfter: string | undefined;
  readonly limit: number | undefined;
  /** As the server gave it. */
  readonly next: string | undefined;
  readonly ids: readonly string[] | undefined;
  readonly types: readonly string[] | undefined;
  readonly specVersions: readonly string[] | undefined;
  readonly versions: {
    readonly every: boolean;
    readonly last: boolean;
    readonly first: boolean;
    /** Moments with six decimals. */
    readonly moments: readonly string[];
  };
  /** Whether `match[version]` was given. */
  readonly versionsGiven: boolean;
}

export type TaxiiQuery = Readonly<Record<string, unknown>>;

/** More values of one filter field are refused. */
const mostValues = 1_000;

/** Reads a query string; fields that TAXII does not define are left aside (section 3.4). */
export function readFilter(query: TaxiiQuery): TaxiiFilter {
  const version = readSingle(query, 'match[version]');
  return {
    addedAfter: readAddedAfter(query),
    limit: readLimit(query),
    next: readSingle(query, 'next'),
    ids: readValues(query, 'match[id]'),
    types: readValues(query, 'match[type]'),
    specVersions: readValues(query, 'match[spec_version]'),
    versions: version === undefined ? latestOnly : readVersions(version),
    versionsGiven: version !== undefined,
  };
}

const latestOnly = { every: false, last: true, first: false, moments: [] };

/** What tells one walk through the pages from another, so that `next` of one is no good for the other. */
export function describeFilter({ addedAfter, ids, types, specVersions, versions }: TaxiiFilter): string {
  const sorted = (values: readonly string[] | undefined): readonly string[] | null => values?.toSorted() ?? null;
  const { every, last, first, moments } = versions;
  return JSON.stringify([
    addedAfter ?? null,
    sorted(ids),
    sorted(types),
    sorted(specVersions),
    [every, last, first, sorted(moments)],
  ]);
}

function readAddedAfter(query: TaxiiQuery): string | undefined {
  const text = readSingle(query, 'added_after');
  if (text === undefined) return undefined;
  return readMoment(text) ?? refuse('added_after', 'not a timestamp such as 2026-01-31T00:00:00.000000Z');
}

function readLimit(query: TaxiiQuery): number | undefined {
  const text = readSingle(query, 'limit');
  if (text === undefined) return undefined;
  if (!/^\d{1,100}$/.test(text) || /^0+$/.test(text)) return refuse('limit', 'not a positive whole number');
  return Math.min(Number(text), Number.MAX_SAFE_INTEGER);
}

function readVersions(text: string): TaxiiFilter['versions'] {
  const values = text.split(',');
  if (values.length > mostValues) return refuse('match[version]', 'too many values');
  if (new Set(values).size < values.length) return refuse('match[version]', 'the same value twice');
  if (values.includes('all') && values.length > 1) return refuse('match[version]', 'all stands alone');
  const words = ['all', 'last', 'first'];
  const moments = values
    .filter((value) => !words.includes(value))
    .map((value) => readMoment(value) ?? refuse('match[version]', 'neither last, first, all nor a timestamp'));
  return {
    every: values.includes('all'),
    last: values.includes('last'),
    first: values.includes('first'),
    moments,
  };
}

/** What no object has stays in the list: it matches nothing. A NUL, which no column holds, becomes a text that none has. */
function readValues(query: TaxiiQuery, name: string): readonly string[] | undefined {
  const text = readSingle(query, name);
  if (text === undefined) return undefined;
  const values = text.split(',');
  if (values.length > mostValues) return refuse(name, 'too many values');
  return values.map((value) => (value.includes('\0') ? '' : value));
}

function readSingle(query: TaxiiQuery, name: string): string | undefined {
  const value = query[name];
  if (value === undefined || typeof value === 'string') return value;
  return refuse(name, 'given more than once');
}

function refuse(parameter: string, problem: string): never {
  throw new VigiaError('taxii.bad-parameter', { parameter, problem });
}
