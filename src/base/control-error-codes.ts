import type { ErrorDefinition } from './error-definition.ts';

/** Codes about checks against the control matrix, lists of a laboratory, and the register. */
export const controlErrorCodes = {
  'control.quantity-unreadable': {
    status: 400,
    text: {
      en: '“{quantity}” cannot be read as a quantity: write a number and a unit, such as 1.2 kg, 500 mL or 0.4 g per package.',
      fr: '« {quantity} » ne se lit pas comme une quantité : écrivez un nombre et une unité, par exemple 1,2 kg, 500 mL ou 0,4 g par emballage.',
      es: '«{quantity}» no se puede leer como cantidad: escriba un número y una unidad, por ejemplo 1.2 kg, 500 mL o 0.4 g por envase.',
    },
  },
  'screening.not-found': {
    status: 404,
    text: {
      en: 'There is no checked list {screening}.',
      fr: 'Il n’y a pas de liste vérifiée {screening}.',
      es: 'No existe la lista verificada {screening}.',
    },
  },
  'screening.too-many-rows': {
    status: 413,
    text: {
      en: 'The list {file} has {rows} rows; at most {most} are checked at a time. Nothing was stored: split it.',
      fr: 'La liste {file} compte {rows} lignes; au plus {most} sont vérifiées à la fois. Rien n’a été enregistré : divisez-la.',
      es: 'La lista {file} tiene {rows} filas; se verifican como máximo {most} a la vez. No se guardó nada: divídala.',
    },
  },
  'screening.too-large': {
    status: 413,
    text: {
      en: 'The file {file} is larger than {limit} bytes: nothing was stored.',
      fr: 'Le fichier {file} dépasse {limit} octets : rien n’a été enregistré.',
      es: 'El archivo {file} supera {limit} bytes: no se guardó nada.',
    },
  },
  'screening.empty': {
    status: 422,
    text: {
      en: 'The list {file} holds no row to check: nothing was stored.',
      fr: 'La liste {file} ne contient aucune ligne à vérifier : rien n’a été enregistré.',
      es: 'La lista {file} no contiene ninguna fila que verificar: no se guardó nada.',
    },
  },
  'screening.unreadable': {
    status: 422,
    text: {
      en: 'The file {file} cannot be read as a table (CSV, TSV or XLSX): {problem}. Nothing was stored.',
      fr: 'Le fichier {file} ne se lit pas comme un tableau (CSV, TSV ou XLSX) : {problem}. Rien n’a été enregistré.',
      es: 'El archivo {file} no se puede leer como tabla (CSV, TSV o XLSX): {problem}. No se guardó nada.',
    },
  },
  'screening.ended': {
    status: 409,
    text: {
      en: 'The list {screening} is not being checked any longer.',
      fr: 'La liste {screening} n’est plus en cours de vérification.',
      es: 'La lista {screening} ya no se está verificando.',
    },
  },
  'substance.not-found': {
    status: 404,
    text: {
      en: 'The register has no substance {substance}.',
      fr: 'Le registre ne contient pas de substance {substance}.',
      es: 'El registro no contiene la sustancia {substance}.',
    },
  },
  'unmapped.not-found': {
    status: 404,
    text: {
      en: 'No source has reported {substance} as a name that waits to be identified.',
      fr: 'Aucune source n’a déclaré {substance} comme nom à identifier.',
      es: 'Ninguna fuente ha reportado {substance} como nombre por identificar.',
    },
  },
  'unmapped.nothing-to-take-back': {
    status: 409,
    text: {
      en: 'Nothing is decided about {substance}: there is nothing to take back.',
      fr: 'Rien n’est décidé au sujet de {substance} : il n’y a rien à annuler.',
      es: 'No hay ninguna decisión sobre {substance}: no hay nada que deshacer.',
    },
  },
} as const satisfies Readonly<Record<string, ErrorDefinition>>;
