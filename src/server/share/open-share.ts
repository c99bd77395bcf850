import type { NodeIdentity } from '../access/index.ts';
import { CollectionService } from './collection/service.ts';
import type { ShareContext } from './context.ts';
import { PeerService } from './peer/index.ts';
import { TaxiiService } from './taxii/service.ts';

export interface ShareOptions {
  readonly identity: NodeIdentity;
  /** Of the program. */
  readonly version: string;
}

/** The services by which the node shares with others. */
export interface ShareRoom {
  readonly collections: CollectionService;
  readonly peers: PeerService;
  readonly taxii: TaxiiService;
}

export function openShare(context: ShareContext, { identity, version }: ShareOptions): ShareRoom {
  const collections = new CollectionService(context);
  const peers = new PeerService(context, {
    identity,
    version,
    describeCollection: () => collections.alertsCollection(),
  });
  const taxii = new TaxiiService(context, {
    collections,
    recipientOfPeer: (country) => peers.recipientOfCountry(country),
  });
  return { collections, peers, taxii };
}
