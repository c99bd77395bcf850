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
  'exchange.named-persons': {
    status: 409,
    text: {
      en: 'This is for persons by name and does not leave the node. Nothing was written for others.',
      fr: 'Ceci est destiné à des personnes nommées et ne quitte pas le nœud. Rien n’a été écrit pour d’autres.',
      es: 'Esto es para personas determinadas y no sale del nodo. No se escribió nada para otros.',
    },
  },
  'exchange.nobody-in-common': {
    status: 409,
    text: {
      en: 'Nobody may see all of what this consists of. Take out the parts that go to others only.',
      fr: 'Personne ne peut voir tout ce qui compose ceci. Retirez les parties qui ne vont qu’à d’autres.',
      es: 'Nadie puede ver todo lo que compone esto. Retire las partes que solo van a otros.',
    },
  },
} as const satisfies Readonly<Record<string, ErrorDefinition>>;
