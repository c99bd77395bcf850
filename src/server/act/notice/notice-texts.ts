import type { NoticeTopic } from '../../../api/index.ts';
import type { Text } from '../../../base/index.ts';
import type { AlertSeverity, SignalKind } from '../../../model/index.ts';

/** What a notice is about, in few words. */
export const topicTexts: Readonly<Record<NoticeTopic, Text>> = {
  'alert-new': { en: 'New alert', fr: 'Nouvelle alerte', es: 'Alerta nueva' },
  'alert-updated': { en: 'Alert updated', fr: 'Alerte mise à jour', es: 'Alerta actualizada' },
  'alert-retracted': { en: 'Alert retracted', fr: 'Alerte retirée', es: 'Alerta retirada' },
  'alert-received': {
    en: 'Alert received from another node',
    fr: 'Alerte reçue d’un autre nœud',
    es: 'Alerta recibida de otro nodo',
  },
  'information-request': {
    en: 'Request for information',
    fr: 'Demande de renseignements',
    es: 'Solicitud de información',
  },
  'review-waiting': {
    en: 'A draft waits for your review',
    fr: 'Une ébauche attend votre révision',
    es: 'Un borrador espera su revisión',
  },
  'retraction-to-acknowledge': {
    en: 'Retraction to acknowledge',
    fr: 'Retrait à confirmer',
    es: 'Retiro por confirmar',
  },
  signal: { en: 'New signal', fr: 'Nouveau signal', es: 'Señal nueva' },
};

export const severityTexts: Readonly<Record<AlertSeverity, Text>> = {
  unknown: { en: 'unknown', fr: 'inconnue', es: 'desconocida' },
  minor: { en: 'minor', fr: 'mineure', es: 'menor' },
  moderate: { en: 'moderate', fr: 'modérée', es: 'moderada' },
  severe: { en: 'severe', fr: 'grave', es: 'grave' },
  extreme: { en: 'extreme', fr: 'extrême', es: 'extrema' },
};

export const signalKindTexts: Readonly<Record<SignalKind, Text>> = {
  increase: { en: 'Increase', fr: 'Hausse', es: 'Aumento' },
  decrease: { en: 'Decrease', fr: 'Baisse', es: 'Descenso' },
  'first-appearance': { en: 'First appearance', fr: 'Première apparition', es: 'Primera aparición' },
  're-appearance': { en: 'Re-appearance', fr: 'Réapparition', es: 'Reaparición' },
  'newly-looked-for': { en: 'Newly looked for', fr: 'Nouvellement recherché', es: 'Buscada por primera vez' },
};

export const messageTexts = {
  training: { en: 'Training', fr: 'Entraînement', es: 'Entrenamiento' },
  something: { en: 'Something waits for you', fr: 'Quelque chose vous attend', es: 'Algo lo espera' },
  hidden: {
    en: 'What it is about is shown in Vigía only.',
    fr: 'Le contenu ne s’affiche que dans Vigía.',
    es: 'El contenido solo se muestra en Vigía.',
  },
  several: { en: '{count} notices', fr: '{count} avis', es: '{count} avisos' },
  more: { en: 'And {count} more in Vigía.', fr: 'Et {count} de plus dans Vigía.', es: 'Y {count} más en Vigía.' },
  severity: { en: 'Severity: {severity}', fr: 'Gravité : {severity}', es: 'Gravedad: {severity}' },
  from: { en: 'From the node of {country}', fr: 'Du nœud : {country}', es: 'Del nodo: {country}' },
  open: { en: 'Open Vigía', fr: 'Ouvrir Vigía', es: 'Abrir Vigía' },
  why: {
    en: 'You receive this because you subscribed to it in Vigía. Do not reply to this message.',
    fr: 'Vous recevez ce message parce que vous vous y êtes abonné dans Vigía. N’y répondez pas.',
    es: 'Recibe este mensaje porque se suscribió en Vigía. No lo responda.',
  },
  test: {
    en: 'Test message: messages of this subscription reach you.',
    fr: 'Message d’essai : les messages de cet abonnement vous parviennent.',
    es: 'Mensaje de prueba: los mensajes de esta suscripción le llegan.',
  },
} as const satisfies Readonly<Record<string, Text>>;
