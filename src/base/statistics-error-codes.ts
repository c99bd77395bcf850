import type { ErrorDefinition } from './error-definition.ts';

/** Codes about figures as SDMX and about questions of other nodes. */
export const statisticsErrorCodes = {
  'sdmx.flow-not-found': {
    status: 404,
    text: {
      en: 'There is no dataflow {flow} here. This node has {known}.',
      fr: 'Il n’y a pas ici de flux de données {flow}. Ce nœud offre {known}.',
      es: 'Aquí no hay un flujo de datos {flow}. Este nodo tiene {known}.',
    },
  },
  'sdmx.no-results': {
    status: 404,
    text: {
      en: 'No figure matches the key and the periods.',
      fr: 'Aucun chiffre ne correspond à la clé et aux périodes.',
      es: 'Ninguna cifra corresponde a la clave y a los periodos.',
    },
  },
  'sdmx.key-unreadable': {
    status: 400,
    text: {
      en: 'The key {key} cannot be read: a value for each of {dimensions}, with dots between them.',
      fr: 'La clé {key} est illisible : une valeur pour chacune des dimensions {dimensions}, séparées par des points.',
      es: 'No se puede leer la clave {key}: un valor para cada una de {dimensions}, separados por puntos.',
    },
  },
  'sdmx.period-unreadable': {
    status: 400,
    text: {
      en: '{period} is no period: 2025, 2025-S1, 2025-Q1, 2025-02, 2025-W07 or 2025-02-05.',
      fr: '{period} n’est pas une période : 2025, 2025-S1, 2025-Q1, 2025-02, 2025-W07 ou 2025-02-05.',
      es: '{period} no es un periodo: 2025, 2025-S1, 2025-Q1, 2025-02, 2025-W07 o 2025-02-05.',
    },
  },
  'sdmx.not-acceptable': {
    status: 406,
    text: {
      en: 'None of the formats asked for is written here. Known: {known}.',
      fr: 'Aucun des formats demandés n’est produit ici. Formats connus : {known}.',
      es: 'Ninguno de los formatos solicitados se genera aquí. Conocidos: {known}.',
    },
  },
  'sdmx.too-many': {
    status: 413,
    text: {
      en: 'More than {most} figures match. Ask for fewer places, substances or periods at a time.',
      fr: 'Plus de {most} chiffres correspondent. Demandez moins de lieux, de substances ou de périodes à la fois.',
      es: 'Más de {most} cifras corresponden. Pida menos lugares, sustancias o periodos a la vez.',
    },
  },
  'statistics.question-not-found': {
    status: 404,
    text: {
      en: 'There is no question {question}.',
      fr: 'Il n’y a pas de question {question}.',
      es: 'No existe la pregunta {question}.',
    },
  },
  'statistics.question-decided': {
    status: 409,
    text: {
      en: 'The question {question} was decided already.',
      fr: 'La question {question} a déjà fait l’objet d’une décision.',
      es: 'La pregunta {question} ya se decidió.',
    },
  },
  'statistics.peer-not-asked': {
    status: 422,
    text: {
      en: 'The node of {country} cannot be asked: it has no address, or no agreement with it is in force.',
      fr: 'Le nœud de {country} ne peut pas être interrogé : il n’a pas d’adresse, ou aucune entente n’est en vigueur.',
      es: 'No se puede preguntar al nodo de {country}: no tiene dirección o no hay un acuerdo vigente con él.',
    },
  },
} as const satisfies Readonly<Record<string, ErrorDefinition>>;
