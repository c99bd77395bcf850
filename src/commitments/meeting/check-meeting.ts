import { type CalendarDate, partsInOrder, type Text } from '../../base/index.ts';
import type { Meeting, MeetingSeries } from '../../model/index.ts';

/** What a meeting is held against. */
export interface MeetingSurroundings {
  readonly series: readonly MeetingSeries[];
  /** All other meetings, by their ids. */
  readonly others: ReadonlyMap<string, Meeting>;
  readonly commitments: ReadonlySet<string>;
  readonly statements: ReadonlySet<string>;
  readonly today: CalendarDate;
}

/** Why a meeting cannot be what it says; `part` is its words for what is wrong, `other` what that collides with. */
export interface MeetingProblem {
  readonly kind:
    | 'series-unknown'
    | 'days-reversed'
    | 'held-in-future'
    | 'host-not-member'
    | 'number-used'
    | 'part-of-unknown'
    | 'statement-unknown'
    | 'reference-unknown'
    | 'commitment-unknown'
    | 'due-before-meeting'
    | 'participant-of-nobody'
    | 'participant-twice';
  readonly part: string | Text;
  readonly other: string | Text;
}

/** Every problem of a meeting. */
export function checkMeeting(meeting: Meeting, around: MeetingSurroundings): readonly MeetingProblem[] {
  return [
    ...checkFrame(meeting, around),
    ...checkPlaceInSeries(meeting, around),
    ...checkReferences(meeting),
    ...checkCommitments(meeting, around),
    ...checkDueDays(meeting),
    ...checkParticipants(meeting),
  ];
}

function checkFrame(
  { series, from, until, status, host, statement }: Meeting,
  around: MeetingSurroundings,
): readonly MeetingProblem[] {
  const found = around.series.find(({ id }) => id === series);
  return [
    ...(found === undefined ? [problem('series-unknown', series)] : []),
    ...(until < from ? [problem('days-reversed', from, until)] : []),
    ...(status === 'held' && until > around.today ? [problem('held-in-future', until, around.today)] : []),
    ...(found === undefined || found.members.includes(host)
      ? []
      : [problem('host-not-member', host, found.members.join(', '))]),
    ...(statement === null || around.statements.has(statement) ? [] : [problem('statement-unknown', statement)]),
  ];
}

/** A cancelled meeting gives its number back. */
function checkPlaceInSeries(
  { series, number, status, partOf }: Meeting,
  { others }: MeetingSurroundings,
): readonly MeetingProblem[] {
  const same = [...others.values()].find(
    (one) => one.series === series && one.number === number && one.status !== 'cancelled',
  );
  const whole = partOf === null ? undefined : others.get(partOf);
  const isPart = partOf === null || (whole?.series === series && whole.partOf === null);
  return [
    ...(number === null || status === 'cancelled' || same === undefined
      ? []
      : [problem('number-used', String(number), same.title)]),
    ...(isPart ? [] : [problem('part-of-unknown', partOf)]),
  ];
}

function checkReferences({ agenda, papers, decisions, actionItems }: Meeting): readonly MeetingProblem[] {
  const missing = (from: Text, to: string | null, among: object): readonly MeetingProblem[] =>
    to === null || Object.hasOwn(among, to) ? [] : [problem('reference-unknown', from, to)];
  return [
    ...partsInOrder(agenda).flatMap((item) => item.papers.flatMap((id) => missing(item.title, id, papers))),
    ...partsInOrder(decisions).flatMap(({ text, agendaItem }) => missing(text, agendaItem, agenda)),
    ...partsInOrder(actionItems).flatMap(({ title, decision }) => missing(title, decision, decisions)),
  ];
}

function checkCommitments(
  { agenda, decisions, actionItems }: Meeting,
  { commitments }: MeetingSurroundings,
): readonly MeetingProblem[] {
  const named = [
    ...partsInOrder(agenda).map(({ title, commitments: about }) => [title, about] as const),
    ...partsInOrder(decisions).map(({ text, commitments: about }) => [text, about] as const),
    ...partsInOrder(actionItems).map(({ title, parent, commitment }) => [title, [parent, commitment]] as const),
  ];
  return named.flatMap(([part, about]) =>
    about.flatMap((id) => (id === null || commitments.has(id) ? [] : [problem('commitment-unknown', part, id)])),
  );
}

function checkDueDays({ from, actionItems }: Meeting): readonly MeetingProblem[] {
  return partsInOrder(actionItems).flatMap(({ title, due }) =>
    due !== null && due < from ? [problem('due-before-meeting', title, due)] : [],
  );
}

/** Whoever comes for somebody comes once, however their name is written. */
function checkParticipants({ participants }: Meeting): readonly MeetingProblem[] {
  const seen = new Set<string>();
  return partsInOrder(participants).flatMap(({ name, country, organisation }) => {
    if (country === null && organisation === null) return [problem('participant-of-nobody', name)];
    const key = JSON.stringify([plain(name), country ?? plain(organisation ?? '')]);
    const isTwice = seen.has(key);
    seen.add(key);
    return isTwice ? [problem('participant-twice', name)] : [];
  });
}

function plain(name: string): string {
  return name
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

function problem(kind: MeetingProblem['kind'], part: string | Text, other: string | Text = ''): MeetingProblem {
  return { kind, part, other };
}
