import type { ErrorDefinition } from './error-definition.ts';

/** Codes about commitments and progress. */
export const accountErrorCodes = {
  'progress.question-unknown': {
    status: 404,
    text: {
      en: 'There is no question about progress called {question}.',
      fr: 'Il n’existe pas de question sur les progrès nommée {question}.',
      es: 'No existe una pregunta sobre avances llamada {question}.',
    },
  },
  'progress.days-reversed': {
    status: 400,
    text: {
      en: 'What changed since {since} cannot be told as known on {asKnownOn}, which is earlier. Choose an earlier day to compare with.',
      fr: 'Ce qui a changé depuis le {since} ne peut être dit selon ce qui était connu le {asKnownOn}, qui est antérieur. Choisissez un jour de comparaison antérieur.',
      es: 'Lo que cambió desde el {since} no puede decirse según lo conocido el {asKnownOn}, que es anterior. Elija un día de comparación anterior.',
    },
  },
} as const satisfies Readonly<Record<string, ErrorDefinition>>;
