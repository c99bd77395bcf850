import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import { useVoice } from '../app/voice-context.ts';
import { nodeQuery } from '../data/queries.ts';
import { Screen } from '../parts/screen.tsx';
import tabStyles from '../parts/tabs.module.css';
import { GapBoard } from './gap-board.tsx';
import { GapHeadline } from './gap-headline.tsx';
import { GapLags } from './gap-lags.tsx';
import { GapMatrixView } from './gap-matrix.tsx';
import styles from './gaps.module.css';
import { gapTabs, parseGapsSearch } from './gaps-search.ts';
import { LawDaysField } from './law-days-field.tsx';

const route = getRouteApi('/$language/gaps');
const GapHistoryView = lazy(async () => ({ default: (await import('./gap-history.tsx')).GapHistoryView }));

/** Where one partner controls what another has no entry for: as a board, a matrix, a history, and the lags between them. */
export function GapsScreen(): ReactNode {
  const voice = useVoice();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const today = useQuery(nodeQuery).data?.today;
  const { on, knownOn } = search;
  return (
    <Screen
      title={voice.text('nav.gaps')}
      lead={today === undefined ? undefined : <GapHeadline today={today} />}
      actions={
        <Link to="/$language/processes" params={{ language: voice.language }}>
          {voice.text('processes.title')}
        </Link>
      }
    >
      <LawDaysField
        days={{ ...(on === undefined ? {} : { on }), ...(knownOn === undefined ? {} : { knownOn }) }}
        today={today}
        onChange={(days) =>
          void navigate({ search: parseGapsSearch({ ...search, ...days }), replace: true, resetScroll: false })
        }
      />
      <Tabs
        selectedKey={search.tab ?? 'board'}
        onSelectionChange={(tab) =>
          void navigate({ search: parseGapsSearch({ ...search, tab }), replace: true, resetScroll: false })
        }
      >
        <TabList className={`${tabStyles.tabList}`} aria-label={voice.text('gaps.tabs')}>
          {gapTabs.map((tab) => (
            <Tab key={tab} id={tab} className={`${tabStyles.tab}`}>
              {voice.text(`gaps.tab.${tab}`)}
            </Tab>
          ))}
        </TabList>
        {gapTabs.map((tab) => (
          <TabPanel key={tab} id={tab} className={`${tabStyles.tabPanel}`}>
            {tab === 'board' && <GapBoard />}
            {tab === 'matrix' && <GapMatrixView />}
            {tab === 'history' && today !== undefined && (
              <Suspense fallback={<div className={styles.space} />}>
                <GapHistoryView today={today} />
              </Suspense>
            )}
            {tab === 'lags' && <GapLags />}
          </TabPanel>
        ))}
      </Tabs>
    </Screen>
  );
}
