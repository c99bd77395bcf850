import type { MeetingContent } from '../../src/api/index.ts';
import type { Text } from '../../src/base/index.ts';

/** The same thing said in three languages, for tests. */
export function said(text: string): Text {
  return { en: text, fr: `${text} (fr)`, es: `${text} (es)` };
}

/** A meeting between the seventh and the ninth, as somebody enters it. */
export const eighth: MeetingContent = {
  series: 'nadd',
  number: 8,
  title: said('Eighth meeting'),
  partOf: null,
  host: 'MX',
  guests: [],
  place: said('Mexico City'),
  from: '2024-06-03',
  until: '2024-06-04',
  form: 'in-person',
  status: 'held',
  statement: null,
  agenda: {},
  participants: {},
  papers: {},
  decisions: {},
  actionItems: {},
};

export const agendaItem: MeetingContent['agenda'][string] = {
  title: said('Ports'),
  leads: ['CA'],
  minutes: 45,
  commitments: [],
  papers: [],
  summary: null,
  order: 0,
};

export const decision: MeetingContent['decisions'][string] = {
  text: said('Share samples within two weeks'),
  agendaItem: null,
  commitments: ['nadd-2024/trend-data'],
  countries: ['CA', 'MX'],
  order: 0,
};

export const actionItem: MeetingContent['actionItems'][string] = {
  title: said('Send samples'),
  description: null,
  owners: [{ country: 'CA', agency: null }],
  due: '2024-06-10',
  parent: 'nadd-2024/trend-data',
  decision: null,
  commitment: null,
  order: 0,
};

export const participant: MeetingContent['participants'][string] = {
  name: 'Zoé Núñez',
  country: 'MX',
  organisation: 'Secretaría de Salud',
  position: null,
  sector: 'health',
  role: 'delegate',
  order: 0,
};
