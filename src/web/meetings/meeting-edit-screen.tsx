import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { MeetingContent, type MeetingEntry, type MeetingList, SaveMeetingOutcome } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { commitmentsQuery } from '../commitments/commitment-queries.ts';
import { type Begun, begunWith } from '../entries/begun-with.ts';
import { EntryEditor } from '../entries/entry-editor.tsx';
import { noText } from '../entries/trilingual-field.tsx';
import { QueryView } from '../parts/query-view.tsx';
import { Screen } from '../parts/screen.tsx';
import { dropReferences } from './drop-references.ts';
import { MeetingForm } from './meeting-form.tsx';
import { meetingQuery, meetingsQuery } from './meeting-queries.ts';
import { nameOfMeetingPart } from './name-of-meeting-part.ts';

const route = getRouteApi('/$language/meetings/$meeting/edit');

/** Changes a meeting, or goes on with a draft of it. */
export function MeetingEditScreen(): ReactNode {
  const voice = useVoice();
  const { meeting } = route.useParams();
  const detail = useQuery(meetingQuery(meeting));
  const list = useQuery(meetingsQuery);
  return (
    <Frame title={detail.data?.entry?.title[voice.language] ?? voice.text('nav.meetings')}>
      <QueryView query={list} what={voice.text('nav.meetings')}>
        {(meetings) => (
          <QueryView query={detail} what={voice.text('nav.meetings')}>
            {(found) => (
              <Editor
                id={meeting}
                meetings={meetings}
                begun={begunWith(found, { contentOf, fresh: freshMeeting(meetings) })}
                current={found.entry?.revision ?? null}
              />
            )}
          </QueryView>
        )}
      </QueryView>
    </Frame>
  );
}

/** Enters a meeting: the next number, and the host whose turn it is, are suggested. */
export function NewMeetingScreen(): ReactNode {
  const voice = useVoice();
  const [id] = useState(() => crypto.randomUUID());
  const list = useQuery(meetingsQuery);
  return (
    <Frame title={voice.text('meeting.new')}>
      <QueryView query={list} what={voice.text('nav.meetings')}>
        {(meetings) => (
          <Editor id={id} meetings={meetings} begun={{ base: 0, content: freshMeeting(meetings) }} current={null} />
        )}
      </QueryView>
    </Frame>
  );
}

function Frame({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactNode {
  const voice = useVoice();
  return (
    <Screen
      title={title}
      above={
        <Link to="/$language/meetings" params={{ language: voice.language }}>
          {voice.text('nav.meetings')}
        </Link>
      }
      lead={voice.text('meeting.edit.lead')}
    >
      {children}
    </Screen>
  );
}

interface EditorProps {
  readonly id: string;
  readonly meetings: MeetingList;
  readonly begun: Begun<MeetingContent>;
  readonly current: number | null;
}

function Editor({ id, meetings, begun, current }: EditorProps): ReactNode {
  const voice = useVoice();
  const list = useQuery(commitmentsQuery);
  const navigate = route.useNavigate();
  return (
    <QueryView query={list} what={voice.text('nav.commitments')}>
      {(commitments) => (
        <EntryEditor
          path={`/meetings/${encodeURIComponent(id)}`}
          content={MeetingContent}
          outcome={SaveMeetingOutcome}
          begun={begun}
          current={current}
          nameOf={(pointer, content) => nameOfMeetingPart(pointer, content, voice)}
          onDone={() =>
            void navigate({
              to: '/$language/meetings/$meeting',
              params: { language: voice.language, meeting: id },
            })
          }
          form={(content, onChange) => (
            <MeetingForm
              id={id}
              content={content}
              meetings={meetings}
              commitments={commitments}
              change={(part) => onChange(dropReferences(content, { ...content, ...part }))}
            />
          )}
        />
      )}
    </QueryView>
  );
}

const contentOf = (entry: MeetingEntry): MeetingContent => MeetingContent.strip().parse(entry);

function freshMeeting({ series, meetings }: MeetingList): MeetingContent {
  const [first] = series;
  const numbers = meetings.map(({ number }) => number ?? 0);
  return {
    series: first?.id ?? '',
    number: Math.max(0, ...numbers) + 1,
    title: noText,
    partOf: null,
    host: first?.nextHost ?? '',
    guests: [],
    place: null,
    from: '',
    until: '',
    form: 'in-person',
    status: 'planned',
    statement: null,
    agenda: {},
    participants: {},
    papers: {},
    decisions: {},
    actionItems: {},
  };
}
