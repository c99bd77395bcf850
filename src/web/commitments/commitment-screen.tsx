import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Fragment, type ReactNode } from 'react';
import type { CommitmentDetail, CommitmentEntry, CommitmentList } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { EntryHistory } from '../entries/entry-history.tsx';
import { OwnEntry } from '../entries/own-entry.tsx';
import { formatMoment } from '../format/date.ts';
import { MarkingLabel } from '../markings/marking-label.tsx';
import { buttonClass } from '../parts/button.tsx';
import layout from '../parts/layout.module.css';
import { Panel } from '../parts/panel.tsx';
import { QueryView } from '../parts/query-view.tsx';
import { Screen } from '../parts/screen.tsx';
import { commitmentQuery, commitmentsQuery, goalProgressQuery, judgementsQuery } from './commitment-queries.ts';
import { CommitmentTree, factsOf } from './commitment-tree.tsx';
import styles from './commitments.module.css';
import { parseProgressSearch } from './commitments-search.ts';
import { CompareField } from './compare-field.tsx';
import { describeOwners } from './describe-owners.ts';
import { EvidenceData } from './evidence-data.tsx';
import { EvidenceList } from './evidence-list.tsx';
import { GoalList } from './goal-list.tsx';
import { JudgementList } from './judgement-list.tsx';
import { LineageLines } from './lineage-lines.tsx';
import { PassageLine } from './passage-line.tsx';
import { RecommendationFacts } from './recommendation-facts.tsx';

const route = getRouteApi('/$language/commitments/$commitment');

/** One commitment: who answers for it, what the data say of its goals, what stands in it, and who changed it when. */
export function CommitmentScreen(): ReactNode {
  const voice = useVoice();
  const { commitment } = route.useParams();
  const detail = useQuery(commitmentQuery(commitment));
  const list = useQuery(commitmentsQuery);
  const { entry, draft } = detail.data ?? { entry: null, draft: null };
  const { language } = voice;
  return (
    <Screen
      title={(entry ?? draft?.content)?.title[language] ?? voice.text('nav.commitments')}
      above={
        <>
          <Link to="/$language/commitments" params={{ language }}>
            {voice.text('nav.commitments')}
          </Link>
          {ancestorsOf(entry?.parent ?? null, list.data?.commitments ?? []).map(({ id, title }) => (
            <Fragment key={id}>
              {' › '}
              <Link to="/$language/commitments/$commitment" params={{ language, commitment: id }} search={{}}>
                {title[language]}
              </Link>
            </Fragment>
          ))}
        </>
      }
      lead={entry?.description?.[language]}
    >
      <QueryView query={detail} what={voice.text('nav.commitments')}>
        {(found) => (
          <QueryView query={list} what={voice.text('nav.commitments')}>
            {(all) => <Commitment detail={found} list={all} id={commitment} />}
          </QueryView>
        )}
      </QueryView>
    </Screen>
  );
}

/** What it is part of, the outermost first. */
function ancestorsOf(parent: string | null, all: readonly CommitmentEntry[]): readonly CommitmentEntry[] {
  const found = all.find(({ id }) => id === parent);
  return found === undefined ? [] : [...ancestorsOf(found.parent, all), found];
}

interface CommitmentProps {
  readonly id: string;
  readonly detail: CommitmentDetail;
  readonly list: CommitmentList;
}

function Commitment({ id, detail, list }: CommitmentProps): ReactNode {
  const voice = useVoice();
  const { language } = voice;
  const { entry, history, draft, writers } = detail;
  return (
    <div className={layout.stack}>
      {entry === null ? (
        <p>{voice.text(history.length === 0 ? 'entry.draft.only' : 'entry.gone')}</p>
      ) : (
        <Facts entry={entry} list={list} />
      )}
      {entry !== null && entry.recommendation !== null && (
        <Panel title={voice.text('commitments.origin.recommendation')}>
          <RecommendationFacts recommendation={entry.recommendation} />
        </Panel>
      )}
      <OwnEntry writtenBy={entry?.writtenBy ?? null}>
        <p className={styles.row}>
          <Link
            to="/$language/commitments/$commitment/edit"
            params={{ language, commitment: id }}
            className={buttonClass()}
          >
            {voice.text(draft === null ? 'entry.edit' : 'entry.draft.continue')}
          </Link>
          {entry !== null && (
            <>
              <Link
                to="/$language/commitments/new"
                params={{ language }}
                search={{ parent: id }}
                className={buttonClass()}
              >
                {voice.text('commitment.add')}
              </Link>
              <Link
                to="/$language/commitments/$commitment/goals/$goal"
                params={{ language, commitment: id, goal: 'new' }}
                className={buttonClass()}
              >
                {voice.text('goal.add')}
              </Link>
              <Link
                to="/$language/commitments/$commitment/judgements/$judgement"
                params={{ language, commitment: id, judgement: 'new' }}
                className={buttonClass()}
              >
                {voice.text('judgement.add')}
              </Link>
            </>
          )}
        </p>
        {writers.map(({ by, at }) => (
          <p key={`${by} ${at}`} className={layout.quiet}>
            {voice.text('entry.writer', { by, at: formatMoment(at, voice) })}
          </p>
        ))}
      </OwnEntry>
      <Goals id={id} />
      {entry !== null && entry.questions.length > 0 && <Data entry={entry} />}
      {entry !== null && entry.evidence.length > 0 && (
        <Panel title={voice.text('evidence.title')} lead={voice.text('evidence.lead')}>
          <EvidenceList evidence={entry.evidence} />
        </Panel>
      )}
      <Judgements id={id} />
      {entry !== null && list.commitments.some(({ parent }) => parent === id) && <Below id={id} list={list} />}
      <Panel title={voice.text('entry.history')}>
        <EntryHistory history={history} />
      </Panel>
    </div>
  );
}

