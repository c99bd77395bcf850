import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { MeetingEntry, MeetingStanding } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import layout from '../parts/layout.module.css';
import { Standing } from './commitment-standing.tsx';
import { describeCountries } from './describe-meeting.ts';
import { meetingsQuery } from './meeting-queries.ts';
import styles from './meetings.module.css';

interface DecisionListProps {
  readonly standing: MeetingStanding;
  /** The meeting itself, where the list stands on its own page. */
  readonly meeting?: MeetingEntry;
}

/** What was agreed, by whom, and how the commitments stand that it is about. */
export function DecisionList({ standing, meeting }: DecisionListProps): ReactNode {
  const { decisions, since } = standing;
  const voice = useVoice();
  const { series } = standing.meeting;
  const members = useQuery(meetingsQuery).data?.series.find(({ id }) => id === series)?.members ?? [];
  if (decisions.length === 0) return <p className={layout.quiet}>{voice.text('meeting.decisions.none')}</p>;
  return (
    <ol className={styles.numbered}>
      {decisions.map(({ id, text, countries, commitments }) => {
        const item = meeting?.agenda[meeting.decisions[id]?.agendaItem ?? ''];
        const isOfAll = members.every((member) => countries.includes(member));
        // What the statements agreed stands in the tree in the same words: it is said once.
        const isSaid = commitments.some(({ title }) => title?.[voice.language] === text[voice.language]);
        const facts = [
          ...(isOfAll || countries.length === 0
            ? []
            : [voice.text('meeting.decisions.only', { countries: describeCountries(countries, voice) })]),
          ...(item === undefined ? [] : [voice.text('meeting.decisions.from', { item: item.title[voice.language] })]),
        ];
        return (
          <li key={id}>
            {!isSaid && <p>{text[voice.language]}</p>}
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
