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
  'new-combination': {
    formula: [
      'p = P(X ≥ k), X hypergeometric: k of n samples with both, n₁ with one, n₂ with the other',
      'surprise = −log₂ p',
    ],
    sources: ['Fisher RA. J R Stat Soc 1935; 98: 39–82', 'DuMouchel W. Am Stat 1999; 53: 177–190'],
    validity: {
      en: 'Samples whose every finding is reported; how samples are chosen changes what is found together.',
      fr: 'Échantillons dont tous les résultats sont déclarés; le choix des échantillons influe sur ce qui est trouvé ensemble.',
      es: 'Muestras de las que se informan todos los hallazgos; la forma de elegir las muestras influye en lo que aparece junto.',
    },
    title: { en: 'New combination', fr: 'Nouvelle combinaison', es: 'Combinación nueva' },
    sentences: [
      {
        en: 'Two substances that were both known, but never found in one sample, are now found together.',
        fr: 'Deux substances déjà connues, mais jamais trouvées dans un même échantillon, le sont maintenant.',
        es: 'Dos sustancias ya conocidas, pero nunca halladas en una misma muestra, ahora aparecen juntas.',
      },
      {
        en: 'Combinations are ranked by surprise: how seldom chance alone would put them together so often, given how common each is.',
        fr: 'Les combinaisons sont classées selon leur caractère inattendu : la rareté avec laquelle le seul hasard les réunirait aussi souvent, vu la fréquence de chacune.',
        es: 'Las combinaciones se ordenan por lo inesperadas que son: qué tan rara vez el azar las juntaría tanto, dada la frecuencia de cada una.',
      },
    ],
    parameters: {},
  },
  'testing-effort': {
    formula: ['P(X ≥ finds now), X hypergeometric over all finds and all samples'],
    sources: ['Fisher RA. J R Stat Soc 1935; 98: 39–82'],
    validity: {
      en: 'Sources that say how many samples they tested, by a method that could have found the substance all along.',
      fr: 'Sources qui indiquent le nombre d’échantillons analysés, par une méthode capable de trouver la substance depuis le début.',
      es: 'Fuentes que dicen cuántas muestras analizaron, con un método capaz de hallar la sustancia desde el principio.',
    },
    title: {
      en: 'More found or more tested',
      fr: 'Plus de trouvailles ou plus d’analyses',
      es: 'Más hallazgos o más análisis',
    },
    sentences: [
      {
        en: 'Compares finds among the samples tested now with finds among those tested before.',
        fr: 'Compare les trouvailles parmi les échantillons analysés maintenant et parmi ceux analysés auparavant.',
        es: 'Compara los hallazgos entre las muestras analizadas ahora y las analizadas antes.',
      },
      {
        en: 'A large chance means that more testing alone explains the find.',
        fr: 'Une grande probabilité signifie qu’un plus grand nombre d’analyses suffit à expliquer la trouvaille.',
        es: 'Una probabilidad grande significa que analizar más basta para explicar el hallazgo.',
      },
    ],
    parameters: {},
  },
} as const satisfies Readonly<Record<string, MethodText>>;
