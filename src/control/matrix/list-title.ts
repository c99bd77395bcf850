import { sameText, type Text } from '../../base/index.ts';
import type { InstrumentId } from '../../model/index.ts';

/** What a list of a text is called in each language: "Schedule VI, Part 1", "annexe VI, partie 1", "art. 245, fracción III". */
export function listTitle(instrument: InstrumentId, list: string): Text {
  return titles[instrument](list);
}

const titles: Readonly<Record<InstrumentId, (list: string) => Text>> = {
  'un-1961': (list) => numbered(list, ['Schedule', 'Schedules'], ['Tableau', 'Tableaux'], ['Lista', 'Listas']),
  'un-1971': (list) => numbered(list, ['Schedule', 'Schedules'], ['Tableau', 'Tableaux'], ['Lista', 'Listas']),
  'un-1988': (list) => {
    const number = list.replace(/^table-/u, '');
    return { en: `Table ${number}`, fr: `Tableau ${number}`, es: `Cuadro ${number}` };
  },
  'ca-cdsa': canadianSchedule,
  'ca-pcr': () => ({ en: 'Schedule', fr: 'annexe', es: 'anexo' }),
  'mx-lgs': mexicanArticle,
  'mx-lfcpq': mexicanArticle,
  'us-csa': (list) => ({ en: `Schedule ${list}`, fr: `annexe ${list}`, es: `Lista ${list}` }),
  'us-list-chemicals': (list) => {
    const number = list.replace(/^list-/u, '');
    return {
      en: `List ${number} chemicals`,
      fr: `produits chimiques de la liste ${number}`,
      es: `productos químicos de la lista ${number}`,
    };
  },
  'us-bill': (list) => ({ en: `Schedule ${list}`, fr: `annexe ${list}`, es: `Lista ${list}` }),
  'nl-opiumwet': (list) => ({
    en: `List ${list} (lijst ${list})`,
    fr: `liste ${list} (lijst ${list})`,
    es: `lista ${list} (lijst ${list})`,
  }),
  'eu-precursors': (list) => ({ en: `Category ${list}`, fr: `catégorie ${list}`, es: `categoría ${list}` }),
  local: sameText,
};

type Number = readonly [singular: string, plural: string];

/** A list, or two at once: `I-IV` stands for the substances of Schedule I that Schedule IV repeats. */
function numbered(list: string, en: Number, fr: Number, es: Number): Text {
  const [first = '', second] = list.split('-');
  if (second === undefined) return { en: `${en[0]} ${list}`, fr: `${fr[0]} ${list}`, es: `${es[0]} ${list}` };
  return {
    en: `${en[1]} ${first} and ${second}`,
    fr: `${fr[1]} ${first} et ${second}`,
    es: `${es[1]} ${first} y ${second}`,
  };
}

/** Parts of schedules of the CDSA and what the text heads them with. */
const canadianParts: Readonly<Record<string, Text>> = {
  'V-1': { en: 'controlled substances', fr: 'substances désignées', es: 'sustancias controladas' },
  'V-2': { en: 'precursors', fr: 'précurseurs', es: 'precursores' },
  'VI-1': { en: 'Class A precursors', fr: 'précurseurs de catégorie A', es: 'precursores de clase A' },
  'VI-2': { en: 'Class B precursors', fr: 'précurseurs de catégorie B', es: 'precursores de clase B' },
  'VI-3': { en: 'preparations and mixtures', fr: 'préparations et mélanges', es: 'preparaciones y mezclas' },
};

function canadianSchedule(list: string): Text {
  const [schedule = '', part] = list.split('-');
  if (part === undefined) return { en: `Schedule ${list}`, fr: `annexe ${list}`, es: `anexo ${list}` };
  const what = canadianParts[list];
  const heading = (text: string | undefined): string => (text === undefined ? '' : ` (${text})`);
  return {
    en: `Schedule ${schedule}, Part ${part}${heading(what?.en)}`,
    fr: `annexe ${schedule}, partie ${part}${heading(what?.fr)}`,
    es: `anexo ${schedule}, parte ${part}${heading(what?.es)}`,
  };
}

function mexicanArticle(list: string): Text {
  const [article = '', section] = list.split('-');
  if (section === undefined) return sameText(`art. ${article}`);
  return {
    en: `art. ${article}, section ${section} (fracción ${section})`,
    fr: `art. ${article}, fraction ${section} (fracción ${section})`,
    es: `art. ${article}, fracción ${section}`,
  };
}
