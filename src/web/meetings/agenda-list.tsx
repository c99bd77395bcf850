import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { MeetingEntry } from '../../api/index.ts';
import { partsInOrder } from '../../base/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { commitmentsQuery } from '../commitments/commitment-queries.ts';
import layout from '../parts/layout.module.css';
import { describeCountries } from './describe-meeting.ts';
import styles from './meetings.module.css';

/** What is talked about, who leads it, and what was said. */
export function AgendaList({ meeting: { agenda, papers } }: { readonly meeting: MeetingEntry }): ReactNode {
  const voice = useVoice();
  const { language } = voice;
  const known = useQuery(commitmentsQuery).data?.commitments ?? [];
  const items = partsInOrder(agenda);
  if (items.length === 0) return <p className={layout.quiet}>{voice.text('meeting.agenda.none')}</p>;
  return (
    <ol className={styles.numbered}>
      {items.map(({ id, title, leads, minutes, commitments, papers: about, summary }) => {
        const facts = [
          ...(leads.length === 0
            ? []
            : [voice.text('meeting.agenda.leads', { countries: describeCountries(leads, voice) })]),
          ...(minutes === null ? [] : [voice.text('meeting.agenda.minutes', { count: minutes })]),
          ...about.flatMap((paper) => papers[paper]?.title[language] ?? []),
        ];
        return (
          <li key={id}>
            <p>{title[language]}</p>
            {facts.length > 0 && <p className={layout.quiet}>{facts.join(' · ')}</p>}
            {summary !== null && <p>{summary[language]}</p>}
            {commitments.map((commitment) => (
              <p key={commitment}>
                <Link to="/$language/commitments/$commitment" params={{ language, commitment }} search={{}}>
                  {known.find((one) => one.id === commitment)?.title[language] ?? commitment}
                </Link>
              </p>
            ))}
          </li>
        );
      })}
    </ol>
  );
}
