import {
  DisclosurePage,
  NodeDocument,
  PeerDetail,
  PeerList,
  QuarantineDetail,
  QuarantinePage,
  SyncList,
  WaitingList,
} from '../../api/index.ts';
import { minute, type ResourceQuery, resource } from '../data/queries.ts';
import type { SharingSearch } from './sharing-search.ts';

export const peersQuery = resource({ path: '/sharing/peers', parser: PeerList, current: minute / 2 });
export const ownNodeQuery = resource({ path: '/peer/node', parser: NodeDocument, current: 10 * minute });
export const syncQuery = resource({ path: '/sharing/sync', parser: SyncList, current: minute / 2 });
export const waitingQuery = resource({ path: '/sharing/waiting', parser: WaitingList, current: minute / 2 });

export function peerQuery(country: string): ResourceQuery<PeerDetail> {
  return resource({ path: `/sharing/peers/${encodeURIComponent(country)}`, parser: PeerDetail, current: minute / 2 });
}

export function ledgerQuery(
  { country, state, overdue }: SharingSearch,
  before: number | undefined,
): ResourceQuery<DisclosurePage> {
  const query = { receiver: country, state, overdue, before, limit: 50 };
  return resource({ path: '/sharing/ledger', parser: DisclosurePage, query, current: minute / 2 });
}

export function quarantineQuery(
  { country, kept }: SharingSearch,
  before: number | undefined,
): ResourceQuery<QuarantinePage> {
  const query = { country, state: kept, before, limit: 50 };
  return resource({ path: '/sharing/quarantine', parser: QuarantinePage, query, current: minute / 2 });
}

export function quarantinedQuery(id: number): ResourceQuery<QuarantineDetail> {
  return resource({ path: `/sharing/quarantine/${id}`, parser: QuarantineDetail });
}
