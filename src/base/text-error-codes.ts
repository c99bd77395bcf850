import type { ErrorDefinition } from './error-definition.ts';

/** Codes about texts of law: their files, and loading them. */
export const textErrorCodes = {
  'text.empty': {
    status: 422,
    text: {
      en: 'The file {file} is empty: nothing was stored.',
      fr: 'Le fichier {file} est vide : rien n’a été enregistré.',
      es: 'El archivo {file} está vacío: no se guardó nada.',
    },
  },
  'text.too-large': {
    status: 413,
    text: {
      en: 'The file {file} holds more than {limit} bytes: nothing was stored.',
      fr: 'Le fichier {file} contient plus de {limit} octets : rien n’a été enregistré.',
      es: 'El archivo {file} contiene más de {limit} bytes: no se guardó nada.',
    },
  },
  'text.not-a-text': {
    status: 415,
    text: {
      en: 'The file {file} is neither XML, nor text, nor a table: it looks like {found}. Nothing was stored.',
      fr: 'Le fichier {file} n’est ni du XML, ni du texte, ni un tableau : il ressemble à {found}. Rien n’a été enregistré.',
      es: 'El archivo {file} no es XML ni texto ni una tabla: parece {found}. No se guardó nada.',
    },
  },
  'text.encoding': {
    status: 415,
    text: {
      en: 'The file {file} is not valid {encoding}: nothing was stored.',
      fr: 'Le fichier {file} n’est pas du {encoding} valide : rien n’a été enregistré.',
      es: 'El archivo {file} no es {encoding} válido: no se guardó nada.',
    },
  },
  'text.malformed': {
    status: 422,
    text: {
      en: 'The file {file} is damaged in line {line} ({reason}): nothing was stored.',
      fr: 'Le fichier {file} est endommagé à la ligne {line} ({reason}) : rien n’a été enregistré.',
      es: 'El archivo {file} está dañado en la línea {line} ({reason}): no se guardó nada.',
    },
  },
  'text.entities': {
    status: 422,
    text: {
      en: 'The file {file} declares entities of its own in line {line}, which a text of law does not need: nothing was stored.',
      fr: 'Le fichier {file} déclare ses propres entités à la ligne {line}, ce dont un texte de loi n’a pas besoin : rien n’a été enregistré.',
      es: 'El archivo {file} declara entidades propias en la línea {line}, que un texto legal no necesita: no se guardó nada.',
    },
  },
  'text.too-deep': {
    status: 422,
    text: {
      en: 'The elements of {file} are nested more than {limit} deep in line {line}: nothing was stored.',
      fr: 'Les éléments de {file} sont imbriqués sur plus de {limit} niveaux à la ligne {line} : rien n’a été enregistré.',
      es: 'Los elementos de {file} están anidados en más de {limit} niveles en la línea {line}: no se guardó nada.',
    },
  },
  'text.source-unknown': {
    status: 404,
    text: {
      en: 'There is no text of law {source}. Known: {known}.',
      fr: 'Il n’existe pas de texte de loi {source}. Connus : {known}.',
      es: 'No existe el texto legal {source}. Conocidos: {known}.',
    },
  },
  'text.not-recognised': {
    status: 415,
    text: {
      en: 'The file {file} is not a file of {source}, which comes as {expected}: nothing was stored.',
      fr: 'Le fichier {file} n’est pas un fichier de {source}, publié sous la forme {expected} : rien n’a été enregistré.',
      es: 'El archivo {file} no es un archivo de {source}, que se publica como {expected}: no se guardó nada.',
    },
  },
  'text.language-twice': {
    status: 422,
    text: {
      en: 'Two of the files are the same language version ({language}): nothing was stored.',
      fr: 'Deux des fichiers sont la même version linguistique ({language}) : rien n’a été enregistré.',
      es: 'Dos de los archivos son la misma versión lingüística ({language}): no se guardó nada.',
    },
  },
  'text.file-count': {
    status: 422,
    text: {
      en: 'An edition has 1 to {most} files; {count} came. Nothing was stored.',
      fr: 'Une édition comprend de 1 à {most} fichiers; {count} ont été reçus. Rien n’a été enregistré.',
      es: 'Una edición tiene de 1 a {most} archivos; llegaron {count}. No se guardó nada.',
    },
  },
  'text.as-of-missing': {
    status: 422,
    text: {
      en: 'The files do not say of which day the text is: give that day (YYYY-MM-DD). Nothing was stored.',
      fr: 'Les fichiers n’indiquent pas la date du texte : précisez-la (AAAA-MM-JJ). Rien n’a été enregistré.',
      es: 'Los archivos no dicen de qué día es el texto: indique ese día (AAAA-MM-DD). No se guardó nada.',
    },
  },
  'text.as-of-invalid': {
    status: 422,
    text: {
      en: 'The day of the text {asOf} is not a calendar day (YYYY-MM-DD) or lies in the future.',
      fr: 'La date du texte {asOf} n’est pas une date (AAAA-MM-JJ) ou se situe dans le futur.',
      es: 'El día del texto {asOf} no es una fecha (AAAA-MM-DD) o está en el futuro.',
    },
  },
  'text.no-entries': {
    status: 422,
    text: {
      en: 'No entry was found in the files of {source}: nothing was stored.',
      fr: 'Aucune inscription n’a été trouvée dans les fichiers de {source} : rien n’a été enregistré.',
      es: 'No se encontró ninguna entrada en los archivos de {source}: no se guardó nada.',
    },
  },
  'text.run-not-found': {
    status: 404,
    text: {
      en: 'There is no load of a text with the number {run}.',
      fr: 'Il n’existe pas de chargement de texte portant le numéro {run}.',
      es: 'No existe la carga de un texto con el número {run}.',
    },
  },
} as const satisfies Readonly<Record<string, ErrorDefinition>>;
