import type { ControlFinding, JurisdictionAnswer } from '../../api/index.ts';
import type { Voice } from '../format/voice.ts';

/** Law, list and line: "Controlled Drugs and Substances Act, Schedule I, item 16.5". */
export function whereOf(
  { instrumentTitle, listTitle, item }: Pick<ControlFinding, 'instrumentTitle' | 'listTitle' | 'item'>,
  voice: Voice,
): string {
  const values = { instrument: instrumentTitle[voice.language], list: listTitle[voice.language] };
  return item === null ? voice.text('law.where', values) : voice.text('law.where.item', { ...values, item });
}

/** Since when, and until when, with what the first day means. */
export function sinceOf(
  { since, sinceKind, until, status }: Pick<ControlFinding, 'since' | 'sinceKind' | 'until' | 'status'>,
  voice: Voice,
): string {
  const first =
    since === null || sinceKind === 'unknown'
      ? voice.text('law.since.unknown')
      : voice.text(`law.since.${wordOfFirstDay(sinceKind, status)}`, {
          date: sinceKind === 'approximate' ? roughDay(since) : since,
        });
  return until === null ? first : voice.text('law.sinceUntil', { since: first, until });
}

/** What is not law yet was never in force. */
function wordOfFirstDay(
  sinceKind: Exclude<ControlFinding['sinceKind'], 'unknown'>,
  status: ControlFinding['status'],
): Exclude<ControlFinding['sinceKind'], 'unknown'> | 'proposed' {
  return status === 'proposed' || status === 'bill' ? 'proposed' : sinceKind;
}

/** A day known to the year or to the month, as far as it is known: first days of them stand for them. */
function roughDay(day: string): string {
  if (day.endsWith('-01-01')) return day.slice(0, 4);
  return day.endsWith('-01') ? day.slice(0, 7) : day;
}

/** An entry in one sentence: where, since when, how, and how sure. */
export function sentenceOfFinding(finding: ControlFinding, voice: Voice): string {
  return [
    whereOf(finding, voice),
    sinceOf(finding, voice),
    ...(finding.standing === 'in-force' ? [] : [voice.text(`law.standing.${finding.standing}`)]),
    voice.text(`law.basis.${finding.basis}`),
    ...(finding.outcome === 'review' ? [voice.text('law.review')] : []),
    ...(isUnverified(finding) ? [voice.text(`law.verification.${finding.verification}`)] : []),
  ].join(' · ');
}

export function isUnverified({ verification }: Pick<ControlFinding, 'verification'>): boolean {
  return verification === 'recalled' || verification === 'contradicted';
}

/** Which texts were looked at, each with its age, as a list in a sentence. */
export function searchedTexts(searched: JurisdictionAnswer['searched'], voice: Voice): string {
  const texts = searched.map(({ title, asOf, complete }) =>
    voice.text(complete ? 'law.searched' : 'law.searched.part', { title: title[voice.language], asOf }),
  );
  return new Intl.ListFormat(voice.locale, { type: 'conjunction' }).format(texts);
}

/** Verdicts that belong together in a summary, strongest first. */
const summaryGroups = [
  { id: 'inForce', verdicts: ['listed', 'listed-as-class', 'temporary'] },
  { id: 'pending', verdicts: ['decided', 'proposed'] },
  { id: 'review', verdicts: ['review'] },
  { id: 'ended', verdicts: ['ended'] },
  { id: 'none', verdicts: ['no-entry'] },
] as const satisfies readonly { readonly id: string; readonly verdicts: readonly JurisdictionAnswer['verdict'][] }[];

/** All jurisdictions in two or three short sentences: where an entry is in force, where none was found. */
export function summaryOfAnswers(
  answers: readonly Pick<JurisdictionAnswer, 'jurisdiction' | 'verdict'>[],
  voice: Voice,
): string {
  return summaryGroups
    .flatMap(({ id, verdicts }) => {
      const places = answers
        .filter(({ verdict }) => verdicts.some((own) => own === verdict))
        .map(({ jurisdiction }) => voice.text(`jurisdiction.${jurisdiction}`));
      if (places.length === 0) return [];
      const list = new Intl.ListFormat(voice.locale, { type: 'conjunction' }).format(places);
      return [voice.text(`law.summary.${id}`, { places: list })];
    })
    .join(' ');
}
