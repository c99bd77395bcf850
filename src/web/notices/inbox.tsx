import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { type NoticeEntry, NoticePage, noticeTopics } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { apiAddress, sendDecision } from '../data/client.ts';
import { Button } from '../parts/button.tsx';
import { CheckField } from '../parts/check-field.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import forms from '../parts/form.module.css';
import layout from '../parts/layout.module.css';
import { QueryView } from '../parts/query-view.tsx';
import { SelectField } from '../parts/select-field.tsx';
import { Outcome } from '../sign-in/outcome.tsx';
import { useDecision } from '../sign-in/use-decision.ts';
import { noticesQuery } from './notice-queries.ts';
import { NoticeRow } from './notice-row.tsx';
import styles from './notices.module.css';
import { type NoticesSearch, parseNoticesSearch } from './notices-search.ts';

const route = getRouteApi('/$language/notices');
const pageSize = 50;

/** What the reader was told, the newest first; what they may no longer see is not in it. */
export function Inbox({ search }: { readonly search: NoticesSearch }): ReactNode {
  const voice = useVoice();
  const [limit, setLimit] = useState(pageSize);
  const query = useQuery(noticesQuery(search, limit));
  const { run, busy, said } = useDecision('/notices');
  const title = voice.text('notices.tab.inbox');
  const markRead = (notices: readonly NoticeEntry[] | null): void =>
    run(
      () => sendDecision(apiAddress('/notices/read'), { notices: notices?.map(({ id }) => id) ?? null }, NoticePage),
      ({ counts }) => voice.text('notices.read.done', { count: counts.unread }),
    );
  return (
    <QueryView query={query} what={title}>
      {({ notices, next, counts }) => (
        <>
          <div className={`${forms.fields} ${forms.asked}`}>
            <Filters search={search} />
            {counts.unread > 0 && (
              <Button disabled={busy} onPress={() => markRead(null)}>
                {voice.text('notices.read.all')}
              </Button>
            )}
          </div>
          <Outcome said={said} />
          {notices.length === 0 ? (
            <Empty filtered={counts.all > 0} />
          ) : (
            <ol className={styles.notices} aria-label={title}>
              {notices.map((notice) => (
                <NoticeRow key={notice.id} notice={notice} busy={busy} onRead={() => markRead([notice])} />
              ))}
            </ol>
          )}
          {next !== null && (
            <p>
              <Button disabled={query.isFetching} onPress={() => setLimit(limit + pageSize)}>
                {voice.text('notices.more')}
              </Button>
            </p>
          )}
        </>
      )}
    </QueryView>
  );
}

function Filters({ search }: { readonly search: NoticesSearch }): ReactNode {
  const voice = useVoice();
  const navigate = route.useNavigate();
  const change = (part: Record<string, unknown>): void => {
    void navigate({ search: parseNoticesSearch({ ...search, ...part }), replace: true, resetScroll: false });
  };
  return (
    <>
      <SelectField
        label={voice.text('notices.filter.topic')}
        value={search.topic ?? ''}
        onChange={(topic) => change({ topic })}
        options={[
          { value: '', label: voice.text('filter.all') },
          ...noticeTopics.map((topic) => ({ value: topic, label: voice.text(`notices.topic.${topic}`) })),
        ]}
      />
      <CheckField
        checked={search.unread === 'only'}
        onChange={(checked) => change({ unread: checked ? 'only' : undefined })}
      >
        {voice.text('notices.filter.unread')}
      </CheckField>
    </>
  );
}

function Empty({ filtered }: { readonly filtered: boolean }): ReactNode {
  const voice = useVoice();
  if (filtered) return <EmptyState title={voice.text('notices.none.filtered')} />;
  return (
    <EmptyState title={voice.text('notices.none')}>
      <p className={layout.quiet}>{voice.text('notices.none.text')}</p>
      <p>
        <Link to="/$language/notices" params={{ language: voice.language }} search={{ tab: 'subscriptions' }}>
          {voice.text('notices.subscribe')}
        </Link>
      </p>
    </EmptyState>
  );
}
