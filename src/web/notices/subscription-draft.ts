import type { NoticeTopic, SubscriptionEntry, SubscriptionRequest } from '../../api/index.ts';
import type { Language } from '../../base/index.ts';
import type { AlertAudience, AlertSeverity } from '../../model/index.ts';

/** A subscription while somebody fills in its form. */
export interface SubscriptionDraft {
  readonly topics: readonly NoticeTopic[];
  readonly severityFrom: AlertSeverity | null;
  readonly substances: readonly string[];
  readonly places: readonly string[];
  readonly audiences: readonly AlertAudience[];
  readonly indicators: readonly string[];
  readonly channel: SubscriptionEntry['channel'];
  readonly webhookUrl: string;
  readonly language: Language;
  readonly frequency: SubscriptionEntry['schedule']['frequency'];
  readonly hour: number;
  readonly weekday: number;
  readonly timeZone: string;
  readonly isQuiet: boolean;
  readonly quietFrom: number;
  readonly quietUntil: number;
  readonly extremePasses: boolean;
}

const evening = 20;
const morning = 7;

/** What a form begins with: what is there already, else everything at once into the inbox. */
export function draftOf(before: SubscriptionEntry | null, language: Language): SubscriptionDraft {
  const schedule = before?.schedule;
  const filters = before?.filters;
  return {
    topics: before?.topics ?? [],
    severityFrom: filters?.severityFrom ?? null,
    substances: filters?.substances ?? [],
    places: filters?.places ?? [],
    audiences: filters?.audiences ?? [],
    indicators: filters?.indicators ?? [],
    channel: before?.channel ?? 'inbox',
    webhookUrl: before?.webhookUrl ?? '',
    language: before?.language ?? language,
    frequency: schedule?.frequency ?? 'at-once',
    hour: schedule?.hour ?? morning,
    weekday: schedule?.weekday ?? 1,
    timeZone: schedule?.timeZone ?? new Intl.DateTimeFormat().resolvedOptions().timeZone,
    isQuiet: schedule !== undefined && schedule.quiet !== null,
    quietFrom: schedule?.quiet?.from ?? evening,
    quietUntil: schedule?.quiet?.until ?? morning,
    extremePasses: schedule?.quiet?.extremePasses ?? true,
  };
}

/** Whether the node could take it. */
export function isComplete({
  topics,
  channel,
  webhookUrl,
  isQuiet,
  quietFrom,
  quietUntil,
}: SubscriptionDraft): boolean {
  if (topics.length === 0) return false;
  if (channel === 'inbox') return true;
  return (channel !== 'webhook' || webhookUrl.trim() !== '') && !(isQuiet && quietFrom === quietUntil);
}

export function requestOf(draft: SubscriptionDraft): SubscriptionRequest {
  const { topics, severityFrom, substances, places, audiences, indicators, channel, webhookUrl, language } = draft;
  const filters = {
    substances: [...substances],
    places: [...places],
    audiences: [...audiences],
    severityFrom,
    indicators: [...indicators],
  };
  const head = { topics: [...topics], filters, channel, language };
  if (channel === 'inbox') return head;
  const { frequency, hour, weekday, timeZone, isQuiet, quietFrom, quietUntil, extremePasses } = draft;
  const quiet = isQuiet ? { from: quietFrom, until: quietUntil, extremePasses } : null;
  const schedule = { frequency, hour, weekday, timeZone, quiet };
  return { ...head, schedule, webhookUrl: channel === 'webhook' ? webhookUrl.trim() : null };
}
