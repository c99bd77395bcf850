import type { SharedEntry } from '../../../model/index.ts';
import type { DecodeFinding } from '../alert/property-reader.ts';
import { hasExtension, ReceivedObjects, readOwner } from '../alert/received-objects.ts';
import { extensionIds } from '../schema/extension-ids.ts';
import type { StixObject } from '../stix-object.ts';

export type DecodedEntry =
  | { readonly entry: Omit<SharedEntry, 'uid' | 'title'> }
  | { readonly findings: readonly DecodeFinding[] };

/** Whether an object is an entry of the account room, of this profile. */
export function isEntry(object: StixObject): boolean {
  return object.type === 'note' && hasExtension(object, extensionIds.entry);
}

/** An entry from its note, with the definitions of its markings among the objects. */
export function decodeEntry(object: StixObject, definitions: readonly StixObject[]): DecodedEntry {
  const received = new ReceivedObjects([...definitions, object]);
  const common = received.reader(object);
  const extension = received.extension(object, extensionIds.entry);
  const entry = {
    id: extension.text('entry_id'),
    kind: extension.text('kind'),
    owner: readOwner(extension, object),
    version: extension.count('version') ?? 0,
    createdAt: common.moment('created'),
    modifiedAt: common.moment('modified'),
    content: common.flag('revoked') ? null : extension.jsonText('content'),
    marking: received.markingOf(object).marking,
  };
  return received.findings.length === 0 ? { entry } : { findings: received.findings };
}
