import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { CommitmentStanding } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { StatusTag } from '../commitments/status-tag.tsx';
import { formatCountry } from '../format/country.ts';
import layout from '../parts/layout.module.css';
import styles from './meetings.module.css';

interface StandingProps {
  readonly commitment: CommitmentStanding;
  /** Day of the meeting, with which it is compared. */
  readonly since: string;
}

/** A commitment with what the data say of its goals, then and now, and what others judge. */
export function Standing({ commitment: { id, title, goals, judgements }, since }: StandingProps): ReactNode {
  const voice = useVoice();
  const { language } = voice;
  if (title === null) return <p className={layout.quiet}>{voice.text('meeting.state.gone')}</p>;
  return (
    <div className={styles.about}>
      <Link to="/$language/commitments/$commitment" params={{ language, commitment: id }} search={{ since }}>
        {title[language]}
      </Link>
      {goals.length === 0 && judgements.length === 0 && (
        <span className={layout.quiet}>{voice.text('meeting.goals.none')}</span>
      )}
      {goals.map(({ goal, questionTitle, now, since: then }) => (
        <span key={goal.id} className={styles.row}>
          <span className={layout.quiet}>{questionTitle[language]}</span>
          {then !== null && (
            <span className={layout.quiet}>
              {voice.text('meeting.then', { status: voice.text(`goal.status.${then.status}`) })}
            </span>
          )}
          <StatusTag status={now.status} />
        </span>
      ))}
      {judgements.map(({ id: judgement, rated, completion, asOf }) => (
        <span key={judgement} className={layout.quiet}>
          {voice.text('meeting.judged', {
            country: formatCountry(rated, voice),
            completion: voice.text(`judgement.completion.${completion}`),
            day: asOf,
          })}
        </span>
      ))}
    </div>
  );
}
