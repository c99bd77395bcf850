import type { ErrorDefinition } from './error-definition.ts';

/** Codes about structures: what cannot be taken as one, and drawings. */
export const structureErrorCodes = {
  'structure.too-long': {
    status: 422,
    text: {
      en: 'A structure may have at most {limit} characters.',
      fr: 'Une structure peut compter au plus {limit} caractères.',
      es: 'Una estructura puede tener como máximo {limit} caracteres.',
    },
  },
  'structure.too-many-atoms': {
    status: 422,
    text: {
      en: 'The structure has more atoms than this node looks at.',
      fr: 'La structure compte plus d’atomes que ce nœud n’en examine.',
      es: 'La estructura tiene más átomos de los que este nodo examina.',
    },
  },
  'structure.too-many-rings': {
    status: 422,
    text: {
      en: 'The structure has more rings than this node looks at.',
      fr: 'La structure compte plus de cycles que ce nœud n’en examine.',
      es: 'La estructura tiene más anillos de los que este nodo examina.',
    },
  },
  'structure.unreadable': {
    status: 422,
    text: {
      en: 'This is no SMILES that can be read.',
      fr: 'Ceci n’est pas un SMILES lisible.',
      es: 'Esto no es un SMILES que se pueda leer.',
    },
  },
  'structure.timed-out': {
    status: 422,
    text: {
      en: 'The structure took longer than one structure may take.',
      fr: 'La structure a demandé plus de temps que ce qui est accordé à une seule structure.',
      es: 'La estructura tardó más de lo que se concede a una sola estructura.',
    },
  },
  'structure.not-a-structure': {
    status: 422,
    text: {
      en: 'This is no structure of a substance: it is empty, a reaction, or has a placeholder instead of an atom.',
      fr: 'Ceci n’est pas la structure d’une substance : le texte est vide, décrit une réaction ou contient un substitut à la place d’un atome.',
      es: 'Esto no es la estructura de una sustancia: está vacío, describe una reacción o tiene un comodín en lugar de un átomo.',
    },
  },
  'structure.none-known': {
    status: 404,
    text: {
      en: 'The register has no structure of {substance}.',
      fr: 'Le registre ne contient pas de structure pour {substance}.',
      es: 'El registro no tiene una estructura de {substance}.',
    },
  },
  'structure.rule-does-not-fit': {
    status: 422,
    text: {
      en: 'The class wording {rule} does not fit this structure: there is nothing to set off.',
      fr: 'La formulation de catégorie {rule} ne correspond pas à cette structure : il n’y a rien à mettre en évidence.',
      es: 'La redacción de clase {rule} no corresponde a esta estructura: no hay nada que resaltar.',
    },
  },
} as const satisfies Readonly<Record<string, ErrorDefinition>>;
