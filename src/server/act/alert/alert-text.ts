import type { CalendarDate, Language } from '../../../base/index.ts';
import type {
  AlertContent,
  AlertField,
  LaboratoryFinding,
  Marking,
  SeriesSnapshot,
  SignalEvidence,
  TranslatedText,
} from '../../../model/index.ts';

/** What everybody who sees the alert sees. */
export type AlertBody = Pick<
  AlertContent,
  | 'title'
  | 'audiences'
  | 'severity'
  | 'reliability'
  | 'credibility'
  | 'from'
  | 'until'
  | 'substances'
  | 'places'
  | 'training'
> & { readonly fields: Readonly<Partial<Record<AlertField, TranslatedText>>> };

interface PartFrame {
  /** It does not make the alert stricter: who may not see it does not learn of it. */
  readonly apart: boolean;
  /** Of the part within the alert: at least as strict as the alert. */
  readonly marking: Marking;
}

/** Evidence, and fields with a marking of their own. `content.marking` is what the figures themselves carry. */
export type AlertPart =
  | (PartFrame & { readonly kind: 'field'; readonly name: AlertField; readonly content: { text: TranslatedText } })
  | (PartFrame & { readonly kind: 'signal'; readonly localId: number | null; readonly content: SignalEvidence })
  | (PartFrame & { readonly kind: 'series'; readonly localId: number | null; readonly content: SeriesSnapshot })
  | (PartFrame & { readonly kind: 'finding'; readonly content: LaboratoryFinding });

export type SignalPart = Extract<AlertPart, { kind: 'signal' }>;
export type SeriesPart = Extract<AlertPart, { kind: 'series' }>;
export type FindingPart = Extract<AlertPart, { kind: 'finding' }>;

export interface AlertQuestion {
  readonly text: TranslatedText;
  readonly due: CalendarDate;
}

/** A word that was pointed out and stays. */
export interface KeptWord {
  readonly language: Language;
  readonly term: string;
  readonly reason: string;
}

/** One revision of what an alert says. */
export interface AlertTextContent {
  readonly body: AlertBody;
  readonly parts: readonly AlertPart[];
  readonly request: AlertQuestion | null;
  /** What its author asks for. */
  readonly ownMarking: Marking;
  /** Effective: joint of its own and of everything that it shows to all. */
  readonly marking: Marking;
  readonly wordingKept: readonly KeptWord[];
}

/** A text for people in the alert, and where it stands. */
export interface PlacedText {
  readonly path: string;
  readonly text: TranslatedText;
}

/** Every text that people read, in the order in which it is shown. */
export function textsOf({ body, parts, request }: Pick<AlertTextContent, 'body' | 'parts' | 'request'>): PlacedText[] {
  const fields = Object.entries(body.fields).map(([name, text]) => ({ path: `fields.${name}`, text }));
  const markedFields = parts.flatMap((part) =>
    part.kind === 'field' ? [{ path: `fields.${part.name}`, text: part.content.text }] : [],
  );
  const audiences = Object.entries(body.audiences).map(([name, text]) => ({ path: `audiences.${name}`, text }));
  const question = request === null ? [] : [{ path: 'request', text: request.text }];
  return [{ path: 'title', text: body.title }, ...fields, ...markedFields, ...audiences, ...question];
}
