import { type Language, languages } from '../../base/index.ts';
import { type Block, paragraph, type Section, text } from './document.ts';
import type { Narrative } from './report-input.ts';
import { sayDay } from './say.ts';
import type { ReportVoice } from './voice.ts';

/** What countries write themselves, in the language of the report or, where they wrote none in it, in their own. */
export function narrativeSection(narratives: readonly Narrative[], voice: ReportVoice): Section {
  const countries = new Intl.DisplayNames([voice.locale], { type: 'region' });
  return {
    id: 'narratives',
    title: voice.text('narratives'),
    blocks: [paragraph(voice.text('narratives.lead'))],
    sections: narratives.map(({ country, from, until, paragraphs }, index) => ({
      id: `narrative-${index + 1}-${country.toLowerCase()}`,
      title: countries.of(country) ?? country,
      blocks: [
        paragraph(voice.text('narratives.days', { from: sayDay(from, voice), until: sayDay(until, voice) }), 'quiet'),
        ...wordsOf(paragraphs, voice),
      ],
      sections: [],
    })),
  };
}

function wordsOf(paragraphs: Narrative['paragraphs'], voice: ReportVoice): readonly Block[] {
  const written: Language | undefined = [voice.language, ...languages].find((one) => paragraphs[one] !== undefined);
  if (written === undefined) return [];
  const own = (paragraphs[written] ?? []).map(
    (words): Block => ({ kind: 'paragraph', content: [text(words)], tone: 'plain', language: written }),
  );
  if (written === voice.language) return own;
  return [paragraph(voice.text('narratives.other', { language: voice.text(`language.${written}`) }), 'quiet'), ...own];
}
