import type { MethodText } from './method-text.ts';

export const trendTexts = {
  'trend-description': {
    formula: [
      'counts: log E[y(t)] = a + b t (+ yearly wave), quasi-Poisson, φ ≥ 1',
      'rates, loads, shares, prices: b = median of (log x(j) − log x(i)) / (j − i)',
      'variance × (1 + 2 Σ (1 − k/n) ρ^k) where neighbours resemble each other',
      'stable: the whole interval of b (n − 1) within ±log(1 + margin); rising, falling: the interval on one side of 0',
    ],
    sources: [
      'McCullagh P, Nelder JA. Generalized Linear Models, 2nd edition, 1989, chapter 6',
      'Sen PK. Journal of the American Statistical Association 1968; 63: 1379–1389',
      'Yue S, Wang CY. Water Resources Management 2004; 18: 201–218',
      'Schuirmann DJ. Journal of Pharmacokinetics and Biopharmaceutics 1987; 15: 657–680',
    ],
    validity: {
      en: 'Eight known periods, and ten events for counts; one steady trend is assumed, so a jump or a rise followed by a fall is not seen as such.',
      fr: 'Huit périodes connues, et dix événements pour les comptes; une tendance constante est supposée : un saut, ou une hausse suivie d’une baisse, n’est pas reconnu comme tel.',
      es: 'Ocho periodos conocidos y, para conteos, diez eventos; se supone una tendencia constante: un salto, o un aumento seguido de un descenso, no se reconoce como tal.',
    },
    title: {
      en: 'Trend in a word',
      fr: 'La tendance en un mot',
      es: 'La tendencia en una palabra',
    },
    sentences: [
      {
        en: 'The change from one period to the next is estimated with an interval that takes account of scatter and of neighbours that resemble each other.',
        fr: 'La variation d’une période à la suivante est estimée avec un intervalle qui tient compte de la dispersion et de la ressemblance entre périodes voisines.',
        es: 'El cambio de un periodo al siguiente se estima con un intervalo que toma en cuenta la dispersión y el parecido entre periodos vecinos.',
      },
      {
        en: 'It is called stable only if the whole interval lies within the margin, rising or falling if it lies on one side of zero, and otherwise unclear: a change that is not proved is not the same as no change.',
        fr: 'Elle est dite stable seulement si tout l’intervalle se situe dans la marge, en hausse ou en baisse s’il se situe d’un seul côté de zéro, et sinon incertaine : une variation non démontrée n’est pas une absence de variation.',
        es: 'Se llama estable solo si todo el intervalo queda dentro del margen, al alza o a la baja si queda de un solo lado de cero, y en los demás casos incierta: un cambio no demostrado no equivale a que no haya cambio.',
      },
    ],
    parameters: {},
  },
  'mann-kendall': {
    formula: [
      'S = Σ sign(x(j) − x(i)) over all i < j',
      'var S = (n(n−1)(2n+5) − Σ t(t−1)(2t+5)) / 18, t values in each group of ties',
      'z = (S − sign S) / √var S; with a season, S and var S are added over the seasons',
    ],
    sources: [
      'Mann HB. Econometrica 1945; 13: 245–259',
      'Hirsch RM, Slack JR, Smith RA. Water Resources Research 1982; 18: 107–121',
      'R packages trend 1.1.6 (mk.test, smk.test) and Kendall 2.2.1',
    ],
    validity: {
      en: 'Series of any unit with eight or more known values that are independent of each other; a rise and a fall of equal length cancel out.',
      fr: 'Séries de toute unité, avec au moins huit valeurs connues et indépendantes; une hausse et une baisse de même durée s’annulent.',
      es: 'Series en cualquier unidad, con ocho o más valores conocidos e independientes; un aumento y un descenso de igual duración se anulan.',
    },
    title: { en: 'Mann–Kendall test', fr: 'Test de Mann-Kendall', es: 'Prueba de Mann-Kendall' },
    sentences: [
      {
        en: 'Each value is compared with every later one, and rising pairs are weighed against falling pairs.',
        fr: 'Chaque valeur est comparée à toutes les suivantes, et les paires en hausse sont mises en balance avec les paires en baisse.',
        es: 'Cada valor se compara con todos los posteriores y los pares al alza se sopesan con los pares a la baja.',
      },
      {
        en: 'A surplus that chance alone would rarely give is a trend, whatever its shape; with a season, only values of the same season are compared.',
        fr: 'Un excédent que le hasard seul donnerait rarement est une tendance, quelle que soit sa forme; avec une saison, seules les valeurs de la même saison sont comparées.',
        es: 'Un excedente que el azar por sí solo rara vez daría es una tendencia, sea cual sea su forma; con una estación, solo se comparan valores de la misma estación.',
      },
    ],
    parameters: {},
  },
  'sen-slope': {
    formula: [
      'b = median of (x(j) − x(i)) / (j − i) over all i < j',
      'interval: slopes of rank (N − C)/2 and (N + C)/2 + 1 of N, C = z √var S',
    ],
    sources: [
      'Sen PK. Journal of the American Statistical Association 1968; 63: 1379–1389',
      'Gilbert RO. Statistical Methods for Environmental Pollution Monitoring, 1987, sections 16.4 and 17.2',
      'R package trend 1.1.6 (sens.slope)',
    ],
    validity: {
      en: 'Values of any unit; where many are equal, as with small counts, the slope is drawn to zero.',
      fr: 'Valeurs de toute unité; lorsque beaucoup sont égales, comme pour de petits comptes, la pente est attirée vers zéro.',
      es: 'Valores en cualquier unidad; cuando muchos son iguales, como en conteos pequeños, la pendiente tiende a cero.',
    },
    title: { en: 'Sen’s slope', fr: 'Pente de Sen', es: 'Pendiente de Sen' },
    sentences: [
      {
        en: 'The middle one of the slopes between all pairs of values says how much a series changes from one period to the next.',
        fr: 'La pente médiane entre toutes les paires de valeurs dit de combien une série varie d’une période à la suivante.',
        es: 'La pendiente mediana entre todos los pares de valores dice cuánto cambia una serie de un periodo al siguiente.',
      },
      {
        en: 'Single extreme values hardly move it, and its interval follows from the Mann–Kendall test.',
        fr: 'Quelques valeurs extrêmes ne la déplacent guère, et son intervalle découle du test de Mann-Kendall.',
        es: 'Unos pocos valores extremos apenas la mueven, y su intervalo se deriva de la prueba de Mann-Kendall.',
      },
    ],
    parameters: {},
  },
  pettitt: {
    formula: ['U(t) = 2 Σ ranks of the first t values − t (n + 1)', 'p ≈ 2 exp(−6 max U² / (n³ + n²))'],
    sources: ['Pettitt AN. Applied Statistics 1979; 28: 126–135', 'R package trend 1.1.6 (pettitt.test)'],
    validity: {
      en: 'One change of level in independent values; a steady trend also gives a small probability, with the change in the middle.',
      fr: 'Un seul changement de niveau parmi des valeurs indépendantes; une tendance constante donne aussi une faible probabilité, avec un changement au milieu.',
      es: 'Un solo cambio de nivel en valores independientes; una tendencia constante también da una probabilidad pequeña, con el cambio a la mitad.',
    },
    title: {
      en: 'Pettitt’s test of one change',
      fr: 'Test de Pettitt (un changement)',
      es: 'Prueba de Pettitt (un cambio)',
    },
    sentences: [
      {
        en: 'For each period the ranks before it are compared with the ranks after it.',
        fr: 'Pour chaque période, les rangs qui la précèdent sont comparés à ceux qui la suivent.',
        es: 'Para cada periodo se comparan los rangos anteriores con los posteriores.',
      },
      {
        en: 'Where they differ most the level may have changed, and the probability says how often chance alone differs as much.',
        fr: 'Là où ils diffèrent le plus, le niveau a pu changer; la probabilité dit à quelle fréquence le hasard seul donne un tel écart.',
        es: 'Donde más difieren puede haber cambiado el nivel; la probabilidad dice con qué frecuencia el azar por sí solo da tal diferencia.',
      },
    ],
    parameters: {},
  },
} as const satisfies Readonly<Record<string, MethodText>>;
