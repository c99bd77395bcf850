import type { ErrorDefinition } from './error-definition.ts';

/** Codes about what nodes write for each other and read from each other. */
export const exchangeErrorCodes = {
  'exchange.not-canonical': {
    status: 422,
    text: {
      en: 'This JSON has no canonical form that can be signed ({reason}). Nothing was stored.',
      fr: 'Ce JSON n’a pas de forme canonique qui puisse être signée ({reason}). Rien n’a été enregistré.',
      es: 'Este JSON no tiene una forma canónica que pueda firmarse ({reason}). No se guardó nada.',
    },
  },
} as const satisfies Readonly<Record<string, ErrorDefinition>>;
