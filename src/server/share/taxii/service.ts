import { createHash } from 'node:crypto';
import { isUuid, VigiaError } from '../../../base/index.ts';
import {
  describeFilter,
  fromMicroseconds,
  isStixId,
  readFilter,
  readNext,
  type TaxiiFilter,
  type TaxiiQuery,
  toMicroseconds,
  writeNext,
} from '../../../exchange/index.ts';
import type { Recipient } from '../../../model/index.ts';
import { actAs, nodeReader, noteRestrictedRead, type Reader, recordAudit } from '../../access/index.ts';
import type { Connection } from '../../store/index.ts';
import { grantsOf, listCollections, type StoredCollection } from '../collection/collection-store.ts';
import type { CollectionService } from '../collection/service.ts';
import {
  deleteVersions,
  holdsObject,
  type ObjectEntry,
  type ObjectQuery,
  type ObjectsPage,
  type ObjectWithContent,
  readEntries,
  readObjects,
  visibleMarkings,
} from '../collection/shared-object-read-store.ts';
import { arrangeVersions, lockCollection } from '../collection/shared-object-store.ts';
import type { ShareContext } from '../context.ts';
import { isAbroad, type Rights, recipientOfToken, rightsOf, subjectsOf } from './rights.ts';
import { findStatus } from './status-store.ts';
import { storePosted } from './store-posted.ts';

/** Objects of a page at most, whatever a client asks. */
export const mostInPage = 1_000;
/** Bytes of objects in a page; a single larger one is a page of its own. */
const mostPageBytes = 16 * 1024 * 1024;

/** Told of every version that a reader of another country is about to be given; what it cannot note down is not given. */
export type RecordServed = (reader: Reader, objects: readonly ObjectEntry[], channel: Channel) => Promise<void>;

/** By which way objects leave. */
export type Channel = 'taxii' | 'bundle';

export interface TaxiiOptions {
  readonly collections: CollectionService;
  /** Under which one program may post. */
  readonly mostMarkings: number;
  /** By the agreement with a peer; undefined: there is none, and nothing may go. */
  readonly recipientOfPeer: (country: string) => Promise<Recipient | undefined>;
  readonly recordServed?: RecordServed;
}

export interface ReadableCollection extends Rights {
  readonly collection: StoredCollection;
}

type Visible = Pick<ObjectQuery, 'markings' | 'notFrom'>;

export interface TaxiiPage<Entry> extends ObjectsPage<Entry> {
  readonly next: string | undefined;
}

/** What a TAXII client may read and write, as TAXII 2.1 has it; HTTP stands in the routes. */
export class TaxiiService {
  readonly #context: ShareContext;
  readonly #options: TaxiiOptions;

  constructor(context: ShareContext, options: TaxiiOptions) {
    this.#context = context;
    this.#options = options;
  }

