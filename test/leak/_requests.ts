import { z } from 'zod';
import type { HiddenIds, VisibleParents } from './_put.ts';

const Schema = z.looseObject({
  type: z.union([z.string(), z.array(z.string())]).optional(),
  enum: z.array(z.unknown()).optional(),
  const: z.unknown().optional(),
  default: z.unknown().optional(),
});
type Schema = z.infer<typeof Schema>;
const Parameter = z.looseObject({ in: z.string(), name: z.string(), required: z.boolean().optional(), schema: Schema });
const Operation = z.looseObject({
  parameters: z.array(Parameter).default([]),
  requestBody: z
    .looseObject({ content: z.record(z.string(), z.looseObject({ schema: Schema.optional() })) })
    .optional(),
});
export const Contract = z.object({ paths: z.record(z.string(), z.record(z.string(), Operation)) });
export type Contract = z.infer<typeof Contract>;

export interface Asked {
  readonly method: string;
  readonly route: string;
  readonly url: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

type Candidates = readonly (string | number)[];

/** What stands in for each placeholder of a path: things that are withheld, and one that can be seen. */
export interface Fillings {
  readonly hidden: HiddenIds;
  readonly parents: VisibleParents;
}

const many = 2;

/** Values of a placeholder; undefined: this test does not know what goes there, and must be told. */
function fillPath(route: string, name: string, { hidden, parents }: Fillings): Candidates | undefined {
  const of = (kind: string, ...visible: Candidates): Candidates => [...(hidden[kind] ?? []).slice(0, many), ...visible];
  const path = route.replace('/api/v1/', '');
  if (path.startsWith('alerts/')) {
    if (name === 'id' || name === 'alert')
      return [
        ...(hidden['alert'] ?? []).slice(-5),
        ...(hidden['alert'] ?? []).slice(0, 2),
        parents.alert,
        parents.draft,
      ];
    if (name === 'reply') return of('reply');
    if (name === 'version') return [1, 2];
  }
  if (path.startsWith('public/')) return [...(hidden['alert'] ?? []).slice(-5), parents.alert];
  const byRoute: readonly (readonly [RegExp, () => Candidates])[] = [
    [/^passkeys\//u, () => of('passkey')],
    [/^people\//u, () => of('person')],
    [/^sessions\//u, () => of('session')],
    [/^tokens\//u, () => of('token')],
    [/^commitments\//u, () => of('commitment', 'nadd-2026/sharing')],
    [/^judgements\//u, () => of('judgement')],
    [/^progress-questions\//u, () => of('composed')],
    [/^practices\//u, () => of('practice')],
    [/^meetings\//u, () => (name === 'item' ? of('actionItem') : of('meeting', 'meeting-nadd-9'))],
    [/^joint-statements\//u, () => of('joint-statement')],
    [/^narratives\//u, () => of('narrative')],
    [/^reports\//u, () => (name === 'name' ? ['planted.en.html'] : of('report'))],
    [/^goals\//u, () => of('goal', '7d9f4a52-8c41-4f0e-9a2b-3f6f0e3f9b1c')],
    [
      /^progress\//u,
      () => [
        'us-overdose-deaths',
        'us-border-fentanyl-events',
        'us-days-from-finding-to-alert',
        'us-days-since-latest-period',
      ],
    ],
    [/^gaps\//u, () => ['listed-elsewhere~xylazine~NL', 'found-and-listed-nowhere~medetomidine']],
    [/^(register|unmapped)\//u, () => of('substance', 'visible:powder')],
    [/^watch-settings\//u, () => of('setting')],
    [/^series\//u, () => of('series', parents.series)],
    [/^signals\//u, () => of('signal', parents.signal)],
    [/^sources\//u, () => of('source', 'test-source', 'us-dea-nflis')],
    [/^deliveries\//u, () => of('delivery', parents.delivery)],
    [/^processes\//u, () => (name === 'step' ? ['decision'] : of('process', parents.process))],
    [/^collections\//u, () => (hidden['collection'] ?? []).slice(0, many)],
    [/^sharing\/peers\//u, () => ['US', 'MX']],
    [/^sharing\/quarantine\//u, () => of('quarantine')],
    [/^(peer|sharing)\/questions\//u, () => of('question')],
    [/^notices\/subscriptions\//u, () => of('subscription')],
    [/^notices\//u, () => of('message')],
    [/^mutes\//u, () => of('mute')],
    [/^control\/screenings\//u, () => of('screening')],
    [/^texts\/runs\//u, () => of('run')],
    [/^texts\//u, () => of('source')],
  ];
  return byRoute.find(([pattern]) => pattern.test(path))?.[1]();
}

/** Values of a parameter of the query by its name; those of enumerations come from the contract. */
function fillQuery(name: string, { hidden, parents }: Fillings): Candidates | undefined {
  const first = (kind: string): Candidates => (hidden[kind] ?? []).slice(0, 2);
  const days = ['2026-06-14', '2024-01-01'];
  const known: Readonly<Record<string, Candidates>> = {
    person: first('person'),
    commitment: [...first('commitment'), 'nadd-2026'],
    limit: [1, 3],
    cursor: [],
    before: [1_000_000],
    subject: ['CA:hal', 'CA:nobody'],
    action: ['alert.publish'],
    id: first('alert'),
    kind: ['alert'],
    since: days,
    until: days,
    class: ['fentanyl-class'],
    substance: [...first('substance'), 'fentanyl', 'medetomidine'],
    minDays: [1],
    on: days,
    knownOn: days,
    asKnownOn: days,
    from: ['2021-01-01'],
    to: ['2026-06-30'],
    q: ['fentanyl', 'medetomidine', ...first('substance')],
    quantity: ['1 kg'],
    list: ['I'],
    rule: ['fentanyl-analogues'],
    source: [...first('source'), 'test-source'],
    delivery: [...first('delivery'), parents.delivery],
    country: ['CA', 'MX'],
    indicator: ['drug-seizure-events'],
    place: [...first('place'), 'CA-AB', 'CA-ON'],
    within: ['CA', 'world'],
    dimensions: ['form:pill'],
    series: [...first('series'), parents.series],
    state: ['verified', 'published', 'new~verified'],
    receiver: ['MX', 'NL'],
    item: first('ledgerItem'),
    owner: ['MX', 'CA'],
    longest: [3],
    share: [0.3],
    simulations: [99],
    language: ['fr'],
    meeting: [...first('meeting'), 'nowhere'],
    strategy: ['nadd-2026'],
    organisation: ['CA-GOV-1'],
    unread: ['true'],
    withData: ['true'],
    direction: ['in', 'out'],
  };
  return known[name];
}

/** What stands in a body by the property's name. */
function fillBody(name: string, { hidden }: Fillings): unknown {
  const first = (kind: string): string | number | undefined => hidden[kind]?.[0];
  const known: Readonly<Record<string, unknown>> = {
    substance: first('substance'),
    place: first('place'),
    source: first('source'),
    series: first('series'),
    group: first('group'),
    signals: [first('signal')],
    indicator: 'drug-seizure-events',
    method: 'rare-count',
    until: '2026-12-31',
    owner: 'Precursor unit',
    procedure: 'un-1988-precursor',
    jurisdiction: 'UN',
    gap: 'zqx-none',
    id: first('substance'),
    window: '',
    frequency: 'M',
    q: first('substance'),
    on: '2026-06-14',
    knownOn: '2026-06-14',
    startedOn: '2026-06-01',
    doneOn: '2026-06-01',
    dueOn: '2026-07-01',
    decision: 'not-a-substance',
    note: 'A note',
    reason: 'Because',
    expectedRevision: 2,
    highestTlp: 'GREEN',
    sectors: ['health'],
    country: 'US',
    url: 'http://127.0.0.1:9',
    smiles: 'CCO',
    rule: 'fentanyl-analogues',
    alias: first('collection'),
    subject: 'peer:MX',
    user: 'somebody',
    expiresAt: '2026-12-31T00:00:00Z',
    agreementFrom: '2026-01-01',
    agreementUntil: '2027-01-01',
    base: 0,
    level: 'action',
    parent: 'nadd-2026',
    owners: [{ country: 'CA', agency: null }],
    commitment: 'nadd-2026',
    question: 'us-overdose-deaths',
    baseline: '2023-01-01',
    rated: 'MX',
    reviewer: 'CA',
    dissentsFrom: null,
    evidence: [],
    contact: null,
    commitments: ['nadd-2026'],
    agreed: null,
    target: null,
    limit: null,
    horizon: null,
    passage: null,
    marking: null,
    meeting: null,
    held: null,
    replaces: null,
    paragraph: 'one',
    digest: 'a'.repeat(64),
  };
  return known[name];
}

/** Smallest instance of a schema, or the one with everything that is known in it. */
function instance(schema: Schema, fillings: Fillings, whole: boolean, name = ''): unknown {
  const filled = fillBody(name, fillings);
  const allowed = schema.enum;
  if (allowed !== undefined) return filled !== undefined && allowed.includes(filled) ? filled : allowed[0];
  if (schema.const !== undefined) return schema.const;
  const choices = [schema['anyOf'], schema['oneOf']].find(Array.isArray);
  if (choices !== undefined) {
    if (filled !== undefined) return filled;
    return instance(Schema.parse(choices[0]), fillings, whole, name);
  }
  if (schema.type === 'object') {
    const properties = z.record(z.string(), Schema).parse(schema['properties'] ?? {});
    const required = z.array(z.string()).parse(schema['required'] ?? []);
    const chosen = Object.entries(properties).filter(
      ([property]) => required.includes(property) || (whole && fillBody(property, fillings) !== undefined),
    );
    return Object.fromEntries(chosen.map(([property, of]) => [property, instance(of, fillings, whole, property)]));
  }
  if (filled !== undefined) return filled;
  if (schema.type === 'array') return [];
  if (schema.type === 'boolean') return schema.default ?? false;
  if (schema.type === 'integer' || schema.type === 'number')
    return Number(schema['minimum'] ?? schema.default ?? 1) || 1;
  if (schema['format'] === 'date') return '2026-06-14';
  if (schema['format'] === 'date-time') return '2026-12-31T00:00:00Z';
  if (schema['format'] === 'uuid') return fillings.hidden['alert']?.[0];
  return typeof schema.default === 'string' ? schema.default : 'anything that is long enough';
}

/** Routes of the contract that are not asked here, and why. */
const leftOut: readonly (readonly [RegExp, string])[] = [
  [/^post \/api\/v1\/sign-(in|out)/u, 'about the browser’s own session; test/server/sign-in.test.ts'],
  [/^post \/api\/v1\/(password|passkeys)/u, 'about the person’s own password; test/server/passkeys.test.ts'],
  [/^(get|post) \/sdmx\//u, 'asked by name below'],
];

export interface Walk {
  readonly asked: readonly Asked[];
  /** Placeholders and parameters that this test has no value for. */
  readonly unknown: readonly string[];
}

export interface WalkOptions {
  /** Whether each parameter is tried in turn, or only the path. */
  readonly thorough: boolean;
}

/** Every reading route of the contract, with things that are withheld in every place where one can be named. */
export function readingRequests({ paths }: Contract, fillings: Fillings, { thorough }: WalkOptions): Walk {
  const asked: Asked[] = [];
  const unknown: string[] = [];
  for (const { route, operation } of operationsOf(paths, ['get'])) {
    const required = operation.parameters.filter((one) => one.in === 'query' && one.required === true);
    const base = new URLSearchParams();
    for (const { name, schema } of required) base.set(name, String(valuesOf(name, schema, fillings)?.[0] ?? ''));
    for (const url of pathsOf(route, fillings, unknown)) {
      asked.push({ method: 'GET', route, url: withQuery(url, base) });
      if (!thorough) continue;
      for (const { name, schema } of operation.parameters.filter((one) => one.in === 'query')) {
        const values = valuesOf(name, schema, fillings);
        if (values === undefined) unknown.push(`${route}?${name}`);
        const isFirst = url === pathsOf(route, fillings, [])[0];
        for (const value of isFirst ? (values ?? []) : []) {
          const query = new URLSearchParams(base);
          query.set(name, String(value));
          asked.push({ method: 'GET', route, url: withQuery(url, query) });
        }
      }
    }
  }
  return { asked, unknown };
}

/** Every other route, aimed at what is withheld. */
export function changingRequests({ paths }: Contract, fillings: Fillings): Walk {
  const asked: Asked[] = [];
  const unknown: string[] = [];
  for (const { route, method, operation } of operationsOf(paths, ['post', 'put', 'patch', 'delete'])) {
    const schema = operation.requestBody?.content['application/json']?.schema;
    const bodies =
      schema === undefined ? [undefined] : [instance(schema, fillings, false), instance(schema, fillings, true)];
    for (const url of pathsOf(route, fillings, unknown)) {
      for (const body of bodies)
        asked.push({ method: method.toUpperCase(), route, url, ...(body === undefined ? {} : { body }) });
    }
  }
  return { asked, unknown };
}

function operationsOf(
  paths: Contract['paths'],
  methods: readonly string[],
): readonly { readonly route: string; readonly method: string; readonly operation: z.infer<typeof Operation> }[] {
  return Object.entries(paths).flatMap(([route, operations]) =>
    Object.entries(operations)
      .filter(([method]) => methods.includes(method))
      .filter(([method]) => !leftOut.some(([pattern]) => pattern.test(`${method} ${route}`)))
      .map(([method, operation]) => ({ route, method, operation })),
  );
}

/** One address for each value of the first placeholder; others keep their first value. */
function pathsOf(route: string, fillings: Fillings, unknown: string[]): readonly string[] {
  let urls = [route];
  for (const [placeholder, name = ''] of route.matchAll(/\{(\w+)\}/gu)) {
    const values = fillPath(route, name, fillings);
    if (values === undefined || values.length === 0) unknown.push(`${route} {${name}}`);
    urls = urls.flatMap((url) =>
      (values ?? ['unknown']).map((value) => url.replace(placeholder, encodeURIComponent(String(value)))),
    );
  }
  return urls;
}

function valuesOf(name: string, schema: Schema, fillings: Fillings): Candidates | undefined {
  if (schema.enum !== undefined) return schema.enum.filter((value) => typeof value === 'string').slice(0, 2);
  return fillQuery(name, fillings);
}

function withQuery(url: string, query: URLSearchParams): string {
  return query.size === 0 ? url : `${url}?${query}`;
}

/** Every resource of TAXII 2.1, of collections that can be read and of those that cannot. */
export function taxiiRequests({ hidden, parents }: Fillings): readonly Asked[] {
  const root = '/taxii2/vigia/';
  const get = (url: string): Asked => ({ method: 'GET', route: 'taxii', url });
  const collections = [parents.openCollection, parents.alertsCollection, ...(hidden['collection'] ?? []).slice(0, 1)];
  const objects = (hidden['object'] ?? []).slice(0, 3);
  const queries = [
    '',
    '?limit=1',
    '?added_after=2026-06-14T08:00:00.000000Z',
    '?match[type]=indicator',
    '?match[version]=all',
    ...objects.map((id) => `?match[id]=${id}`),
  ];
  return [
    get('/taxii2/'),
    get(root),
    get(`${root}collections/`),
    ...(hidden['status'] ?? []).slice(0, 3).map((id) => get(`${root}status/${id}/`)),
    ...collections.flatMap((collection) => {
      const at = `${root}collections/${collection}/`;
      return [
        get(at),
        ...['objects/', 'manifest/'].flatMap((resource) => queries.map((query) => get(`${at}${resource}${query}`))),
        ...objects.flatMap((id) => [get(`${at}objects/${id}/`), get(`${at}objects/${id}/versions/`)]),
        ...objects.slice(0, 1).map((id) => ({ method: 'DELETE', route: 'taxii', url: `${at}objects/${id}/` })),
      ];
    }),
  ];
}

/** Figures and what describes them, in each form. */
export function sdmxRequests({ hidden }: Fillings): readonly Asked[] {
  const formats = ['csv', 'json', 'xml'];
  const paths = [
    'data/FIGURES',
    'data/FIGURES/M.CA-AB.....',
    ...(hidden['place'] ?? []).slice(0, 1).map((place) => `data/FIGURES/M.${place}.....`),
    'structure/dataflow',
    'structure/datastructure',
    'structure/codelist',
    'structure/codelist/VIGIA_CA/CL_AREA',
    'structure/conceptscheme',
  ];
  return paths.flatMap((path) =>
    formats.map((format) => ({
      method: 'GET',
      route: 'sdmx',
      url: `/sdmx/${path}${format === '' ? '' : `?format=${format}`}`,
    })),
  );
}
