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
  { since, sinceKind, until }: Pick<ControlFinding, 'since' | 'sinceKind' | 'until'>,
  voice: Voice,
): string {
  const first =
    since === null || sinceKind === 'unknown'
      ? voice.text('law.since.unknown')
      : voice.text(`law.since.${sinceKind}`, { date: sinceKind === 'approximate' ? roughDay(since) : since });
  return until === null ? first : voice.text('law.sinceUntil', { since: first, until });
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

/** What one jurisdiction's texts say, in one sentence; never that something is free. */
export function sentenceOfAnswer({ findings, searched }: JurisdictionAnswer, voice: Voice): string {
  const strongest = findings[0];
  if (strongest !== undefined) return sentenceOfFinding(strongest, voice);
  if (searched.length === 0) return voice.text('law.nothingSearched');
  return voice.text('law.noEntry', { texts: searchedTexts(searched, voice) });
}
