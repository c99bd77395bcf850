import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { MeetingStanding } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import layout from '../parts/layout.module.css';
import { ActionItemList } from './action-item-list.tsx';
import { DecisionList } from './decision-list.tsx';
import styles from './meetings.module.css';

/** What became of what the meeting before agreed: what was said then, and what is known now. */
export function FollowUp({ standing }: { readonly standing: MeetingStanding | null }): ReactNode {
  const voice = useVoice();
  const { language } = voice;
  if (standing === null) return <p className={layout.quiet}>{voice.text('meeting.followUp.none')}</p>;
  const { meeting, since } = standing;
  return (
    <div className={layout.stack}>
      <p>
        <Link to="/$language/meetings/$meeting" params={{ language, meeting: meeting.id }}>
          {voice.text('meeting.followUp.of', { title: meeting.title[language], day: since })}
        </Link>
      </p>
      {standing.actionItems.length > 0 && (
        <section>
          <h3 className={styles.title}>{voice.text('meeting.actions')}</h3>
          <ActionItemList standing={standing} />
        </section>
      )}
      <section>
        <h3 className={styles.title}>{voice.text('meeting.decisions')}</h3>
        <DecisionList standing={standing} />
      </section>
    </div>
  );
}
