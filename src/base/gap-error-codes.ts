import type { ErrorDefinition } from './error-definition.ts';

/** Codes about gaps between jurisdictions, and the scheduling processes that close them. */
export const gapErrorCodes = {
  'gap.not-found': {
    status: 404,
    text: {
      en: 'There was no gap {gap} on that day, as known on the day asked for.',
      fr: 'Il n’y avait pas de lacune {gap} ce jour-là, selon ce qui était connu au jour demandé.',
      es: 'No había una brecha {gap} ese día, según lo conocido en el día solicitado.',
    },
  },
  'process.not-found': {
    status: 404,
    text: {
      en: 'There is no scheduling process {process}.',
      fr: 'Il n’existe pas de processus d’inscription {process}.',
      es: 'No existe el proceso de inclusión {process}.',
    },
  },
  'process.procedure-unknown': {
    status: 422,
    text: {
      en: '{jurisdiction} has no procedure {procedure}.',
      fr: '{jurisdiction} n’a pas de procédure {procedure}.',
      es: '{jurisdiction} no tiene un procedimiento {procedure}.',
    },
  },
  'process.subject-unknown': {
    status: 422,
    text: {
      en: 'The register holds nothing called {subject}.',
      fr: 'Le registre ne contient rien qui s’appelle {subject}.',
      es: 'El registro no contiene nada llamado {subject}.',
    },
  },
  'process.unknown-step': {
    status: 404,
    text: {
      en: 'The procedure of process {process} has no step {step}.',
      fr: 'La procédure du processus {process} n’a pas d’étape {step}.',
      es: 'El procedimiento del proceso {process} no tiene un paso {step}.',
    },
  },
  'process.not-open': {
    status: 409,
    text: {
      en: 'Process {process} is not open: reopen it to change its steps.',
      fr: 'Le processus {process} n’est pas ouvert : rouvrez-le pour modifier ses étapes.',
      es: 'El proceso {process} no está abierto: ábralo de nuevo para cambiar sus pasos.',
    },
  },
  'process.day-to-come': {
    status: 422,
    text: {
      en: 'A step cannot have been done on {day}: today is {today}.',
      fr: 'Une étape ne peut pas avoir été accomplie le {day} : nous sommes le {today}.',
      es: 'Un paso no puede haberse cumplido el {day}: hoy es {today}.',
    },
  },
} as const satisfies Readonly<Record<string, ErrorDefinition>>;
