import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useVoice } from '../app/voice-context.ts';
import { useDuty } from '../data/session.ts';
import { formatNumber } from '../format/number.ts';
import layout from '../parts/layout.module.css';
import { Screen } from '../parts/screen.tsx';
import tabStyles from '../parts/tab-links.module.css';
import { Delivery } from './delivery.tsx';
import { Inbox } from './inbox.tsx';
import { unreadQuery } from './notice-queries.ts';
import { type NoticeTab, noticeTabs, parseNoticesSearch } from './notices-search.ts';
import { Subscriptions } from './subscriptions.tsx';

const route = getRouteApi('/$language/notices');

/** What the reader was told, what they want to be told of, and for administrators how messages get through. */
export function NoticesScreen(): ReactNode {
  const voice = useVoice();
  const search = route.useSearch();
  const administers = useDuty('administer');
  const unread = useQuery(unreadQuery).data?.counts.unread;
  const shown = noticeTabs.filter((name) => name !== 'delivery' || administers);
  const tab: NoticeTab = shown.find((name) => name === search.tab) ?? 'inbox';
  return (
    <Screen title={voice.text('notices.title')} lead={voice.text('notices.lead')}>
      <nav aria-label={voice.text('sharing.tabs')} className={tabStyles.tabs}>
        {shown.map((name) => (
          <Link
            key={name}
            to="/$language/notices"
            params={{ language: voice.language }}
            search={parseNoticesSearch({ tab: name })}
            className={(name === tab ? tabStyles.tabActive : tabStyles.tab) ?? ''}
            aria-current={name === tab ? 'page' : undefined}
          >
            {voice.text(`notices.tab.${name}`)}
            {name === 'inbox' && unread !== undefined && unread > 0 && (
              <span className={tabStyles.count}>{formatNumber(unread, voice)}</span>
            )}
          </Link>
        ))}
      </nav>
      <div className={`${layout.stack} ${layout.tabbed}`}>
        {tab === 'inbox' && <Inbox search={search} />}
        {tab === 'subscriptions' && <Subscriptions />}
        {tab === 'delivery' && <Delivery />}
      </div>
    </Screen>
  );
}
