import { diffWordsWithSpace } from 'diff';
import { type LegalText, legalLanguages } from '../../../model/index.ts';

export interface WordingDiff {
  readonly language: string;
  readonly parts: readonly { readonly op: 'same' | 'added' | 'removed'; readonly text: string }[];
}

/** Longest wording that is compared word by word: far above any line of a schedule. */
const mostCharacters = 50_000;

/** What changed between two wordings, word by word, in each language that both have and in which they differ. */
export function diffWordings(before: LegalText, after: LegalText): readonly WordingDiff[] {
  return legalLanguages.flatMap((language): WordingDiff[] => {
    const [old, now] = [before[language], after[language]];
    if (old === undefined || now === undefined || isSameWording(old, now)) return [];
    if (old.length > mostCharacters || now.length > mostCharacters) {
      return [
        {
          language,
          parts: [
            { op: 'removed', text: old },
            { op: 'added', text: now },
          ],
        },
      ];
    }
    const parts = diffWordsWithSpace(old, now).map(({ added, removed, value }) => ({
      op: added ? ('added' as const) : removed ? ('removed' as const) : ('same' as const),
      text: value,
    }));
    return [{ language, parts }];
  });
}

/** White space, and the kind of dash or quote, are the printer's, not the law's. */
export function isSameWording(a: string, b: string): boolean {
  return plain(a) === plain(b);
}

function plain(text: string): string {
  return text
    .replace(/[‐‑–−—]/gu, '-')
    .replace(/[‘’′]/gu, "'")
    .replace(/[“”«»]/gu, '"')
    .replace(/\s+/gu, ' ')
    .trim();
}
