import type { NoticeFilters, NoticeTopic } from '../../../api/index.ts';
import { alertSeverities, isSubstanceWithin, isWithin } from '../../../model/index.ts';
import type { Reader } from '../../access/index.ts';
import type { AlertHappening, SignalFact } from './fact-store.ts';

/** Under which topics somebody may be told of what happened to an alert, the most urgent first; none of one's own doing. */
export function topicsOf(
  happening: AlertHappening,
  { reader, country }: { readonly reader: Reader; readonly country: string },
): NoticeTopic[] {
  const { kind, note, bySubject, published } = happening;
  if (bySubject !== null && bySubject === reader.subject) return [];
  if (kind === 'submitted') return waitsForReview(happening, { reader, country }) ? ['review-waiting'] : [];
  if (kind === 'retracted') return ['alert-retracted'];
  if (kind === 'received') return receivedTopics(happening, note ?? '');
  // What was taken back meanwhile is told as taken back, by its own event.
  if (published === 'retracted') return [];
  if (kind === 'published') return ['alert-new'];
  return kind === 'updated' ? ['alert-updated'] : [];
}

function waitsForReview(
  { draft, authors }: AlertHappening,
  { reader, country }: { readonly reader: Reader; readonly country: string },
): boolean {
  if (draft !== 'in-review' || reader.country !== country || !reader.duties.includes('approve')) return false;
  return reader.kind === 'operator' || authors?.includes(reader.subject) !== true;
}

/** The note of what another node sent says which version it was. */
function receivedTopics({ version, published, asks }: AlertHappening, note: string): NoticeTopic[] {
  const [state, number] = note.split(' ');
  if (Number(number) < version) return [];
  if (state === 'retracted') return ['retraction-to-acknowledge', 'alert-retracted'];
  if (published === 'retracted') return [];
  const question: NoticeTopic[] = asks ? ['information-request'] : [];
  return [...question, state === 'published' ? 'alert-received' : 'alert-updated'];
}

type AlertSubject = Pick<AlertHappening, 'substances' | 'places' | 'audiences' | 'severity'>;

/** Whether an alert is what somebody asks for. */
export function matchesAlert(
  filters: NoticeFilters,
  { substances, places, audiences, severity }: AlertSubject,
): boolean {
  const { severityFrom } = filters;
  const isSevereEnough =
    severityFrom === null || alertSeverities.indexOf(severity) >= alertSeverities.indexOf(severityFrom);
  const isForAudience =
    filters.audiences.length === 0 || filters.audiences.some((audience) => audiences.includes(audience));
  return isSevereEnough && isForAudience && matchesSubject(filters, { substances, places });
}

/** Whether a signal is what somebody asks for; severity and audience are of alerts only. */
export function matchesSignal(
  filters: NoticeFilters,
  { indicator, place, substance }: Pick<SignalFact, 'indicator' | 'place' | 'substance'>,
): boolean {
  const isWatched = filters.indicators.length === 0 || filters.indicators.includes(indicator);
  return isWatched && matchesSubject(filters, { substances: substance === null ? [] : [substance], places: [place] });
}

function matchesSubject(
  { substances, places }: NoticeFilters,
  about: { readonly substances: readonly string[]; readonly places: readonly string[] },
): boolean {
  const isAboutSubstance =
    substances.length === 0 ||
    about.substances.some((id) => substances.some((wanted) => isSubstanceWithin(id, wanted)));
  const isAboutPlace = places.length === 0 || about.places.some((id) => places.some((wanted) => isWithin(id, wanted)));
  return isAboutSubstance && isAboutPlace;
}
