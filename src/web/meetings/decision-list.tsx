import type { ReactNode } from 'react';
import type { MeetingEntry, MeetingStanding } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import layout from '../parts/layout.module.css';
import { Standing } from './commitment-standing.tsx';
import { describeCountries } from './describe-meeting.ts';
import styles from './meetings.module.css';

interface DecisionListProps {
  readonly standing: MeetingStanding;
  /** The meeting itself, where the list stands on its own page. */
  readonly meeting?: MeetingEntry;
}

/** What was agreed, by whom, and how the commitments stand that it is about. */
export function DecisionList({ standing: { decisions, since }, meeting }: DecisionListProps): ReactNode {
  const voice = useVoice();
  if (decisions.length === 0) return <p className={layout.quiet}>{voice.text('meeting.decisions.none')}</p>;
  return (
    <ol className={styles.numbered}>
      {decisions.map(({ id, text, countries, commitments }) => {
        const item = meeting?.agenda[meeting.decisions[id]?.agendaItem ?? ''];
        const facts = [
          ...(countries.length === 0
            ? []
            : [voice.text('meeting.decisions.only', { countries: describeCountries(countries, voice) })]),
          ...(item === undefined ? [] : [voice.text('meeting.decisions.from', { item: item.title[voice.language] })]),
        ];
        return (
          <li key={id}>
            <p>{text[voice.language]}</p>
            {facts.length > 0 && <p className={layout.quiet}>{facts.join(' · ')}</p>}
            {commitments.map((commitment) => (
              <Standing key={commitment.id} commitment={commitment} since={since} />
            ))}
          </li>
        );
      })}
    </ol>
  );
}
