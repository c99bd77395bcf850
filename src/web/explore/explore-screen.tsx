import { useQuery } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import type { IndicatorEntry } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { indicatorsQuery } from '../data/queries.ts';
import { EmptyState } from '../parts/empty-state.tsx';
import { QueryView } from '../parts/query-view.tsx';
import { Screen } from '../parts/screen.tsx';
import styles from './explore.module.css';
import { ExploreControls } from './explore-controls.tsx';
import { exploreTabs } from './explore-search.ts';
import { type Exploration, useExploration } from './use-explore.ts';

const ExploreChart = lazy(async () => ({ default: (await import('./explore-chart.tsx')).ExploreChart }));
const ExploreMap = lazy(async () => ({ default: (await import('./explore-map.tsx')).ExploreMap }));
const ExploreTable = lazy(async () => ({ default: (await import('./explore-table.tsx')).ExploreTable }));

/** Indicator × substance × place: as a chart, a map, a table, as known on any day. */
export function ExploreScreen(): ReactNode {
  const voice = useVoice();
  const query = useQuery(indicatorsQuery);
  return (
    <Screen title={voice.text('nav.explore')} lead={voice.text('explore.lead')}>
      <QueryView query={query} what={voice.text('nav.explore')}>
        {({ indicators }) =>
          indicators.some(({ series }) => series > 0) ? (
            <Explored indicators={indicators} />
          ) : (
            <EmptyState title={voice.text('explore.nothing')} command="vigia ingest us-cbp-drug-seizures file.csv">
              <p>{voice.text('today.empty.text')}</p>
            </EmptyState>
          )
        }
      </QueryView>
    </Screen>
  );
}

function Explored({ indicators }: { readonly indicators: readonly IndicatorEntry[] }): ReactNode {
  const voice = useVoice();
  const { exploration, series } = useExploration(indicators);
  return (
    <QueryView query={series} what={voice.text('nav.explore')}>
      {() =>
        exploration === null ? null : (
          <>
            <ExploreControls exploration={exploration} />
            <Views exploration={exploration} />
          </>
        )
      }
    </QueryView>
  );
}

function Views({ exploration }: { readonly exploration: Exploration }): ReactNode {
  const voice = useVoice();
  const { search, change } = exploration;
  return (
    <Tabs
      className={`${styles.tabs}`}
      selectedKey={search.tab ?? 'chart'}
      onSelectionChange={(key) => change({ tab: key === 'chart' ? undefined : key })}
    >
      <TabList className={`${styles.tabList}`} aria-label={voice.text('explore.tabs')}>
        {exploreTabs.map((tab) => (
          <Tab key={tab} id={tab} className={`${styles.tab}`}>
            {voice.text(`explore.tab.${tab}`)}
          </Tab>
        ))}
      </TabList>
      {exploreTabs.map((tab) => (
        <TabPanel key={tab} id={tab} className={`${styles.panel}`}>
          <Suspense fallback={<div className={styles.space} />}>
            {tab === 'chart' && <ExploreChart exploration={exploration} />}
            {tab === 'map' && <ExploreMap exploration={exploration} />}
            {tab === 'table' && <ExploreTable exploration={exploration} />}
          </Suspense>
        </TabPanel>
      ))}
    </Tabs>
  );
}