/** Its parts, with the status of their goals once it is known. */
function Below({ id, list }: Pick<CommitmentProps, 'id' | 'list'>): ReactNode {
  const voice = useVoice();
  const goals = useQuery(goalProgressQuery(route.useSearch())).data?.goals ?? [];
  return (
    <Panel title={voice.text('commitment.below')}>
      <CommitmentTree list={list} goals={goals} root={id} />
    </Panel>
  );
}

function Facts({ entry, list }: { readonly entry: CommitmentEntry; readonly list: CommitmentList }): ReactNode {
  const voice = useVoice();
  const { language } = voice;
  const titleOf = (id: string): string => list.commitments.find((one) => one.id === id)?.title[language] ?? id;
  const { resources, dependsOn, sectors, marking } = entry;
  return (
    <div>
      <p className={layout.quiet}>{factsOf(entry, voice).join(' · ')}</p>
      <p>{describeOwners(entry, voice)}</p>
      {sectors.length > 0 && (
        <p>
          {voice.text('text.labelled', {
            label: voice.text('commitment.sectors'),
            value: sectors.map((sector) => voice.text(`sector.${sector}`)).join(', '),
          })}
        </p>
      )}
      {resources !== null && (
        <p>
          {voice.text('text.labelled', {
            label: voice.text('commitment.resources'),
            value: resources[language],
          })}
        </p>
      )}
      {dependsOn.length > 0 && (
        <p>
          {voice.text('text.labelled', {
            label: voice.text('commitment.dependsOn'),
            value: dependsOn.map(titleOf).join('; '),
          })}
        </p>
      )}
      <LineageLines commitment={entry} list={list} />
      <PassageLine passage={entry.passage} statements={list.statements} />
      <MarkingLabel marking={marking} />
    </div>
  );
}

function Judgements({ id }: { readonly id: string }): ReactNode {
  const voice = useVoice();
  const judgements = useQuery(judgementsQuery(id));
  return (
    <Panel title={voice.text('judgement.title')} lead={voice.text('judgement.lead')}>
      <QueryView query={judgements} what={voice.text('judgement.title')}>
        {({ judgements: found }) => <JudgementList commitment={id} judgements={found} />}
      </QueryView>
    </Panel>
  );
}

function Data({ entry }: { readonly entry: CommitmentEntry }): ReactNode {
  const voice = useVoice();
  return (
    <Panel title={voice.text('evidence.data')} lead={voice.text('evidence.data.lead')}>
      <EvidenceData commitment={entry} search={route.useSearch()} />
    </Panel>
  );
}

function Goals({ id }: { readonly id: string }): ReactNode {
  const voice = useVoice();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const goals = useQuery(goalProgressQuery({ ...search, commitment: id }));
  const { language } = voice;
  return (
    <Panel title={voice.text('goal.title')} lead={voice.text('goal.rule')}>
      <div className={styles.controls}>
        <CompareField
          since={search.since}
          onChange={(since) => void navigate({ search: parseProgressSearch({ ...search, since }), replace: true })}
        />
      </div>
      <QueryView query={goals} what={voice.text('goal.title')}>
        {(list) => (
          <GoalList
            list={list}
            search={search}
            actions={({ goal }) => (
              <OwnEntry writtenBy={goal.writtenBy}>
                <Link
                  to="/$language/commitments/$commitment/goals/$goal"
                  params={{ language, commitment: id, goal: goal.id }}
                >
                  {voice.text('entry.edit')}
                </Link>
              </OwnEntry>
            )}
          />
        )}
      </QueryView>
    </Panel>
  );
}
