import type { ErrorDefinition } from './error-definition.ts';

/** Codes about files of commitments and goals that are taken in. */
export const interchangeErrorCodes = {
  'interchange.not-a-plan': {
    status: 422,
    text: {
      en: 'The file {file} holds no table of commitments or goals. Its header must name the column id and at least one of: {expected}. Export a file to see the columns.',
      fr: 'Le fichier {file} ne contient aucun tableau d’engagements ou d’objectifs chiffrés. Son en-tête doit nommer la colonne id et au moins une de celles-ci : {expected}. Exportez un fichier pour voir les colonnes.',
      es: 'El archivo {file} no contiene ninguna tabla de compromisos ni de metas. Su encabezado debe nombrar la columna id y al menos una de estas: {expected}. Exporte un archivo para ver las columnas.',
    },
  },
  'interchange.column-twice': {
    status: 422,
    text: {
      en: 'The header of {file} names the column {column} twice: nothing was stored. Take one of them out.',
      fr: 'L’en-tête de {file} nomme deux fois la colonne {column} : rien n’a été enregistré. Retirez-en une.',
      es: 'El encabezado de {file} nombra dos veces la columna {column}: no se guardó nada. Quite una.',
    },
  },
  'interchange.too-large': {
    status: 413,
    text: {
      en: 'The file {file} is larger than {limit} bytes: nothing was stored.',
      fr: 'Le fichier {file} dépasse {limit} octets : rien n’a été enregistré.',
      es: 'El archivo {file} supera {limit} bytes: no se guardó nada.',
    },
  },
  'interchange.too-many-rows': {
    status: 413,
    text: {
      en: 'The file {file} has {rows} rows; at most {most} are taken in at a time. Nothing was stored: split it.',
      fr: 'Le fichier {file} compte {rows} lignes; au plus {most} sont importées à la fois. Rien n’a été enregistré : divisez-le.',
      es: 'El archivo {file} tiene {rows} filas; se importan como máximo {most} a la vez. No se guardó nada: divídalo.',
    },
  },
  'interchange.not-a-number': {
    status: 422,
    text: {
      en: '“{value}” in {column} is no number. Write digits with a point, such as 1250.5.',
      fr: '« {value} » dans {column} n’est pas un nombre. Écrivez des chiffres avec un point, comme 1250.5.',
      es: '«{value}» en {column} no es un número. Escriba cifras con punto, como 1250.5.',
    },
  },
  'interchange.incomplete': {
    status: 422,
    text: {
      en: 'The cell {column} is empty although its unit or day is given. Fill it in, or empty all three.',
      fr: 'La cellule {column} est vide alors que son unité ou sa date est indiquée. Remplissez-la ou videz les trois.',
      es: 'La celda {column} está vacía aunque se indica su unidad o su fecha. Complétela o vacíe las tres.',
    },
  },
  'interchange.owners-differ': {
    status: 422,
    text: {
      en: 'The column {column} does not name the same countries in the same order as owners_en. Write “CA:authority|US” alike in the three columns.',
      fr: 'La colonne {column} ne nomme pas les mêmes pays dans le même ordre que owners_en. Écrivez « CA:autorité|US » de la même façon dans les trois colonnes.',
      es: 'La columna {column} no nombra los mismos países en el mismo orden que owners_en. Escriba «CA:autoridad|US» igual en las tres columnas.',
    },
  },
  'interchange.not-an-owner': {
    status: 422,
    text: {
      en: '“{value}” in {column} names no country by its two letters. Write “CA”, or “CA:authority”, separated by |.',
      fr: '« {value} » dans {column} ne nomme pas un pays par ses deux lettres. Écrivez « CA » ou « CA:autorité », séparés par |.',
      es: '«{value}» en {column} no nombra un país con sus dos letras. Escriba «CA» o «CA:autoridad», separados por |.',
    },
  },
  'interchange.not-a-relation': {
    status: 422,
    text: {
      en: '“{value}” in {column} is no relation. Write “continues:text:identifier”, separated by |.',
      fr: '« {value} » dans {column} n’est pas une relation. Écrivez « continues:text:identifiant », séparées par |.',
      es: '«{value}» en {column} no es una relación. Escriba «continues:text:identificador», separadas por |.',
    },
  },
  'interchange.items-differ': {
    status: 422,
    text: {
      en: 'The column {column} does not have as many items as the first of its group. Titles, addresses and days stand in the same order, separated by |; write none for a day that nobody knows.',
      fr: 'La colonne {column} n’a pas autant d’éléments que la première de son groupe. Les titres, adresses et dates suivent le même ordre, séparés par |; écrivez none pour une date inconnue.',
      es: 'La columna {column} no tiene tantos elementos como la primera de su grupo. Títulos, direcciones y fechas van en el mismo orden, separados por |; escriba none para una fecha desconocida.',
    },
  },
  'interchange.not-a-response': {
    status: 422,
    text: {
      en: '“{value}” in {column} cannot be read as responses of countries. Write “CA:accepted:2026-01-31”, separated by |, and what a country said as “CA:words” in the columns of the texts.',
      fr: '« {value} » dans {column} ne peut se lire comme des réponses de pays. Écrivez « CA:accepted:2026-01-31 », séparées par |, et les propos d’un pays « CA:texte » dans les colonnes de textes.',
      es: '«{value}» en {column} no puede leerse como respuestas de países. Escriba «CA:accepted:2026-01-31», separadas por |, y lo que dijo un país como «CA:texto» en las columnas de textos.',
    },
  },
  'interchange.cell-invalid': {
    status: 422,
    text: {
      en: '“{value}” in {column} cannot be taken in: {problem}.',
      fr: '« {value} » dans {column} ne peut être importé : {problem}.',
      es: '«{value}» en {column} no puede importarse: {problem}.',
    },
  },
  'interchange.id-missing': {
    status: 422,
    text: {
      en: 'The row has no id. Give it any name of your own, such as naloxone-kits; the node makes an identifier of it.',
      fr: 'La ligne n’a pas d’id. Donnez-lui un nom de votre choix, comme trousses-naloxone; le nœud en fait un identifiant.',
      es: 'La fila no tiene id. Asígnele un nombre propio, como estuches-naloxona; el nodo hace de él un identificador.',
    },
  },
  'interchange.id-twice': {
    status: 422,
    text: {
      en: 'The id {value} stands in row {row} already. Give each row its own.',
      fr: 'L’id {value} figure déjà à la ligne {row}. Donnez le sien à chaque ligne.',
      es: 'El id {value} ya está en la fila {row}. Asigne a cada fila el suyo.',
    },
  },
  'interchange.revision-invalid': {
    status: 422,
    text: {
      en: '“{value}” in {column} is no number of a version. Leave the column as it was exported.',
      fr: '« {value} » dans {column} n’est pas un numéro de version. Laissez la colonne telle qu’exportée.',
      es: '«{value}» en {column} no es un número de versión. Deje la columna como se exportó.',
    },
  },
  'interchange.revision-missing': {
    status: 422,
    text: {
      en: 'This entry exists and says something else. Export it, and make the change in that file, so that nobody’s change is lost.',
      fr: 'Cette entrée existe et dit autre chose. Exportez-la et faites la modification dans ce fichier, pour ne perdre la modification de personne.',
      es: 'Esta entrada existe y dice otra cosa. Expórtela y haga el cambio en ese archivo, para que no se pierda el cambio de nadie.',
    },
  },
  'interchange.changed-meanwhile': {
    status: 409,
    text: {
      en: '{by} changed the same parts meanwhile: {parts}. Put both texts together on its page.',
      fr: '{by} a modifié les mêmes parties entre-temps : {parts}. Réunissez les deux textes sur sa page.',
      es: '{by} modificó las mismas partes entretanto: {parts}. Reúna ambos textos en su página.',
    },
  },
  'interchange.marking-differs': {
    status: 422,
    text: {
      en: 'The marking of what exists is changed on its page, not by a file. Leave tlp, releasable_to and handling as they were exported, or empty.',
      fr: 'Le marquage de ce qui existe se modifie sur sa page, non par un fichier. Laissez tlp, releasable_to et handling tels qu’exportés, ou vides.',
      es: 'El marcado de lo que existe se cambia en su página, no con un archivo. Deje tlp, releasable_to y handling como se exportaron, o vacíos.',
    },
  },
} as const satisfies Readonly<Record<string, ErrorDefinition>>;
