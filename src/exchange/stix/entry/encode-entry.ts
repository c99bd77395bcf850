import type { SharedEntry } from '../../../model/index.ts';
import { canonicalJson } from '../../json/canonical-json.ts';
import { ObjectWriter } from '../alert/object-writer.ts';
import type { Encoding } from '../alert/profile.ts';
import { mainLanguage } from '../alert/translations.ts';
import { addTranslations, written } from '../alert/write-texts.ts';
import { extensionIds } from '../schema/extension-ids.ts';
import type { StixObject } from '../stix-object.ts';

/**
 * An entry of the account room as a note (STIX 2.1, section 4.12) of the node that wrote it: other readers show its title, nodes
 * read what it says from the extension. What it says stands there as text, so that no property of it means anything to STIX.
 */
export function encodeEntry(entry: SharedEntry, encoding: Encoding): readonly StixObject[] {
  const { uid, createdAt, modifiedAt, content, title, marking } = entry;
  const writer = new ObjectWriter(encoding, { id: uid, createdAt, modifiedAt, revoked: content === null });
  const language = mainLanguage(title);
  const note = writer.add('note', 'entry', marking, {
    // A note must say something, and some kinds have no title.
    content: entry.kind,
    ...written(language, { content: title }),
    object_refs: [encoding.node.id],
    extensions: {
      [extensionIds.entry]: {
        extension_type: 'property-extension',
        entry_id: entry.id,
        kind: entry.kind,
        owner: entry.owner,
        version: entry.version,
        ...(content === null ? {} : { content: canonicalJson(content) }),
      },
    },
  });
  addTranslations(writer, note, marking, language, { content: title });
  return writer.finish();
}
