import { keepPreviousData } from '@tanstack/react-query';
import { NoticeHealth, NoticePage, SubscriptionList } from '../../api/index.ts';
import { minute, resource, type SteadyQuery } from '../data/queries.ts';
import type { NoticesSearch } from './notices-search.ts';

export function noticesQuery({ unread, topic }: NoticesSearch, limit: number): SteadyQuery<NoticePage> {
  const query = { unread: unread === undefined ? undefined : true, topic, limit };
  return {
    ...resource({ path: '/notices', parser: NoticePage, query, current: minute / 4 }),
    placeholderData: keepPreviousData,
  };
}

/** For the number beside the bell: the counts, and as few notices as can be asked for. */
export const unreadQuery = resource({
  path: '/notices',
  parser: NoticePage,
  query: { unread: true, limit: 1 },
  current: minute / 2,
});
export const subscriptionsQuery = resource({ path: '/notices/subscriptions', parser: SubscriptionList });
export const deliveryQuery = resource({ path: '/notices/health', parser: NoticeHealth, current: minute / 4 });
