import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { RegisterPage } from '../../api/index.ts';
import { jurisdictionVerdicts } from '../../model/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { registerQuery, unmappedQuery } from '../data/register-queries.ts';
import { Button } from '../parts/button.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { QueryView } from '../parts/query-view.tsx';
import { Screen } from '../parts/screen.tsx';
import { TextField } from '../parts/text-field.tsx';
import { useKeys } from '../parts/use-keys.ts';
import { useSettled } from '../parts/use-settled.ts';
import { VerdictLegend } from '../parts/verdict-mark.tsx';
import { announce } from '../shell/announcer.tsx';
import { SubstanceFilters } from './substance-filters.tsx';
import { SubstanceRow } from './substance-row.tsx';
import styles from './substances.module.css';
import { parseSubstancesSearch, type SubstancesSearch } from './substances-search.ts';

const route = getRouteApi('/$language/substances');
const pageSize = 50;

/** The register: found by name in any language, by number, by structure key; narrowed by who lists it. */
export function SubstancesScreen(): ReactNode {
  const voice = useVoice();
  const search = route.useSearch();
  const [limit, setLimit] = useState(pageSize);
  const query = useQuery(registerQuery({ ...search, limit }));
  return (
    <Screen
      title={voice.text('nav.substances')}
      lead={<p>{voice.text('substances.lead')}</p>}
      actions={<UnmappedLink />}
    >
      <div className={styles.find}>
        <SearchBox key={voice.language} onSearch={() => setLimit(pageSize)} />
        <SubstanceFilters facets={query.data?.facets} />
      </div>
      <QueryView query={query} what={voice.text('nav.substances')}>
        {(page) => (
          <Results page={page} busy={query.isFetching} onMore={() => setLimit(limit + pageSize)} search={search} />
        )}
      </QueryView>
    </Screen>
  );
}

/** Searches as the reader types; the address follows. */
function SearchBox({ onSearch }: { readonly onSearch: () => void }): ReactNode {
  const voice = useVoice();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(search.q ?? '');
  const settled = useSettled(text.trim());
  const asked = search.q ?? '';
  const sent = useRef(asked);
  useEffect(() => {
    if (settled === sent.current) return;
    sent.current = settled;
    onSearch();
    void navigate({
      search: (before) => parseSubstancesSearch({ ...before, q: settled === '' ? undefined : settled }),
      replace: true,
      resetScroll: false,
    });
  }, [settled, navigate, onSearch]);
  // Back, a link, or "clear all" changes the address from elsewhere: the field follows.
  useEffect(() => {
    if (asked === sent.current) return;
    sent.current = asked;
    setText(asked);
  }, [asked]);
  useKeys({ '/': () => field.current?.focus() });
  return (
    <TextField
      label={voice.text('substances.search')}
      hint={voice.text('substances.search.hint')}
      value={text}
      onChange={setText}
      fieldRef={field}
      maxLength={200}
      search
      large
    />
  );
}

function UnmappedLink(): ReactNode {
  const voice = useVoice();
  const waiting = useQuery(unmappedQuery({ which: 'waiting', limit: 1 })).data?.total;
  return (
    <Link to="/$language/unmapped" params={{ language: voice.language }} search={{}}>
      {waiting === undefined ? voice.text('unmapped.title') : voice.text('substances.unmapped', { count: waiting })}
    </Link>
  );
}

interface ResultsProps {
  readonly page: RegisterPage;
  readonly busy: boolean;
  readonly onMore: () => void;
  readonly search: SubstancesSearch;
}

function Results({ page: { substances, total, next }, busy, onMore, search }: ResultsProps): ReactNode {
  const voice = useVoice();
  const count = voice.text('substances.count', { count: total });
  const first = useRef(true);
  useEffect(() => {
    if (!first.current) announce(count);
    first.current = false;
  }, [count]);
  if (substances.length === 0) {
    return (
      <EmptyState title={voice.text('substances.none')}>
        <p>{voice.text('substances.none.text')}</p>
        {search.q !== undefined && (
          <p>
            <Link to="/$language/check" params={{ language: voice.language }} search={{ q: search.q }}>
              {voice.text('substances.none.check', { q: search.q })}
            </Link>
          </p>
        )}
      </EmptyState>
    );
  }
  const shown = jurisdictionVerdicts.filter((verdict) =>
    substances.some((entry) => entry.verdicts.some((answer) => answer.verdict === verdict)),
  );
  return (
    <section aria-label={voice.text('substances.results')}>
      <div className={styles.resultHead}>
        <p className={styles.count}>{count}</p>
        <div role="note" aria-label={voice.text('substances.legend')}>
          <VerdictLegend shown={shown} />
        </div>
      </div>
      <ul className={styles.results}>
        {substances.map((entry) => (
          <SubstanceRow key={entry.id} entry={entry} />
        ))}
      </ul>
      {next !== null && (
        <p className={styles.more}>
          <Button disabled={busy} onPress={onMore}>
            {voice.text('substances.more')}
          </Button>
        </p>
      )}
    </section>
  );
}
