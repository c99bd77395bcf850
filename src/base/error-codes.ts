import { accessErrorCodes } from './access-error-codes.ts';
import { accountErrorCodes } from './account-error-codes.ts';
import { alertErrorCodes } from './alert-error-codes.ts';
import { auditErrorCodes } from './audit-error-codes.ts';
import { controlErrorCodes } from './control-error-codes.ts';
import type { ErrorDefinition } from './error-definition.ts';
import { exchangeErrorCodes } from './exchange-error-codes.ts';
import { gapErrorCodes } from './gap-error-codes.ts';
import { interchangeErrorCodes } from './interchange-error-codes.ts';
import { jointStatementErrorCodes } from './joint-statement-error-codes.ts';
import { meetingErrorCodes } from './meeting-error-codes.ts';
import { noticeErrorCodes } from './notice-error-codes.ts';
import { peerErrorCodes } from './peer-error-codes.ts';
import { progressErrorCodes } from './progress-error-codes.ts';
import { recommendationErrorCodes } from './recommendation-error-codes.ts';
import { releaseErrorCodes } from './release-error-codes.ts';
import { signInErrorCodes } from './sign-in-error-codes.ts';
import { statisticsErrorCodes } from './statistics-error-codes.ts';
import { structureErrorCodes } from './structure-error-codes.ts';
import { taxiiErrorCodes } from './taxii-error-codes.ts';
import { textErrorCodes } from './text-error-codes.ts';
import { warnErrorCodes } from './warn-error-codes.ts';

