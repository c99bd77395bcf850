import type { MeetingEntry } from '../../../api/index.ts';
import { addDays, type Language, partsInOrder } from '../../../base/index.ts';
import type { CalendarEvent } from '../../../exchange/index.ts';
import type { MeetingStatus } from '../../../model/index.ts';

const statuses: Readonly<Record<MeetingStatus, CalendarEvent['status']>> = {
  planned: 'TENTATIVE',
  held: 'CONFIRMED',
  cancelled: 'CANCELLED',
};

/** A meeting as whole days with its agenda; who takes part is not said. */
export function calendarEventOf(
  { id, revision, title, place, from, until, status, agenda, marking }: MeetingEntry,
  { language, now }: { readonly language: Language; readonly now: Date },
): CalendarEvent {
  return {
    uid: `${id}@vigia`,
    sequence: revision,
    stamp: now,
    from,
    after: addDays(until, 1),
    summary: title[language],
    location: place?.[language] ?? null,
    description: partsInOrder(agenda)
      .map((item, index) => `${index + 1}. ${item.title[language]}`)
      .join('\n'),
    status: statuses[status],
    isPublic: marking.tlp === 'CLEAR',
    language,
  };
}
