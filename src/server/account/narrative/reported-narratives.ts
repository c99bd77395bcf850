import type { NarrativeContent } from '../../../api/index.ts';
import { type CalendarDate, languages } from '../../../base/index.ts';
import type { Narrative } from '../../../commitments/index.ts';
import type { Entry } from '../entry/read-entries.ts';

interface ReportDays {
  readonly strategy: string;
  readonly asKnownOn: CalendarDate;
  readonly since: CalendarDate | null;
}

/** Narratives of a strategy that tell about the time of a report, by country and first day. */
export function findReported(
  narratives: readonly Entry<NarrativeContent>[],
  { strategy, asKnownOn, since }: ReportDays,
): readonly Entry<NarrativeContent>[] {
  return narratives
    .filter(({ content }) => {
      const { from, until } = content;
      return content.strategy === strategy && from <= asKnownOn && (since === null || until >= since);
    })
    .toSorted((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1));
}

/** As the report has it: paragraphs of the languages that it is written in. */
export function reportedNarrative({ content: { country, from, until, text } }: Entry<NarrativeContent>): Narrative {
  const written = languages.filter((language) => text[language].trim() !== '');
  return {
    country,
    from,
    until,
    paragraphs: Object.fromEntries(
      written.map((language) => [
        language,
        text[language]
          .split('\n')
          .map((line) => line.trim())
          .filter((line) => line !== ''),
      ]),
    ),
  };
}

function orderOf({ head, content: { country, from, until } }: Entry<NarrativeContent>): string {
  return [country, from, until, head.id].join(' ');
}
