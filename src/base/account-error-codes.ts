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
  'report.strategy-unknown': {
    status: 404,
    text: {
      en: 'There is no strategy called {strategy}. Known: {known}.',
      fr: 'Il n’existe pas de stratégie nommée {strategy}. Connues : {known}.',
      es: 'No existe una estrategia llamada {strategy}. Conocidas: {known}.',
    },
  },
  'report.cannot-be-set': {
    status: 422,
    text: {
      en: 'The report cannot be set as a PDF that keeps PDF/UA-1: {problem}. HTML and DOCX are not concerned.',
      fr: 'Le rapport ne peut être mis en page en PDF conforme à PDF/UA-1 : {problem}. HTML et DOCX ne sont pas touchés.',
      es: 'El informe no puede componerse como PDF conforme a PDF/UA-1: {problem}. HTML y DOCX no se ven afectados.',
    },
  },
  'report.package-unreadable': {
    status: 422,
    text: {
      en: 'This is no data package of a report that can be read: {problem}.',
      fr: 'Ce n’est pas un fichier de données de rapport lisible : {problem}.',
      es: 'No es un paquete de datos de informe que pueda leerse: {problem}.',
    },
  },
} as const satisfies Readonly<Record<string, ErrorDefinition>>;
