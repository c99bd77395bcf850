import {
  type Encoding,
  encodeAlert,
  encodeEntry,
  encodeMarking,
  encodeReply,
  isJsonObject,
  type JsonValue,
  type StixObject,
  signedContent,
  withProvenance,
} from '../../../exchange/index.ts';
import {
  type AlertReply,
  findPlace,
  findSubstance,
  type Marking,
  peerSubject,
  publicMarking,
  type SharedAlert,
  type SharedEntry,
} from '../../../model/index.ts';
import type { NodeIdentity } from '../../access/index.ts';
import { digestOf } from '../collection/shared-object.ts';
import { sha256 } from '../digest.ts';
import { isTlpDefinition } from '../sync/definitions.ts';
import { withdrawnVersion } from './withdrawn-version.ts';

/** An object as it leaves: signed by this node. */
export interface MadeObject {
  readonly content: StixObject;
  readonly text: string;
  readonly digest: string;
  readonly bytes: number;
  /**
   * What stands apart from the item that names it: `common` is what everybody may know, such as what an extension means;
   * `handling` tells of how an item is marked, and is for its receivers. Undefined: it is the item's own.
   */
  readonly definition: 'common' | 'handling' | undefined;
}

/** A node does not remember when it was made: an identity needs a moment that stays. */
const nodesBegan = '2026-01-01T00:00:00.000Z';
/** The node has one address in its objects, whether it says where it is or not. */
const addressUnknown = 'https://vigia.invalid';

/** Makes the STIX objects of this node, and signs them. */
export class ObjectMaker {
  readonly #identity: NodeIdentity;
  readonly #modifiedAt: string;

  /** `modifiedAt`: since when the node says of itself what it says now. */
  constructor(identity: NodeIdentity, { modifiedAt }: { readonly modifiedAt: string }) {
    this.#identity = identity;
    this.#modifiedAt = modifiedAt;
  }

  /** Whether a stored identity says of the node what this one says, by whichever key it was signed. */
  describesNodeAs(stored: string): boolean {
    const { name, country, identityId } = this.#identity;
    const parsed: JsonValue = JSON.parse(stored);
    return isJsonObject(parsed) && parsed['id'] === identityId && parsed['name'] === (name ?? country);
  }

  ofAlert(alert: SharedAlert): readonly MadeObject[] {
    return encodeAlert(alert, this.#encoding).map((object) => this.#sign(object));
  }

  ofReply(reply: AlertReply): readonly MadeObject[] {
    return encodeReply(reply, this.#encoding).map((object) => this.#sign(object));
  }

  ofEntry(entry: SharedEntry): readonly MadeObject[] {
    return encodeEntry(entry, this.#encoding).map((object) => this.#sign(object));
  }

  /** The versions by which objects are taken back from one receiver, after the definitions that mark them. */
  ofWithdrawal(
    held: readonly StixObject[],
    { receiver, at }: { readonly receiver: string; readonly at: string },
  ): readonly MadeObject[] {
    const definitions = encodeMarking(withdrawalMarking(this.#identity.country, receiver), sha256);
    const markingRefs = definitions.map(({ id }) => id);
    const owner = this.#identity.identityId;
    const versions = held.map((object) => withdrawnVersion(object, { at, owner, markingRefs }));
    return [...definitions, ...versions].map((object) => this.#sign(object));
  }

  /** The last versions of objects that a later version of their alert no longer has, marked as they were. */
  ofDropped(held: readonly StixObject[], at: string): readonly MadeObject[] {
    const owner = this.#identity.identityId;
    return held.map((object) => {
      const references = object['object_marking_refs'];
      const markingRefs = Array.isArray(references) ? references.map(String) : [];
      return this.#sign(withdrawnVersion(object, { at, owner, markingRefs }));
    });
  }

  get #encoding(): Encoding {
    const { identityId, name, country, url } = this.#identity;
    return {
      profile: 'full',
      node: {
        id: identityId,
        name: name ?? country,
        url: url ?? addressUnknown,
        createdAt: nodesBegan,
        modifiedAt: this.#modifiedAt,
      },
      digest: sha256,
      ownDigest: (text) => this.#identity.digestPrivately(text),
      findSubstance,
      findPlace,
    };
  }

  /** Definitions, and the project that made the extensions, are nobody's in particular; everything else is this node's. */
  #sign(object: StixObject): MadeObject {
    const { key, country, identityId } = this.#identity;
    const isOwn = !definitionTypes.has(object.type) && (object.type !== 'identity' || object.id === identityId);
    const claimed = withProvenance(object, { owner: country, key: key.fingerprint });
    const signature = Buffer.from(key.sign(Buffer.from(signedContent(claimed)))).toString('base64url');
    const content = isOwn ? withProvenance(object, { owner: country, key: key.fingerprint, signature }) : object;
    const text = JSON.stringify(content);
    return {
      content,
      text,
      digest: digestOf(content),
      bytes: Buffer.byteLength(text),
      definition: definitionOf(object),
    };
  }
}

const definitionTypes: ReadonlySet<string> = new Set(['marking-definition', 'extension-definition']);

function definitionOf(object: StixObject): MadeObject['definition'] {
  if (object.type === 'extension-definition' || object.type === 'identity') return 'common';
  if (object.type !== 'marking-definition') return undefined;
  return isTlpDefinition(object.id) ? 'common' : 'handling';
}

/** A version that takes something back is for one node, which passes it on to nobody. */
function withdrawalMarking(holder: string, receiver: string): Marking {
  return {
    ...publicMarking,
    tlp: 'AMBER+STRICT',
    releasableTo: [holder, receiver].toSorted(),
    caveats: ['NO-ONWARD'],
    originators: [holder],
    legalBasis: 'withdrawal',
  };
}

/** In the node's own store: for that peer by name, whatever its agreement says by then. */
export function addressedTo(holder: string, receiver: string): Marking {
  return {
    ...publicMarking,
    releasableTo: [holder, receiver].toSorted(),
    originators: [holder],
    recipients: [peerSubject(receiver)],
  };
}
