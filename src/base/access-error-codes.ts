import type { ErrorDefinition } from './error-definition.ts';

/** Codes about who may do what. */
export const accessErrorCodes = {
  'access.not-allowed': {
    status: 403,
    text: {
      en: 'Your role does not include this ({action}). Nothing was done.',
      fr: 'Votre rôle ne comprend pas cette action ({action}). Rien n’a été fait.',
      es: 'Su función no incluye esta acción ({action}). No se hizo nada.',
    },
  },
  'access.second-person': {
    status: 403,
    text: {
      en: 'You wrote this yourself: somebody else has to do it ({action}). Nothing was done.',
      fr: 'Vous l’avez rédigé vous-même : une autre personne doit le faire ({action}). Rien n’a été fait.',
      es: 'Usted lo redactó: otra persona tiene que hacerlo ({action}). No se hizo nada.',
    },
  },
} as const satisfies Readonly<Record<string, ErrorDefinition>>;
