import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useVoice } from '../app/voice-context.ts';
import { DayField } from '../parts/day-field.tsx';
import layout from '../parts/layout.module.css';
import { Panel } from '../parts/panel.tsx';
import { QueryView } from '../parts/query-view.tsx';
import { Screen } from '../parts/screen.tsx';
import { commitmentsQuery, progressListQuery } from './commitment-queries.ts';
import { CommitmentTree, Statements } from './commitment-tree.tsx';
import styles from './commitments.module.css';
import { ProgressQuestions } from './progress-list.tsx';

const route = getRouteApi('/$language/commitments');

/** What was promised, and what the data say about it. */
export function CommitmentsScreen(): ReactNode {
  const voice = useVoice();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const commitments = useQuery(commitmentsQuery);
  const progress = useQuery(progressListQuery(search.known));
  const title = voice.text('nav.commitments');
  return (
    <Screen title={title} lead={voice.text('commitments.lead')}>
      <div className={layout.stack}>
        <Panel title={voice.text('progress.title')} lead={voice.text('progress.lead')}>
          <QueryView query={progress} what={voice.text('progress.title')}>
            {(list) => (
              <>
                <div className={styles.controls}>
                  <DayField
                    label={voice.text('progress.known')}
                    value={list.asKnownOn}
                    onChange={(known) => void navigate({ search: known === null ? {} : { known }, replace: true })}
                  />
                </div>
                <ProgressQuestions list={list} search={search} />
              </>
            )}
          </QueryView>
        </Panel>
        <QueryView query={commitments} what={title}>
          {(list) => (
            <>
              <Panel title={voice.text('commitments.promised')}>
                <CommitmentTree list={list} />
              </Panel>
              <Panel title={voice.text('commitments.statements')}>
                <Statements statements={list.statements} />
              </Panel>
            </>
          )}
        </QueryView>
      </div>
    </Screen>
  );
}
