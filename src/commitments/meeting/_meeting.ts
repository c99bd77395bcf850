import type { ActionItem, AgendaItem, Decision, Meeting, Participant } from '../../model/index.ts';
import { text } from '../content/promise.ts';

/** A meeting that has nothing wrong, for tests. */
export function meeting(more: Partial<Meeting> = {}): Meeting {
  return {
    series: 'nadd',
    number: 10,
    title: text('Tenth', 'Dixième', 'Décima'),
    partOf: null,
    host: 'MX',
    guests: ['NL'],
    place: null,
    from: '2027-01-26',
    until: '2027-01-27',
    form: 'hybrid',
    status: 'planned',
    statement: null,
    agenda: {},
    participants: {},
    papers: {},
    decisions: {},
    actionItems: {},
    ...more,
  };
}

export function agendaItem(more: Partial<AgendaItem> = {}): AgendaItem & { readonly order: number } {
  const title = text('Ports', 'Ports maritimes', 'Puertos');
  return { title, leads: ['MX'], minutes: 30, commitments: [], papers: [], summary: null, order: 0, ...more };
}

export function decision(more: Partial<Decision> = {}): Decision & { readonly order: number } {
  const said = text('Share samples', 'Échanger des échantillons', 'Intercambiar muestras');
  return { text: said, agendaItem: null, commitments: [], countries: ['CA', 'MX'], order: 0, ...more };
}

export function actionItem(more: Partial<ActionItem> = {}): ActionItem & { readonly order: number } {
  return {
    title: text('Send samples', 'Envoyer des échantillons', 'Enviar muestras'),
    description: null,
    owners: [{ country: 'CA', agency: null }],
    due: '2027-06-30',
    parent: 'nadd-2026',
    decision: null,
    commitment: null,
    order: 0,
    ...more,
  };
}

export function participant(more: Partial<Participant> = {}): Participant & { readonly order: number } {
  const position = null;
  return {
    name: 'Zoé Núñez',
    country: 'CA',
    organisation: null,
    position,
    sector: null,
    role: 'delegate',
    order: 0,
    ...more,
  };
}
