import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useVoice } from '../app/voice-context.ts';
import { commitmentsQuery } from '../commitments/commitment-queries.ts';
import { RoomTabs } from '../entries/room-tabs.tsx';
import layout from '../parts/layout.module.css';
import { Panel } from '../parts/panel.tsx';
import { QueryView } from '../parts/query-view.tsx';
import { Screen } from '../parts/screen.tsx';
import { BuildForm } from './build-form.tsx';
import { NarrativeList } from './narrative-list.tsx';
import { PastReports } from './past-reports.tsx';
import { narrativesQuery, reportsQuery } from './report-queries.ts';

const route = getRouteApi('/$language/reports');

/** Builds a report, and finds those that were built. */
export function ReportsScreen(): ReactNode {
  const voice = useVoice();
  const search = route.useSearch();
  const commitments = useQuery(commitmentsQuery);
  const reports = useQuery({
    ...reportsQuery,
    refetchInterval: ({ state }) => (state.data?.reports.some((one) => one.state === 'building') ? 2_000 : false),
  });
  const narratives = useQuery(narrativesQuery);
  return (
    <Screen title={voice.text('nav.reports')} tabs={<RoomTabs here="reports" />} lead={voice.text('reports.lead')}>
      <QueryView query={commitments} what={voice.text('nav.commitments')}>
        {(list) => (
          <div className={layout.stack}>
            <Panel title={voice.text('reports.build')}>
              <BuildForm key={JSON.stringify(search)} list={list} search={search} />
            </Panel>
            <Panel title={voice.text('reports.past')}>
              <QueryView query={reports} what={voice.text('reports.past')}>
                {(found) => <PastReports reports={found.reports} list={list} />}
              </QueryView>
            </Panel>
            <Panel title={voice.text('narrative.title')} lead={voice.text('narrative.lead')}>
              <QueryView query={narratives} what={voice.text('narrative.title')}>
                {(found) => <NarrativeList narratives={found.narratives} list={list} />}
              </QueryView>
            </Panel>
          </div>
        )}
      </QueryView>
    </Screen>
  );
}