/** Every code that Vigía throws, with what a person reads. Codes are `area.kebab-words`. */
export const errorCodes = {
  ...accessErrorCodes,
  ...accountErrorCodes,
  ...alertErrorCodes,
  ...auditErrorCodes,
  ...controlErrorCodes,
  ...exchangeErrorCodes,
  ...gapErrorCodes,
  ...meetingErrorCodes,
  ...jointStatementErrorCodes,
  ...interchangeErrorCodes,
  ...noticeErrorCodes,
  ...peerErrorCodes,
  ...progressErrorCodes,
  ...recommendationErrorCodes,
  ...signInErrorCodes,
  ...releaseErrorCodes,
  ...structureErrorCodes,
  ...statisticsErrorCodes,
  ...taxiiErrorCodes,
  ...textErrorCodes,
  ...warnErrorCodes,
  'delivery.empty': {
    status: 422,
    text: {
      en: 'The file {file} is empty: nothing was stored.',
      fr: 'Le fichier {file} est vide : rien n’a été enregistré.',
      es: 'El archivo {file} está vacío: no se guardó nada.',
    },
  },
  'delivery.no-rows': {
    status: 422,
    text: {
      en: 'The file {file} has a header but no rows: nothing was stored.',
      fr: 'Le fichier {file} a un en-tête mais aucune ligne : rien n’a été enregistré.',
      es: 'El archivo {file} tiene encabezado pero ninguna fila: no se guardó nada.',
    },
  },
  'delivery.truncated': {
    status: 422,
    text: {
      en: 'The file {file} breaks off in row {row}: nothing was stored.',
      fr: 'Le fichier {file} s’interrompt à la ligne {row} : rien n’a été enregistré.',
      es: 'El archivo {file} se interrumpe en la fila {row}: no se guardó nada.',
    },
  },
  'delivery.line-too-long': {
    status: 413,
    text: {
      en: 'Row {row} of {file} is longer than {limit} bytes: nothing was stored.',
      fr: 'La ligne {row} de {file} dépasse {limit} octets : rien n’a été enregistré.',
      es: 'La fila {row} de {file} supera {limit} bytes: no se guardó nada.',
    },
  },
  'delivery.too-large': {
    status: 413,
    text: {
      en: 'The file {file} is larger than {limit} bytes: nothing was stored.',
      fr: 'Le fichier {file} dépasse {limit} octets : rien n’a été enregistré.',
      es: 'El archivo {file} supera {limit} bytes: no se guardó nada.',
    },
  },
  'delivery.not-data': {
    status: 415,
    text: {
      en: 'The file {file} is not a data file of this source: it looks like {found}. Nothing was stored.',
      fr: 'Le fichier {file} n’est pas un fichier de données de cette source : il ressemble à {found}. Rien n’a été enregistré.',
      es: 'El archivo {file} no es un archivo de datos de esta fuente: parece {found}. No se guardó nada.',
    },
  },
  'delivery.encoding': {
    status: 415,
    text: {
      en: 'The file {file} is not valid {encoding} (byte {offset}): nothing was stored.',
      fr: 'Le fichier {file} n’est pas du {encoding} valide (octet {offset}) : rien n’a été enregistré.',
      es: 'El archivo {file} no es {encoding} válido (byte {offset}): no se guardó nada.',
    },
  },
  'delivery.header-unknown': {
    status: 422,
    text: {
      en: 'The header of {file} matches no known layout of {source}. Missing: {missing}. Unknown: {unknown}. {suggestions} Nothing was stored.',
      fr: 'L’en-tête de {file} ne correspond à aucune structure connue de {source}. Manquant : {missing}. Inconnu : {unknown}. {suggestions} Rien n’a été enregistré.',
      es: 'El encabezado de {file} no corresponde a ninguna estructura conocida de {source}. Faltan: {missing}. Desconocidas: {unknown}. {suggestions} No se guardó nada.',
    },
  },
  'delivery.archive': {
    status: 422,
    text: {
      en: 'The archive {file} cannot be read safely ({reason}): nothing was stored.',
      fr: 'L’archive {file} ne peut pas être lue en sécurité ({reason}) : rien n’a été enregistré.',
      es: 'El archivo comprimido {file} no puede leerse de forma segura ({reason}): no se guardó nada.',
    },
  },
  'delivery.as-of-invalid': {
    status: 422,
    text: {
      en: 'The as-of date {asOf} is not a calendar day (YYYY-MM-DD) or lies in the future.',
      fr: 'La date de référence {asOf} n’est pas une date (AAAA-MM-JJ) ou se situe dans le futur.',
      es: 'La fecha de corte {asOf} no es una fecha (AAAA-MM-DD) o está en el futuro.',
    },
  },
  'delivery.not-found': {
    status: 404,
    text: {
      en: 'There is no delivery {delivery}.',
      fr: 'Il n’existe pas de livraison {delivery}.',
      es: 'No existe la entrega {delivery}.',
    },
  },
  'source.unknown': {
    status: 404,
    text: {
      en: 'There is no source {source}. Known sources: {known}.',
      fr: 'La source {source} n’existe pas. Sources connues : {known}.',
      es: 'No existe la fuente {source}. Fuentes conocidas: {known}.',
    },
  },
  'file.unreadable': {
    status: 422,
    text: {
      en: 'The file {file} cannot be read: {reason}.',
      fr: 'Le fichier {file} ne peut pas être lu : {reason}.',
      es: 'No se puede leer el archivo {file}: {reason}.',
    },
  },
  'series.not-found': {
    status: 404,
    text: {
      en: 'There is no series {series}.',
      fr: 'Il n’existe pas de série {series}.',
      es: 'No existe la serie {series}.',
    },
  },
  'request.invalid': {
    status: 400,
    text: {
      en: 'The request cannot be understood: {problem}.',
      fr: 'La requête est incompréhensible : {problem}.',
      es: 'No se entiende la solicitud: {problem}.',
    },
  },
  'request.not-found': {
    status: 404,
    text: {
      en: 'There is nothing at {path}.',
      fr: 'Il n’y a rien à {path}.',
      es: 'No hay nada en {path}.',
    },
  },
  'request.forbidden-origin': {
    status: 403,
    text: {
      en: 'The request came from {origin}, which this node does not serve.',
      fr: 'La requête provient de {origin}, que ce nœud ne dessert pas.',
      es: 'La solicitud proviene de {origin}, que este nodo no atiende.',
    },
  },
  'request.too-large': {
    status: 413,
    text: {
      en: 'The request is larger than this node accepts.',
      fr: 'La requête dépasse la taille que ce nœud accepte.',
      es: 'La solicitud supera el tamaño que este nodo acepta.',
    },
  },
  'request.too-many': {
    status: 429,
    text: {
      en: 'Too many requests; try again in a moment.',
      fr: 'Trop de requêtes; réessayez dans un instant.',
      es: 'Demasiadas solicitudes; intente de nuevo en un momento.',
    },
  },
  'store.unavailable': {
    status: 503,
    text: {
      en: 'The database does not answer: {reason}.',
      fr: 'La base de données ne répond pas : {reason}.',
      es: 'La base de datos no responde: {reason}.',
    },
  },
  'store.locked': {
    status: 503,
    text: {
      en: 'The data directory {directory} is in use by another Vigía process ({process}). While it runs, everything that commands do is done on its web pages or by its API (with a token, see "vigia tokens"); files may also be given on its Sources page or put into {directory}/inbox/<source>/. Or stop it, and try again.',
      fr: 'Le répertoire de données {directory} est utilisé par un autre processus Vigía ({process}). Pendant qu’il fonctionne, tout ce que font les commandes se fait sur ses pages web ou par son API (avec un jeton, voir « vigia tokens »); les fichiers peuvent aussi être remis sur sa page Sources ou déposés dans {directory}/inbox/<source>/. Ou arrêtez-le, puis réessayez.',
      es: 'El directorio de datos {directory} está en uso por otro proceso de Vigía ({process}). Mientras funcione, todo lo que hacen los comandos se hace en sus páginas web o mediante su API (con un token, véase «vigia tokens»); los archivos también pueden entregarse en su página Fuentes o dejarse en {directory}/inbox/<source>/. O deténgalo y vuelva a intentarlo.',
    },
  },
  'store.migration-changed': {
    status: 500,
    text: {
      en: 'The migration {migration} was changed after it was applied.',
      fr: 'La migration {migration} a été modifiée après son application.',
      es: 'La migración {migration} fue modificada después de aplicarse.',
    },
  },
  'config.invalid': {
    status: 500,
    text: {
      en: 'The option {option} cannot be {value}: {problem}.',
      fr: 'L’option {option} ne peut pas être {value} : {problem}.',
      es: 'La opción {option} no puede ser {value}: {problem}.',
    },
  },
  'internal.bug': {
    status: 500,
    text: {
      en: 'Something went wrong on our side. The log has the details under {reference}.',
      fr: 'Une erreur s’est produite de notre côté. Les détails sont au journal sous {reference}.',
      es: 'Algo salió mal de nuestro lado. Los detalles están en el registro con la referencia {reference}.',
    },
  },
} as const satisfies Readonly<Record<string, ErrorDefinition>>;

export type ErrorCode = keyof typeof errorCodes;
