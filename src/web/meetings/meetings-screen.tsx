import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { MeetingList, MeetingSummary } from '../../api/index.ts';
import { toDayNumber } from '../../base/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { RoomTabs } from '../entries/room-tabs.tsx';
import { formatCountry } from '../format/country.ts';
import { buttonClass } from '../parts/button.tsx';
import { ForDuty } from '../parts/for-duty.tsx';
import layout from '../parts/layout.module.css';
import { Panel } from '../parts/panel.tsx';
import { QueryView } from '../parts/query-view.tsx';
import { Screen } from '../parts/screen.tsx';
import { describeCounts, describeMeeting } from './describe-meeting.ts';
import { meetingsQuery } from './meeting-queries.ts';
import styles from './meetings.module.css';

/** The meeting that comes next, and those that were, series by series. */
export function MeetingsScreen(): ReactNode {
  const voice = useVoice();
  const meetings = useQuery(meetingsQuery);
  const title = voice.text('nav.meetings');
  const turns = (meetings.data?.series ?? []).map(({ nextHost }) => formatCountry(nextHost, voice));
  return (
    <Screen
      title={title}
      tabs={<RoomTabs here="meetings" />}
      lead={turns.length === 0 ? undefined : voice.text('meeting.lead', { host: turns.join(', ') })}
      actions={
        <ForDuty duty="analyse">
          <Link to="/$language/meetings/new" params={{ language: voice.language }} className={buttonClass()}>
            {voice.text('meeting.new')}
          </Link>
        </ForDuty>
      }
    >
      <QueryView query={meetings} what={title}>
        {(list) => (
          <div className={layout.stack}>
            <Coming list={list} />
            {list.series.map(({ id, title: name }) => (
              <Past
                key={id}
                title={list.series.length === 1 ? voice.text('meeting.past') : name[voice.language]}
                meetings={list.meetings.filter((one) => one.series === id && !isComing(one))}
              />
            ))}
          </div>
        )}
      </QueryView>
    </Screen>
  );
}

function isComing({ status }: MeetingSummary): boolean {
  return status === 'planned';
}

/** The soonest first, with the days to go. */
function Coming({ list: { today, meetings } }: { readonly list: MeetingList }): ReactNode {
  const voice = useVoice();
  const coming = meetings.filter(isComing).toReversed();
  return (
    <Panel title={voice.text('meeting.next')}>
      {coming.length === 0 && <p className={layout.quiet}>{voice.text('meeting.next.none')}</p>}
      <ul className={styles.meetings}>
        {coming.map((meeting) => (
          <li key={meeting.id} className={styles.next}>
            <Headline meeting={meeting} />
            <p className={styles.days}>
              {meeting.from < today
                ? voice.text('meeting.under')
                : voice.text('meeting.inDays', { count: toDayNumber(meeting.from) - toDayNumber(today) })}
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Past({
  title,
  meetings,
}: {
  readonly title: string;
  readonly meetings: readonly MeetingSummary[];
}): ReactNode {
  const voice = useVoice();
  return (
    <Panel title={title}>
      <ul className={styles.meetings}>
        {meetings.map((meeting) => (
          <li key={meeting.id}>
            <Headline meeting={meeting} />
            <p>{describeCounts(meeting, voice)}</p>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Headline({ meeting }: { readonly meeting: MeetingSummary }): ReactNode {
  const voice = useVoice();
  const { language } = voice;
  return (
    <div>
      <h3 className={styles.title}>
        <Link to="/$language/meetings/$meeting" params={{ language, meeting: meeting.id }}>
          {meeting.title[language]}
        </Link>
      </h3>
      <p className={layout.quiet}>{describeMeeting(meeting, voice)}</p>
    </div>
  );
}
