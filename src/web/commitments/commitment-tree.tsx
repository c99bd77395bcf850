import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type {
  CommitmentEntry,
  CommitmentList,
  GoalProgress,
  RecommendationEntry,
  StatementEntry,
} from '../../api/index.ts';
import { nameOfBody } from '../../model/index.ts';
import { useVoice } from '../app/voice-context.ts';
import type { Voice } from '../format/voice.ts';
import layout from '../parts/layout.module.css';
import styles from './commitments.module.css';
import { describeOwners } from './describe-owners.ts';
import { LineageLines } from './lineage-lines.tsx';
import { PassageLine } from './passage-line.tsx';
import { describeState } from './recommendation-facts.tsx';
import { StatusTag } from './status-tag.tsx';

interface CommitmentTreeProps {
  readonly list: CommitmentList;
  /** By which others are named where a filter left only some; absent: the list. */
  readonly all?: CommitmentList;
  readonly goals: readonly GoalProgress[];
  /** What stands in this one; absent: strategies. */
  readonly root?: string;
}

/** Strategies, the latest first, with what stands in each of them; or what stands in one commitment. */
export function CommitmentTree({ list, all = list, goals, root }: CommitmentTreeProps): ReactNode {
  const top = list.commitments.filter(({ parent }) => parent === (root ?? null));
  return (
    <ul className={styles.strategies}>
      {(root === undefined ? top.toReversed() : top).map((one) => (
        <li key={one.id} className={styles.strategy}>
          <Entry commitment={one} list={list} all={all} goals={goals} heading="h3" />
        </li>
      ))}
    </ul>
  );
}

interface EntryProps {
  readonly commitment: CommitmentEntry;
  readonly list: CommitmentList;
  readonly all: CommitmentList;
  readonly goals: readonly GoalProgress[];
  readonly heading: 'h3' | 'h4';
}

function Entry({ commitment, list, all, goals, heading: Heading }: EntryProps): ReactNode {
  const voice = useVoice();
  const { language } = voice;
  const { id, title, description, passage } = commitment;
  const above = list.commitments.find((one) => one.id === commitment.parent);
  const below = list.commitments.filter(({ parent }) => parent === id);
  return (
    <>
      <div className={styles.heading}>
        <Heading id={id} className={styles.title}>
          <Link to="/$language/commitments/$commitment" params={{ language, commitment: id }} search={{}}>
            {title[language]}
          </Link>
        </Heading>
        {goals
          .filter(({ goal }) => goal.commitment === id)
          .map(({ goal, now }) => (
            <StatusTag key={goal.id} status={now.status} />
          ))}
      </div>
      <p className={layout.quiet}>{remarksOn(commitment, above, voice).join(' · ')}</p>
      {description !== null && <p>{description[voice.language]}</p>}
      <LineageLines commitment={commitment} list={all} />
      <PassageLine passage={passage} statements={list.statements} />
      {below.length > 0 && (
        <ul className={styles.below}>
          {below.map((one) => (
            <li key={one.id}>
              <Entry commitment={one} list={list} all={all} goals={goals} heading="h4" />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** Owners are named where they are not those of what it stands in. */
function remarksOn(commitment: CommitmentEntry, above: CommitmentEntry | undefined, voice: Voice): readonly string[] {
  const isAsAbove = JSON.stringify(commitment.owners) === JSON.stringify(above?.owners);
  return [...factsOf(commitment, voice), ...(isAsAbove ? [] : [describeOwners(commitment, voice)])];
}

/** What it is, and until when. */
export function factsOf({ level, origin, horizon, recommendation }: CommitmentEntry, voice: Voice): readonly string[] {
  return [
    voice.text(`commitments.level.${level}`),
    ...(level === 'strategy' && recommendation === null ? [voice.text(`commitments.origin.${origin}`)] : []),
    ...(recommendation === null ? [] : factsOfRecommendation(recommendation, voice)),
    ...(horizon !== null ? [voice.text('commitments.horizon', { ...horizon })] : []),
    ...(horizon === null && level === 'strategy' ? [voice.text('commitments.horizon.none')] : []),
  ];
}

function factsOfRecommendation(recommendation: RecommendationEntry, voice: Voice): readonly string[] {
  const body = nameOfBody(recommendation)[voice.language];
  const { reference } = recommendation;
  return [voice.text('recommendation.of', { body, reference }), describeState(recommendation, voice)];
}

/** Where what was promised was said. */
export function Statements({ statements }: { readonly statements: readonly StatementEntry[] }): ReactNode {
  const voice = useVoice();
  return (
    <ul className={styles.statements}>
      {statements.map(({ id, title, place, heldFrom, heldUntil, publisher, publishedOn }) => (
        <li key={id}>
          {voice.text('commitments.statement', {
            title: title[voice.language],
            place: place[voice.language],
            from: heldFrom,
            until: heldUntil,
            publisher: publisher[voice.language],
            published: publishedOn,
          })}
        </li>
      ))}
    </ul>
  );
}
