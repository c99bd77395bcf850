import type { Text } from '../../../base/index.ts';
import type { EditionIssueCode } from '../../../sources/index.ts';
import type { LineDoubt } from './identify-line.ts';
import type { LineNote } from './report-line.ts';

export type NoteCode =
  | 'missing'
  | 'date'
  | 'date.printed'
  | 'gone'
  | 'gone.since'
  | 'quantity'
  | 'quantity.new'
  | `doubt.${LineDoubt}`
  | `issue.${EditionIssueCode}`;

/** Why a line of a report counts as what it is; `{name}` is replaced by the note's detail of that name. */
const notes: Readonly<Record<NoteCode, Text>> = {
  missing: {
    en: 'The matrix has this entry ({citation}); the text as of {asOf} does not show it on this list.',
    fr: 'La matrice contient cette inscription ({citation}); le texte au {asOf} ne la montre pas dans cette liste.',
    es: 'La matriz tiene esta entrada ({citation}); el texto al {asOf} no la muestra en esta lista.',
  },
  date: {
    en: 'On record since {recorded}; the text shows it as of {text}.',
    fr: 'Connue depuis le {recorded}; le texte la montre au {text}.',
    es: 'Registrada desde {recorded}; el texto la muestra al {text}.',
  },
  'date.printed': {
    en: 'On record as in force since {recorded}; the text prints {text} as its first day.',
    fr: 'Connue comme en vigueur depuis le {recorded}; le texte indique le {text} comme premier jour.',
    es: 'Registrada como vigente desde {recorded}; el texto indica {text} como primer día.',
  },
  gone: {
    en: 'In the edition before, not in that of {asOf}.',
    fr: 'Dans l’édition précédente, absente de celle du {asOf}.',
    es: 'En la edición anterior, ausente en la de {asOf}.',
  },
  'gone.since': {
    en: 'In this older edition; the newer one of {newer} does not have it.',
    fr: 'Dans cette édition plus ancienne; la plus récente, du {newer}, ne l’a pas.',
    es: 'En esta edición más antigua; la más reciente, de {newer}, no la tiene.',
  },
  quantity: {
    en: 'The text says {quantity}; on record is {recorded}.',
    fr: 'Le texte indique {quantity}; la valeur connue est {recorded}.',
    es: 'El texto dice {quantity}; está registrado {recorded}.',
  },
  'quantity.new': {
    en: 'Quantity in the text: {quantity}; none is on record.',
    fr: 'Quantité du texte : {quantity}; aucune n’est connue.',
    es: 'Cantidad en el texto: {quantity}; no hay ninguna registrada.',
  },
  'doubt.homonym': {
    en: 'The name means several substances ({candidates}): a person decides.',
    fr: 'Le nom désigne plusieurs substances ({candidates}) : une personne doit décider.',
    es: 'El nombre designa varias sustancias ({candidates}): decide una persona.',
  },
  'doubt.disagreement': {
    en: 'The names and numbers of the line lead to different substances ({candidates}): a person decides.',
    fr: 'Les noms et numéros de la ligne mènent à des substances différentes ({candidates}) : une personne doit décider.',
    es: 'Los nombres y números de la línea llevan a sustancias distintas ({candidates}): decide una persona.',
  },
  'doubt.unknown-name': {
    en: 'No item of the register has this name. Near names: {candidates}.',
    fr: 'Aucun élément du registre ne porte ce nom. Noms proches : {candidates}.',
    es: 'Ningún elemento del registro tiene este nombre. Nombres parecidos: {candidates}.',
  },
  'doubt.class-without-rule': {
    en: 'A wording for a class that no rule describes: a person reads it.',
    fr: 'Une formulation de catégorie qu’aucune règle ne décrit : une personne doit la lire.',
    es: 'Una redacción de clase que ninguna regla describe: la lee una persona.',
  },
  'issue.entry-without-text': {
    en: '{file}, line {line}: an entry without text ({text}).',
    fr: '{file}, ligne {line} : inscription sans texte ({text}).',
    es: '{file}, línea {line}: entrada sin texto ({text}).',
  },
  'issue.entry-without-counterpart': {
    en: '{file}, line {line}: an entry that another language version lacks ({text}).',
    fr: '{file}, ligne {line} : inscription absente d’une autre version linguistique ({text}).',
    es: '{file}, línea {line}: entrada que falta en otra versión lingüística ({text}).',
  },
  'issue.unreadable-date': {
    en: '{file}, line {line}: a date that cannot be read ({text}).',
    fr: '{file}, ligne {line} : date illisible ({text}).',
    es: '{file}, línea {line}: fecha ilegible ({text}).',
  },
  'issue.unreadable-quantity': {
    en: '{file}, line {line}: a quantity that cannot be read ({text}).',
    fr: '{file}, ligne {line} : quantité illisible ({text}).',
    es: '{file}, línea {line}: cantidad ilegible ({text}).',
  },
  'issue.unknown-list': {
    en: '{file}, line {line}: a list that is not known ({text}).',
    fr: '{file}, ligne {line} : liste inconnue ({text}).',
    es: '{file}, línea {line}: lista desconocida ({text}).',
  },
  'issue.duplicate-entry': {
    en: '{file}, line {line}: the same entry a second time ({text}).',
    fr: '{file}, ligne {line} : la même inscription une deuxième fois ({text}).',
    es: '{file}, línea {line}: la misma entrada por segunda vez ({text}).',
  },
  'issue.unreadable-line': {
    en: '{file}, line {line}: a line that cannot be read ({text}).',
    fr: '{file}, ligne {line} : ligne illisible ({text}).',
    es: '{file}, línea {line}: línea ilegible ({text}).',
  },
};

/** The note in three languages; an absent detail shows as a dash. */
export function noteText({ code, details }: LineNote): Text {
  const fill = (text: string): string =>
    text.replace(/\{(\w+)\}/gu, (_whole, name: string) => (details[name] === '' ? '–' : (details[name] ?? '–')));
  const { en, fr, es } = notes[code];
  return { en: fill(en), fr: fill(fr), es: fill(es) };
}
