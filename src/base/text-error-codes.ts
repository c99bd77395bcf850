import type { ErrorDefinition } from './error-definition.ts';

/** Codes about texts of law: their files, and loading them. */
export const textErrorCodes = {
  'text.empty': {
    status: 422,
    text: {
      en: 'The file {file} is empty: nothing was stored.',
      fr: 'Le fichier {file} est vide : rien n’a été enregistré.',
      es: 'El archivo {file} está vacío: no se guardó nada.',
    },
  },
  'text.too-large': {
    status: 413,
    text: {
      en: 'The file {file} holds more than {limit} bytes: nothing was stored.',
      fr: 'Le fichier {file} contient plus de {limit} octets : rien n’a été enregistré.',
      es: 'El archivo {file} contiene más de {limit} bytes: no se guardó nada.',
    },
  },
  'text.not-a-text': {
    status: 415,
    text: {
      en: 'The file {file} is neither XML, nor text, nor a table: it looks like {found}. Nothing was stored.',
      fr: 'Le fichier {file} n’est ni du XML, ni du texte, ni un tableau : il ressemble à {found}. Rien n’a été enregistré.',
      es: 'El archivo {file} no es XML ni texto ni una tabla: parece {found}. No se guardó nada.',
    },
  },
  'text.encoding': {
    status: 415,
    text: {
      en: 'The file {file} is not valid {encoding}: nothing was stored.',
      fr: 'Le fichier {file} n’est pas du {encoding} valide : rien n’a été enregistré.',
      es: 'El archivo {file} no es {encoding} válido: no se guardó nada.',
    },
  },
  'text.malformed': {
    status: 422,
    text: {
      en: 'The file {file} is damaged in line {line} ({reason}): nothing was stored.',
      fr: 'Le fichier {file} est endommagé à la ligne {line} ({reason}) : rien n’a été enregistré.',
      es: 'El archivo {file} está dañado en la línea {line} ({reason}): no se guardó nada.',
    },
  },
  'text.entities': {
    status: 422,
    text: {
      en: 'The file {file} declares entities of its own in line {line}, which a text of law does not need: nothing was stored.',
      fr: 'Le fichier {file} déclare ses propres entités à la ligne {line}, ce dont un texte de loi n’a pas besoin : rien n’a été enregistré.',
      es: 'El archivo {file} declara entidades propias en la línea {line}, que un texto legal no necesita: no se guardó nada.',
    },
  },
  'text.too-deep': {
    status: 422,
    text: {
      en: 'The elements of {file} are nested more than {limit} deep in line {line}: nothing was stored.',
      fr: 'Les éléments de {file} sont imbriqués sur plus de {limit} niveaux à la ligne {line} : rien n’a été enregistré.',
      es: 'Los elementos de {file} están anidados en más de {limit} niveles en la línea {line}: no se guardó nada.',
    },
  },
} as const satisfies Readonly<Record<string, ErrorDefinition>>;
