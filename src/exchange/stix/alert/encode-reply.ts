import type { AlertReply } from '../../../model/index.ts';
import type { JsonObject } from '../../json/json-value.ts';
import { indicatorId } from '../identifier.ts';
import { extensionIds } from '../schema/extension-ids.ts';
import type { StixObject } from '../stix-object.ts';
import { startOf } from './encode-evidence.ts';
import { addLocation } from './encode-subjects.ts';
import { ObjectWriter } from './object-writer.ts';
import type { Encoding } from './profile.ts';
import { mainLanguage, translationsAs } from './translations.ts';
import { addTranslations, written } from './write-texts.ts';

const highestCount = 999_999_999;

/**
 * What a node says of another's alert: an object of its own that points to the alert's indicator, never a change of the alert
 * (STIX 2.1, section 3.6: only the creator makes versions). A sighting is a sighting; a note and an answer are notes, as an
 * opinion (section 4.15) would say how right the alert is, which no answer of "seen" or "not seen" does.
 */
export function encodeReply(reply: AlertReply, encoding: Encoding): readonly StixObject[] {
  const writer = new ObjectWriter(encoding, {
    id: reply.id,
    createdAt: reply.createdAt,
    modifiedAt: reply.modifiedAt,
    revoked: reply.retracted,
  });
  const locations = reply.places.flatMap((id) => addLocation(writer, { id, marking: reply.marking }) ?? []);
  const target = indicatorId(encoding.digest, reply.alert);
  if (reply.kind === 'sighting') addSighting(writer, reply, target, [...new Set(locations)]);
  else addNote(writer, reply, target);
  return writer.finish();
}

function addSighting(writer: ObjectWriter, reply: AlertReply, target: string, locations: readonly string[]): void {
  const { firstSeen, lastSeen, count } = reply;
  const isOrdered = lastSeen !== null && (firstSeen === null || lastSeen >= firstSeen);
  const language = mainLanguage(reply.text);
  const sighting = writer.add('sighting', 'reply', reply.marking, {
    ...written(language, { description: reply.text }),
    ...(firstSeen === null ? {} : { first_seen: startOf(firstSeen) }),
    ...(isOrdered ? { last_seen: startOf(lastSeen) } : {}),
    ...(count === null ? {} : { count: Math.min(count, highestCount) }),
    sighting_of_ref: target,
    where_sighted_refs: [writer.encoding.node.id, ...locations],
    summary: false,
    extensions: extensionsOf(reply),
  });
  addTranslations(writer, sighting, reply.marking, language, { description: reply.text });
}

function addNote(writer: ObjectWriter, reply: AlertReply, target: string): void {
  const language = mainLanguage(reply.text);
  const note = writer.add('note', 'reply', reply.marking, {
    // A note must say something (section 4.12), and an answer may come without a sentence.
    content: reply.answer ?? reply.kind,
    ...written(language, { content: reply.text }),
    object_refs: [target],
    extensions: extensionsOf(reply),
  });
  addTranslations(writer, note, reply.marking, language, { content: reply.text });
}

function extensionsOf(reply: AlertReply): JsonObject {
  return {
    [extensionIds.reply]: {
      extension_type: 'property-extension',
      reply_id: reply.id,
      alert_id: reply.alert,
      owner: reply.owner,
      kind: reply.kind,
      ...translationsAs('text', reply.text),
      ...(reply.count === null ? {} : { count: reply.count }),
      ...(reply.firstSeen === null ? {} : { first_seen: reply.firstSeen }),
      ...(reply.lastSeen === null ? {} : { last_seen: reply.lastSeen }),
      ...(reply.places.length === 0 ? {} : { places: reply.places }),
      ...(reply.answer === null ? {} : { answer: reply.answer }),
    },
  };
}
