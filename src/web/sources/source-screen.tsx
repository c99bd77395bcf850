import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import type { SourceSummary } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { formatNumber } from '../format/number.ts';
import { ForDuty } from '../parts/for-duty.tsx';
import { Panel } from '../parts/panel.tsx';
import { QueryView } from '../parts/query-view.tsx';
import { Screen } from '../parts/screen.tsx';
import tabStyles from '../parts/tabs.module.css';
import { DeliveryTable } from './delivery-table.tsx';
import { DriftTable } from './drift-table.tsx';
import { FreshnessLabel } from './freshness-label.tsx';
import { IssueTable } from './issue-table.tsx';
import { RecordTable } from './record-table.tsx';
import { SourceFacts } from './source-facts.tsx';
import { sourceQuery } from './source-queries.ts';
import { parseSourceSearch, sourceTabs } from './source-search.ts';
import styles from './sources.module.css';
import { Upload } from './upload.tsx';

const route = getRouteApi('/$language/sources/$source');

/** One feed: what it is, what came, what could not be read, what changed in its format. */
export function SourceScreen(): ReactNode {
  const voice = useVoice();
  const { source: id } = route.useParams();
  const query = useQuery(sourceQuery(id));
  const source = query.data;
  return (
    <Screen
      title={source?.title[voice.language] ?? voice.text('nav.sources')}
      above={
        <Link to="/$language/sources" params={{ language: voice.language }}>
          {voice.text('nav.sources')}
        </Link>
      }
      lead={
        source === undefined ? undefined : (
          <>
            <p>{source.description[voice.language]}</p>
            <p className={styles.leadFacts}>
              <FreshnessLabel freshness={source.freshness} />
              {source.freshness.state === 'late' && source.freshness.expectedBy !== null && (
                <span>
                  {voice.text('source.late', { date: source.freshness.expectedBy, days: source.freshness.daysLate })}
                </span>
              )}
            </p>
          </>
        )
      }
    >
      <QueryView query={query} what={voice.text('nav.sources')}>
        {(found) => <Content source={found} />}
      </QueryView>
    </Screen>
  );
}

function Content({ source }: { readonly source: SourceSummary }): ReactNode {
  const voice = useVoice();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { deliveries, records, issues, drift } = source.counts;
  const counts = { deliveries, records, rejects: issues, drift };
  // Most sources have figures only.
  const tabs = sourceTabs.filter((tab) => tab !== 'records' || records > 0);
  return (
    <div className={styles.stack}>
      <div className={styles.twoColumns}>
        <SourceFacts source={source} />
        <ForDuty duty="analyse">
          <Panel title={voice.text('upload.title')} lead={voice.text('upload.lead')}>
            <Upload sources={[source]} />
          </Panel>
        </ForDuty>
      </div>
      {search.delivery !== undefined && (
        <p className={styles.leadFacts}>
          <strong>{voice.text('source.onlyDelivery', { delivery: search.delivery })}</strong>
          <Link
            to="/$language/sources/$source"
            params={{ language: voice.language, source: source.id }}
            search={parseSourceSearch({ ...search, delivery: undefined })}
          >
            {voice.text('source.allDeliveries')}
          </Link>
        </p>
      )}
      <Tabs
        selectedKey={tabs.find((tab) => tab === search.tab) ?? 'deliveries'}
        onSelectionChange={(key) =>
          void navigate({ search: parseSourceSearch({ ...search, tab: key }), replace: true, resetScroll: false })
        }
      >
        <TabList className={`${tabStyles.tabList}`} aria-label={voice.text('source.tabs')}>
          {tabs.map((tab) => (
            <Tab key={tab} id={tab} className={`${tabStyles.tab}`}>
              {voice.text(`source.tab.${tab}`)}{' '}
              <span className={styles.tabCount}>{formatNumber(counts[tab], voice)}</span>
            </Tab>
          ))}
        </TabList>
        <TabPanel id="deliveries" className={`${tabStyles.tabPanel}`}>
          <DeliveryTable source={source} delivery={search.delivery} />
        </TabPanel>
        {records > 0 && (
          <TabPanel id="records" className={`${tabStyles.tabPanel}`}>
            <RecordTable source={source.id} />
          </TabPanel>
        )}
        <TabPanel id="rejects" className={`${tabStyles.tabPanel}`}>
          <IssueTable source={source.id} delivery={search.delivery} />
        </TabPanel>
        <TabPanel id="drift" className={`${tabStyles.tabPanel}`}>
          <DriftTable source={source.id} delivery={search.delivery} />
        </TabPanel>
      </Tabs>
    </div>
  );
}
