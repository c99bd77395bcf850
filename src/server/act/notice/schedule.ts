import type { NoticeSchedule } from '../../../api/index.ts';

const quarter = 15 * 60_000;
/** Two weeks of quarters of an hour: every schedule has its turn within them. */
const mostSteps = 14 * 24 * 4;
const dayMilliseconds = 86_400_000;

interface LocalTime {
  /** Days since 1970 on the calendar of the zone. */
  readonly day: number;
  readonly hour: number;
}

/** When a message may go out that is asked for at `from`; a frequency has its turn first, then quiet hours pass. */
export function dueAt(schedule: NoticeSchedule, from: Date, { isExtreme }: { readonly isExtreme: boolean }): Date {
  const localTime = clockOf(schedule.timeZone);
  const passes = isExtreme && schedule.quiet?.extremePasses === true;
  // Who lets extreme severity through at night does not want to wait for Monday either.
  if (passes) return from;
  const turn = schedule.frequency === 'at-once' ? from : nextTurn(schedule, from, localTime);
  return afterQuiet(schedule, turn, localTime);
}

/**
 * The hour is struck where the clock of the zone passes it: also on a day whose hour does not exist because clocks go
 * forward. All zones are a whole number of quarters of an hour from UTC.
 */
function nextTurn({ frequency, hour, weekday }: NoticeSchedule, from: Date, localTime: Clock): Date {
  const strikes = (moment: number): number => {
    const local = localTime(moment);
    return local.hour < hour ? local.day - 1 : local.day;
  };
  let moment = Math.floor(from.getTime() / quarter) * quarter;
  let before = strikes(moment);
  for (let step = 0; step < mostSteps; step += 1) {
    moment += quarter;
    const now = strikes(moment);
    // 1 January 1970 was a Thursday.
    const isTheDay = frequency === 'daily' || ((now + 3) % 7) + 1 === weekday;
    if (now > before && isTheDay) return new Date(moment);
    before = now;
  }
  throw new Error('a schedule without a turn within two weeks');
}

function afterQuiet({ quiet }: NoticeSchedule, turn: Date, localTime: Clock): Date {
  if (quiet === null || !isQuiet(quiet, localTime(turn.getTime()).hour)) return turn;
  let moment = Math.floor(turn.getTime() / quarter) * quarter;
  for (let step = 0; step < mostSteps; step += 1) {
    moment += quarter;
    if (!isQuiet(quiet, localTime(moment).hour)) return new Date(moment);
  }
  throw new Error('quiet hours that do not end');
}

/** Whether an hour lies between the two, over midnight where the second is the earlier one. */
function isQuiet({ from, until }: NonNullable<NoticeSchedule['quiet']>, hour: number): boolean {
  return from < until ? hour >= from && hour < until : hour >= from || hour < until;
}

type Clock = (moment: number) => LocalTime;

function clockOf(timeZone: string): Clock {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    hourCycle: 'h23',
  });
  return (moment) => {
    const parts = new Map(format.formatToParts(moment).map(({ type, value }) => [type, Number(value)]));
    const day =
      Date.UTC(parts.get('year') ?? 0, (parts.get('month') ?? 1) - 1, parts.get('day') ?? 1) / dayMilliseconds;
    return { day, hour: parts.get('hour') ?? 0 };
  };
}
