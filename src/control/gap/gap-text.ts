import type { CalendarDate, Text } from '../../base/index.ts';
import type { Jurisdiction } from '../../model/index.ts';
import { type FoundGap, totalFindings } from './gap.ts';

const places: Readonly<Record<Jurisdiction, Text>> = {
  UN: {
    en: 'in the UN conventions',
    fr: 'dans les conventions des Nations Unies',
    es: 'en los tratados de las Naciones Unidas',
  },
  CA: { en: 'in Canada', fr: 'au Canada', es: 'en Canadá' },
  MX: { en: 'in Mexico', fr: 'au Mexique', es: 'en México' },
  US: { en: 'in the United States', fr: 'aux États-Unis', es: 'en los Estados Unidos' },
  NL: { en: 'in the Netherlands', fr: 'aux Pays-Bas', es: 'en los Países Bajos' },
  EU: { en: 'in the European Union', fr: 'dans l’Union européenne', es: 'en la Unión Europea' },
};

/** How one says "there": "in Canada". */
export function inPlace(jurisdiction: Jurisdiction): Text {
  return places[jurisdiction];
}

const all: Text = { en: 'and', fr: 'et', es: 'y' };
const none: Text = { en: 'or', fr: 'ni', es: 'ni' };

/** "a, b and c", or "a, b or c" after a negation, in each language. */
function joinTexts(texts: readonly Text[], joint: Text): Text {
  const inOne = (language: keyof Text): string => {
    const words = texts.map((text) => text[language]);
    if (words.length < 2) return words.join('');
    return `${words.slice(0, -1).join(', ')} ${joint[language]} ${words.at(-1)}`;
  };
  return { en: inOne('en'), fr: inOne('fr'), es: inOne('es') };
}

/** "a; b; c" in each language, for texts with commas of their own. */
export function listTexts(texts: readonly Text[]): Text {
  return {
    en: texts.map(({ en }) => en).join('; '),
    fr: texts.map(({ fr }) => fr).join('; '),
    es: texts.map(({ es }) => es).join('; '),
  };
}

export interface GapNames {
  readonly subject: Text;
  /** Of the substance whose form the subject is. */
  readonly parent: Text | null;
}

/** One line that says what the gap is. Never that something is not controlled: that no entry was found. */
export function gapTitle(gap: FoundGap, { subject, parent }: GapNames): Text {
  const missing = joinTexts(gap.missingIn.map(inPlace), none);
  const listed = joinTexts(
    gap.listedBy.map(({ jurisdiction }) => inPlace(jurisdiction)),
    all,
  );
  const noEntry: Text = {
    en: `no entry found ${missing.en}`,
    fr: `aucune inscription trouvée ${missing.fr}`,
    es: `no se encontró entrada ${missing.es}`,
  };
  switch (gap.kind) {
    case 'treaty-not-transposed':
      return {
        en: `${subject.en}: listed under the UN conventions, ${noEntry.en}`,
        fr: `${subject.fr} : inscription aux conventions des Nations Unies, ${noEntry.fr}`,
        es: `${subject.es}: con entrada en los tratados de las Naciones Unidas, ${noEntry.es}`,
      };
    case 'listed-elsewhere':
      return {
        en: `${subject.en}: listed ${listed.en}, ${noEntry.en}`,
        fr: `${subject.fr} : inscription ${listed.fr}, ${noEntry.fr}`,
        es: `${subject.es}: con entrada ${listed.es}, ${noEntry.es}`,
      };
    case 'found-and-listed-nowhere':
      return foundTitle(subject, totalFindings(gap.sightings));
    case 'temporary-ending':
      return endingTitle(subject, missing, gap.dueOn ?? '');
    case 'class-against-names':
      return classTitle(gap, subject, { listed, missing });
    case 'form-not-covered':
      return formTitle(gap, subject, parent ?? subject);
  }
}

function foundTitle(subject: Text, count: number): Text {
  return {
    en: `${subject.en}: ${count.toLocaleString('en-CA')} laboratory findings, no entry found in any text searched`,
    fr: `${subject.fr} : ${count.toLocaleString('fr-CA')} résultats de laboratoire, aucune inscription trouvée dans les textes consultés`,
    es: `${subject.es}: ${count.toLocaleString('es-MX')} hallazgos de laboratorio, no se encontró entrada en los textos consultados`,
  };
}

function endingTitle(subject: Text, place: Text, until: CalendarDate): Text {
  return {
    en: `${subject.en}: the temporary order ${place.en} ends on ${until}, and nothing that follows it was found`,
    fr: `${subject.fr} : l’arrêté temporaire ${place.fr} prend fin le ${until}, et rien qui lui succède n’a été trouvé`,
    es: `${subject.es}: la orden temporal ${place.es} termina el ${until}, y no se encontró nada que la suceda`,
  };
}

function classTitle(
  gap: FoundGap,
  subject: Text,
  { listed, missing }: Readonly<Record<'listed' | 'missing', Text>>,
): Text {
  const named = gap.members?.named ?? 0;
  const total = gap.members?.total ?? 0;
  return {
    en: `${subject.en}: a whole class ${listed.en}; ${missing.en} ${named} of ${total} known members are named`,
    fr: `${subject.fr} : toute une classe ${listed.fr}; ${missing.fr}, ${named} des ${total} membres connus sont nommés`,
    es: `${subject.es}: toda una clase ${listed.es}; ${missing.es} se nombran ${named} de ${total} miembros conocidos`,
  };
}

function formTitle({ missingIn }: FoundGap, subject: Text, parent: Text): Text {
  const where = joinTexts(missingIn.map(inPlace), all);
  return {
    en: `${subject.en}: form of ${parent.en}, which is listed ${where.en}; no entry found for the form`,
    fr: `${subject.fr} : forme de ${parent.fr}, qui a une inscription ${where.fr}; aucune inscription trouvée pour la forme`,
    es: `${subject.es}: forma de ${parent.es}, que tiene entrada ${where.es}; no se encontró entrada para la forma`,
  };
}
