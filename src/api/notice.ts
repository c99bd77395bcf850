import { z } from 'zod';
import { alertAudiences, alertSeverities } from '../model/index.ts';
import { TlpCode } from './parts.ts';
import { TranslatedTextShape } from './plain-text.ts';

/** What people can ask to be told of. */
export const noticeTopics = [
  'alert-new',
  'alert-updated',
  'alert-retracted',
  'alert-received',
  'information-request',
  'review-waiting',
  'retraction-to-acknowledge',
  'signal',
] as const;
export type NoticeTopic = (typeof noticeTopics)[number];

export const noticeChannels = ['inbox', 'email', 'webhook'] as const;
export const noticeFrequencies = ['at-once', 'daily', 'weekly'] as const;

const Identifiers = z.array(z.string().min(1).max(200)).max(100).default([]);
const Hour = z.number().int().min(0).max(23);

/** A name of the IANA time zone database, as this machine knows it. */
export const TimeZone = z.string().max(64).refine(isTimeZone, 'not a time zone, such as America/Edmonton');

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).format(0) !== '';
  } catch {
    return false;
  }
}

/** Empty lists leave everything through. */
export const NoticeFilters = z.strictObject({
  substances: Identifiers.describe('Substances, and those of classes; of the alert or the signal'),
  places: Identifiers.describe('Places and those inside them'),
  audiences: z
    .array(z.enum(alertAudiences))
    .max(alertAudiences.length)
    .default([])
    .describe('Alerts with advice for them'),
  severityFrom: z.enum(alertSeverities).nullable().default(null).describe('Alerts of this severity or higher'),
  indicators: Identifiers.describe('Signals of these indicators'),
});
export type NoticeFilters = z.infer<typeof NoticeFilters>;

export const NoticeSchedule = z.strictObject({
  frequency: z.enum(noticeFrequencies).default('at-once'),
  hour: Hour.default(8).describe('Of the daily or weekly message'),
  weekday: z.number().int().min(1).max(7).default(1).describe('Of the weekly message; 1 is Monday (ISO 8601)'),
  timeZone: TimeZone.default('UTC'),
  quiet: z
    .strictObject({ from: Hour, until: Hour, extremePasses: z.boolean().default(false) })
    .refine(({ from, until }) => from !== until, 'quiet hours begin and end at the same hour')
    .nullable()
    .default(null)
    .describe('No message goes out in these hours; alerts of extreme severity do where the person says so'),
});
export type NoticeSchedule = z.infer<typeof NoticeSchedule>;

export const SubscriptionRequest = z.strictObject({
  topics: z.array(z.enum(noticeTopics)).min(1).max(noticeTopics.length),
  filters: NoticeFilters.prefault({}),
  channel: z.enum(noticeChannels).default('inbox'),
  webhookUrl: z.url().max(2_000).nullable().default(null).describe('HTTPS; for the channel webhook'),
  language: z.enum(['en', 'fr', 'es']).default('en'),
  schedule: NoticeSchedule.prefault({}),
});
export type SubscriptionRequest = z.input<typeof SubscriptionRequest>;

export const SubscriptionEntry = z.object({
  id: z.number().int(),
  topics: z.array(z.enum(noticeTopics)),
  filters: NoticeFilters,
  channel: z.enum(noticeChannels),
  webhookUrl: z.string().nullable(),
  language: z.enum(['en', 'fr', 'es']),
  schedule: NoticeSchedule,
  createdAt: z.string(),
});
export type SubscriptionEntry = z.infer<typeof SubscriptionEntry>;

export const SubscriptionList = z.object({
  subscriptions: z.array(SubscriptionEntry),
  channels: z.array(z.enum(noticeChannels)).describe('By which messages can reach the person now'),
});
export type SubscriptionList = z.infer<typeof SubscriptionList>;

export const NewSubscription = z.object({
  subscription: SubscriptionEntry,
  webhookSecret: z.string().nullable().describe('Shown this once; signs each message as standardwebhooks.com has it'),
});
export type NewSubscription = z.infer<typeof NewSubscription>;

export const RemovedSubscription = z.object({ removed: z.number().int() });
export const TestNotice = z.object({ message: z.uuid().describe('Idempotency key of the message under way') });
export type TestNotice = z.infer<typeof TestNotice>;

export const NoticeQuery = z.object({
  unread: z.stringbool().default(false),
  topic: z.enum(noticeTopics).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(50),
  cursor: z
    .string()
    .regex(/^\d{1,15}$/u)
    .optional()
    .describe('`next` of the page before'),
});
export type NoticeQuery = z.infer<typeof NoticeQuery>;

/** One thing that a person was told of, as they may see it now. */
export const NoticeEntry = z.object({
  id: z.number().int(),
  topic: z.enum(noticeTopics),
  at: z.string(),
  readAt: z.string().nullable(),
  tlp: TlpCode,
  alert: z
    .object({
      id: z.uuid(),
      owner: z.string(),
      state: z.string(),
      severity: z.enum(alertSeverities),
      title: TranslatedTextShape,
      training: z.boolean().describe('Rests on invented figures for practice'),
    })
    .nullable(),
  signal: z
    .object({
      id: z.number().int(),
      kind: z.string(),
      indicator: z.string(),
      place: z.string(),
      substance: z.string().nullable(),
    })
    .nullable(),
});
export type NoticeEntry = z.infer<typeof NoticeEntry>;

export const NoticePage = z.object({
  notices: z.array(NoticeEntry),
  next: z.string().nullable(),
  counts: z.object({ all: z.number().int(), unread: z.number().int() }),
});
export type NoticePage = z.infer<typeof NoticePage>;

export const ReadRequest = z.strictObject({
  notices: z.array(z.number().int().min(1)).max(500).nullable().describe('null: all of them'),
});
export type ReadRequest = z.infer<typeof ReadRequest>;

/** How messages get through; nothing of what they say. */
export const NoticeHealth = z.object({
  waitingEvents: z.number().int().describe('What happened and nobody was told of yet'),
  channels: z.array(
    z.object({
      channel: z.enum(['email', 'webhook']),
      configured: z.boolean(),
      waiting: z.number().int(),
      late: z.number().int().describe('Of these, tried at least once'),
      sent: z.number().int(),
      withheld: z.number().int(),
      dead: z.number().int(),
      lastSentAt: z.string().nullable(),
    }),
  ),
  failures: z.array(
    z.object({
      message: z.uuid(),
      channel: z.enum(['email', 'webhook']),
      subject: z.string(),
      state: z.enum(['waiting', 'dead']),
      createdAt: z.string(),
      nextAt: z.string().nullable(),
      attempts: z.number().int(),
      error: z.string().nullable(),
    }),
  ),
});
export type NoticeHealth = z.infer<typeof NoticeHealth>;

export const RetriedMessage = z.object({ retried: z.uuid() });
