import { type NoticeTopic, noticeTopics } from '../../api/index.ts';
import { choiceParameter } from '../app/search-text.ts';

export const noticeTabs = ['inbox', 'subscriptions', 'delivery'] as const;
export type NoticeTab = (typeof noticeTabs)[number];

/** What the Notices screen shows; the address is a permalink of it. */
export interface NoticesSearch {
  readonly tab?: Exclude<NoticeTab, 'inbox'>;
  readonly topic?: NoticeTopic;
  readonly unread?: 'only';
}

export function parseNoticesSearch(search: Record<string, unknown>): NoticesSearch {
  const tab = choiceParameter(search, 'tab', noticeTabs);
  const topic = choiceParameter(search, 'topic', noticeTopics);
  const unread = choiceParameter(search, 'unread', ['only'] as const);
  return {
    ...(tab === undefined || tab === 'inbox' ? {} : { tab }),
    ...(topic === undefined ? {} : { topic }),
    ...(unread === undefined ? {} : { unread }),
  };
}
