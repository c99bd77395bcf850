import type { NodeIdentity } from '../access/index.ts';
import { BundleService } from './bundle/index.ts';
import { CollectionService } from './collection/service.ts';
import type { ShareContext } from './context.ts';
import { PeerService } from './peer/index.ts';
import type { Quota } from './quota/index.ts';
import { type ReleaseOptions, ReleaseService } from './release/service.ts';
import { type FigureProtection, QuestionService, SdmxService } from './statistics/index.ts';
import { type ContentReceiver, SyncService } from './sync/index.ts';
import { TaxiiService } from './taxii/service.ts';

export interface ShareOptions {
  readonly identity: NodeIdentity;
  /** Of the program. */
  readonly version: string;
  /** Where alerts, replies and entries of other nodes go. */
  readonly receiver: ContentReceiver;
  /** What this node says itself. */
  readonly alerts: ReleaseOptions['alerts'];
  readonly entries: ReleaseOptions['entries'];
  /** Of small counts, for all ways by which figures leave. */
  readonly protection: FigureProtection;
  /** Of what others bring. */
  readonly quota: Quota;
  /** Hears of visits to a peer that failed; they are tried again. */
  readonly onSyncError: (error: unknown, country: string) => void;
}

/** The services by which the node shares with others. */
export interface ShareRoom {
  readonly collections: CollectionService;
  readonly peers: PeerService;
  readonly taxii: TaxiiService;
  readonly sync: SyncService;
  readonly bundles: BundleService;
  readonly release: ReleaseService;
  readonly sdmx: SdmxService;
  readonly protection: FigureProtection;
  readonly questions: QuestionService;
}

export function openShare(
  context: ShareContext,
  { identity, version, receiver, alerts, entries, protection, quota, onSyncError }: ShareOptions,
): ShareRoom {
  const collections = new CollectionService(context);
  const peers = new PeerService(context, {
    identity,
    version,
    describeCollection: () => collections.alertsCollection(),
  });
  const sync = new SyncService(context, {
    collections,
    peers,
    identity,
    quota,
    receiver: {
      receiveAlert: (connection, alert, how) => receiver.receiveAlert(connection, alert, how),
      // A peer speaks of the form that it was given.
      receiveReply: async (connection, reply, how) => {
        const alert = (await release.findItem(connection, reply.alert)) ?? reply.alert;
        return receiver.receiveReply(connection, { ...reply, alert }, how);
      },
      receiveEntry: (connection, entry, how) => receiver.receiveEntry(connection, entry, how),
    },
    onError: onSyncError,
    onReceipts: (country, receipts) => release.acknowledge(country, receipts),
  });
  const release = new ReleaseService(context, {
    identity,
    collections,
    alerts,
    entries,
    recipients: () => peers.everyRecipient(),
    poke: (countries) => void sync.pokePeers(countries),
  });
  const taxii = new TaxiiService(context, {
    collections,
    mostMarkings: quota.markings,
    recipientOfPeer: (country) => peers.recipientOfCountry(country),
    recordServed: (reader, objects, channel) => release.recordServed(reader, objects, channel),
  });
  const bundles = new BundleService(context, { identity, peers, collections, taxii, sync });
  const sdmx = new SdmxService(context, protection);
  const questions = new QuestionService(context, { peers });
  return { collections, peers, taxii, sync, bundles, release, sdmx, protection, questions };
}
