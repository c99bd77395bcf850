import type { MethodText } from './method-text.ts';

/** What the package Rnssp offers besides methods that watch series here. */
export const rnsspTexts = {
  'share-trend': {
    formula: [
      'logit share(i) = a + b · date(i), binomial, over 12 periods',
      'increase or decrease: two-sided Wald test of b with p < 0.01; insufficient: 10 events or fewer',
    ],
    sources: [
      'McCullagh P, Nelder JA. Generalized Linear Models, 2nd edition, 1989, chapter 4',
      'R package Rnssp 0.3.1, classify_trend',
    ],
    validity: {
      en: 'Shares of a known number of events; events are taken as independent, so where they cluster a change is found too often.',
      fr: 'Parts d’un nombre connu d’événements; ceux-ci sont supposés indépendants : lorsqu’ils se regroupent, un changement est trouvé trop souvent.',
      es: 'Proporciones de un número conocido de eventos; se suponen independientes: cuando se agrupan, se detectan cambios con demasiada frecuencia.',
    },
    title: {
      en: 'Trend of a share',
      fr: 'Tendance d’une part',
      es: 'Tendencia de una proporción',
    },
    sentences: [
      {
        en: 'Looks whether the share of events rose or fell steadily over the last periods.',
        fr: 'Vérifie si la part des événements a augmenté ou diminué régulièrement au cours des dernières périodes.',
        es: 'Examina si la proporción de eventos aumentó o disminuyó de manera sostenida en los últimos periodos.',
      },
      {
        en: 'It says increase, decrease or stable, or that there are too few events to tell.',
        fr: 'Elle indique une hausse, une baisse ou une stabilité, ou que les événements sont trop peu nombreux pour se prononcer.',
        es: 'Indica aumento, disminución o estabilidad, o que hay muy pocos eventos para decirlo.',
      },
    ],
    parameters: {},
  },
  'farrington-rnssp': {
    formula: [
      'as Farrington 1996 (seven weeks of each of 4 years) or the modified method (10 season levels, 27 weeks left out), limit 95 %',
      'signal: (y − expected) / (U − expected) > 1 and more than 5 events in 5 weeks',
    ],
    sources: [
      'Farrington CP, Andrews NJ, Beale AD, Catchpole MA. J R Stat Soc A 1996; 159: 547–563',
      'Noufaily A, Enki DG, Farrington P, Garthwaite P, Andrews N, Charlett A. Stat Med 2013; 32: 1206–1222',
      'R package Rnssp 0.3.1, alert_farrington',
    ],
    validity: {
      en: 'For comparison with ESSENCE only: its standard errors, its trend test and the score of the modified method depart from the papers; Farrington flexible is the published method.',
      fr: 'À des fins de comparaison avec ESSENCE seulement : ses erreurs types, son test de tendance et le score de la méthode modifiée s’écartent des articles; Farrington flexible est la méthode publiée.',
      es: 'Solo para comparar con ESSENCE: sus errores estándar, su prueba de tendencia y la puntuación del método modificado difieren de los artículos; Farrington flexible es el método publicado.',
    },
    title: {
      en: 'Farrington as in Rnssp',
      fr: 'Farrington selon Rnssp',
      es: 'Farrington según Rnssp',
    },
    sentences: [
      {
        en: 'Repeats the two Farrington methods as the R package Rnssp computes them.',
        fr: 'Reproduit les deux méthodes de Farrington telles que les calcule le module R Rnssp.',
        es: 'Reproduce los dos métodos de Farrington tal como los calcula el paquete de R Rnssp.',
      },
      {
        en: 'It serves to explain why an alert there and a signal here differ.',
        fr: 'Elle sert à expliquer pourquoi une alerte là-bas et un signal ici diffèrent.',
        es: 'Sirve para explicar por qué difieren una alerta allá y una señal aquí.',
      },
    ],
    parameters: {},
  },
} as const satisfies Readonly<Record<string, MethodText>>;
