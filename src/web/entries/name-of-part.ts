import { isUuid } from '../../base/index.ts';
import type { Voice } from '../format/voice.ts';

/** What entries are made of, as people call it. */
const names = [
  'title',
  'description',
  'level',
  'origin',
  'parent',
  'horizon',
  'owners',
  'agency',
  'country',
  'sectors',
  'resources',
  'dependsOn',
  'lineage',
  'passage',
  'evidence',
  'recommendation',
  'commitment',
  'commitments',
  'question',
  'baseline',
  'agreed',
  'target',
  'limit',
  'note',
  'rated',
  'reviewer',
  'asOf',
  'completion',
  'result',
  'ambition',
  'reasons',
  'dissentsFrom',
  'shelf',
  'grade',
  'adopted',
  'contact',
  'strategy',
  'text',
  'from',
  'until',
  'measure',
  'across',
  'periods',
  'denominator',
  'chance',
  'better',
  'unit',
  'panel',
  'meeting',
  'parties',
  'held',
  'paragraphs',
  'position',
  'decisions',
  'citations',
  'sourced',
  'replaces',
  'published',
  'series',
  'number',
  'partOf',
  'host',
  'guests',
  'place',
  'form',
  'status',
  'statement',
  'agenda',
  'participants',
  'papers',
  'actionItems',
  'body',
  'bodyName',
  'reference',
  'document',
  'addressed',
  'responses',
  'response',
  'state',
  'stateOn',
  'address',
  'day',
] as const;

/** A JSON Pointer as people read it: `/title/en` is `Title · English`. Names that a writer gave by chance tell nothing. */
export function nameOfPart(pointer: string, voice: Voice): string {
  const parts = pointer.split('/').slice(1);
  return parts.flatMap((part) => nameOf(part, voice) ?? []).join(' · ');
}

function nameOf(part: string, voice: Voice): string | undefined {
  const name = names.find((one) => one === part);
  if (name !== undefined) return voice.text(`part.${name}`);
  if (part === 'en' || part === 'fr' || part === 'es') return voice.text(`language.${part}`);
  if (/^\d+$/u.test(part)) return String(Number(part) + 1);
  return isUuid(part) ? undefined : part;
}
