import type { CalendarDate, Language, Text } from '../base/index.ts';
import type { CommitmentId, Party } from './commitment.ts';
import type { Sector } from './marking.ts';

/** Meetings of the same members, one after the other. */
export interface MeetingSeries {
  readonly id: string;
  readonly title: Text;
  /** Among whom the host rotates, ISO 3166-1 alpha-2. */
  readonly members: readonly string[];
}

export const meetingForms = ['in-person', 'remote', 'hybrid'] as const;
export type MeetingForm = (typeof meetingForms)[number];

export const meetingStatuses = ['planned', 'held', 'cancelled'] as const;
export type MeetingStatus = (typeof meetingStatuses)[number];

export const participantRoles = ['head-of-delegation', 'delegate', 'adviser', 'observer'] as const;
export type ParticipantRole = (typeof participantRoles)[number];

/** How far an action item is. `to-enter`: no commitment yet; `gone`: the commitment was withdrawn, or is not for the reader. */
export const actionItemStates = ['overdue', 'to-enter', 'open', 'gone', 'done'] as const;
export type ActionItemState = (typeof actionItemStates)[number];

/**
 * Parts of one kind by their UUIDs: so the changes of two people are put together part by part. They are read by `order`, and
 * those of the same order by UUID.
 */
export type MeetingParts<Part> = Readonly<Record<string, Part & { readonly order: number }>>;

export interface AgendaItem {
  readonly title: Text;
  /** Countries that lead it, ISO 3166-1 alpha-2. */
  readonly leads: readonly string[];
  readonly minutes: number | null;
  readonly commitments: readonly CommitmentId[];
  readonly papers: readonly string[];
  /** What was said; null: nothing is written down. */
  readonly summary: Text | null;
}

export interface Participant {
  readonly name: string;
  /** ISO 3166-1 alpha-2; null: of an organisation that is no country's. */
  readonly country: string | null;
  /** Authority or organisation, as on the list of participants. */
  readonly organisation: string | null;
  readonly position: string | null;
  readonly sector: Sector | null;
  readonly role: ParticipantRole;
}

export interface MeetingPaper {
  readonly title: Text;
  readonly languages: readonly Language[];
  readonly address: string | null;
  /** Number or place where it has no address. */
  readonly reference: string | null;
  /** Who brought it, ISO 3166-1 alpha-2. */
  readonly country: string | null;
  readonly day: CalendarDate | null;
}

export interface Decision {
  readonly text: Text;
  readonly agendaItem: string | null;
  readonly commitments: readonly CommitmentId[];
  /** Who took part in it and is bound by it, ISO 3166-1 alpha-2. */
  readonly countries: readonly string[];
}

export interface ActionItem {
  readonly title: Text;
  readonly description: Text | null;
  /** The first leads. */
  readonly owners: readonly Party[];
  readonly due: CalendarDate | null;
  /** Commitment that it is to be part of. */
  readonly parent: CommitmentId | null;
  readonly decision: string | null;
  /** What it became; from then on that is the truth. */
  readonly commitment: CommitmentId | null;
}

/** A meeting with what was talked about, by whom, and what came of it. */
export interface Meeting {
  readonly series: string;
  /** Ordinal in the series; null: it has none. */
  readonly number: number | null;
  readonly title: Text;
  /** Meeting that it belongs to; null: it stands for itself. */
  readonly partOf: string | null;
  readonly host: string;
  /** Countries that take part by invitation, ISO 3166-1 alpha-2. */
  readonly guests: readonly string[];
  readonly place: Text | null;
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  readonly form: MeetingForm;
  readonly status: MeetingStatus;
  /** Published statement; null: none. */
  readonly statement: string | null;
  readonly agenda: MeetingParts<AgendaItem>;
  readonly participants: MeetingParts<Participant>;
  readonly papers: MeetingParts<MeetingPaper>;
  readonly decisions: MeetingParts<Decision>;
  readonly actionItems: MeetingParts<ActionItem>;
}
