import type { MethodText } from './method-text.ts';

export const noveltyTexts = {
  'first-appearance': {
    formula: [
      'new: no find of (substance, place) in the source before t, and the place was tested for it',
      'expected share of new finds by chance: f₁ / n (Good–Turing)',
    ],
    sources: ['Good IJ. Biometrika 1953; 40: 237–264'],
    validity: {
      en: 'Sources that report each find; where a source sorts finds into a fixed list, a new entry of the list is only newly looked for.',
      fr: 'Sources qui déclarent chaque trouvaille; lorsqu’une source classe les trouvailles dans une liste fixe, une nouvelle entrée n’est que nouvellement recherchée.',
      es: 'Fuentes que informan cada hallazgo; cuando una fuente clasifica los hallazgos en una lista fija, una entrada nueva solo es recién buscada.',
    },
    title: { en: 'First appearance', fr: 'Première apparition', es: 'Primera aparición' },
    sentences: [
      {
        en: 'The history of a source says whether a substance was ever found in a place, in a country, or not for a long time.',
        fr: 'L’historique d’une source dit si une substance a déjà été trouvée dans un lieu ou un pays, ou ne l’a pas été depuis longtemps.',
        es: 'La historia de una fuente dice si una sustancia se había hallado alguna vez en un lugar o en un país, o si llevaba mucho tiempo sin hallarse.',
      },
      {
        en: 'A substance that was looked for and is found now is new; one that nobody looked for before is only newly looked for.',
        fr: 'Une substance qui était recherchée et qui est trouvée maintenant est nouvelle; une substance que personne ne recherchait auparavant est seulement nouvellement recherchée.',
        es: 'Una sustancia que se buscaba y ahora se halla es nueva; una que nadie buscaba antes solo es recién buscada.',
      },
    ],
    parameters: {},
  },
} as const satisfies Readonly<Record<string, MethodText>>;
