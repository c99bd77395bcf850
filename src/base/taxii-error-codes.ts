import type { ErrorDefinition } from './error-definition.ts';

/** Codes about collections and the TAXII server. */
export const taxiiErrorCodes = {
  'collection.not-found': {
    status: 404,
    text: {
      en: 'There is no collection {collection}.',
      fr: 'Il n’y a pas de collection {collection}.',
      es: 'No hay ninguna colección {collection}.',
    },
  },
  'collection.alias-taken': {
    status: 409,
    text: {
      en: 'Another collection is called {alias} already. Nothing was added.',
      fr: 'Une autre collection s’appelle déjà {alias}. Rien n’a été ajouté.',
      es: 'Otra colección ya se llama {alias}. No se añadió nada.',
    },
  },
  'collection.alerts-are-kept': {
    status: 409,
    text: {
      en: 'The collection {collection} belongs to the node: peers read it by their agreements, and nobody else writes or removes it.',
      fr: 'La collection {collection} appartient au nœud : les pairs la lisent selon leurs accords, et personne d’autre n’y écrit ni ne la retire.',
      es: 'La colección {collection} pertenece al nodo: los pares la leen según sus acuerdos, y nadie más escribe en ella ni la retira.',
    },
  },
  'taxii.not-found': {
    status: 404,
    text: { en: 'Not found.', fr: 'Introuvable.', es: 'No se encontró.' },
  },
  'taxii.not-signed-in': {
    status: 401,
    text: {
      en: 'This needs a token: send it as Bearer, or its user and secret as Basic.',
      fr: 'Il faut un jeton : envoyez-le comme Bearer, ou son utilisateur et son secret comme Basic.',
      es: 'Se necesita un token: envíelo como Bearer, o su usuario y su secreto como Basic.',
    },
  },
  'taxii.forbidden': {
    status: 403,
    text: {
      en: 'Your account may not do this in this collection.',
      fr: 'Votre compte ne permet pas cette action dans cette collection.',
      es: 'Su cuenta no permite esta acción en esta colección.',
    },
  },
  'taxii.method-not-allowed': {
    status: 405,
    text: {
      en: 'This address does not take {method}.',
      fr: 'Cette adresse n’accepte pas {method}.',
      es: 'Esta dirección no admite {method}.',
    },
  },
  'taxii.not-acceptable': {
    status: 406,
    text: {
      en: 'Answers are application/taxii+json;version=2.1, which the Accept header does not take.',
      fr: 'Les réponses sont en application/taxii+json;version=2.1, que l’en-tête Accept n’admet pas.',
      es: 'Las respuestas son application/taxii+json;version=2.1, que la cabecera Accept no admite.',
    },
  },
  'taxii.unsupported-media-type': {
    status: 415,
    text: {
      en: 'The body must be application/taxii+json;version=2.1. Nothing was stored.',
      fr: 'Le corps doit être en application/taxii+json;version=2.1. Rien n’a été enregistré.',
      es: 'El cuerpo debe ser application/taxii+json;version=2.1. No se guardó nada.',
    },
  },
  'taxii.bad-parameter': {
    status: 400,
    text: {
      en: 'The parameter {parameter} cannot be used: {problem}.',
      fr: 'Le paramètre {parameter} est inutilisable : {problem}.',
      es: 'El parámetro {parameter} no se puede usar: {problem}.',
    },
  },
  'taxii.too-large': {
    status: 413,
    text: {
      en: 'The body is larger than {limit} bytes. Nothing was stored.',
      fr: 'Le corps dépasse {limit} octets. Rien n’a été enregistré.',
      es: 'El cuerpo supera {limit} bytes. No se guardó nada.',
    },
  },
  'taxii.not-json': {
    status: 400,
    text: {
      en: 'The body cannot be read as JSON: {problem}. Nothing was stored.',
      fr: 'Le corps n’est pas lisible comme JSON : {problem}. Rien n’a été enregistré.',
      es: 'El cuerpo no se puede leer como JSON: {problem}. No se guardó nada.',
    },
  },
  'taxii.not-an-envelope': {
    status: 422,
    text: {
      en: 'The body is no envelope with a list of objects: {problem}. Nothing was stored.',
      fr: 'Le corps n’est pas une enveloppe avec une liste d’objets : {problem}. Rien n’a été enregistré.',
      es: 'El cuerpo no es un sobre con una lista de objetos: {problem}. No se guardó nada.',
    },
  },
} as const satisfies Readonly<Record<string, ErrorDefinition>>;
