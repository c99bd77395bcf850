import type { ErrorDefinition } from './error-definition.ts';
import { gapErrorCodes } from './gap-error-codes.ts';
import { structureErrorCodes } from './structure-error-codes.ts';
import { textErrorCodes } from './text-error-codes.ts';

/** Every code that Vigía throws, with what a person reads. Codes are `area.kebab-words`. */
export const errorCodes = {
  ...gapErrorCodes,
  ...structureErrorCodes,
  ...textErrorCodes,
  'cluster.not-counts': {
    status: 422,
    text: {
      en: '{indicator} does not count events of separate periods: clusters are looked for among counts only.',
      fr: '{indicator} ne dénombre pas des événements de périodes distinctes : les grappes se cherchent seulement parmi des comptes.',
      es: '{indicator} no cuenta eventos de periodos separados: los conglomerados solo se buscan entre conteos.',
    },
  },
  'cluster.ambiguous': {
    status: 422,
    text: {
      en: 'Some places have several figures of {indicator}: name one substance and one source ({choices}).',
      fr: 'Certains lieux ont plusieurs chiffres de {indicator} : précisez une substance et une source ({choices}).',
      es: 'Algunos lugares tienen varias cifras de {indicator}: indique una sustancia y una fuente ({choices}).',
    },
  },
  'cluster.too-few-places': {
    status: 422,
    text: {
      en: 'Only {places} places have complete figures of {indicator} and a position; at least {least} are needed.',
      fr: 'Seuls {places} lieux ont des chiffres complets de {indicator} et une position; il en faut au moins {least}.',
      es: 'Solo {places} lugares tienen cifras completas de {indicator} y una posición; se necesitan al menos {least}.',
    },
  },
  'cluster.too-short': {
    status: 422,
    text: {
      en: 'The figures of {indicator} cover {periods} periods; {least} are needed to say what is expected.',
      fr: 'Les chiffres de {indicator} couvrent {periods} périodes; il en faut {least} pour dire ce qui est attendu.',
      es: 'Las cifras de {indicator} cubren {periods} periodos; se necesitan {least} para decir qué se espera.',
    },
  },
  'cluster.no-events': {
    status: 422,
    text: {
      en: 'The figures of {indicator} hold no event in the periods looked at.',
      fr: 'Les chiffres de {indicator} ne contiennent aucun événement dans les périodes examinées.',
      es: 'Las cifras de {indicator} no contienen ningún evento en los periodos examinados.',
    },
  },
  'cluster.too-much': {
    status: 422,
    text: {
      en: '{places} places, {periods} periods and {simulations} simulations are more work than one request may cause: ask for fewer.',
      fr: '{places} lieux, {periods} périodes et {simulations} simulations dépassent le travail permis pour une demande : demandez-en moins.',
      es: '{places} lugares, {periods} periodos y {simulations} simulaciones superan el trabajo permitido por solicitud: pida menos.',
    },
  },
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
  'delivery.empty': {
    status: 422,
    text: {
      en: 'The file {file} is empty: nothing was stored.',
      fr: 'Le fichier {file} est vide : rien n’a été enregistré.',
      es: 'El archivo {file} está vacío: no se guardó nada.',
    },
  },
  'delivery.no-rows': {
    status: 422,
    text: {
      en: 'The file {file} has a header but no rows: nothing was stored.',
      fr: 'Le fichier {file} a un en-tête mais aucune ligne : rien n’a été enregistré.',
      es: 'El archivo {file} tiene encabezado pero ninguna fila: no se guardó nada.',
    },
  },
  'delivery.truncated': {
    status: 422,
    text: {
      en: 'The file {file} breaks off in row {row}: nothing was stored.',
      fr: 'Le fichier {file} s’interrompt à la ligne {row} : rien n’a été enregistré.',
      es: 'El archivo {file} se interrumpe en la fila {row}: no se guardó nada.',
    },
  },
  'delivery.line-too-long': {
    status: 413,
    text: {
      en: 'Row {row} of {file} is longer than {limit} bytes: nothing was stored.',
      fr: 'La ligne {row} de {file} dépasse {limit} octets : rien n’a été enregistré.',
      es: 'La fila {row} de {file} supera {limit} bytes: no se guardó nada.',
    },
  },
  'delivery.too-large': {
    status: 413,
    text: {
      en: 'The file {file} is larger than {limit} bytes: nothing was stored.',
      fr: 'Le fichier {file} dépasse {limit} octets : rien n’a été enregistré.',
      es: 'El archivo {file} supera {limit} bytes: no se guardó nada.',
    },
  },
  'delivery.not-data': {
    status: 415,
    text: {
      en: 'The file {file} is not a data file of this source: it looks like {found}. Nothing was stored.',
      fr: 'Le fichier {file} n’est pas un fichier de données de cette source : il ressemble à {found}. Rien n’a été enregistré.',
      es: 'El archivo {file} no es un archivo de datos de esta fuente: parece {found}. No se guardó nada.',
    },
  },
  'delivery.encoding': {
    status: 415,
    text: {
      en: 'The file {file} is not valid {encoding} (byte {offset}): nothing was stored.',
      fr: 'Le fichier {file} n’est pas du {encoding} valide (octet {offset}) : rien n’a été enregistré.',
      es: 'El archivo {file} no es {encoding} válido (byte {offset}): no se guardó nada.',
    },
  },
  'delivery.header-unknown': {
    status: 422,
    text: {
      en: 'The header of {file} matches no known layout of {source}. Missing: {missing}. Unknown: {unknown}. {suggestions} Nothing was stored.',
      fr: 'L’en-tête de {file} ne correspond à aucune structure connue de {source}. Manquant : {missing}. Inconnu : {unknown}. {suggestions} Rien n’a été enregistré.',
      es: 'El encabezado de {file} no corresponde a ninguna estructura conocida de {source}. Faltan: {missing}. Desconocidas: {unknown}. {suggestions} No se guardó nada.',
    },
  },
  'delivery.archive': {
    status: 422,
    text: {
      en: 'The archive {file} cannot be read safely ({reason}): nothing was stored.',
      fr: 'L’archive {file} ne peut pas être lue en sécurité ({reason}) : rien n’a été enregistré.',
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
  'mute.covers-nothing': {
    status: 422,
    text: {
      en: 'No series is covered by this: nothing was muted.',
      fr: 'Aucune série n’est visée : rien n’a été mis en sourdine.',
      es: 'Ninguna serie queda cubierta: no se silenció nada.',
    },
  },
  'mute.until-out-of-range': {
    status: 422,
    text: {
      en: 'A mute ends on a day from {from} to {to}.',
      fr: 'Une mise en sourdine se termine un jour compris entre le {from} et le {to}.',
      es: 'Un silencio termina un día entre el {from} y el {to}.',
    },
  },
  'mute.not-found': {
    status: 404,
    text: {
      en: 'There is no mute {mute}.',
      fr: 'Il n’y a pas de mise en sourdine {mute}.',
      es: 'No existe el silencio {mute}.',
    },
  },
  'mute.ended': {
    status: 409,
    text: {
      en: 'Mute {mute} has ended already.',
      fr: 'La mise en sourdine {mute} est déjà terminée.',
      es: 'El silencio {mute} ya terminó.',
    },
  },
  'setting.watch-not-found': {
    status: 404,
    text: {
      en: 'No watch of {indicator} ({frequency}) uses the method {method}.',
      fr: 'Aucune surveillance de {indicator} ({frequency}) n’utilise la méthode {method}.',
      es: 'Ninguna vigilancia de {indicator} ({frequency}) usa el método {method}.',
    },
  },
  'setting.parameter-unknown': {
    status: 422,
    text: {
      en: 'The method has no parameter {parameter}. Known: {known}.',
      fr: 'La méthode n’a pas de paramètre {parameter}. Connus : {known}.',
      es: 'El método no tiene el parámetro {parameter}. Conocidos: {known}.',
    },
  },
  'setting.parameter-invalid': {
    status: 422,
    text: {
      en: '{parameter} cannot be {value} ({problem}).',
      fr: '{parameter} ne peut pas valoir {value} ({problem}).',
      es: '{parameter} no puede valer {value} ({problem}).',
    },
  },
  'setting.not-found': {
    status: 404,
    text: {
      en: 'There is no setting {setting}.',
      fr: 'Il n’y a pas de réglage {setting}.',
      es: 'No existe el ajuste {setting}.',
    },
  },
  'setting.decided': {
    status: 409,
    text: {
      en: 'This proposal has been decided already: {state}.',
      fr: 'Cette proposition a déjà été tranchée : {state}.',
      es: 'Esta propuesta ya se decidió: {state}.',
    },
  },
  'setting.not-proposer': {
    status: 403,
    text: {
      en: 'Only {proposer} can withdraw this proposal.',
      fr: 'Seule la personne qui l’a faite ({proposer}) peut retirer cette proposition.',
      es: 'Solo quien la hizo ({proposer}) puede retirar esta propuesta.',
    },
  },
  'setting.second-person': {
    status: 403,
    text: {
      en: 'A second person has to review this proposal.',
      fr: 'Une deuxième personne doit examiner cette proposition.',
      es: 'Una segunda persona tiene que revisar esta propuesta.',
    },
  },
  'setting.review-own': {
    status: 422,
    text: {
      en: 'This is a proposal of your own. A node of a single analyst allows reviewing it, if you say so expressly; it is written down.',
      fr: 'Cette proposition est la vôtre. Un nœud à un seul analyste permet de l’examiner si vous le dites expressément; cela est consigné.',
      es: 'Esta propuesta es suya. Un nodo de un solo analista permite revisarla si usted lo dice expresamente; queda registrado.',
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
  'source.unknown': {
    status: 404,
    text: {
      en: 'There is no source {source}. Known sources: {known}.',
      fr: 'La source {source} n’existe pas. Sources connues : {known}.',
      es: 'No existe la fuente {source}. Fuentes conocidas: {known}.',
    },
  },
  'file.unreadable': {
    status: 422,
    text: {
      en: 'The file {file} cannot be read: {reason}.',
      fr: 'Le fichier {file} ne peut pas être lu : {reason}.',
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
  'signal.not-found': {
    status: 404,
    text: {
      en: 'There is no signal {signal}.',
      fr: 'Il n’existe pas de signal {signal}.',
      es: 'No existe la señal {signal}.',
    },
  },
  'signal.state-conflict': {
    status: 409,
    text: {
      en: 'The signal is {state} now; someone else may have decided meanwhile. Load it again.',
      fr: 'Le signal est maintenant {state}; une autre personne a peut-être décidé entre-temps. Rechargez-le.',
      es: 'La señal está ahora {state}; quizá otra persona decidió mientras tanto. Vuelva a cargarla.',
    },
  },
  'signal.reason-required': {
    status: 422,
    text: {
      en: 'To dismiss a signal, give one of these reasons: {reasons}.',
      fr: 'Pour écarter un signal, donnez l’un de ces motifs : {reasons}.',
      es: 'Para descartar una señal, indique uno de estos motivos: {reasons}.',
    },
  },
  'request.invalid': {
    status: 400,
    text: {
      en: 'The request cannot be understood: {problem}.',
      fr: 'La requête est incompréhensible : {problem}.',
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
      fr: 'La base de données ne répond pas : {reason}.',
      es: 'La base de datos no responde: {reason}.',
    },
  },
  'store.locked': {
    status: 503,
    text: {
      en: 'The data directory {directory} is in use by another Vigía process ({process}). While it runs, give it files on its Sources page or in {directory}/inbox/<source>/ and read through its web page or its API; or stop it, and try again.',
      fr: 'Le répertoire de données {directory} est utilisé par un autre processus Vigía ({process}). Pendant qu’il fonctionne, remettez-lui les fichiers sur sa page Sources ou dans {directory}/inbox/<source>/ et consultez son site ou son API; ou arrêtez-le, puis réessayez.',
      es: 'El directorio de datos {directory} está en uso por otro proceso de Vigía ({process}). Mientras funcione, entréguele los archivos en su página Fuentes o en {directory}/inbox/<source>/ y consulte su sitio web o su API; o deténgalo y vuelva a intentarlo.',
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
      fr: 'L’option {option} ne peut pas être {value} : {problem}.',
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
