import { type Marking, publicMarking } from '../../../model/index.ts';
import { isJsonObject, type JsonObject } from '../../json/json-value.ts';
import { indicatorId, partId } from '../identifier.ts';
import { encodeMarking } from '../marking/encode-marking.ts';
import { tlpDefinition } from '../marking/tlp.ts';
import { extensionDefinition, extensionOfId, projectIdentity } from '../schema/extension-definitions.ts';
import type { ExtensionName } from '../schema/extension-ids.ts';
import type { StixObject } from '../stix-object.ts';
import type { Encoding } from './profile.ts';

/** What all objects of one alert, or of one reply, have in common. */
export interface Whole {
  readonly id: string;
  readonly createdAt: string;
  readonly modifiedAt: string;
  readonly revoked: boolean;
}

/** Collects the objects of one alert or reply in an order in which each stands after what it names. */
export class ObjectWriter {
  readonly encoding: Encoding;
  readonly #whole: Whole;
  readonly #objects = new Map<string, StixObject>();
  readonly #definitions = new Map<string, StixObject>();
  readonly #references = new Map<Marking, readonly string[]>();

  constructor(encoding: Encoding, whole: Whole) {
    this.encoding = encoding;
    this.#whole = whole;
    this.#addIdentity();
  }

  /** Identifiers of everything written so far that belongs to this alert or reply. */
  get ids(): readonly string[] {
    return [...this.#objects.keys()].filter((id) => id !== this.encoding.node.id);
  }

  /** Replies of other nodes point to the indicator, which is there from the first version on; the rest only we compute. */
  idOf(type: string, part: string): string {
    const { digest, ownDigest = digest } = this.encoding;
    if (type === 'indicator' && part === type) return indicatorId(digest, this.#whole.id);
    return partId(ownDigest, type, this.#whole.id, part);
  }

  /** A domain or relationship object of this version; `part` names it within the whole. */
  add(type: string, part: string, marking: Marking, properties: JsonObject): string {
    return this.#put({
      type,
      spec_version: '2.1',
      id: this.idOf(type, part),
      created_by_ref: this.encoding.node.id,
      created: this.#whole.createdAt,
      modified: this.#whole.modifiedAt,
      ...(this.#whole.revoked ? { revoked: true } : {}),
      object_marking_refs: this.markingReferences(marking),
      ...properties,
    });
  }

  /** Translations of an object of this version (STIX 2.1, section 7.1). */
  addTranslation(object: string, marking: Marking, contents: JsonObject): string {
    return this.add('language-content', `language-content ${object}`, marking, {
      object_ref: object,
      object_modified: this.#whole.modifiedAt,
      contents,
    });
  }

  /** A cyber-observable object; it has no versions. */
  addObservable(object: StixObject): string {
    return this.#put(object);
  }

  /** The same few markings come with every object. */
  markingReferences(marking: Marking): readonly string[] {
    const known = this.#references.get(marking);
    if (known !== undefined) return known;
    const definitions = encodeMarking(marking, this.encoding.digest);
    for (const definition of definitions) this.#definitions.set(definition.id, definition);
    const references = definitions.map(({ id }) => id);
    this.#references.set(marking, references);
    return references;
  }

  /** Definitions first, then the node, then the objects in the order in which they were added. */
  finish(): readonly StixObject[] {
    const label = tlpDefinition(publicMarking.tlp);
    this.#definitions.delete(label.id);
    const definitions = [...this.#definitions.values()];
    const objects = [...this.#objects.values()];
    const extensions = extensionsIn([...definitions, ...objects]).map(extensionDefinition);
    return [label, projectIdentity, ...extensions, ...definitions, ...objects];
  }

  #addIdentity(): void {
    const { id, name, createdAt, modifiedAt } = this.encoding.node;
    this.#put({
      type: 'identity',
      spec_version: '2.1',
      id,
      created: createdAt,
      modified: modifiedAt,
      object_marking_refs: this.markingReferences(publicMarking),
      name,
      identity_class: 'organization',
    });
  }

  #put(object: StixObject): string {
    this.#objects.set(object.id, object);
    return object.id;
  }
}

/** Extensions of ours in these objects; provenance is added to each of them when it is signed. */
function extensionsIn(objects: readonly StixObject[]): readonly ExtensionName[] {
  const names = objects.flatMap(({ extensions }) =>
    isJsonObject(extensions) ? Object.keys(extensions).flatMap((id) => extensionOfId(id) ?? []) : [],
  );
  return [...new Set([...names, 'provenance' as const])];
}
