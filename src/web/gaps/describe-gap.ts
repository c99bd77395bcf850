import type { Gap } from '../../api/index.ts';
import { formatNumber } from '../format/number.ts';
import type { Voice } from '../format/voice.ts';
import type { GapOrder } from './gaps-search.ts';

/** How long a gap has been open, or how long it was. */
export function describeAge(
  { daysOpen, closedOn, lagDays }: Pick<Gap, 'daysOpen' | 'closedOn' | 'lagDays'>,
  voice: Voice,
): string {
  if (closedOn !== null) {
    const days = lagDays ?? daysOpen;
    return days === null
      ? voice.text('gap.closed', { date: closedOn })
      : voice.text('gap.closedAfter', { date: closedOn, days });
  }
  return daysOpen === null ? voice.text('gap.openSince.unknown') : voice.text('gap.daysOpen', { days: daysOpen });
}

/** The day by which the law asks for something, seen from the day that is looked at. */
export function describeDue(
  { kind, dueOn, closedOn }: Pick<Gap, 'kind' | 'dueOn' | 'closedOn'>,
  on: string,
  voice: Voice,
): string | null {
  if (dueOn === null || closedOn !== null) return null;
  if (kind === 'temporary-ending') return voice.text(dueOn < on ? 'gap.ended' : 'gap.ends', { date: dueOn });
  return voice.text(dueOn < on ? 'gap.overdue' : 'gap.due', { date: dueOn });
}

/** Kinds of which the lists of jurisdictions say all; of the others the title tells more. */
const saidByLists: readonly Gap['kind'][] = ['treaty-not-transposed', 'listed-elsewhere'];

/** What the title says beyond the name, where the lists of who has an entry do not say it already. */
export function describeDetail(
  { kind, title, subject }: Pick<Gap, 'kind' | 'title' | 'subject'>,
  voice: Voice,
): string | null {
  if (saidByLists.includes(kind)) return null;
  const [whole, name] = [title[voice.language], subject.name.text[voice.language]];
  if (!whole.startsWith(name)) return whole;
  const rest = whole.slice(name.length).replace(/^[\s\u00a0]*:\s*/u, '');
  return rest === '' ? null : rest.charAt(0).toLocaleUpperCase(voice.locale) + rest.slice(1);
}

/** What the places of a gap lack: an entry, the whole class, or an entry that follows a temporary one. */
export function lackOf(kind: Gap['kind']): 'entry' | 'class' | 'ending' {
  if (kind === 'class-against-names') return 'class';
  return kind === 'temporary-ending' ? 'ending' : 'entry';
}

/** Whether the day of the law has passed without the entry. */
export function isOverdue({ dueOn, closedOn }: Pick<Gap, 'dueOn' | 'closedOn'>, on: string): boolean {
  return dueOn !== null && closedOn === null && dueOn < on;
}

/** What was found of it and where first, in one line; null where nothing was. */
export function describeEvidence(
  { evidence }: Pick<Gap, 'evidence'>,
  placeName: (place: string) => string,
  voice: Voice,
): string | null {
  const first = firstSighting(evidence);
  if (first === null) return null;
  const seen = voice.text('gap.firstSeen', { place: placeName(first.place), date: first.date });
  if (evidence.findings === null) return seen;
  return `${seen} · ${voice.text('gap.findings', { count: evidence.findings, number: formatNumber(evidence.findings, voice) })}`;
}

function firstSighting({ firstSeen }: Gap['evidence']): Gap['evidence']['firstSeen'][number] | null {
  return [...firstSeen].sort((a, b) => (a.date < b.date ? -1 : 1))[0] ?? null;
}

/** The same gaps in another order, where one is chosen: the node puts first what laboratories report most. What is not known comes last. */
export function sortGaps(gaps: readonly Gap[], order: GapOrder, voice: Voice): readonly Gap[] {
  if (order === 'found') return gaps;
  const names = new Intl.Collator(voice.locale, { numeric: true });
  const byName = (a: Gap, b: Gap): number =>
    names.compare(a.subject.name.text[voice.language], b.subject.name.text[voice.language]);
  const compare: Readonly<Record<Exclude<GapOrder, 'found'>, (a: Gap, b: Gap) => number>> = {
    age: (a, b) => lastWhereUnknown(a.daysOpen, b.daysOpen, (x, y) => y - x),
    newest: (a, b) => lastWhereUnknown(a.daysOpen, b.daysOpen, (x, y) => x - y),
    due: (a, b) => lastWhereUnknown(a.dueOn, b.dueOn, (x, y) => (x < y ? -1 : x > y ? 1 : 0)),
    name: () => 0,
  };
  return [...gaps].sort((a, b) => compare[order](a, b) || byName(a, b));
}

function lastWhereUnknown<V>(a: V | null, b: V | null, compare: (a: V, b: V) => number): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return compare(a, b);
}
