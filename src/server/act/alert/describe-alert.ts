import {
  type AlertDetail,
  type AlertDraft,
  type AlertEntry,
  type AlertReplyEntry,
  type AlertTally,
  type AlertVersionEntry,
  type DuplicateEntry,
  type MarkingReason,
  markingEntry,
} from '../../../api/index.ts';
import type { CalendarDate, Language, Text } from '../../../base/index.ts';
import { findIndicator } from '../../../domains/index.ts';
import { alertAudiences } from '../../../model/index.ts';
import { authorise, mayRead, type Reader } from '../../access/index.ts';
import type { StoredDraft, StoredVersion } from './alert-store.ts';
import type { AlertPart, AlertTextContent } from './alert-text.ts';
import { checkText, describeTranslations } from './check-text.ts';
import { describeText, type EvidenceToday } from './describe-text.ts';
import { diffTexts } from './diff-text.ts';
import type { ListedAlert } from './list-store.ts';
import { contributesTo } from './mark-text.ts';
import type { StoredReply } from './reply-store.ts';
import type { StoredText } from './text-store.ts';

export function describeEntry(alert: ListedAlert, text: AlertTextContent): AlertEntry {
  const { title, severity, from, until, substances, places, audiences, training } = text.body;
  return {
    ...describeHead(alert),
    title: { ...title },
    severity,
    from,
    until,
    substances: [...substances],
    places: [...places],
    audiences: alertAudiences.filter((audience) => audience in audiences),
    answersDue: text.request?.due ?? null,
    tlp: text.marking.tlp,
    training,
  };
}

export function describeHead(
  alert: ListedAlert,
): Pick<
  AlertDetail,
  'id' | 'owner' | 'state' | 'version' | 'pending' | 'createdAt' | 'changedAt' | 'publishedAt' | 'waiting'
> {
  const { uid, owner, state, version, pending, createdAt, changedAt, publishedAt, waiting } = alert;
  return { id: uid, owner, state, version, pending, createdAt, changedAt, publishedAt, waiting };
}

export interface DraftFrame {
  readonly draft: StoredDraft;
  readonly text: StoredText;
  readonly today: EvidenceToday;
  readonly duplicates: readonly DuplicateEntry[];
  readonly reader: Reader;
  readonly country: string;
  readonly requiredLanguages: readonly Language[];
  readonly day: CalendarDate;
  /** Whether the reader sees all parts of it. */
  readonly seesAll: boolean;
}

export function describeDraft(frame: DraftFrame): AlertDraft {
  const { draft, text, today, duplicates, requiredLanguages, day } = frame;
  return {
    revision: draft.revision,
    state: draft.state,
    authors: [...draft.authors],
    changedAt: text.at,
    changedBy: text.authorName,
    remarks: draft.remarks,
    text: describeText(text, today),
    ownMarking: markingEntry(text.ownMarking),
    wordingKept: text.wordingKept.map((word) => ({ ...word })),
    checks: checkText(text, { requiredLanguages, today: day }),
    translations: describeTranslations(text, requiredLanguages),
    duplicates: [...duplicates],
    mayPublish: mayPublish(frame),
  };
}

/** The policies decide, as they will when it is published. */
function mayPublish({ draft, reader, country, seesAll }: DraftFrame): boolean {
  if (!seesAll) return false;
  return draft.authors.every((author) =>
    isAllowed(() => authorise(reader, 'alert.publish', { author, owner: country })),
  );
}

function isAllowed(ask: () => void): boolean {
  try {
    ask();
    return true;
  } catch (error) {
    if (error instanceof Error && error.message.startsWith('access.')) return false;
    throw error;
  }
}

/** Versions, each with what it says otherwise than the one before it, as far as the reader may see both. */
export function describeVersions(
  versions: readonly StoredVersion[],
  texts: readonly StoredText[],
): AlertVersionEntry[] {
  return versions.map(({ revision, retraction, ...version }, index) => {
    const before = texts.find((text) => text.revision === versions[index - 1]?.revision);
    const after = texts.find((text) => text.revision === revision);
    const changes = before === undefined || after === undefined ? [] : diffTexts(before, after);
    return { ...version, retraction: retraction === null ? null : { ...retraction }, changes };
  });
}

/** Why the marking is what it is: its own, and the evidence that everybody who sees the alert sees. */
export function describeMarkingReasons({ ownMarking, parts, marking }: AlertTextContent): MarkingReason[] {
  const own: MarkingReason = {
    because: 'own',
    name: { en: 'Marking of the alert', fr: 'Marquage de l’alerte', es: 'Marcado de la alerta' },
    marking: markingEntry(ownMarking),
    decides: contributesTo(ownMarking, marking),
  };
  const evidence = parts.flatMap((part): MarkingReason[] => {
    if (part.kind === 'field' || part.apart) return [];
    const decides = contributesTo(part.content.marking, marking);
    const { kind: because } = part;
    return [{ because, name: nameOf(part), marking: markingEntry(part.content.marking), decides }];
  });
  return [own, ...evidence];
}

function nameOf(part: Exclude<AlertPart, { kind: 'field' }>): Text {
  const { substance, place } = part.content;
  const where = [substance, place].filter((id) => id !== null).join(', ');
  if (part.kind === 'finding') return { en: where, fr: where, es: where };
  const title = findIndicator(part.content.indicator)?.title;
  const named = (text: string): string => [text, where].filter((piece) => piece !== '').join(', ');
  const { indicator } = part.content;
  return { en: named(title?.en ?? indicator), fr: named(title?.fr ?? indicator), es: named(title?.es ?? indicator) };
}

export function describeReply(reply: StoredReply, country: string): AlertReplyEntry {
  const { uid, owner, kind, createdAt, modifiedAt, by, retracted, content } = reply;
  const { text, count, firstSeen, lastSeen, places, answer, marking } = content;
  const frame = { id: uid, owner, own: owner === country, kind, createdAt, modifiedAt, by, retracted };
  return {
    ...frame,
    text: { ...text },
    count,
    firstSeen,
    lastSeen,
    places: [...places],
    answer,
    marking: markingEntry(marking),
  };
}

/** Who was asked, and what became of it; each country's last answer counts. */
export function tallyAnswers(
  due: CalendarDate,
  {
    asked,
    replies,
    today,
  }: { readonly asked: readonly string[]; readonly replies: readonly StoredReply[]; readonly today: CalendarDate },
): AlertTally {
  const answers = replies.filter(({ kind, retracted }) => kind === 'answer' && !retracted);
  const countries = [...new Set([...asked, ...answers.map(({ owner }) => owner)])].toSorted();
  return {
    due,
    countries: countries.map((country) => {
      const answer = answers.filter(({ owner }) => owner === country).at(-1);
      const late = due < today ? ('overdue' as const) : ('waiting' as const);
      return {
        country,
        state: answer === undefined ? late : 'answered',
        answer: answer?.content.answer ?? null,
        answeredAt: answer?.modifiedAt ?? null,
      };
    }),
  };
}

/** Whether a reader sees every part of a text, given all of it. */
export function seesAllOf(reader: Reader, whole: AlertTextContent, at: string): boolean {
  return whole.parts.every(({ marking }) => mayRead(reader, marking, at));
}
