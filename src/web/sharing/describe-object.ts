import type { Voice } from '../format/voice.ts';

/** What a type of STIX 2.1 stands for in what nodes exchange; types that this node makes no use of keep their names. */
const known = [
  'report',
  'note',
  'sighting',
  'indicator',
  'observed-data',
  'course-of-action',
  'relationship',
  'language-content',
  'chemical-substance',
  'location',
  'identity',
  'marking-definition',
  'extension-definition',
] as const;

export function describeObjectType(type: string, voice: Voice): string {
  const found = known.find((name) => name === type);
  return found === undefined ? type : voice.text(`stix.type.${found}`);
}
