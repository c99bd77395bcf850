import type { CalendarDate, Language } from '../base/index.ts';
import type { Marking } from './marking.ts';

/** Life of an alert. `updated` is published again in a later version; a retracted one never comes back. */
export const alertStates = ['draft', 'in-review', 'published', 'updated', 'retracted'] as const;
export type AlertState = (typeof alertStates)[number];

/** Severity in the words of CAP 1.2 (OASIS), from least to most. */
export const alertSeverities = ['unknown', 'minor', 'moderate', 'severe', 'extreme'] as const;
export type AlertSeverity = (typeof alertSeverities)[number];

/** Admiralty code (NATO AJP-2.1): how reliable the source is, A completely to E not, F cannot be judged. */
export const sourceReliabilities = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
export type SourceReliability = (typeof sourceReliabilities)[number];
/** Admiralty code: how credible the information is, 1 confirmed to 5 improbable, 6 cannot be judged. */
export const informationCredibilities = ['1', '2', '3', '4', '5', '6'] as const;
export type InformationCredibility = (typeof informationCredibilities)[number];

/** For whom advice is written. */
export const alertAudiences = ['clinicians', 'laboratories', 'police-and-customs', 'community'] as const;
export type AlertAudience = (typeof alertAudiences)[number];

/** How far a translation is; only `final` is published. */
export const translationStates = ['draft', 'final'] as const;
export type TranslationState = (typeof translationStates)[number];

/** A text in the languages that exist so far. */
export type TranslatedText = Readonly<
  Partial<Record<Language, { readonly text: string; readonly state: TranslationState }>>
>;

/**
 * What a notification says, as Regulation (EU) 2023/1322, article 13 (2), lists it: (a) type and origin of the risk, (b) date
 * and place of the event, (c) means of exposure, transmission or dissemination, (d) analytical and toxicological data,
 * (e) identification methods, (f) health risks, (g) social, safety and security risks, (h) health measures implemented or
 * intended, (i) other measures, (j) other relevant information.
 */
export const alertFields = [
  'risk',
  'event',
  'exposure',
  'analysis',
  'identification-methods',
  'health-risks',
  'social-and-security-risks',
  'health-measures',
  'other-measures',
  'other-information',
] as const;
export type AlertField = (typeof alertFields)[number];

/** A field, and its own marking where it is stricter than the alert's, as where a law protects one datum. */
export interface AlertFieldContent {
  readonly text: TranslatedText;
  readonly marking: Marking | null;
}

/** Figures as they stood when the alert was written. */
export interface SeriesSnapshot {
  readonly indicator: string;
  /** UCUM. */
  readonly unit: string;
  readonly place: string;
  readonly substance: string | null;
  readonly source: string;
  /** SDMX frequency code, with a window such as `P12M` where there is one. */
  readonly frequency: string;
  readonly window: string;
  /** Vintage. */
  readonly asOf: CalendarDate;
  readonly points: readonly {
    readonly period: CalendarDate;
    readonly value: number | null;
    readonly low: number | null;
    readonly high: number | null;
    /** SDMX OBS_STATUS. */
    readonly status: string;
  }[];
  readonly marking: Marking;
}

/** A departure that the alert rests on. */
export interface SignalEvidence {
  readonly kind: string;
  readonly indicator: string;
  readonly place: string;
  readonly substance: string | null;
  readonly period: CalendarDate;
  readonly observed: number | null;
  readonly expected: number | null;
  readonly upper: number | null;
  readonly method: string;
  readonly asOf: CalendarDate;
  readonly marking: Marking;
}

/** What a laboratory found, and how. */
export interface LaboratoryFinding {
  /** Identifier of the register. */
  readonly substance: string;
  readonly methods: readonly string[];
  readonly foundOn: CalendarDate | null;
  readonly place: string | null;
  readonly samples: number | null;
  /** Form of the sample in the words of the JRC (`powder`, `pill-tablet`, …). */
  readonly form: string | null;
  readonly marking: Marking;
}

/** What one version of an alert says: the same for who wrote it and for who receives it. */
export interface AlertContent {
  readonly title: TranslatedText;
  readonly fields: Readonly<Partial<Record<AlertField, AlertFieldContent>>>;
  readonly audiences: Readonly<Partial<Record<AlertAudience, TranslatedText>>>;
  readonly severity: AlertSeverity;
  readonly reliability: SourceReliability;
  readonly credibility: InformationCredibility;
  /** Days of the event. */
  readonly from: CalendarDate | null;
  readonly until: CalendarDate | null;
  /** Identifiers of the registers. */
  readonly substances: readonly string[];
  readonly places: readonly string[];
  readonly signals: readonly SignalEvidence[];
  readonly series: readonly SeriesSnapshot[];
  readonly findings: readonly LaboratoryFinding[];
  /** Written on figures that were invented for practice: it warns of nothing, wherever it goes. */
  readonly training: boolean;
  readonly marking: Marking;
}

/** An alert as nodes pass it to each other. */
export interface SharedAlert {
  /** Universally unique; its objects' identifiers follow from it. */
  readonly id: string;
  /** ISO 3166-1 alpha-2 of the node that owns it; nobody else changes it. */
  readonly owner: string;
  /** 1 for the first publication. */
  readonly version: number;
  /** ISO 8601, milliseconds, UTC. */
  readonly createdAt: string;
  readonly publishedAt: string;
  readonly state: 'published' | 'updated' | 'retracted';
  /** Why it was retracted. */
  readonly retraction: TranslatedText | null;
  readonly content: AlertContent;
  /** Question to the peers, with the last day for answers. */
  readonly request: { readonly text: TranslatedText; readonly due: CalendarDate } | null;
}

/** What another node says of an alert: its own object, never a change of the alert. */
export interface AlertReply {
  readonly id: string;
  readonly alert: string;
  /** Node that says it. */
  readonly owner: string;
  readonly kind: 'note' | 'sighting' | 'answer';
  readonly createdAt: string;
  readonly modifiedAt: string;
  readonly retracted: boolean;
  readonly text: TranslatedText;
  /** Of a sighting. */
  readonly count: number | null;
  readonly firstSeen: CalendarDate | null;
  readonly lastSeen: CalendarDate | null;
  readonly places: readonly string[];
  /** Of an answer to a request: whether the node has seen the like. */
  readonly answer: 'yes' | 'no' | 'unknown' | null;
  readonly marking: Marking;
}
