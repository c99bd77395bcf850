import type { ErrorDefinition } from './error-definition.ts';

/** Codes about what people are told, and what everybody can subscribe to. */
export const noticeErrorCodes = {
  'notice.for-people': {
    status: 403,
    text: {
      en: 'Notices are for people: a program or another node cannot subscribe to them.',
      fr: 'Les avis sont destinés aux personnes : un programme ou un autre nœud ne peut pas s’y abonner.',
      es: 'Los avisos son para personas: un programa u otro nodo no puede suscribirse a ellos.',
    },
  },
  'notice.subscription-not-found': {
    status: 404,
    text: {
      en: 'You have no subscription {subscription}.',
      fr: 'Vous n’avez pas d’abonnement {subscription}.',
      es: 'No tiene la suscripción {subscription}.',
    },
  },
  'notice.too-many-subscriptions': {
    status: 409,
    text: {
      en: 'You have {most} subscriptions, which is the limit. Remove one first.',
      fr: 'Vous avez {most} abonnements, soit la limite. Supprimez-en un d’abord.',
      es: 'Tiene {most} suscripciones, que es el límite. Elimine una primero.',
    },
  },
  'notice.no-mail-address': {
    status: 409,
    text: {
      en: 'There is no e-mail address for you that can be written to. An administrator can add it.',
      fr: 'Il n’y a pas d’adresse électronique valable pour vous. L’administration peut l’ajouter.',
      es: 'No hay una dirección de correo válida para usted. La administración puede agregarla.',
    },
  },
  'notice.mail-not-configured': {
    status: 409,
    text: {
      en: 'This node sends no e-mail: VIGIA_SMTP_URL and VIGIA_MAIL_FROM are not set.',
      fr: 'Ce nœud n’envoie pas de courriel : VIGIA_SMTP_URL et VIGIA_MAIL_FROM ne sont pas définies.',
      es: 'Este nodo no envía correo: VIGIA_SMTP_URL y VIGIA_MAIL_FROM no están definidas.',
    },
  },
  'notice.webhook-refused': {
    status: 422,
    text: {
      en: 'A webhook cannot go to {url} ({problem}). It must be an https address that is reachable from everywhere.',
      fr: 'Un webhook ne peut pas aller à {url} ({problem}). Il faut une adresse https joignable de partout.',
      es: 'Un webhook no puede ir a {url} ({problem}). Debe ser una dirección https accesible desde cualquier lugar.',
    },
  },
  'notice.message-not-found': {
    status: 404,
    text: {
      en: 'There is no message {message} that was given up.',
      fr: 'Il n’y a pas de message {message} qui ait été abandonné.',
      es: 'No hay un mensaje {message} que se haya abandonado.',
    },
  },
  'feed.not-found': {
    status: 404,
    text: {
      en: 'There is no public alert {alert}.',
      fr: 'Il n’y a pas d’alerte publique {alert}.',
      es: 'No hay una alerta pública {alert}.',
    },
  },
} as const satisfies Readonly<Record<string, ErrorDefinition>>;
