import type { AlertReply } from '../../../model/index.ts';
import { extensionIds } from '../schema/extension-ids.ts';
import type { StixObject } from '../stix-object.ts';
import type { DecodeFinding, PropertyReader } from './property-reader.ts';
import { hasExtension, ReceivedObjects, readOwner } from './received-objects.ts';

export type DecodedReply = { readonly reply: AlertReply } | { readonly findings: readonly DecodeFinding[] };

const kinds = ['note', 'sighting', 'answer'] as const;
const answers = ['yes', 'no', 'unknown'] as const;

/** Whether an object is a reply to an alert, of this profile. */
export function isReply(object: StixObject): boolean {
  return (object.type === 'note' || object.type === 'sighting') && hasExtension(object, extensionIds.reply);
}

/** A reply from its note or sighting, with the definitions of its markings among the objects. */
export function decodeReply(objects: readonly StixObject[]): DecodedReply {
  const received = new ReceivedObjects(objects);
  const [object, ...others] = received.all().filter(isReply);
  if (object === undefined || others.length > 0) {
    return { findings: [{ object: object?.id ?? '', path: '', reason: 'not-one-report' }] };
  }
  const reply = readReply(received, object);
  return received.findings.length === 0 ? { reply } : { findings: received.findings };
}

function readReply(received: ReceivedObjects, object: StixObject): AlertReply {
  const common = received.reader(object);
  const extension = received.extension(object, extensionIds.reply);
  return {
    id: extension.text('reply_id'),
    alert: extension.text('alert_id'),
    owner: readOwner(extension, object),
    kind: extension.word('kind', kinds, 'note'),
    createdAt: common.moment('created'),
    modifiedAt: common.moment('modified'),
    retracted: common.flag('revoked'),
    text: extension.translations('text'),
    count: extension.count('count'),
    firstSeen: extension.optionalDay('first_seen'),
    lastSeen: extension.optionalDay('last_seen'),
    places: extension.texts('places'),
    answer: readAnswer(extension),
    marking: received.markingOf(object).marking,
  };
}

function readAnswer(extension: PropertyReader): AlertReply['answer'] {
  return extension.optionalText('answer') === null ? null : extension.word('answer', answers, 'unknown');
}
