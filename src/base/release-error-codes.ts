import type { ErrorDefinition } from './error-definition.ts';

/** Codes about what leaves the node. */
export const releaseErrorCodes = {
  'share.changed-meanwhile': {
    status: 503,
    text: {
      en: 'What was asked for changed while the answer was made. Ask again.',
      fr: 'Ce qui était demandé a changé pendant la préparation de la réponse. Demandez de nouveau.',
      es: 'Lo solicitado cambió mientras se preparaba la respuesta. Vuelva a pedirlo.',
    },
  },
} as const satisfies Readonly<Record<string, ErrorDefinition>>;
