import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { SignalGroup, SignalPage } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { nodeQuery, signalsQuery } from '../data/queries.ts';
import { formatNumber, formatShare } from '../format/number.ts';
import { Button } from '../parts/button.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { QueryView } from '../parts/query-view.tsx';
import queueStyles from '../parts/queue.module.css';
import { Screen } from '../parts/screen.tsx';
import { BudgetLine } from './budget-line.tsx';
import { SignalFilters } from './signal-filters.tsx';
import { SignalPreview } from './signal-preview.tsx';
import { SignalQueue } from './signal-queue.tsx';
import styles from './signals.module.css';
import type { SignalsSearch } from './signals-search.ts';
import { useTriage } from './use-triage.ts';

const route = getRouteApi('/$language/signals');
const pageSize = 100;

/** Triage: one list, one signal beside it, one key each. */
export function SignalsScreen(): ReactNode {
  const voice = useVoice();
  const search = route.useSearch();
  const [limit, setLimit] = useState(pageSize);
  const query = useQuery(signalsQuery({ ...toQuery(search), limit }));
  const page = query.data;
  return (
    <Screen
      title={voice.text('nav.signals')}
      lead={
        page === undefined
          ? undefined
          : voice.text('signals.lead', {
              perDay: formatNumber(page.budget.perDay, voice),
              perAnalyst: formatNumber(page.budget.perAnalyst, voice),
              analysts: page.budget.analysts,
              rate: formatShare(page.budget.falseDiscoveryRate, voice),
            })
      }
    >
      {page !== undefined && (
        <BudgetLine
          shown={page.counts.new + page.counts['in-review']}
          heldBack={page.counts.heldBack}
          muted={page.counts.muted}
          because={page.heldBackBecause}
        />
      )}
      <SignalFilters counts={page?.counts} />
      <QueryView query={query} what={voice.text('nav.signals')}>
        {(found) => (
          <>
            <Triage page={found} />
            {found.next !== null && (
              <p className={styles.more}>
                <Button disabled={query.isFetching} onPress={() => setLimit(limit + pageSize)}>
                  {voice.text('signals.more')}
                </Button>
              </p>
            )}
          </>
        )}
      </QueryView>
    </Screen>
  );
}

function toQuery({
  state,
  kind,
  place,
  substance,
  indicator,
  source,
  held,
  muted,
}: SignalsSearch): Record<string, string | number | readonly string[] | undefined> {
  const heldBack = muted === 'only' ? 'all' : held;
  return { state, kind, place, substance, indicator, source, heldBack, muted };
}

function Triage({ page: { groups } }: { readonly page: SignalPage }): ReactNode {
  const voice = useVoice();
  const { at } = route.useSearch();
  const { language } = route.useParams();
  const navigate = route.useNavigate();
  const triage = useTriage();
  const emptyNode = useQuery(nodeQuery).data?.empty ?? false;
  const found = groups.findIndex(({ lead }) => String(lead.id) === at);
  const index = found === -1 ? 0 : found;
  const group = groups[index];

  function go(to: SignalGroup | undefined): void {
    if (to === undefined) return;
    void navigate({
      search: (before) => ({ ...before, at: String(to.lead.id) }),
      replace: true,
      resetScroll: false,
    });
  }

  if (group === undefined) {
    return (
      <EmptyState title={voice.text('signals.none')}>
        <p>{voice.text(emptyNode ? 'today.empty.text' : 'signals.none.text')}</p>
        {triage.message !== '' && <p>{triage.message}</p>}
      </EmptyState>
    );
  }
  return (
    <div className={queueStyles.split}>
      <SignalQueue groups={groups} current={group} />
      <SignalPreview
        key={group.lead.id}
        group={group}
        triage={triage}
        onDecided={() => go(groups[index + 1] ?? groups[index - 1])}
        onUndone={({ id }) =>
          void navigate({ search: (before) => ({ ...before, at: String(id) }), replace: true, resetScroll: false })
        }
        keys={{
          j: () => go(groups[Math.min(groups.length - 1, index + 1)]),
          k: () => go(groups[Math.max(0, index - 1)]),
          o: () =>
            void navigate({
              to: '/$language/signals/$signal',
              params: { language, signal: String(group.lead.id) },
              search: {},
            }),
        }}
      />
    </div>
  );
}
