import { z } from 'zod';
import { isUuid } from '../base/index.ts';
import { meetingForms, meetingStatuses, participantRoles, sectors } from '../model/index.ts';
import { CommitmentEntry, PartyEntry } from './commitment.ts';
import { EntryHead, entryDetailOf, saveOutcomeOf, saveRequestOf } from './entry.ts';
import { CalendarDay, CountryCode, LanguageCode, TrilingualText } from './parts.ts';
import { PlainText, TrilingualPlainText } from './plain-text.ts';

const Identifier = z.string().min(1).max(200);
const PartId = z.string().refine(isUuid, 'not a UUID in lower case').meta({ format: 'uuid' });
const Commitments = z.array(Identifier).max(50).describe('Commitments that it is about');
const Countries = z.array(CountryCode).max(60);

/** Parts by their UUIDs, so that what two people add is put together; they are read by `order`. */
function partsOf<Shape extends z.core.$ZodLooseShape>(
  shape: Shape,
  most: number,
): z.ZodRecord<typeof PartId, z.ZodObject<Shape & { order: z.ZodNumber }, z.core.$strict>> {
  const order = z.number().int().min(0).max(1_000_000).describe('They are read by it; those of the same order by UUID');
  return z
    .record(PartId, z.strictObject({ ...shape, order }))
    .refine((parts) => Object.keys(parts).length <= most, `more than ${most}`);
}

const agendaItem = {
  title: TrilingualPlainText(500),
  leads: Countries,
  minutes: z.number().int().min(1).max(10_080).nullable(),
  commitments: Commitments,
  papers: z.array(PartId).max(50),
  summary: TrilingualPlainText(10_000).nullable().describe('What was said; null: nothing is written down'),
};

const participant = {
  name: PlainText(200).min(1),
  country: CountryCode.nullable().describe('null: of an organisation that is no country’s'),
  organisation: PlainText(300).nullable().describe('Authority or organisation, as on the list of participants'),
  position: PlainText(300).nullable(),
  sector: z.enum(sectors).nullable(),
  role: z.enum(participantRoles),
};

const paper = {
  title: TrilingualPlainText(500),
  languages: z.array(LanguageCode).max(3),
  address: z
    .url({ protocol: /^https$/u })
    .max(1_000)
    .nullable(),
  reference: PlainText(300).nullable().describe('Number or place where it has no address'),
  country: CountryCode.nullable().describe('Who brought it'),
  day: CalendarDay.nullable(),
};

const decision = {
  text: TrilingualPlainText(5_000),
  agendaItem: PartId.nullable(),
  commitments: Commitments,
  countries: Countries.describe('Who took part in it and is bound by it'),
};

const actionItem = {
  title: TrilingualPlainText(500),
  description: TrilingualPlainText(2_000).nullable(),
  owners: z.array(PartyEntry).max(60).describe('The first leads'),
  due: CalendarDay.nullable(),
  parent: Identifier.nullable().describe('Commitment that it is to be part of'),
  decision: PartId.nullable(),
  commitment: Identifier.nullable().describe('What it became; from then on that is the truth'),
};

/** A meeting: when and where, what was talked about, by whom, and what came of it. */
export const MeetingContent = z.strictObject({
  series: Identifier,
  number: z.number().int().min(1).max(10_000).nullable().describe('Ordinal in the series'),
  title: TrilingualPlainText(300),
  partOf: Identifier.nullable().describe('Meeting of the same series that it belongs to'),
  host: CountryCode.describe('One of the members of the series'),
  guests: Countries.describe('Countries that take part by invitation'),
  place: TrilingualPlainText(300).nullable(),
  from: CalendarDay,
  until: CalendarDay,
  form: z.enum(meetingForms),
  status: z.enum(meetingStatuses),
  statement: Identifier.nullable().describe('Published statement'),
  agenda: partsOf(agendaItem, 200),
  participants: partsOf(participant, 500),
  papers: partsOf(paper, 300),
  decisions: partsOf(decision, 200),
  actionItems: partsOf(actionItem, 200),
});
export type MeetingContent = z.infer<typeof MeetingContent>;

export const MeetingEntry = z.object({ ...EntryHead.shape, ...MeetingContent.shape });
export type MeetingEntry = z.infer<typeof MeetingEntry>;
export const SaveMeetingRequest = saveRequestOf(MeetingContent);
export type SaveMeetingRequest = z.input<typeof SaveMeetingRequest>;
export const SaveMeetingOutcome = saveOutcomeOf(MeetingEntry, MeetingContent);
export type SaveMeetingOutcome = z.infer<typeof SaveMeetingOutcome>;
export const MeetingDetail = entryDetailOf(MeetingEntry, MeetingContent);
export type MeetingDetail = z.infer<typeof MeetingDetail>;

const { agenda: _a, participants: _p, papers: _s, decisions: _d, actionItems: _i, ...headline } = MeetingContent.shape;

/** A meeting in a list. */
export const MeetingSummary = z.object({
  ...EntryHead.shape,
  ...headline,
  decisions: z.number().int(),
  actionItems: z.number().int(),
  openActionItems: z.number().int().describe('Neither achieved nor judged complete'),
  sameHostAsBefore: z.boolean().describe('The host of the meeting before it is the same: hosts rotate'),
});
export type MeetingSummary = z.infer<typeof MeetingSummary>;

export const MeetingSeriesEntry = z.object({
  id: z.string(),
  title: TrilingualText,
  members: z.array(z.string()),
  nextHost: z.string().describe('The member whose turn is longest ago'),
  lastHeld: CalendarDay.nullable().describe('Last day of the newest meeting that was held'),
});
export type MeetingSeriesEntry = z.infer<typeof MeetingSeriesEntry>;

export const MeetingList = z.object({
  today: CalendarDay,
  series: z.array(MeetingSeriesEntry),
  meetings: z.array(MeetingSummary).describe('The newest first'),
});
export type MeetingList = z.infer<typeof MeetingList>;

export const CalendarQuery = z.object({
  language: LanguageCode.optional().describe('Absent: the first of Accept-Language that the node speaks'),
});

/** Makes an action item an action of the tree. */
export const EnterActionItemRequest = z.strictObject({
  note: PlainText(2_000).nullable().default(null).describe('Why, for the history of both'),
});
export type EnterActionItemRequest = z.output<typeof EnterActionItemRequest>;

/** What came of putting an action item into the tree; a second time, what the first made. */
export const ActionItemOutcome = z.object({
  added: z.boolean().describe('false: it was there before'),
  commitment: CommitmentEntry,
  meeting: MeetingEntry,
});
export type ActionItemOutcome = z.infer<typeof ActionItemOutcome>;
