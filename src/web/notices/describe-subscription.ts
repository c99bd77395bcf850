import type { NoticeSchedule, SubscriptionEntry } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { useNames } from '../data/names.ts';
import { usePlaceNames } from '../data/register-choices.ts';
import { useRegisterNames } from '../data/register-names.ts';
import type { Voice } from '../format/voice.ts';

export interface DescribedSubscription {
  readonly topics: string;
  /** Empty where everything comes. */
  readonly filters: string;
  /** Where it goes, when, and in which language. */
  readonly way: string;
}

/** A subscription in words. */
export function useDescribeSubscription(): (subscription: SubscriptionEntry) => DescribedSubscription {
  const voice = useVoice();
  const placeName = usePlaceNames();
  const substanceName = useRegisterNames();
  const names = useNames();
  return ({ topics, filters, channel, webhookUrl, schedule }) => {
    const { severityFrom, substances, places, audiences, indicators } = filters;
    const narrowed = [
      ...(severityFrom === null
        ? []
        : [voice.text('notices.severity.from', { severity: voice.text(`alert.severity.${severityFrom}`) })]),
      ...substances.map(substanceName),
      ...places.map(placeName),
      ...audiences.map((audience) => voice.text(`alert.audience.${audience}`)),
      ...indicators.map((indicator) => names.indicator(indicator)),
    ];
    const where = voice.text(`notices.way.${channel}`, { address: webhookUrl ?? '' });
    return {
      topics: topics.map((topic) => voice.text(`notices.topic.${topic}`)).join(', '),
      filters: narrowed.join(' · '),
      way: channel === 'inbox' ? where : `${where}, ${describeSchedule(schedule, voice)}`,
    };
  };
}

/** "daily at 08:00 (America/Toronto); quiet from 22:00 to 06:00". */
export function describeSchedule({ frequency, hour, weekday, timeZone, quiet }: NoticeSchedule, voice: Voice): string {
  const at = { hour: formatHour(hour, voice), day: formatWeekday(weekday, voice), zone: timeZone };
  const when = voice.text(`notices.when.${frequency}`, at);
  if (quiet === null) return when;
  const hours = { from: formatHour(quiet.from, voice), until: formatHour(quiet.until, voice) };
  return `${when}; ${voice.text(quiet.extremePasses ? 'notices.quiet.but' : 'notices.quiet.always', hours)}`;
}

export function formatHour(hour: number, { locale }: Pick<Voice, 'locale'>): string {
  const format = new Intl.DateTimeFormat(locale, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: 'UTC',
  });
  return format.format(Date.UTC(2024, 0, 1, hour));
}

/** Of ISO 8601: 1 is Monday. The first of January 2024 was one. */
export function formatWeekday(weekday: number, { locale }: Pick<Voice, 'locale'>): string {
  return new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(Date.UTC(2024, 0, weekday));
}