  /** Nobody reads without saying who they are. */
  requireSomebody(): void {
    if (this.#context.reader.kind === 'public') throw new VigiaError('taxii.not-signed-in');
  }

  /** Collections in which the reader may do anything. */
  async list(): Promise<readonly ReadableCollection[]> {
    await this.#options.collections.requireAlerts();
    const { reader } = this.#context;
    return this.#asNode('read', async (connection) => {
      const grants = await grantsOf(connection, subjectsOf(reader));
      return (await listCollections(connection))
        .map((collection) => ({ collection, ...rightsOf(reader, collection, grants) }))
        .filter(({ canRead, canWrite }) => canRead || canWrite);
    });
  }

  /** By id or alias; one in which the reader has no rights is not there. */
  async find(name: string): Promise<ReadableCollection> {
    const found = (await this.list()).find(({ collection }) => collection.id === name || collection.alias === name);
    if (found === undefined) throw new VigiaError('taxii.not-found');
    return found;
  }

  /** A page of objects. */
  async objects(
    collection: StoredCollection,
    query: TaxiiQuery,
    channel: Channel = 'taxii',
  ): Promise<TaxiiPage<ObjectWithContent>> {
    const page = await this.#page(collection, readFilter(query), readObjects);
    await this.#noteServed(page.entries, channel);
    return page;
  }

  /** The same without contents. */
  manifest(collection: StoredCollection, query: TaxiiQuery): Promise<TaxiiPage<ObjectEntry>> {
    return this.#page(collection, readFilter(query), readEntries);
  }

  /** Versions of one object; throws where the reader may see none. */
  async object(collection: StoredCollection, id: string, query: TaxiiQuery): Promise<TaxiiPage<ObjectWithContent>> {
    const page = await this.#page(collection, await this.#filterOf(collection, id, query), readObjects);
    await this.#noteServed(page.entries, 'taxii');
    return page;
  }

  async versions(collection: StoredCollection, id: string, query: TaxiiQuery): Promise<TaxiiPage<ObjectEntry>> {
    const filter = await this.#filterOf(collection, id, query);
    return this.#page(collection, { ...filter, versions: everyVersion }, readEntries);
  }

  /** Removes versions of an object, all of them where none is named; throws where the reader may see none of it. */
  async remove(collection: StoredCollection, id: string, query: TaxiiQuery): Promise<void> {
    const filter = await this.#filterOf(collection, id, query);
    const versions = filter.versionsGiven ? filter.versions : everyVersion;
    const markings = await this.#read((_connection, visible) => Promise.resolve(visible.markings));
    const { reader } = this.#context;
    await this.#asNode('write', async (connection) => {
      await lockCollection(connection, collection.id);
      const removed = await deleteVersions(connection, { collection: collection.id, markings, versions }, id);
      if (removed === 0) throw new VigiaError('taxii.not-found');
      await arrangeVersions(connection, collection.id, [id]);
      const detail = { collection: collection.id, versions: removed };
      const object = { kind: 'shared-object', id };
      await recordAudit(connection, { reader, at: this.#context.now(), action: 'sharing.delete', object, detail });
    });
  }

  /** Stores what of an envelope can be stored; answers with the status resource, as JSON. */
  async post(collection: StoredCollection, body: string): Promise<string> {
    const { reader } = this.#context;
    const { collections, mostMarkings } = this.#options;
    const sight = await this.#read((_connection, { markings }) => Promise.resolve(markings));
    return storePosted(body, {
      collection,
      reader,
      sight,
      mostMarkings,
      collections,
      country: this.#context.country,
      now: this.#context.now(),
      write: (work) => this.#asNode('write', work),
    });
  }

  /** The status resource of an earlier post of the same reader. */
  async status(id: string): Promise<string> {
    const { subject } = this.#context.reader;
    const found = isUuid(id)
      ? await this.#asNode('read', (connection) => findStatus(connection, id, subject))
      : undefined;
    if (found === undefined) throw new VigiaError('taxii.not-found');
    return found;
  }

  async #filterOf(collection: StoredCollection, id: string, query: TaxiiQuery): Promise<TaxiiFilter> {
    const filter = readFilter(query);
    if (!isStixId(id)) throw new VigiaError('taxii.not-found');
    const held = await this.#read((connection, visible) =>
      holdsObject(connection, { collection: collection.id, ...visible }, id),
    );
    if (!held) throw new VigiaError('taxii.not-found');
    return { ...filter, ids: [id], types: undefined };
  }

  async #page<Entry extends ObjectEntry>(
    collection: StoredCollection,
    filter: TaxiiFilter,
    read: (connection: Connection, query: ObjectQuery) => Promise<ObjectsPage<Entry>>,
  ): Promise<TaxiiPage<Entry>> {
    const walk = digestWalk(collection, filter);
    const after = startOf(filter, walk);
    const page = await this.#read((connection, visible) =>
      read(connection, {
        collection: collection.id,
        ...visible,
        after,
        limit: Math.min(filter.limit ?? mostInPage, mostInPage),
        mostBytes: mostPageBytes,
        versions: filter.versions,
        ids: filter.ids,
        types: filter.types,
        specVersions: filter.specVersions,
      }),
    );
    for (const { stixId, tlp } of page.entries) noteRestrictedRead({ kind: 'shared-object', id: stixId, tlp });
    const last = page.entries.at(-1);
    return { ...page, next: page.more && last !== undefined ? writeNext({ after: last.seq, walk }) : undefined };
  }

  /** One transaction of whoever asks, with what may be given to them: abroad, the release decision has its say too. */
  async #read<Result>(work: (connection: Connection, visible: Visible) => Promise<Result>): Promise<Result> {
    const { reader, country, clearance, database } = this.#context;
    const abroad = isAbroad(reader, country);
    const recipient = abroad ? await this.#recipientOf(reader) : undefined;
    return database.read(clearance, async (connection) =>
      work(connection, {
        markings: await this.#markings(connection, { abroad, recipient }),
        notFrom: reader.kind === 'peer' ? reader.country : undefined,
      }),
    );
  }

  async #markings(
    connection: Connection,
    { abroad, recipient }: { readonly abroad: boolean; readonly recipient: Recipient | undefined },
  ): Promise<readonly number[]> {
    if (!abroad) return visibleMarkings(connection);
    // Whoever has no agreement with the node is given nothing.
    if (recipient === undefined) return [];
    return this.#options.collections.markingsReleasableTo(connection, recipient, this.#context.now().toISOString());
  }

  #recipientOf(reader: Reader): Promise<Recipient | undefined> {
    if (reader.kind === 'peer') return this.#options.recipientOfPeer(reader.country);
    return Promise.resolve(recipientOfToken(reader));
  }

  async #noteServed(objects: readonly ObjectEntry[], channel: Channel): Promise<void> {
    const { reader, country } = this.#context;
    if (objects.length > 0 && isAbroad(reader, country)) await this.#options.recordServed?.(reader, objects, channel);
  }

  #asNode<Result>(access: 'read' | 'write', work: (connection: Connection) => Promise<Result>): Promise<Result> {
    const { database, country } = this.#context;
    return actAs(nodeReader(country), () => database[access](this.#context.clearance, work));
  }
}

const everyVersion = { every: true, last: false, first: false, moments: [] };

function startOf({ addedAfter, next }: TaxiiFilter, walk: string): number {
  const begin = addedAfter === undefined ? 0 : Math.max(0, toMicroseconds(addedAfter));
  if (next === undefined) return begin;
  const page = readNext(next);
  if (page === undefined || page.walk !== walk) {
    throw new VigiaError('taxii.bad-parameter', { parameter: 'next', problem: 'it is not of this walk' });
  }
  return Math.max(begin, page.after);
}

/** The walk that a `next` belongs to: another collection, epoch or filter is another walk. */
function digestWalk({ id, epoch }: StoredCollection, filter: TaxiiFilter): string {
  return createHash('sha256')
    .update(`${id} ${epoch} ${describeFilter(filter)}`)
    .digest('hex')
    .slice(0, 16);
}

/** When an entry was added, as TAXII writes it. */
export function dateAddedOf({ seq }: ObjectEntry): string {
  return fromMicroseconds(seq);
}
