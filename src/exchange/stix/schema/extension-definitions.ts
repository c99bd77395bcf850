import { canonicalJson } from '../../json/canonical-json.ts';
import { tlpDefinitionId } from '../marking/tlp.ts';
import type { StixObject } from '../stix-object.ts';
import { type ExtensionName, extensionIds, extensionNames, projectIdentityId } from './extension-ids.ts';
import { extensionSchemas } from './extension-schemas.ts';

/** Day of the first version of the profile; a changed schema is a new version with a later day. */
const firstVersion = '2026-01-01T00:00:00.000Z';

/** Schemas that were changed since. */
const changed: Readonly<Partial<Record<ExtensionName, { readonly version: string; readonly modified: string }>>> = {
  /** Says whether an alert rests on training data. */
  alert: { version: '1.1.0', modified: '2026-11-22T00:00:00.000Z' },
};

const common = {
  spec_version: '2.1',
  created: firstVersion,
  modified: firstVersion,
  object_marking_refs: [tlpDefinitionId('CLEAR')],
};

/** The maker of the extensions, as STIX 2.1, section 7.3, wants one; the same object wherever it is written. */
export const projectIdentity: StixObject = {
  type: 'identity',
  id: projectIdentityId,
  ...common,
  name: 'Vigía',
  description: 'Early warning of drug threats: the project that defines these extensions.',
  identity_class: 'organization',
};

const descriptions: Readonly<Record<ExtensionName, string>> = {
  substance: 'A substance, or a class of substances, that an object is about, with its identifiers.',
  laboratoryResult: 'What a laboratory found, and by which methods.',
  seizure: 'Seizures of a period: how many, how much.',
  signal: 'A departure of a figure from what was expected.',
  wastewaterResult: 'What was measured in wastewater in a period.',
  series: 'Figures of a series as they stood on a day.',
  alert: 'An alert on a drug threat.',
  reply: 'What another node says of an alert.',
  entry: 'What a node has written down of commitments: a commitment, a goal, a judgement, an approval.',
  handling: 'To whom an object may go, beyond what the Traffic Light Protocol says.',
  provenance: 'The node that made an object, and its signature.',
};

/**
 * The definition of one extension. Its schema stands in it as text, which section 7.3 allows beside an address: who receives
 * the data holds the schema, whichever node can be reached.
 */
export function extensionDefinition(name: ExtensionName): StixObject {
  return definitions[name];
}

function define(name: ExtensionName): StixObject {
  return {
    type: 'extension-definition',
    id: extensionIds[name],
    ...common,
    created_by_ref: projectIdentityId,
    name: `vigia ${name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)}`,
    description: descriptions[name],
    schema: canonicalJson(extensionSchemas[name]),
    version: '1.0.0',
    ...changed[name],
    extension_types: name === 'substance' ? ['new-sco', 'property-extension'] : ['property-extension'],
  };
}

/** The extension that a key of `extensions` names; undefined: it is none of this profile. */
export function extensionOfId(id: string): ExtensionName | undefined {
  return extensionNames.find((name) => extensionIds[name] === id);
}

const definitions: Readonly<Record<ExtensionName, StixObject>> = {
  substance: define('substance'),
  laboratoryResult: define('laboratoryResult'),
  seizure: define('seizure'),
  signal: define('signal'),
  wastewaterResult: define('wastewaterResult'),
  series: define('series'),
  alert: define('alert'),
  reply: define('reply'),
  entry: define('entry'),
  handling: define('handling'),
  provenance: define('provenance'),
};
