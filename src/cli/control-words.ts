import type { CheckAnswer } from '../api/index.ts';
import type { Text } from '../base/index.ts';

type Verdict = CheckAnswer['jurisdictions'][number]['verdict'];
type Outcome = CheckAnswer['identity']['outcome'];

/** What a jurisdiction's texts say, in words; there is no "not controlled". */
export const verdictWords: Readonly<Record<Verdict, Text>> = {
  listed: { en: 'listed by name', fr: 'inscrite par son nom', es: 'incluida por su nombre' },
  'listed-as-class': {
    en: 'listed as a class',
    fr: 'visée par une définition de classe',
    es: 'abarcada por una definición de clase',
  },
  temporary: { en: 'listed temporarily', fr: 'inscrite temporairement', es: 'incluida temporalmente' },
  decided: { en: 'decided, not yet in force', fr: 'décidée, pas encore en vigueur', es: 'decidida, aún no vigente' },
  review: {
    en: 'a person must read the wording',
    fr: 'libellé à lire par une personne',
    es: 'redacción que debe leer una persona',
  },
  proposed: { en: 'proposed', fr: 'proposée', es: 'propuesta' },
  ended: { en: 'entry has ended', fr: 'inscription terminée', es: 'entrada terminada' },
  'no-entry': { en: 'no entry found', fr: 'aucune inscription trouvée', es: 'no se encontró entrada' },
  'not-assessed': { en: 'not assessed', fr: 'non évaluée', es: 'no evaluada' },
};

/** "no entry found in …, as of …". */
export const noEntryIn: Text = {
  en: 'no entry found in {texts}',
  fr: 'aucune inscription trouvée dans {texts}',
  es: 'no se encontró entrada en {texts}',
};

export const asOfWords: Text = { en: 'as of', fr: 'version de', es: 'versión de' };

export const outcomeWords: Readonly<Record<Outcome, Text>> = {
  identified: { en: 'identified', fr: 'identifiée', es: 'identificada' },
  'stereo-question': {
    en: 'another stereo form: a person decides',
    fr: 'autre forme stéréochimique : à décider par une personne',
    es: 'otra forma estereoquímica: lo decide una persona',
  },
  homonym: {
    en: 'the name means several substances: a person decides',
    fr: 'le nom désigne plusieurs substances : à décider par une personne',
    es: 'el nombre designa varias sustancias: lo decide una persona',
  },
  suggestions: {
    en: 'nothing has this name; near names',
    fr: 'rien ne porte ce nom; noms proches',
    es: 'nada lleva este nombre; nombres parecidos',
  },
  'class-only': {
    en: 'no item of the register; class wordings fit',
    fr: 'aucune fiche du registre; des définitions de classe s’appliquent',
    es: 'ninguna ficha del registro; se aplican definiciones de clase',
  },
  'named-in-text': {
    en: 'not in the register; a line of a text or list names it (other texts could be compared by name only)',
    fr: 'absente du registre; une ligne d’un texte ou d’une liste la nomme (les autres textes n’ont pu être comparés que par le nom)',
    es: 'no está en el registro; un renglón de un texto o una lista la nombra (los demás textos solo pudieron compararse por el nombre)',
  },
  unknown: { en: 'not found', fr: 'introuvable', es: 'no encontrada' },
  refused: { en: 'cannot be read', fr: 'illisible', es: 'ilegible' },
};

type Status = CheckAnswer['localLists'][number]['status'];

export const statusWords: Readonly<Record<Status, Text>> = {
  'in-force': { en: 'in force', fr: 'en vigueur', es: 'vigente' },
  temporary: { en: 'temporary', fr: 'temporaire', es: 'temporal' },
  decided: { en: 'decided', fr: 'décidée', es: 'decidida' },
  proposed: { en: 'proposed', fr: 'proposée', es: 'propuesta' },
  bill: { en: 'bill', fr: 'projet de loi', es: 'iniciativa de ley' },
  repealed: { en: 'ended', fr: 'terminée', es: 'terminada' },
};

/** Before names of the register that are near the one that a line gives. */
export const nearNamesWords: Text = {
  en: 'near names in the register',
  fr: 'noms proches dans le registre',
  es: 'nombres parecidos en el registro',
};

/** Before the list and line of an entry that is no law. */
export const localListWords: Text = {
  en: 'on a list that the authority holds itself, which is no law',
  fr: 'sur une liste que l’autorité tient elle-même et qui n’est pas une loi',
  es: 'en una lista que la propia autoridad mantiene y que no es ley',
};

/** What "≤" in the column of first days means. */
export const latestDayWords: Text = {
  en: '≤: in this wording, or seen in the text, on that day; the control may be older',
  fr: '≤\u00a0: ainsi libellée, ou vue dans le texte, à cette date; la mesure peut être plus ancienne',
  es: '≤: con esta redacción, o vista en el texto, en esa fecha; el control puede ser anterior',
};

export const heads: Readonly<
  Record<'jurisdiction' | 'answer' | 'list' | 'item' | 'since' | 'until' | 'citation' | 'note', Text>
> = {
  jurisdiction: { en: 'where', fr: 'où', es: 'dónde' },
  answer: { en: 'answer', fr: 'réponse', es: 'respuesta' },
  list: { en: 'list', fr: 'liste', es: 'lista' },
  item: { en: 'line', fr: 'article', es: 'renglón' },
  since: { en: 'since', fr: 'depuis', es: 'desde' },
  until: { en: 'until', fr: 'jusqu’au', es: 'hasta' },
  citation: { en: 'citation', fr: 'référence', es: 'referencia' },
  note: { en: 'note', fr: 'remarque', es: 'nota' },
};

export const unverifiedWord: Text = { en: 'unverified', fr: 'non vérifiée', es: 'sin verificar' };

export const momentWords: Text = {
  en: 'law of {on}, as known on {knownOn}',
  fr: 'droit du {on}, tel que connu le {knownOn}',
  es: 'derecho del {on}, según se conocía el {knownOn}',
};
