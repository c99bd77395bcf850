import { useCallback } from 'react';
import { MarkingEntry } from '../../api/index.ts';
import { isLanguage } from '../../base/index.ts';
import {
  alertAudiences,
  alertFields,
  alertSeverities,
  describeMarking,
  informationCredibilities,
  sourceReliabilities,
} from '../../model/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { usePlaceNames } from '../data/register-choices.ts';
import { useRegisterNames } from '../data/register-names.ts';
import type { Voice } from '../format/voice.ts';
import { nameOfLanguage } from './said.tsx';

const simple = [
  'title',
  'request',
  'severity',
  'reliability',
  'credibility',
  'from',
  'until',
  'due',
  'marking',
  'substances',
  'places',
  'signals',
  'series',
  'findings',
] as const;

/** Place in a text in words: `fields.risk.fr` is "Type and origin of the risk (French)". */
export function describePath(path: string, voice: Voice): string {
  const [head = '', name = '', last = ''] = path.split('.');
  const field = head === 'fields' ? alertFields.find((known) => known === name) : undefined;
  if (field !== undefined) return withLanguage(voice.text(`alert.field.${field}`), last, voice);
  const audience = head === 'audiences' ? alertAudiences.find((known) => known === name) : undefined;
  if (audience !== undefined) return withLanguage(voice.text(`alert.audience.${audience}`), last, voice);
  const part = simple.find((known) => known === head);
  return part === undefined ? path : withLanguage(voice.text(`alert.path.${part}`), name, voice);
}

function withLanguage(label: string, language: string, voice: Voice): string {
  return isLanguage(language) ? `${label} (${nameOfLanguage(language, voice.locale)})` : label;
}

export function useDescribePath(): (path: string) => string {
  const voice = useVoice();
  return useCallback((path) => describePath(path, voice), [voice]);
}

/** A value in words: names for identifiers, words for codes; a text stays as it is. */
export function useDescribeValue(): (path: string, value: string | null) => string {
  const voice = useVoice();
  const placeName = usePlaceNames();
  const substanceName = useRegisterNames();
  return (path, value) => {
    if (value === null) return '';
    const [head = ''] = path.split('.');
    const key = path.slice(head.length + 1);
    switch (head) {
      case 'substances':
        return substanceName(value);
      case 'places':
        return placeName(value);
      case 'severity':
      case 'reliability':
      case 'credibility':
        return describeCode(head, value, voice);
      case 'marking':
        return describeMarkingText(value, voice);
      case 'signals':
      case 'series':
      case 'findings':
        return `${key.split('~').filter(Boolean).join(', ')} ${value}`;
      default:
        return value;
    }
  };
}

function describeCode(kind: 'severity' | 'reliability' | 'credibility', value: string, voice: Voice): string {
  const severity = kind === 'severity' ? alertSeverities.find((known) => known === value) : undefined;
  if (severity !== undefined) return voice.text(`alert.severity.${severity}`);
  const reliability = kind === 'reliability' ? sourceReliabilities.find((known) => known === value) : undefined;
  if (reliability !== undefined) return `${value}, ${voice.text(`alert.reliability.${reliability}`)}`;
  const credibility = kind === 'credibility' ? informationCredibilities.find((known) => known === value) : undefined;
  return credibility === undefined ? value : `${value}, ${voice.text(`alert.credibility.${credibility}`)}`;
}

function describeMarkingText(value: string, voice: Voice): string {
  const marking = MarkingEntry.safeParse(JSON.parse(value));
  return marking.success ? describeMarking(marking.data)[voice.language] : value;
}
