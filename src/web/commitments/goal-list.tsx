import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { GoalProgress, GoalProgressList } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import layout from '../parts/layout.module.css';
import styles from './commitments.module.css';
import type { ProgressSearch } from './commitments-search.ts';
import {
  describeBaseline,
  describeCovered,
  describeCurrent,
  describeReasons,
  describeTarget,
} from './describe-goal.ts';
import { StatusTag } from './status-tag.tsx';

interface GoalListProps {
  readonly list: GoalProgressList;
  readonly search: ProgressSearch;
  /** Title of a commitment; absent: the list stands on the commitment's own page. */
  readonly titleOf?: (commitment: string) => string;
  /** What somebody may do with a goal. */
  readonly actions?: (goal: GoalProgress) => ReactNode;
}

/** Goals with what the data say of each, and what they said on the day that it is compared with. */
export function GoalList({ list, search, titleOf, actions }: GoalListProps): ReactNode {
  const voice = useVoice();
  if (list.goals.length === 0) return <p className={layout.quiet}>{voice.text('goal.none')}</p>;
  return (
    <ul className={styles.questions}>
      {list.goals.map((progress) => (
        <li key={progress.goal.id} className={styles.question}>
          <div>
            {titleOf !== undefined && (
              <p>
                <Link
                  to="/$language/commitments/$commitment"
                  params={{ language: voice.language, commitment: progress.goal.commitment }}
                  search={search}
                >
                  {titleOf(progress.goal.commitment)}
                </Link>
              </p>
            )}
            <p>
              <Link
                to="/$language/commitments/progress/$question"
                params={{ language: voice.language, question: progress.goal.question }}
                search={search}
              >
                {progress.questionTitle[voice.language]}
              </Link>
            </p>
            <p className={layout.quiet}>{describeTarget(progress, voice)}</p>
            <p className={layout.quiet}>{describeBaseline(progress, voice)}</p>
            <Reasons progress={progress} />
            {actions?.(progress)}
          </div>
          <Said progress={progress} since={list.since} />
        </li>
      ))}
    </ul>
  );
}

function Reasons({ progress: { now } }: { readonly progress: GoalProgress }): ReactNode {
  const voice = useVoice();
  const reasons = describeReasons(now, voice);
  return reasons.length === 0 ? null : <p className={layout.quiet}>{reasons.join(' · ')}</p>;
}

function Said({ progress, since }: { readonly progress: GoalProgress; readonly since: string | null }): ReactNode {
  const voice = useVoice();
  const { goal, now } = progress;
  return (
    <dl className={styles.said}>
      <div>
        <dt>{since === null ? voice.text('goal.now') : voice.text('goal.known')}</dt>
        <dd>
          <StatusTag status={now.status} />
          <span>{describeCurrent(now, progress, voice)}</span>
          <span className={layout.quiet}>{describeCovered(now, goal, voice)}</span>
          {now.limit === 'crossed' && <span className={styles.crossed}>{voice.text('goal.limit.crossed')}</span>}
        </dd>
      </div>
      {since !== null && progress.since !== null && (
        <div>
          <dt>{voice.text('goal.said', { day: since })}</dt>
          <dd>
            <StatusTag status={progress.since.status} />
            <span>{describeCurrent(progress.since, progress, voice)}</span>
          </dd>
        </div>
      )}
    </dl>
  );
}
