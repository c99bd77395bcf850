import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { CommitmentList, GoalProgressList } from '../../api/index.ts';
import { commitmentOrigins, progressStatuses } from '../../model/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { RoomTabs } from '../entries/room-tabs.tsx';
import { formatCountry } from '../format/country.ts';
import { buttonClass } from '../parts/button.tsx';
import { DayField } from '../parts/day-field.tsx';
import { ForDuty } from '../parts/for-duty.tsx';
import layout from '../parts/layout.module.css';
import { Panel } from '../parts/panel.tsx';
import { QueryView } from '../parts/query-view.tsx';
import { Screen } from '../parts/screen.tsx';
import { SelectField } from '../parts/select-field.tsx';
import { parseReportsSearch } from '../reports/reports-search.ts';
import { commitmentsQuery, goalProgressQuery, progressListQuery } from './commitment-queries.ts';
import { CommitmentTree, Statements } from './commitment-tree.tsx';
import styles from './commitments.module.css';
import { type CommitmentsSearch, parseCommitmentsSearch, parseProgressSearch } from './commitments-search.ts';
import { CompareField } from './compare-field.tsx';
import { filterTree } from './filter-tree.ts';
import { GoalList } from './goal-list.tsx';
import { ProgressQuestions } from './progress-list.tsx';

const route = getRouteApi('/$language/commitments');

type Change = (part: Readonly<Record<string, string | null>>) => void;

/** What was promised, how far it is, and what the data say about it. */
export function CommitmentsScreen(): ReactNode {
  const voice = useVoice();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const days = parseProgressSearch({ ...search });
  const commitments = useQuery(commitmentsQuery);
  const goals = useQuery(goalProgressQuery(days));
  // The many questions come last: what was promised does not wait for them.
  const isAbove = !commitments.isPending && !goals.isPending;
  const progress = useQuery({ ...progressListQuery(days.known), enabled: isAbove });
  const title = voice.text('nav.commitments');
  const change: Change = (part) =>
    void navigate({ search: parseCommitmentsSearch({ ...search, ...part }), replace: true });
  return (
    <Screen
      title={title}
      lead={voice.text('commitments.lead')}
      tabs={<RoomTabs here="commitments" />}
      actions={
        <Link
          to="/$language/reports"
          params={{ language: voice.language }}
          search={parseReportsSearch({ ...search })}
          className={buttonClass()}
        >
          {voice.text('commitments.report')}
        </Link>
      }
    >
      <div className={layout.stack}>
        <QueryView query={commitments} what={title}>
          {(list) => (
            <>
              <Panel title={voice.text('goal.title')} lead={voice.text('goal.rule')}>
                <Days search={search} change={change} />
                <QueryView query={goals} what={voice.text('goal.title')}>
                  {(found) => (
                    <GoalList
                      list={narrowed(found, list, search)}
                      search={days}
                      titleOf={(id) => list.commitments.find((one) => one.id === id)?.title[voice.language] ?? id}
                    />
                  )}
                </QueryView>
              </Panel>
              <Panel title={voice.text('commitments.promised')}>
                <Filters list={list} search={search} change={change} />
                <CommitmentTree
                  list={filterTree(list, goals.data?.goals ?? [], search)}
                  all={list}
                  goals={goals.data?.goals ?? []}
                />
              </Panel>
            </>
          )}
        </QueryView>
        <Panel title={voice.text('progress.title')} lead={voice.text('progress.lead')}>
          <ForDuty duty="analyse">
            <p>
              <Link
                to="/$language/commitments/questions/$question"
                params={{ language: voice.language, question: 'new' }}
                className={buttonClass()}
              >
                {voice.text('question.new')}
              </Link>
            </p>
          </ForDuty>
          <QueryView query={progress} what={voice.text('progress.title')}>
            {(list) => <ProgressQuestions list={list} search={days} />}
          </QueryView>
        </Panel>
        <QueryView query={commitments} what={title}>
          {(list) => (
            <Panel title={voice.text('commitments.statements')}>
              <Statements statements={list.statements} />
            </Panel>
          )}
        </QueryView>
      </div>
    </Screen>
  );
}

interface ControlProps {
  readonly list: CommitmentList;
  readonly search: CommitmentsSearch;
  readonly change: Change;
}

/** Days of which the figures are as they were known. */
function Days({ search, change }: Omit<ControlProps, 'list'>): ReactNode {
  const voice = useVoice();
  return (
    <div className={styles.controls}>
      <DayField
        label={voice.text('progress.known')}
        hint={voice.text('progress.known.hint')}
        value={search.known ?? ''}
        onChange={(known) => change({ known })}
      />
      <CompareField since={search.since} onChange={(since) => change({ since })} />
    </div>
  );
}

function Filters({ list, search, change }: ControlProps): ReactNode {
  const voice = useVoice();
  const owners = [...new Set(list.commitments.flatMap((one) => one.owners.map(({ country }) => country)))].sort();
  const every = { value: '', label: voice.text('commitments.every') };
  return (
    <div className={styles.controls}>
      <SelectField
        label={voice.text('commitments.filter.owner')}
        value={search.owner ?? ''}
        options={[every, ...owners.map((value) => ({ value, label: formatCountry(value, voice) }))]}
        onChange={(owner) => change({ owner })}
      />
      <SelectField
        label={voice.text('commitment.origin')}
        value={search.origin ?? ''}
        options={[
          every,
          ...commitmentOrigins.map((value) => ({ value, label: voice.text(`commitments.origin.${value}`) })),
        ]}
        onChange={(origin) => change({ origin })}
      />
      <SelectField
        label={voice.text('goal.status')}
        value={search.status ?? ''}
        options={[every, ...progressStatuses.map((value) => ({ value, label: voice.text(`goal.status.${value}`) }))]}
        onChange={(status) => change({ status })}
      />
      <ForDuty duty="analyse">
        <Link
          to="/$language/commitments/new"
          params={{ language: voice.language }}
          search={{}}
          className={buttonClass()}
        >
          {voice.text('commitment.new')}
        </Link>
      </ForDuty>
    </div>
  );
}

/** Goals of what the filters leave. */
function narrowed(found: GoalProgressList, list: CommitmentList, search: CommitmentsSearch): GoalProgressList {
  const kept = new Set(
    filterTree(list, found.goals, { owner: search.owner, origin: search.origin }).commitments.map(({ id }) => id),
  );
  const isKept = ({ goal, now }: GoalProgressList['goals'][number]): boolean =>
    kept.has(goal.commitment) && (search.status === undefined || now.status === search.status);
  return { ...found, goals: found.goals.filter(isKept) };
}
