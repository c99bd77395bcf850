import { randomUUID } from 'node:crypto';
import type {
  Collection,
  CollectionGrantRequest,
  CollectionList,
  CollectionRemoval,
  CollectionRequest,
} from '../../../api/index.ts';
import { sameText, type Text, VigiaError } from '../../../base/index.ts';
import type { JsonObject } from '../../../exchange/index.ts';
import { internalMarking, type Marking, publicMarking, type Recipient, refuseRelease } from '../../../model/index.ts';
import {
  actAs,
  authorise,
  nodeReader,
  type Reader,
  readMarkings,
  recordAudit,
  registerMarking,
} from '../../access/index.ts';
import type { Connection } from '../../store/index.ts';
import type { ShareContext } from '../context.ts';
import {
  deleteCollection,
  deleteGrant,
  findAlertsCollection,
  findCollection,
  insertCollection,
  listCollections,
  listGrants,
  putGrant,
  type StoredCollection,
  type StoredGrant,
  updateEpoch,
} from './collection-store.ts';
import { findSeveral, judgeObjects, numberObjects, versionKey } from './judge-objects.ts';
import { type AddOutcome, type NewSharedObject, toRow } from './shared-object.ts';
import { findObjects, type HeldObject, visibleMarkings } from './shared-object-read-store.ts';
import { arrangeVersions, findHeld, insertObjects, lockCollection } from './shared-object-store.ts';

/** An object of a list with what became of it. */
export interface AddedObject {
  readonly outcome: AddOutcome;
  /** Its version as it is served: its own, or the moment when it was added; absent of a conflict. */
  readonly version?: string | undefined;
}

/** Collections of STIX objects: what the node shares with its peers, and what clients of its own use. */
export class CollectionService {
  readonly #context: ShareContext;
  /** It is never removed. */
  #hasAlerts = false;

  constructor(context: ShareContext) {
    this.#context = context;
  }

  /**
   * Adds objects in the caller's transaction, which must be the node's own (`node.asNode`), as its last step: other writers
   * of the collection wait until it ends. What refers to others comes after them.
   */
  async addObjects(
    connection: Connection,
    collectionId: string,
    objects: readonly NewSharedObject[],
  ): Promise<AddOutcome[]> {
    return (await this.addAll(connection, collectionId, objects)).map(({ outcome }) => outcome);
  }

  /**
   * The same, with the versions under which objects are served. For who may see only what has the markings in `sight`, what
   * is stored under others is not there: theirs is stored beside it, and they are told what they would be told without it.
   */
  async addAll(
    connection: Connection,
    collectionId: string,
    objects: readonly NewSharedObject[],
    { sight }: { readonly sight?: readonly number[] } = {},
  ): Promise<AddedObject[]> {
    const rows = objects.map(toRow);
    // Nothing is read before the lock is held: what others added meanwhile would be missed.
    const lastSeq = await lockCollection(connection, collectionId);
    if (lastSeq === undefined) throw new VigiaError('collection.not-found', { collection: collectionId });
    const held = await findHeld(connection, { collection: collectionId, sight }, rows);
    const outcomes = judgeObjects(rows, held);
    const fresh = rows.filter((_row, index) => outcomes[index] === 'added');
    const numbered = numberObjects(fresh, lastSeq, this.#context.now());
    await insertObjects(connection, collectionId, numbered);
    const several = findSeveral(rows, fresh, held);
    if (several.length > 0) await arrangeVersions(connection, collectionId, several);
    const versions = new Map(fresh.map((row, index) => [versionKey(row), numbered[index]?.version] as const));
    const stored = new Map(held.map(({ place, version }) => [place - 1, version] as const));
    return rows.map((row, index) => {
      const outcome = outcomes[index] ?? 'conflict';
      if (outcome === 'conflict') return { outcome };
      return { outcome, version: stored.get(index) ?? versions.get(versionKey(row)) };
    });
  }

  /** Every stored version of these objects that the reader of the transaction may see, oldest versions first. */
  findObjects(connection: Connection, collectionId: string, stixIds: readonly string[]): Promise<HeldObject[]> {
    return findObjects(connection, collectionId, stixIds);
  }

  /** Numbers of the markings whose objects may go to a recipient at a moment, of those that the transaction may see. */
  async markingsReleasableTo(connection: Connection, recipient: Recipient, moment: string): Promise<readonly number[]> {
    const markings = await readMarkings(connection, await visibleMarkings(connection));
    const asked = { at: moment, holder: this.#context.country };
    return markings.filter((marking) => refuseRelease(marking, recipient, asked) === undefined).map(({ id }) => id);
  }

  /** Has the collection of alerts be there; asks the database once. */
  async requireAlerts(): Promise<void> {
    if (!this.#hasAlerts) await this.alertsCollection();
  }

  /** What this node shares with its peers and holds from them; made at its first use. */
  async alertsCollection(): Promise<StoredCollection> {
    const found =
      (await this.#asNode((connection) => findAlertsCollection(connection), 'read')) ?? (await this.#makeAlerts());
    this.#hasAlerts = true;
    return found;
  }

  #makeAlerts(): Promise<StoredCollection> {
    return this.#asNode(async (connection) => {
      const markingId = await registerMarking(connection, publicMarking);
      const defaultMarkingId = await registerMarking(connection, this.defaultMarking);
      await insertCollection(connection, {
        id: randomUUID(),
        alias: 'alerts',
        kind: 'alerts',
        ...alertsText,
        epoch: randomUUID(),
        defaultMarkingId,
        markingId,
      });
      const added = await findAlertsCollection(connection);
      if (added === undefined) throw new Error('the collection of alerts that was added did not come back');
      return added;
    });
  }

  /** Of what comes unmarked into a collection: it stays in the organisation. */
  get defaultMarking(): Marking {
    const { country } = this.#context;
    return internalMarking(country);
  }

  /** By id or alias, as far as the reader may see it. */
  async find(name: string): Promise<StoredCollection> {
    await this.requireAlerts();
    const found = await this.#read((connection) => findCollection(connection, name));
    if (found === undefined) throw new VigiaError('collection.not-found', { collection: name });
    return found;
  }

  async list(): Promise<CollectionList> {
    authorise(this.#context.reader, 'sharing.read');
    await this.requireAlerts();
    return this.#read(async (connection) => {
      const [collections, grants] = [await listCollections(connection), await listGrants(connection)];
      return { collections: collections.map((collection) => describe(collection, grants)) };
    });
  }

