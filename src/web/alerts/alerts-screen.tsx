import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { type AlertPage, type AlertShelf, alertShelves } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { formatNumber } from '../format/number.ts';
import { Button } from '../parts/button.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import layout from '../parts/layout.module.css';
import { QueryView } from '../parts/query-view.tsx';
import { Screen } from '../parts/screen.tsx';
import tabStyles from '../parts/tab-links.module.css';
import { AlertFilters } from './alert-filters.tsx';
import { alertsQuery } from './alert-queries.ts';
import { AlertRow } from './alert-row.tsx';
import styles from './alerts.module.css';
import { type AlertsSearch, firstShelf, parseAlertsSearch } from './alerts-search.ts';
import { ComposeButton } from './compose-button.tsx';

const route = getRouteApi('/$language/alerts');
const pageSize = 50;

/** What this node says to others and what others say to it: written, in review, published, received, taken back. */
export function AlertsScreen(): ReactNode {
  const voice = useVoice();
  const search = route.useSearch();
  const [limit, setLimit] = useState(pageSize);
  const { shelf = firstShelf, waiting, ...filters } = search;
  const query = useQuery(alertsQuery({ ...filters, ...(waiting === undefined ? { shelf } : { waiting }), limit }));
  const title = voice.text('nav.alerts');
  return (
    <Screen
      title={title}
      lead={voice.text('alerts.lead')}
      actions={<ComposeButton label={voice.text('alerts.compose')} />}
    >
      <div className={layout.stack}>
        <Shelves search={search} page={query.data} />
        <AlertFilters search={search} />
        <QueryView query={query} what={title}>
          {({ alerts, next }) =>
            alerts.length === 0 ? (
              <Empty search={search} shelf={shelf} />
            ) : (
              <section aria-label={title} className={layout.stack}>
                <ol className={styles.rows}>
                  {alerts.map((alert) => (
                    <AlertRow key={alert.id} alert={alert} />
                  ))}
                </ol>
                {next !== null && (
                  <p>
                    <Button disabled={query.isFetching} onPress={() => setLimit(limit + pageSize)}>
                      {voice.text('alerts.more')}
                    </Button>
                  </p>
                )}
              </section>
            )
          }
        </QueryView>
      </div>
    </Screen>
  );
}

interface ShelvesProps {
  readonly search: AlertsSearch;
  readonly page: AlertPage | undefined;
}

/** Where an alert stands in its life, with how many stand there; first of all what waits for the reader. */
function Shelves({ search, page }: ShelvesProps): ReactNode {
  const voice = useVoice();
  const { shelf = firstShelf, waiting, ...rest } = search;
  const count = (number: number | undefined): ReactNode =>
    number === undefined ? null : <span className={tabStyles.count}>{formatNumber(number, voice)}</span>;
  return (
    <nav aria-label={voice.text('alerts.shelves')}>
      <ul className={tabStyles.tabs}>
        <li>
          <Link
            to="/$language/alerts"
            params={{ language: voice.language }}
            search={parseAlertsSearch({ ...rest, waiting: 'me' })}
            replace
            resetScroll={false}
            aria-current={waiting === undefined ? undefined : 'page'}
            className={waiting === undefined ? tabStyles.tab : tabStyles.tabActive}
          >
            {voice.text('alerts.waiting')}
            {count(page?.counts.waiting)}
          </Link>
        </li>
        {alertShelves.map((name) => {
          const isHere = waiting === undefined && name === shelf;
          return (
            <li key={name}>
              <Link
                to="/$language/alerts"
                params={{ language: voice.language }}
                search={parseAlertsSearch({ ...rest, shelf: name })}
                replace
                resetScroll={false}
                aria-current={isHere ? 'page' : undefined}
                className={isHere ? tabStyles.tabActive : tabStyles.tab}
              >
                {voice.text(`alerts.shelf.${name}`)}
                {count(page?.shelves[name])}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

/** Nothing here: because of the filters, or because nothing got here yet, and what brings something here. */
function Empty({ search, shelf }: { readonly search: AlertsSearch; readonly shelf: AlertShelf }): ReactNode {
  const voice = useVoice();
  const { shelf: _, waiting, ...filters } = search;
  if (Object.keys(filters).length > 0) {
    return (
      <EmptyState title={voice.text('alerts.none.filtered')}>
        <p>
          <Link
            to="/$language/alerts"
            params={{ language: voice.language }}
            search={parseAlertsSearch({ shelf, waiting })}
          >
            {voice.text('alerts.none.filtered.text')}
          </Link>
        </p>
      </EmptyState>
    );
  }
  const where = waiting === undefined ? shelf : 'waiting';
  return (
    <EmptyState title={voice.text(`alerts.none.${where}`)}>
      <p>{voice.text(`alerts.none.${where}.text`)}</p>
      {(where === 'drafts' || where === 'published') && (
        <p>
          <Link to="/$language/signals" params={{ language: voice.language }} search={{ state: ['verified'] }}>
            {voice.text('alerts.toVerified')}
          </Link>
        </p>
      )}
    </EmptyState>
  );
}
