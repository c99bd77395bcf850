import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { SignalPage } from '../../api/index.ts';
import { type SignalState, signalKinds } from '../../model/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { useNames } from '../data/names.ts';
import { indicatorsQuery, sourcesQuery } from '../data/queries.ts';
import { formatNumber } from '../format/number.ts';
import { Button } from '../parts/button.tsx';
import { SelectField } from '../parts/select-field.tsx';
import tabStyles from '../parts/tab-links.module.css';
import styles from './signals.module.css';
import { parseSignalsSearch, type SignalsSearch } from './signals-search.ts';

const route = getRouteApi('/$language/signals');

interface SignalFiltersProps {
  readonly counts: SignalPage['counts'] | undefined;
}

/** Which signals the list shows: by state, kind, indicator, source; place and substance come from links. */
export function SignalFilters({ counts }: SignalFiltersProps): ReactNode {
  const voice = useVoice();
  const names = useNames();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const indicators = useQuery(indicatorsQuery).data?.indicators ?? [];
  const sources = useQuery(sourcesQuery).data?.sources ?? [];
  const filtered = [search.kind, search.place, search.substance, search.indicator, search.source].some(
    (value) => value !== undefined,
  );

  function change(part: Partial<Record<keyof SignalsSearch, string | undefined>>): void {
    void navigate({ search: parseSignalsSearch({ ...search, at: undefined, ...part }), replace: true });
  }

  return (
    <div className={styles.filters}>
      <nav aria-label={voice.text('signals.states')}>
        <ul className={tabStyles.tabs}>
          {stateTabs.map(({ id, states, apart }) => {
            const shownApart = search.muted === 'only' ? 'muted' : search.held === 'only' ? 'held' : null;
            const active = apart === shownApart && (apart !== null || sameStates(search.state, states));
            return (
              <li key={id}>
                <Link
                  to="/$language/signals"
                  params={{ language: voice.language }}
                  search={parseSignalsSearch({
                    ...search,
                    at: undefined,
                    held: apart === 'held' ? 'only' : undefined,
                    muted: apart === 'muted' ? 'only' : undefined,
                    state: states ?? undefined,
                  })}
                  activeOptions={{ exact: true }}
                  aria-current={active ? 'page' : undefined}
                  className={active ? tabStyles.tabActive : tabStyles.tab}
                >
                  {tabLabel(id)}
                  {counts !== undefined && (
                    <span className={tabStyles.count}>{formatNumber(countOf(counts, id), voice)}</span>
                  )}
                </Link>
              </li>
            );
          })}
        </ul>
      </nav>
      <div className={styles.selects}>
        <SelectField
          label={voice.text('signals.filter.kind')}
          value={search.kind ?? ''}
          onChange={(kind) => change({ kind: kind === '' ? undefined : kind })}
          options={[
            { value: '', label: voice.text('signals.filter.any') },
            ...signalKinds.map((kind) => ({ value: kind, label: voice.text(`kind.${kind}`) })),
          ]}
        />
        <SelectField
          label={voice.text('signals.filter.indicator')}
          value={search.indicator ?? ''}
          onChange={(indicator) => change({ indicator: indicator === '' ? undefined : indicator })}
          options={[
            { value: '', label: voice.text('signals.filter.any') },
            ...indicators
              .filter(({ series }) => series > 0)
              .map(({ id, title }) => ({ value: id, label: title[voice.language] })),
          ]}
        />
        <SelectField
          label={voice.text('signals.filter.source')}
          value={search.source ?? ''}
          onChange={(source) => change({ source: source === '' ? undefined : source })}
          options={[
            { value: '', label: voice.text('signals.filter.any') },
            ...sources
              .filter((source) => source.counts.series > 0)
              .map(({ id, title }) => ({ value: id, label: title[voice.language] })),
          ]}
        />
        {search.muted === 'only' && (
          <Link to="/$language/mutes" params={{ language: voice.language }} className={styles.mutes ?? ''}>
            {voice.text('signals.mutes')}
          </Link>
        )}
        {filtered && (
          <Button
            look="quiet"
            onPress={() =>
              change({
                kind: undefined,
                place: undefined,
                substance: undefined,
                indicator: undefined,
                source: undefined,
              })
            }
          >
            {voice.text('signals.filter.clear')}
            {search.place !== undefined && ` · ${names.place(search.place)}`}
            {search.substance !== undefined && ` · ${names.substance(search.substance)}`}
          </Button>
        )}
      </div>
    </div>
  );

  function tabLabel(id: TabId): string {
    if (id === 'open') return voice.text('signals.open');
    if (id === 'held') return voice.text('signals.held');
    return id === 'muted' ? voice.text('signals.muted') : voice.text(`signals.tab.${id}`);
  }
}

type TabId = 'open' | 'held' | 'muted' | SignalState;

interface StateTab {
  readonly id: TabId;
  /** null: what the API shows when nothing is asked. */
  readonly states: readonly SignalState[] | null;
  /** What is listed apart from the others, whatever its state. */
  readonly apart: 'held' | 'muted' | null;
}

const stateTabs: readonly StateTab[] = [
  { id: 'open', states: null, apart: null },
  { id: 'new', states: ['new'], apart: null },
  { id: 'in-review', states: ['in-review'], apart: null },
  { id: 'verified', states: ['verified'], apart: null },
  { id: 'dismissed', states: ['dismissed'], apart: null },
  { id: 'closed', states: ['closed'], apart: null },
  { id: 'held', states: null, apart: 'held' },
  { id: 'muted', states: null, apart: 'muted' },
];

function sameStates(a: readonly SignalState[] | undefined, b: readonly SignalState[] | null): boolean {
  return (a ?? []).join() === (b ?? []).join();
}

function countOf(counts: SignalPage['counts'], id: TabId): number {
  if (id === 'open') return counts.new + counts['in-review'];
  return id === 'held' ? counts.heldBack : counts[id];
}
