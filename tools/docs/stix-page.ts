import {
  extensionDefinition,
  extensionIds,
  extensionSchemas,
  isJsonObject,
  type JsonObject,
} from '../../src/exchange/index.ts';
import { code, page, table } from './markdown.ts';

const names = Object.keys(extensionIds) as (keyof typeof extensionIds)[];

const objects: readonly (readonly [says: string, full: string, compat: string])[] = [
  ['the node', 'identity', 'the same'],
  ['to whom it may go', 'marking-definition of TLP 2.0, and one of the extension `handling`', 'the same'],
  [
    'a substance',
    'chemical-substance (own observable type)',
    'extension `substance` of the objects about it, external references cas-rn and inchikey',
  ],
  ['a place', 'location', 'the same'],
  [
    'the alert',
    'indicator: title, confidence by Admiralty credibility, pattern of the substances',
    'the same, with the pattern of the record',
  ],
  [
    'laboratory finding, series, signal',
    'observed-data with an extension, about the substance',
    'the same, about the record (url)',
  ],
  ['where and when', 'sighting of the indicator', 'the same'],
  ['advice to an audience, measures', 'course-of-action that mitigates the indicator', 'the same'],
  ['what the alert rests on', 'relationship based-on', 'the same'],
  ['title, description, advice in other languages', 'language-content', 'inside the extensions'],
  ['a question to the peers', 'grouping', 'the same'],
  ['everything that an alert says', 'report, last, with the extension `alert`', 'the same'],
  ['a reply of another node', 'note or sighting with the extension `reply`', 'the same'],
  ['a commitment, goal, judgement, approval and the like', 'note with the extension `entry`', 'not written'],
];

/** `docs/reference/stix-profile.md`, from the schemas of the extensions. */
export function stixPage(): string {
  return page('STIX profile', [
    'Alerts leave a node as STIX 2.1 objects, in two profiles.\n`full` goes between nodes; `compat` uses types of the standard only, so that any reader of STIX 2.1 takes it. Both carry the same alert: the texts of the fields and audiences stand in all their languages in the extension of the report.\nOnly `compat` lacks the objects `chemical-substance` and `language-content`; readers of the standard see titles and advice in one language there.',
    table(['what', 'full', 'compat'], objects),
    [
      '## Rules',
      '- Identifiers of domain and relationship objects follow from the alert and the part (SHA-256 in the form of a version 4 UUID): each version of an alert has the same ones. Evidence is named by what it says.\n- `created` is the alert’s, `modified` the moment of the publication. A retracted alert revokes all its objects; revoked is final.\n- Each object stands after what it names, the report last; every object is marked.\n- An object is marked at least as strictly as everything that it tells; a field with a marking of its own has a granular marking in the report.\n- What a recipient may not have is cut before anything is written. What was cut is another alert with other identifiers, and has no trace of the rest.\n- A draft of a translation never leaves.\n- Several definitions on one object narrow each other; several marked parts together are as strict as all of them. No marking, no TLP label, an unknown definition, extension, property of `handling` or caveat: nobody sees it.\n- TLP 1.0 is read (WHITE as CLEAR) and never written. FIRST IEP 2.0 is read the strictest way.\n- Objects carry the extension `provenance`, except marking and extension definitions, which are the same on every node.',
    ].join('\n\n'),
    '## Extensions\n\nJSON Schema, draft 2020-12; the schema stands as text in each extension-definition.',
    ...names.map((name) => `### ${name}\n\n${extensionParts(name).join('\n\n')}`),
  ]);
}

function extensionParts(name: (typeof names)[number]): readonly string[] {
  const definition = extensionDefinition(name);
  return [
    `${code(extensionIds[name])}, version ${word(definition['version'])}. ${word(definition['description'])}`,
    table(['property', 'required', 'value'], propertyRows(extensionSchemas[name])),
  ];
}

function propertyRows(schema: JsonObject): readonly (readonly string[])[] {
  const variants = Array.isArray(schema['oneOf']) ? schema['oneOf'].filter(isJsonObject) : [schema];
  return variants.flatMap((variant) => {
    const properties = variant['properties'];
    const required: readonly unknown[] = Array.isArray(variant['required']) ? variant['required'] : [];
    if (!isJsonObject(properties)) return [];
    return Object.entries(properties).map(([property, value]) => [
      code(property),
      required.includes(property) ? 'yes' : '',
      describe(value),
    ]);
  });
}

function describe(value: unknown): string {
  const schema = value as JsonObject;
  if (schema['const'] !== undefined) return code(word(schema['const']));
  if (Array.isArray(schema['enum'])) return schema['enum'].map((word) => code(String(word))).join(', ');
  if (schema['type'] === 'array') return `list of ${describe(schema['items'])}`;
  if (isJsonObject(schema['properties'])) return `object of ${Object.keys(schema['properties']).map(code).join(', ')}`;
  if (schema['pattern'] !== undefined) return `text like ${code(word(schema['pattern']))}`;
  return word(schema['type']);
}

function word(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
