import type { MethodText } from './method-text.ts';
import { alpha, baseline, excluded, minimumCases, overdispersion } from './parameter-text.ts';

export const rareCountTexts = {
  'rare-count': {
    formula: [
      'y(t) ~ negative binomial with size Σy + ½ and probability n / (n + 1): the gamma–Poisson prediction from n earlier periods',
      'its variance times the larger of φ and 1 + μ v², with dispersion φ and least variation v of earlier periods; tails then of Student’s t',
      'signal: y(t) > quantile 1 − α, and at least 2 events',
    ],
    sources: [
      'Riebler A. Bachelor’s thesis, University of Munich 2004 (Bayes prediction)',
      'Gelman A and others. Bayesian Data Analysis, 3rd edition, 2013, section 2.6',
    ],
    validity: {
      en: 'Few or sparse counts, short histories; no season, so a seasonal rise of a frequent event alarms.',
      fr: 'Comptes rares ou historique court; aucune saison, si bien qu’une hausse saisonnière d’un événement fréquent déclenche un signal.',
      es: 'Conteos escasos o historia corta; sin estacionalidad, por lo que un aumento estacional de un evento frecuente genera una señal.',
    },
    title: { en: 'Rare counts', fr: 'Comptes rares', es: 'Conteos escasos' },
    sentences: [
      {
        en: 'The periods just before give an exact prediction of the next count, with all the uncertainty that few numbers carry.',
        fr: 'Les périodes précédentes donnent une prédiction exacte du compte suivant, avec toute l’incertitude que comportent de petits nombres.',
        es: 'Los periodos anteriores dan una predicción exacta del siguiente conteo, con toda la incertidumbre que conllevan los números pequeños.',
      },
      {
        en: 'A count that this prediction makes very unlikely is a signal.',
        fr: 'Un compte que cette prédiction rend très improbable est un signal.',
        es: 'Un conteo que esta predicción hace muy improbable es una señal.',
      },
    ],
    parameters: {
      alpha,
      minimumCases,
      overdispersion,
      leastVariation: {
        en: 'Least variation from period to period beyond chance, as a share of the mean',
        fr: 'Variation minimale d’une période à l’autre au-delà du hasard, en proportion de la moyenne',
        es: 'Variación mínima de un periodo a otro más allá del azar, como proporción de la media',
      },
      periods: baseline,
      fewestPeriods: {
        en: 'Fewest earlier periods needed',
        fr: 'Nombre minimal de périodes antérieures requises',
        es: 'Número mínimo de periodos anteriores',
      },
      periodsExcluded: excluded,
    },
  },
} as const satisfies Readonly<Record<string, MethodText>>;
