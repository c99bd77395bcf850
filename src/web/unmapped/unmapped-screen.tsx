import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { UnmappedPage } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { sourcesQuery } from '../data/queries.ts';
import { unmappedQuery } from '../data/register-queries.ts';
import { formatNumber } from '../format/number.ts';
import { Button } from '../parts/button.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { QueryView } from '../parts/query-view.tsx';
import queueStyles from '../parts/queue.module.css';
import { Screen } from '../parts/screen.tsx';
import { SelectField } from '../parts/select-field.tsx';
import tabStyles from '../parts/tab-links.module.css';
import { TextField } from '../parts/text-field.tsx';
import { useSettled } from '../parts/use-settled.ts';
import styles from './unmapped.module.css';
import { UnmappedDecision } from './unmapped-decision.tsx';
import { UnmappedQueue } from './unmapped-queue.tsx';
import { parseUnmappedSearch, type UnmappedSearch, unmappedTabs } from './unmapped-search.ts';
import { useIdentify } from './use-identify.ts';

const route = getRouteApi('/$language/unmapped');
const pageSize = 100;

/** Reported names that nobody has identified yet: one list, one name beside it, one key each. */
export function UnmappedScreen(): ReactNode {
  const voice = useVoice();
  const { which, source, q } = route.useSearch();
  const [limit, setLimit] = useState(pageSize);
  const asked = useSettled(q);
  const query = useQuery(unmappedQuery({ which: which ?? 'waiting', source, q: asked, limit }));
  return (
    <Screen
      title={voice.text('unmapped.title')}
      above={
        <Link to="/$language/substances" params={{ language: voice.language }} search={{}}>
          {voice.text('nav.substances')}
        </Link>
      }
      lead={<p>{voice.text('unmapped.lead')}</p>}
    >
      <Filters total={query.data?.total} />
      <QueryView query={query} what={voice.text('unmapped.title')}>
        {(page) => (
          <>
            <Triage page={page} />
            {page.next !== null && (
              <p className={styles.more}>
                <Button disabled={query.isFetching} onPress={() => setLimit(limit + pageSize)}>
                  {voice.text('substances.more')}
                </Button>
              </p>
            )}
          </>
        )}
      </QueryView>
    </Screen>
  );
}

function Filters({ total }: { readonly total: number | undefined }): ReactNode {
  const voice = useVoice();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const sources = useQuery(sourcesQuery).data?.sources ?? [];

  function change(part: { readonly [K in keyof UnmappedSearch]?: string | undefined }): void {
    const next = parseUnmappedSearch({ ...search, at: undefined, ...part });
    void navigate({ search: next, replace: true, resetScroll: false });
  }

  return (
    <div className={styles.filters}>
      <nav aria-label={voice.text('unmapped.tabs')}>
        <ul className={tabStyles.tabs}>
          {unmappedTabs.map((tab) => {
            const active = (search.which ?? 'waiting') === tab;
            return (
              <li key={tab}>
                <Link
                  to="/$language/unmapped"
                  params={{ language: voice.language }}
                  search={parseUnmappedSearch({ ...search, at: undefined, which: tab })}
                  activeOptions={{ exact: true }}
                  aria-current={active ? 'page' : undefined}
                  className={active ? tabStyles.tabActive : tabStyles.tab}
                >
                  {voice.text(`unmapped.which.${tab}`)}
                  {active && total !== undefined && (
                    <span className={tabStyles.count}>{formatNumber(total, voice)}</span>
                  )}
                </Link>
              </li>
            );
          })}
        </ul>
      </nav>
      <div className={styles.selects}>
        <TextField label={voice.text('unmapped.q')} value={search.q ?? ''} onChange={(q) => change({ q })} search />
        <SelectField
          label={voice.text('sighting.source')}
          value={search.source ?? ''}
          onChange={(source) => change({ source })}
          options={[
            { value: '', label: voice.text('substances.any') },
            ...sources.map(({ id, title }) => ({ value: id, label: title[voice.language] })),
          ]}
        />
      </div>
    </div>
  );
}

function Triage({ page: { substances } }: { readonly page: UnmappedPage }): ReactNode {
  const voice = useVoice();
  const { at, which } = route.useSearch();
  const navigate = route.useNavigate();
  const identify = useIdentify();
  const found = substances.findIndex(({ id }) => id === at);
  const index = found === -1 ? 0 : found;
  const entry = substances[index];

  function go(to: string | undefined): void {
    if (to === undefined) return;
    void navigate({
      search: (before) => parseUnmappedSearch({ ...before, at: to }),
      replace: true,
      resetScroll: false,
    });
  }

  if (entry === undefined) {
    return (
      <EmptyState title={voice.text(which === 'decided' ? 'unmapped.none.decided' : 'unmapped.none')}>
        <p>{voice.text('unmapped.none.text')}</p>
        {identify.message !== '' && <p>{identify.message}</p>}
        {identify.canUndo && (
          <p>
            <Button onPress={() => void identify.undo().then((id) => go(id ?? undefined))}>
              {voice.text('unmapped.undo')}
            </Button>
          </p>
        )}
      </EmptyState>
    );
  }
  return (
    <div className={queueStyles.split}>
      <UnmappedQueue substances={substances} current={entry} />
      <UnmappedDecision
        key={entry.id}
        entry={entry}
        identify={identify}
        onDecided={() => go(substances[index + 1]?.id ?? substances[index - 1]?.id)}
        onUndone={go}
        onNext={() => go(substances[Math.min(substances.length - 1, index + 1)]?.id)}
        onPrevious={() => go(substances[Math.max(0, index - 1)]?.id)}
      />
    </div>
  );
}
