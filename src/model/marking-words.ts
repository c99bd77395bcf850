import { type Language, languages, type Text } from '../base/index.ts';
import type { Marking, Sector } from './marking.ts';

const sectorWords: Readonly<Record<Sector, Text>> = {
  health: { en: 'health', fr: 'santé', es: 'salud' },
  laboratory: { en: 'laboratories', fr: 'laboratoires', es: 'laboratorios' },
  police: { en: 'police', fr: 'police', es: 'policía' },
  'customs-and-post': { en: 'customs and post', fr: 'douanes et poste', es: 'aduanas y correos' },
  finance: { en: 'financial intelligence', fr: 'renseignement financier', es: 'inteligencia financiera' },
  firearms: { en: 'firearms', fr: 'armes à feu', es: 'armas de fuego' },
  policy: { en: 'policy', fr: 'politiques publiques', es: 'políticas públicas' },
  secretariat: { en: 'secretariat', fr: 'secrétariat', es: 'secretaría' },
  administrator: { en: 'administrators', fr: 'administration', es: 'administración' },
};

type Part = (marking: Marking, language: Language) => string | undefined;

/** What a marking says beside its label, each said only where it restricts something. */
const parts: readonly Part[] = [
  ({ releasableTo, tlp }, language) => {
    if (releasableTo.length > 0) return say(releasedTo, language, releasableTo.toSorted().join(', '));
    return tlp === 'CLEAR' || tlp === 'GREEN' ? undefined : say(staysHere, language, '');
  },
  ({ sectors }, language) =>
    sectors.length === 0
      ? undefined
      : say(forSectors, language, sectors.map((sector) => sectorWords[sector][language]).join(', ')),
  ({ recipients }, language) =>
    recipients.length === 0 ? undefined : say(forPersons, language, recipients.toSorted().join(', ')),
  ({ caveats }, language) =>
    caveats.length === 0
      ? undefined
      : caveats.map((caveat) => (caveatWords[caveat] ?? unknownCaveat)[language].replace('{0}', caveat)).join('; '),
  ({ originators }, language) =>
    originators.length === 0 ? undefined : say(of, language, originators.toSorted().join(', ')),
  ({ embargoUntil }, language) => (embargoUntil === null ? undefined : say(notBefore, language, embargoUntil)),
  ({ expires }, language) => (expires === null ? undefined : say(until, language, expires)),
  ({ legalBasis }, language) => (legalBasis === null ? undefined : say(under, language, legalBasis)),
];

/** A marking in words, for screens and for the head of a file; the label stays as FIRST writes it, in every language. */
export function describeMarking(marking: Marking): Text {
  const [en, fr, es] = languages.map((language) =>
    [`TLP:${marking.tlp}`, ...parts.flatMap((part) => part(marking, language) ?? [])].join(' · '),
  );
  return { en: en ?? '', fr: fr ?? '', es: es ?? '' };
}

function say(words: Text, language: Language, detail: string): string {
  return words[language].replace('{0}', detail);
}

const releasedTo: Text = {
  en: 'releasable to {0}',
  fr: 'communicable à\u00a0: {0}',
  es: 'divulgable a: {0}',
};
const staysHere: Text = {
  en: 'stays with this node',
  fr: 'reste dans ce nœud',
  es: 'permanece en este nodo',
};
const forSectors: Text = { en: 'for {0}', fr: 'destiné aux secteurs\u00a0: {0}', es: 'para los sectores: {0}' };
const forPersons: Text = { en: 'only for {0}', fr: 'seulement pour {0}', es: 'solo para {0}' };
const of: Text = { en: 'information of {0}', fr: 'information de\u00a0: {0}', es: 'información de: {0}' };
const notBefore: Text = { en: 'embargo until {0}', fr: 'sous embargo jusqu’au {0}', es: 'embargo hasta {0}' };
const until: Text = { en: 'expires {0}', fr: 'expire le {0}', es: 'expira el {0}' };
const under: Text = { en: 'legal basis: {0}', fr: 'base légale\u00a0: {0}', es: 'base legal: {0}' };
const caveatWords: Readonly<Record<string, Text>> = {
  ORCON: {
    en: 'nothing of it is passed on without the originator’s word (ORCON)',
    fr: 'rien n’en est transmis sans l’accord de l’auteur (ORCON)',
    es: 'nada se transmite sin autorización del originador (ORCON)',
  },
  'NO-ONWARD': {
    en: 'stays with whom it was sent to (NO-ONWARD)',
    fr: 'reste chez le destinataire (NO-ONWARD)',
    es: 'permanece con el destinatario (NO-ONWARD)',
  },
};
const unknownCaveat: Text = {
  en: 'caveat that this node does not know, so that nobody receives it ({0})',
  fr: 'restriction que ce nœud ne connaît pas\u00a0: personne ne le reçoit ({0})',
  es: 'restricción que este nodo no conoce: nadie lo recibe ({0})',
};
