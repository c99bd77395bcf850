import type { MeetingContent } from '../../api/index.ts';
import { nameOfPart } from '../entries/name-of-part.ts';
import type { Voice } from '../format/voice.ts';

/** A part of a meeting as people call it: what it is among, and its own title instead of its UUID. */
export function nameOfMeetingPart(pointer: string, content: MeetingContent | null, voice: Voice): string {
  const [, among = '', id = '', ...rest] = pointer.split('/');
  const lists: Readonly<Record<string, readonly [string, string | undefined]>> = {
    agenda: [voice.text('meeting.agenda'), content?.agenda[id]?.title[voice.language]],
    participants: [voice.text('meeting.participants'), content?.participants[id]?.name],
    papers: [voice.text('meeting.papers'), content?.papers[id]?.title[voice.language]],
    decisions: [voice.text('meeting.decisions'), content?.decisions[id]?.text[voice.language]],
    actionItems: [voice.text('meeting.actions'), content?.actionItems[id]?.title[voice.language]],
  };
  const [list, title = id] = lists[among] ?? [];
  return list === undefined
    ? nameOfPart(pointer, voice)
    : [list, title, nameOfPart(`/${rest.join('/')}`, voice)].filter(Boolean).join(' · ');
}
