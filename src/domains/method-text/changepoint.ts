import type { MethodText } from './method-text.ts';

export const changepointTexts = {
  'change-points': {
    formula: [
      'F(t) = min over s of F(s) + C(s, t) + β, C = −2 log likelihood of the values after s up to t',
      'β: MBIC (p + 2) log n, BIC (p + 1) log n, AIC 2 (p + 1), with p parameters for each segment',
    ],
    sources: [
      'Killick R, Fearnhead P, Eckley IA. Journal of the American Statistical Association 2012; 107: 1590–1598',
      'Zhang NR, Siegmund DO. Biometrics 2007; 63: 22–32',
      'R package changepoint 2.3',
    ],
    validity: {
      en: 'Values that are independent within a segment; a trend or a yearly wave appears as many small steps.',
      fr: 'Valeurs indépendantes à l’intérieur d’un segment; une tendance ou une variation annuelle apparaît comme de nombreuses petites marches.',
      es: 'Valores independientes dentro de cada segmento; una tendencia o una variación anual aparece como muchos escalones pequeños.',
    },
    title: {
      en: 'Change points (PELT)',
      fr: 'Points de rupture (PELT)',
      es: 'Puntos de cambio (PELT)',
    },
    sentences: [
      {
        en: 'The series is cut into segments of one level, one variance or one rate each, so that they fit best for the number of cuts.',
        fr: 'La série est découpée en segments d’un seul niveau, d’une seule variance ou d’un seul taux, de façon à s’ajuster au mieux pour le nombre de coupures.',
        es: 'La serie se divide en segmentos de un solo nivel, una sola varianza o una sola tasa, de modo que se ajusten lo mejor posible para el número de cortes.',
      },
      {
        en: 'Each cut must gain more than a penalty, which keeps chance from being cut out.',
        fr: 'Chaque coupure doit apporter un gain supérieur à une pénalité, pour ne pas découper le hasard.',
        es: 'Cada corte debe aportar más que una penalización, para no recortar el azar.',
      },
    ],
    parameters: {},
  },
  'mean-breaks': {
    formula: [
      'least Σ (x − segment mean)² for 0, 1, 2 … breaks, each segment at least h long',
      'number of breaks: least n (log(RSS/n) + 1 + log 2π) + 2 (breaks + 1) log n',
    ],
    sources: [
      'Bai J, Perron P. Journal of Applied Econometrics 2003; 18: 1–22',
      'Zeileis A and others. Computational Statistics & Data Analysis 2003; 44: 109–123',
      'R package strucchange 1.5.3 (breakpoints)',
    ],
    validity: {
      en: 'Independent values of constant variance without a trend; breaks closer than the least segment are not found.',
      fr: 'Valeurs indépendantes, de variance constante et sans tendance; les ruptures plus rapprochées que le segment minimal ne sont pas trouvées.',
      es: 'Valores independientes, de varianza constante y sin tendencia; no se hallan quiebres más cercanos que el segmento mínimo.',
    },
    title: {
      en: 'Breaks of the mean (Bai and Perron)',
      fr: 'Ruptures de la moyenne (Bai et Perron)',
      es: 'Quiebres de la media (Bai y Perron)',
    },
    sentences: [
      {
        en: 'For each number of breaks the best places are found, with every segment of some least length.',
        fr: 'Pour chaque nombre de ruptures, les meilleurs emplacements sont trouvés, chaque segment ayant une longueur minimale.',
        es: 'Para cada número de quiebres se hallan los mejores lugares, con una longitud mínima por segmento.',
      },
      {
        en: 'Schwarz’s criterion weighs the better fit against the number of breaks.',
        fr: 'Le critère de Schwarz met en balance l’amélioration de l’ajustement et le nombre de ruptures.',
        es: 'El criterio de Schwarz sopesa el mejor ajuste con el número de quiebres.',
      },
    ],
    parameters: {},
  },
  'bayesian-online-changes': {
    formula: [
      'P(run r + 1 at t) ∝ P(run r at t − 1) p(x(t) | run r) (1 − 1/λ)',
      'P(run 0 at t) ∝ Σ P(run r at t − 1) p(x(t) | run r) / λ',
      'p: Student’s t for normal values, negative binomial for counts',
    ],
    sources: ['Adams RP, MacKay DJC. arXiv:0710.3742, 2007', 'R package ocp 0.1.1'],
    validity: {
      en: 'Values that are independent within a run; the prior must be of the order of the data.',
      fr: 'Valeurs indépendantes à l’intérieur d’une suite; la loi a priori doit être de l’ordre de grandeur des données.',
      es: 'Valores independientes dentro de cada racha; la distribución previa debe ser del orden de magnitud de los datos.',
    },
    title: {
      en: 'Bayesian online change points',
      fr: 'Points de rupture bayésiens en ligne',
      es: 'Puntos de cambio bayesianos en línea',
    },
    sentences: [
      {
        en: 'After each value the probability of every possible length of the present run is updated.',
        fr: 'Après chaque valeur, la probabilité de chaque durée possible de la suite en cours est mise à jour.',
        es: 'Después de cada valor se actualiza la probabilidad de cada duración posible de la racha actual.',
      },
      {
        en: 'A change shows when a short run becomes more probable than all longer ones.',
        fr: 'Un changement se voit lorsqu’une suite courte devient plus probable que toutes les plus longues.',
        es: 'Un cambio se nota cuando una racha corta se vuelve más probable que todas las más largas.',
      },
    ],
    parameters: {},
  },
  'cumulative-sum-test': {
    formula: [
      'ordinary: S(t) = Σ (x − mean) / (s √n), boundary constant',
      'recursive: S(t) = Σ w / (s √(n − 1)), w each value about the mean of those before it, boundary c (1 + 2t)',
    ],
    sources: [
      'Brown RL, Durbin J, Evans JM. Journal of the Royal Statistical Society B 1975; 37: 149–192',
      'Ploberger W, Krämer W. Econometrica 1992; 60: 271–285',
      'R package strucchange 1.5.3 (efp, sctest)',
    ],
    validity: {
      en: 'Independent values of constant variance; probabilities are for long series and cautious for short ones.',
      fr: 'Valeurs indépendantes de variance constante; les probabilités valent pour de longues séries et sont prudentes pour les courtes.',
      es: 'Valores independientes de varianza constante; las probabilidades valen para series largas y son prudentes en las cortas.',
    },
    title: {
      en: 'Cumulative sum test of a constant mean',
      fr: 'Test des sommes cumulées (moyenne constante)',
      es: 'Prueba de sumas acumuladas (media constante)',
    },
    sentences: [
      {
        en: 'The distances of the values from their mean are added up one after the other.',
        fr: 'Les écarts des valeurs à leur moyenne sont additionnés l’un après l’autre.',
        es: 'Las distancias de los valores a su media se suman una tras otra.',
      },
      {
        en: 'If the mean changes, the sum wanders off and crosses a boundary that chance alone seldom reaches.',
        fr: 'Si la moyenne change, la somme s’éloigne et franchit une limite que le hasard seul atteint rarement.',
        es: 'Si la media cambia, la suma se aleja y rebasa un límite que el azar por sí solo rara vez alcanza.',
      },
    ],
    parameters: {},
  },
} as const satisfies Readonly<Record<string, MethodText>>;
