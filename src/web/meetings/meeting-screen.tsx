import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { MeetingDetail, MeetingEntry } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { EntryHistory } from '../entries/entry-history.tsx';
import { OwnEntry } from '../entries/own-entry.tsx';
import { formatMoment } from '../format/date.ts';
import { buttonClass } from '../parts/button.tsx';
import layout from '../parts/layout.module.css';
import { Panel } from '../parts/panel.tsx';
import { QueryView } from '../parts/query-view.tsx';
import { Screen } from '../parts/screen.tsx';
import { ActionItemList } from './action-item-list.tsx';
import { AgendaList } from './agenda-list.tsx';
import { DecisionList } from './decision-list.tsx';
import { FollowUp } from './follow-up.tsx';
import { MeetingFacts } from './meeting-facts.tsx';
import { followUpQuery, meetingQuery } from './meeting-queries.ts';
import { MeetingStatement } from './meeting-statement.tsx';
import styles from './meetings.module.css';
import { nameOfMeetingPart } from './name-of-meeting-part.ts';
import { PaperList } from './paper-list.tsx';
import { ParticipantList } from './participant-list.tsx';

const route = getRouteApi('/$language/meetings/$meeting');

/** One meeting: when and where, what was agreed and what became of it, and what is open from the one before. */
export function MeetingScreen(): ReactNode {
  const voice = useVoice();
  const { language } = voice;
  const { meeting } = route.useParams();
  const detail = useQuery(meetingQuery(meeting));
  const { entry, draft } = detail.data ?? { entry: null, draft: null };
  const title = (entry ?? draft?.content)?.title[language] ?? '';
  return (
    <Screen
      title={title === '' ? voice.text('nav.meetings') : title}
      above={
        <Link to="/$language/meetings" params={{ language }}>
          {voice.text('nav.meetings')}
        </Link>
      }
    >
      <QueryView query={detail} what={voice.text('nav.meetings')}>
        {(found) => <Meeting id={meeting} detail={found} />}
      </QueryView>
    </Screen>
  );
}

function Meeting({ id, detail }: { readonly id: string; readonly detail: MeetingDetail }): ReactNode {
  const voice = useVoice();
  const { entry, history, draft, writers } = detail;
  return (
    <div className={layout.stack}>
      {entry === null && <p>{voice.text(history.length === 0 ? 'entry.draft.only' : 'entry.gone')}</p>}
      {entry !== null && <MeetingFacts meeting={entry} />}
      <OwnEntry writtenBy={entry?.writtenBy ?? null}>
        <p className={styles.row}>
          <Link
            to="/$language/meetings/$meeting/edit"
            params={{ language: voice.language, meeting: id }}
            className={buttonClass()}
          >
            {voice.text(draft === null ? 'entry.edit' : 'entry.draft.continue')}
          </Link>
        </p>
        {writers.map(({ by, at }) => (
          <p key={`${by} ${at}`} className={layout.quiet}>
            {voice.text('entry.writer', { by, at: formatMoment(at, voice) })}
          </p>
        ))}
      </OwnEntry>
      {entry !== null && <Contents meeting={entry} />}
      <Panel title={voice.text('entry.history')}>
        <EntryHistory history={history} nameOf={(pointer) => nameOfMeetingPart(pointer, entry, voice)} />
      </Panel>
    </div>
  );
}

/** Of a planned meeting what is open comes first; of one that was held, what it agreed. */
function Contents({ meeting }: { readonly meeting: MeetingEntry }): ReactNode {
  const voice = useVoice();
  const followUp = useQuery(followUpQuery(meeting.id));
  const previous = (
    <Panel title={voice.text('meeting.followUp')}>
      <QueryView query={followUp} what={voice.text('meeting.followUp')}>
        {(found) => <FollowUp standing={found.previous} />}
      </QueryView>
    </Panel>
  );
  const agenda = (
    <Panel title={voice.text('meeting.agenda')}>
      <AgendaList meeting={meeting} />
    </Panel>
  );
  const isPlanned = meeting.status === 'planned';
  return (
    <>
      {isPlanned && previous}
      {isPlanned && agenda}
      <Panel title={voice.text('meeting.decisions')}>
        <QueryView query={followUp} what={voice.text('meeting.decisions')}>
          {({ present }) => <DecisionList standing={present} meeting={meeting} />}
        </QueryView>
      </Panel>
      <Panel title={voice.text('meeting.actions')} lead={voice.text('meeting.actions.rule')}>
        <QueryView query={followUp} what={voice.text('meeting.actions')}>
          {({ present }) => <ActionItemList standing={present} meeting={meeting} />}
        </QueryView>
      </Panel>
      <Panel title={voice.text('meeting.statement')}>
        <MeetingStatement meeting={meeting} />
      </Panel>
      {!isPlanned && agenda}
      <Panel title={voice.text('meeting.participants')}>
        <ParticipantList meeting={meeting} />
      </Panel>
      <Panel title={voice.text('meeting.papers')}>
        <PaperList meeting={meeting} />
      </Panel>
      {!isPlanned && previous}
    </>
  );
}
