import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { MeetingEntry } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { commitmentsQuery } from '../commitments/commitment-queries.ts';
import layout from '../parts/layout.module.css';

/** What the members said together after a meeting. */
export function MeetingStatement({ meeting }: { readonly meeting: MeetingEntry }): ReactNode {
  const voice = useVoice();
  const { language } = voice;
  const statements = useQuery(commitmentsQuery).data?.statements ?? [];
  const published = statements.find(({ id }) => id === meeting.statement);
  if (published === undefined) return <p className={layout.quiet}>{voice.text('meeting.statement.none')}</p>;
  const { title, publisher, publishedOn } = published;
  return (
    <p>
      {voice.text('meeting.statement.at', {
        title: title[language],
        publisher: publisher[language],
        published: publishedOn,
      })}
    </p>
  );
}
