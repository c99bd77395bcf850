import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { Gap, GapPage } from '../../api/index.ts';
import { gapKinds } from '../../model/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { apiAddress, type QueryValue } from '../data/client.ts';
import { formatNumber } from '../format/number.ts';
import { Button } from '../parts/button.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { QueryView } from '../parts/query-view.tsx';
import { parseLawDays } from '../substances/substances-search.ts';
import { sortGaps } from './describe-gap.ts';
import { GapFilters } from './gap-filters.tsx';
import { gapsQuery } from './gap-queries.ts';
import { GapRow } from './gap-row.tsx';
import styles from './gaps.module.css';
import { type GapKindName, type GapsSearch, parseGapsSearch } from './gaps-search.ts';

const route = getRouteApi('/$language/gaps');

/** Gaps asked for at once; a node has some hundreds. */
const most = 2_000;
/** Gaps of a kind that are shown before the reader asks for the rest. */
const shownFirst = 5;

/** The gaps by kind, what laboratories report most first. */
export function GapBoard(): ReactNode {
  const voice = useVoice();
  const search = route.useSearch();
  const question = toQuestion(search);
  const query = useQuery(gapsQuery({ ...question, limit: most }));
  return (
    <div className={styles.stack}>
      <GapFilters counts={query.data?.counts} />
      <QueryView query={query} what={voice.text('nav.gaps')}>
        {(page) => (
          <Found page={page} search={search} csv={apiAddress('/gaps.csv', { ...question, language: voice.language })} />
        )}
      </QueryView>
    </div>
  );
}

/** The question that the address asks; the CSV file asks the same. */
function toQuestion({
  kind,
  class: className,
  jurisdiction,
  substance,
  state,
  minDays,
  on,
  knownOn,
}: GapsSearch): Readonly<Record<string, QueryValue>> {
  return { kind, class: className, jurisdiction, substance, state, minDays, on, knownOn };
}

interface FoundProps {
  readonly page: GapPage;
  readonly search: GapsSearch;
  readonly csv: string;
}

function Found({ page, search, csv }: FoundProps): ReactNode {
  const voice = useVoice();
  if (page.gaps.length === 0) {
    return (
      <EmptyState title={voice.text('gaps.none')}>
        <p>{voice.text('gaps.none.text')}</p>
      </EmptyState>
    );
  }
  const sorted = sortGaps(page.gaps, search.order ?? 'found', voice);
  return (
    <>
      <p className={styles.line}>
        <strong>{voice.text('gaps.found', { count: page.total })}</strong>
        {page.gaps.length < page.total && (
          <span>{voice.text('gaps.foundFirst', { count: formatNumber(page.gaps.length, voice) })}</span>
        )}
        <a href={csv} download>
          {voice.text('gaps.csv')}
        </a>
      </p>
      {gapKinds.map((kind) => {
        const own = sorted.filter((gap) => gap.kind === kind);
        return own.length === 0 ? null : (
          <Kind key={`${kind} ${search.kind ?? ''}`} kind={kind} gaps={own} on={page.on} search={search} />
        );
      })}
    </>
  );
}

interface KindProps {
  readonly kind: GapKindName;
  readonly gaps: readonly Gap[];
  readonly on: string;
  readonly search: GapsSearch;
}

function Kind({ kind, gaps, on, search }: KindProps): ReactNode {
  const voice = useVoice();
  const alone = search.kind === kind;
  const first = alone ? 50 : shownFirst;
  const [shown, setShown] = useState(first);
  const id = `gaps-${kind}`;
  return (
    <section aria-labelledby={id} className={styles.kind}>
      <div className={styles.kindHead}>
        <h2 id={id}>
          {voice.text(`gap.kind.${kind}`)} <span className={styles.count}>{formatNumber(gaps.length, voice)}</span>
        </h2>
        <p className={styles.quiet}>{voice.text(`gap.kind.${kind}.text`)}</p>
      </div>
      <ul className={styles.gaps}>
        {gaps.slice(0, shown).map((gap) => (
          <GapRow key={gap.key} gap={gap} on={on} days={parseLawDays({ ...search })} />
        ))}
      </ul>
      {shown < gaps.length && (
        <p className={styles.line}>
          <Button onPress={() => setShown(shown + 50)}>
            {voice.text('gaps.more', { count: Math.min(50, gaps.length - shown) })}
          </Button>
          {!alone && (
            <Link
              to="/$language/gaps"
              params={{ language: voice.language }}
              search={parseGapsSearch({ ...search, kind })}
            >
              {voice.text('gaps.onlyKind')}
            </Link>
          )}
        </p>
      )}
    </section>
  );
}
