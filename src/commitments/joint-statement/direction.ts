import type { Language } from '../../base/index.ts';

/** Beginnings of words that say which way a figure went; words such as “more than” say nothing of it. */
const words: Readonly<Record<Language, { readonly down: string; readonly up: string }>> = {
  en: {
    down: 'decreas|declin|fell|falls?(?!\\p{L})|fall(?:en|ing)|drop(?:s|ped|ping)?(?!\\p{L})|reduc|fewer|lower|shrank',
    up: 'increas|rose|rises?(?!\\p{L})|risen|rising|grew|grow|higher',
  },
  fr: { down: 'baiss|diminu|recul|rédui|réduc|chut', up: 'hauss|augment|accr[uo]|croiss' },
  es: {
    down: 'disminu|reduc|reduj|baja(?:s|ron|do)?(?!\\p{L})|bajó|descen|caíd|cay(?:ó|eron)',
    up: 'aument|subi(?:ó|eron|da)|increment|creci|alza',
  },
};

/** Fields of work that are called after what they want to bring down. */
const fields =
  /(?:harm|demand|supply)[ -]reduction|réduction (?:des (?:méfaits|risques|dommages)|de la demande|de l[’']offre)|reducción (?:de (?:los )?(?:daños|riesgos)|de la (?:demanda|oferta))/giu;

/** Which way the sentence around a place says that a figure went; null: it says neither, or both. */
export function directionAround(text: string, at: number, language: Language): 'up' | 'down' | null {
  const begin = Math.max(...['. ', '; ', '\n'].map((end) => text.lastIndexOf(end, at)), 0);
  const rest = text.slice(at).search(/[.;](?:\s|$)|\n/u);
  const sentence = text.slice(begin, rest === -1 ? text.length : at + rest).replaceAll(fields, '');
  const says = (beginnings: string): boolean => new RegExp(`(?<!\\p{L})(?:${beginnings})`, 'iu').test(sentence);
  const [down, up] = [says(words[language].down), says(words[language].up)];
  if (down === up) return null;
  return down ? 'down' : 'up';
}