  /** A collection for clients of this node. */
  async add({ alias, title, description, grants = [] }: CollectionRequest): Promise<Collection> {
    const { reader } = this.#context;
    authorise(reader, 'sharing.manage');
    const id = randomUUID();
    const { database, clearance } = this.#context;
    await database.write(clearance, (connection) => registerMarking(connection, this.defaultMarking));
    await this.#asNode(async (connection) => {
      const markingId = await registerMarking(connection, this.defaultMarking);
      const added = await insertCollection(connection, {
        id,
        alias,
        kind: 'open',
        title: textOf(title),
        description: textOf(description ?? title),
        epoch: randomUUID(),
        defaultMarkingId: markingId,
        markingId,
      });
      if (!added) throw new VigiaError('collection.alias-taken', { alias });
      for (const grant of grants) await putGrant(connection, { ...grant, collection: id, markingId });
      await this.#record(connection, reader, 'sharing.add-collection', id, { alias, grants: grants.map(asDetail) });
    });
    return this.#describe(id);
  }

  /** Lets somebody read or write, or no longer. */
  async grant(name: string, { subject, canRead, canWrite }: CollectionGrantRequest): Promise<Collection> {
    const { reader } = this.#context;
    authorise(reader, 'sharing.manage');
    const { id, kind, markingId } = await this.find(name);
    // Peers read the alerts by their agreement, and nobody writes there but the node.
    if (kind === 'alerts') throw new VigiaError('collection.alerts-are-kept', { collection: name });
    await this.#asNode(async (connection) => {
      if (canRead || canWrite) await putGrant(connection, { collection: id, subject, canRead, canWrite, markingId });
      else await deleteGrant(connection, id, subject);
      await this.#record(connection, reader, 'sharing.grant', id, { subject, canRead, canWrite });
    });
    return this.#describe(id);
  }

  /** Takes a collection away with everything in it. */
  async remove(name: string): Promise<CollectionRemoval> {
    const { reader } = this.#context;
    authorise(reader, 'sharing.manage');
    const { id, kind } = await this.find(name);
    if (kind === 'alerts') throw new VigiaError('collection.alerts-are-kept', { collection: name });
    await this.#asNode(async (connection) => {
      await deleteCollection(connection, id);
      await this.#record(connection, reader, 'sharing.remove-collection', id, {});
    });
    return { removed: id };
  }

  /** After a restore from a backup: whoever polls this collection begins anew. */
  async renewEpoch(name: string): Promise<Collection> {
    const { reader } = this.#context;
    authorise(reader, 'sharing.manage');
    const { id } = await this.find(name);
    const epoch = randomUUID();
    await this.#asNode(async (connection) => {
      await updateEpoch(connection, id, epoch);
      await this.#record(connection, reader, 'sharing.renew-epoch', id, { epoch });
    });
    return this.#describe(id);
  }

  #record(connection: Connection, reader: Reader, action: string, id: string, detail: JsonObject): Promise<void> {
    return recordAudit(connection, {
      reader,
      at: this.#context.now(),
      action,
      object: { kind: 'collection', id },
      detail,
    });
  }

  async #describe(id: string): Promise<Collection> {
    const found = await this.find(id);
    return describe(found, await this.#read(listGrants));
  }

  #read<Result>(work: (connection: Connection) => Promise<Result>): Promise<Result> {
    return this.#context.database.read(this.#context.clearance, work);
  }

  #asNode<Result>(
    work: (connection: Connection) => Promise<Result>,
    access: 'read' | 'write' = 'write',
  ): Promise<Result> {
    const { database, country } = this.#context;
    return actAs(nodeReader(country), () => database[access](this.#context.clearance, work));
  }
}

function describe(
  { id, alias, kind, title, description, epoch }: StoredCollection,
  grants: readonly StoredGrant[],
): Collection {
  const own = grants.filter(({ collection }) => collection === id);
  return {
    id,
    alias,
    kind,
    title,
    description,
    epoch,
    grants: own.map(({ subject, canRead, canWrite }) => ({ subject, canRead, canWrite })),
  };
}

function asDetail({ subject, canRead, canWrite }: CollectionGrantRequest): JsonObject {
  return { subject, canRead, canWrite };
}

function textOf(text: string | Text): Text {
  return typeof text === 'string' ? sameText(text) : text;
}

const alertsText: { readonly title: Text; readonly description: Text } = {
  title: { en: 'Alerts', fr: 'Alertes', es: 'Alertas' },
  description: {
    en: 'What this node shares with the other nodes of the dialogue, and what it holds from them.',
    fr: 'Ce que ce nœud partage avec les autres nœuds du dialogue, et ce qu’il a reçu d’eux.',
    es: 'Lo que este nodo comparte con los demás nodos del diálogo, y lo que tiene de ellos.',
  },
};
