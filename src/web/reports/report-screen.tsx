import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import type { KeptReport } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { commitmentsQuery } from '../commitments/commitment-queries.ts';
import { MarkingLabel } from '../markings/marking-label.tsx';
import { Button } from '../parts/button.tsx';
import layout from '../parts/layout.module.css';
import outcomes from '../parts/outcome.module.css';
import { Panel } from '../parts/panel.tsx';
import { QueryView } from '../parts/query-view.tsx';
import { Screen } from '../parts/screen.tsx';
import { announce } from '../shell/announcer.tsx';
import { describeDays, describeMaking, titleOfStrategy } from './describe-report.ts';
import { SinceThat } from './past-reports.tsx';
import { ReportFiles } from './report-files.tsx';
import { ReportPreview } from './report-preview.tsx';
import { ReportProgress } from './report-progress.tsx';
import { reportQuery } from './report-queries.ts';
import { ReportVerification } from './report-verification.tsx';
import { useBuild } from './use-build.ts';

const route = getRouteApi('/$language/reports/$report');

/** One report: how far it is, then its preview, its files, and whether its numbers follow from its figures. */
export function ReportScreen(): ReactNode {
  const voice = useVoice();
  const { report: id } = route.useParams();
  const list = useQuery(commitmentsQuery).data;
  const query = useQuery({
    ...reportQuery(id),
    // Asks again while the node works, and rests when it is done.
    refetchInterval: ({ state }) => (state.data?.state === 'building' ? 1_000 : false),
  });
  const report = query.data;
  return (
    <Screen
      title={report === undefined ? voice.text('nav.reports') : titleOfStrategy(report.strategy, list, voice)}
      above={
        <Link to="/$language/reports" params={{ language: voice.language }} search={{}}>
          {voice.text('nav.reports')}
        </Link>
      }
      lead={report === undefined ? undefined : <Lead report={report} />}
    >
      <QueryView query={query} what={voice.text('nav.reports')}>
        {(found) => <Content report={found} />}
      </QueryView>
    </Screen>
  );
}

function Lead({ report }: { readonly report: KeptReport }): ReactNode {
  const voice = useVoice();
  return (
    <>
      <p>{describeDays(report, voice)}</p>
      <p className={layout.quiet}>{describeMaking(report, voice)}</p>
      {report.state === 'done' && <MarkingLabel marking={report.marking} />}
      {report.training && <p>{voice.text('reports.training')}</p>}
    </>
  );
}

function Content({ report }: { readonly report: KeptReport }): ReactNode {
  const voice = useVoice();
  const { state, progress } = report;
  const wasBuilding = useRef(state === 'building');
  useEffect(() => {
    if (wasBuilding.current && state === 'done') announce(voice.text('reports.done'));
    wasBuilding.current = state === 'building';
  }, [state, voice]);
  if (progress !== null) return <ReportProgress progress={progress} />;
  if (state === 'failed') return <Failed report={report} />;
  return (
    <div className={layout.stack}>
      <Panel title={voice.text('reports.files')}>
        <ReportFiles report={report} />
      </Panel>
      <Panel title={voice.text('reports.preview')}>
        <ReportPreview report={report} />
      </Panel>
      <Panel title={voice.text('reports.verify')} lead={voice.text('reports.verify.lead')}>
        <ReportVerification id={report.id} />
      </Panel>
      <p>
        <SinceThat report={report} />
      </p>
    </div>
  );
}

function Failed({ report }: { readonly report: KeptReport }): ReactNode {
  const voice = useVoice();
  const build = useBuild();
  const { strategy, asKnownOn, since, languages, formats, audience, problem } = report;
  return (
    <div className={layout.stack}>
      <p className={outcomes.failed} role="alert">
        {problem?.text[voice.language] ?? voice.text('reports.state.failed')}
      </p>
      <p>
        <Button
          look="primary"
          disabled={build.busy}
          onPress={() => build.begin({ strategy, asKnownOn, since: since ?? undefined, languages, formats, audience })}
        >
          {voice.text('reports.again')}
        </Button>
      </p>
      {build.failure !== null && (
        <p className={outcomes.failed} role="alert">
          {build.failure}
        </p>
      )}
    </div>
  );
}
