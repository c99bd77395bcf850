import type { TlpLabel } from '../../../model/index.ts';
import { foreignExtensionIds } from '../schema/extension-ids.ts';
import type { StixObject } from '../stix-object.ts';

interface TlpDefinition {
  readonly label: TlpLabel;
  readonly id: string;
  readonly value: string;
}

/** The fixed definitions of TLP 2.0 (OASIS CTI TC, common objects). */
const definitions: readonly TlpDefinition[] = [
  { label: 'CLEAR', value: 'clear', id: 'marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487' },
  { label: 'GREEN', value: 'green', id: 'marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb' },
  { label: 'AMBER', value: 'amber', id: 'marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421' },
  { label: 'AMBER+STRICT', value: 'amber+strict', id: 'marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003' },
  { label: 'RED', value: 'red', id: 'marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1' },
];

/**
 * The fixed definitions of TLP 1.0 (STIX 2.1, section 7.2.1.4): WHITE is CLEAR now, the others keep their name and their
 * audience. They are read and never written.
 */
const firstVersion: Readonly<Record<string, TlpLabel>> = {
  'marking-definition--613f2e26-407d-48c7-9eca-b8e91df99dc9': 'CLEAR',
  'marking-definition--34098fce-860f-48ae-8e50-ebd3cc5e41da': 'GREEN',
  'marking-definition--f88d31f6-486f-44da-b317-01333bde0b82': 'AMBER',
  'marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed': 'RED',
};

/** Label of a fixed definition of either version; undefined: the identifier is none of them. */
export function tlpOfDefinition(id: string): TlpLabel | undefined {
  return definitions.find((definition) => definition.id === id)?.label ?? firstVersion[id];
}

export function tlpDefinitionId(label: TlpLabel): string {
  return findDefinition(label).id;
}

/** The definition of a label, octet for octet as the OASIS publishes it. */
export function tlpDefinition(label: TlpLabel): StixObject {
  const { id, value } = findDefinition(label);
  return {
    type: 'marking-definition',
    spec_version: '2.1',
    id,
    created: '2022-10-01T00:00:00.000Z',
    name: `TLP:${label}`,
    extensions: { [foreignExtensionIds.tlp]: { extension_type: 'property-extension', tlp_2_0: value } },
  };
}

function findDefinition(label: TlpLabel): TlpDefinition {
  const found = definitions.find((definition) => definition.label === label);
  if (found === undefined) throw new Error(`no definition of TLP:${label}`);
  return found;
}
