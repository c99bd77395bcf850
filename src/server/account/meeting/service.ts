import type {
  ActionItemOutcome,
  MeetingContent,
  MeetingEntry,
  MeetingFollowUp,
  MeetingList,
  MeetingSummary,
} from '../../../api/index.ts';
import { addDays, type CalendarDate, type Language, VigiaError } from '../../../base/index.ts';
import { hasSameHostAsBefore, lastHeldBefore, meetingSeries, nextHostOf } from '../../../commitments/index.ts';
import { encodeCalendar } from '../../../exchange/index.ts';
import { noteRestrictedRead } from '../../access/index.ts';
import type { CommitmentService } from '../commitment/service.ts';
import type { AccountContext } from '../context.ts';
import { flat } from '../entry/read-entries.ts';
import { EntryService } from '../entry/service.ts';
import type { GoalService } from '../goal/service.ts';
import type { JudgementService } from '../judgement/service.ts';
import { calendarEventOf } from './calendar-event.ts';
import { type EnteredItem, enterActionItem } from './enter-action-item.ts';
import { meetingRules } from './meeting-rules.ts';
import { actionItemState, type Known, standingOf } from './standings.ts';

/** What meetings are held against. */
interface Rooms {
  readonly commitments: CommitmentService;
  readonly goals: GoalService;
  readonly judgements: JudgementService;
}

/** Keeps meetings, and says what became of what they agreed. */
export class MeetingService {
  readonly entries: EntryService<MeetingContent>;
  readonly #context: AccountContext;
  readonly #rooms: Rooms;

  constructor(context: AccountContext, rooms: Rooms) {
    this.#context = context;
    this.#rooms = rooms;
    this.entries = new EntryService(context, meetingRules);
  }

  /** The newest first. */
  async list(): Promise<MeetingList> {
    const today = this.#today;
    const meetings = (await this.entries.list()).map(flat).sort((a, b) => (a.from < b.from ? 1 : -1));
    const known = await this.#known(meetings.flatMap(enteredItemsOf));
    return {
      today,
      series: meetingSeries.map((series) => ({
        id: series.id,
        title: series.title,
        members: [...series.members],
        nextHost: nextHostOf(series, meetings),
        lastHeld: lastHeldBefore(series.id, addDays(today, 1), meetings)?.until ?? null,
      })),
      meetings: meetings.map((meeting) => summaryOf(meeting, { meetings, known })),
    };
  }

  /** What became of a meeting, and of the one that was held before it. */
  async followUp(id: string): Promise<MeetingFollowUp> {
    const meetings = (await this.entries.list()).map(flat);
    const meeting = meetings.find((one) => one.id === id);
    if (meeting === undefined) throw new VigiaError('account.entry-unknown', { kind: 'meeting', id });
    const others = meetings.filter((one) => one.id !== id);
    const previous = lastHeldBefore(meeting.series, meeting.from, others);
    const standing = async (of: MeetingEntry): Promise<MeetingFollowUp['present']> => {
      const isOver = of.until < this.#today;
      const since = isOver ? of.until : this.#today;
      const known = await this.#known([...decidedOf(of), ...enteredItemsOf(of)], since);
      return standingOf(of, { meeting: summaryOf(of, { meetings, known }), since, known });
    };
    return {
      asKnownOn: this.#today,
      present: await standing(meeting),
      previous: previous === undefined ? null : await standing(previous),
    };
  }

  /** Makes an action item an action of the tree. */
  enterActionItem(asked: EnteredItem): Promise<ActionItemOutcome> {
    const keepers = { meetings: this.entries, commitments: this.#rooms.commitments.entries };
    return enterActionItem(this.#context, keepers, asked);
  }

  /** The meeting as a calendar takes it in. */
  async calendar(id: string, language: Language): Promise<string> {
    const { entry } = await this.entries.find(id);
    if (entry === null) throw new VigiaError('account.entry-unknown', { kind: 'meeting', id });
    noteRestrictedRead({ kind: 'meeting', id, tlp: entry.head.marking.tlp });
    return encodeCalendar([calendarEventOf(flat(entry), { language, now: this.#context.now() })]);
  }

  async #known(named: readonly string[], since?: CalendarDate): Promise<Known> {
    const asked = new Set(named);
    const { commitments, goals, judgements } = this.#rooms;
    const days = since === undefined ? {} : { since };
    return {
      commitments: new Map((await commitments.list()).commitments.map((one) => [one.id, one])),
      goals: (await goals.progressOf((commitment) => asked.has(commitment), days)).goals,
      judgements: (await judgements.list({})).judgements,
      today: this.#today,
    };
  }

  /** The node's day (UTC). */
  get #today(): CalendarDate {
    return this.#context.now().toISOString().slice(0, 10);
  }
}

/** Commitments that decisions are about. */
function decidedOf({ decisions }: MeetingEntry): readonly string[] {
  return Object.values(decisions).flatMap(({ commitments }) => commitments);
}

/** Commitments that action items became. */
function enteredItemsOf({ actionItems }: MeetingEntry): readonly string[] {
  return Object.values(actionItems).flatMap(({ commitment }) => commitment ?? []);
}

function summaryOf(
  meeting: MeetingEntry,
  { meetings, known }: { readonly meetings: readonly MeetingEntry[]; readonly known: Known },
): MeetingSummary {
  const { agenda: _a, participants: _p, papers: _s, decisions, actionItems, ...headline } = meeting;
  const states = Object.values(actionItems).map((item) => actionItemState(item, known));
  const others = meetings.filter(({ id }) => id !== meeting.id);
  return {
    ...headline,
    decisions: Object.keys(decisions).length,
    actionItems: states.length,
    openActionItems: states.filter((state) => state !== 'done' && state !== 'gone').length,
    sameHostAsBefore: hasSameHostAsBefore(meeting, others),
  };
}
