import type { MethodText } from './method-text.ts';

export const nowcastTexts = {
  'nowcast-lawless': {
    formula: [
      'g(x) = n(x) / N(x): share reported with delay x among events reported with delay x or less',
      'W(t) = Π (1 − g(x)) over the delays x still to come; nowcast = N(t) / W(t)',
      'Var = N (N + 1) Var(W) / W⁴ + N (1 − W) / W²; Var(W) = W² Σ g / (N(x) (1 − g))',
    ],
    sources: ['Lawless JF. Can J Stat 1994; 22: 15–31', 'R surveillance 1.20.3, nowcast'],
    validity: {
      en: 'Events reported one by one with their date, over more periods than the longest delay; with few events the most recent periods are very uncertain.',
      fr: 'Événements déclarés un à un avec leur date, sur plus de périodes que le plus long délai; avec peu d’événements, les périodes les plus récentes sont très incertaines.',
      es: 'Eventos notificados uno por uno con su fecha, en más periodos que el retraso más largo; con pocos eventos, los periodos más recientes son muy inciertos.',
    },
    title: {
      en: 'Correction for reporting delay',
      fr: 'Correction du délai de déclaration',
      es: 'Corrección por retraso en la notificación',
    },
    sentences: [
      {
        en: 'Earlier events show which share is usually reported after each delay.',
        fr: 'Les événements antérieurs montrent quelle part est habituellement déclarée après chaque délai.',
        es: 'Los eventos anteriores muestran qué proporción suele notificarse después de cada retraso.',
      },
      {
        en: 'What is reported of a recent period is divided by the share expected by now.',
        fr: 'Ce qui est déclaré pour une période récente est divisé par la part attendue à ce jour.',
        es: 'Lo notificado de un periodo reciente se divide entre la proporción esperada a la fecha.',
      },
    ],
    parameters: {},
  },
  'nowcast-bayes': {
    formula: [
      'delay: reverse hazards g(x) ~ Beta(κ + n(x), κ x + N(x) − n(x)); F = Π (1 − g(x)) over the delays still to come',
      'count: N ~ NB(m, s) before, N(t) ~ Bin(N, F); then N − N(t) ~ NB with size N(t) + s and z = (1 − F) m / (m + s)',
      'nowcast: median of the average over draws of F',
    ],
    sources: ['Höhle M, an der Heiden M. Biometrics 2014; 70: 993–1002', 'R surveillance 1.20.3, nowcast'],
    validity: {
      en: 'Events reported one by one with their date, over more periods than the longest delay, while the delay stays the same; counts up to the largest one looked at.',
      fr: 'Événements déclarés un à un avec leur date, sur plus de périodes que le plus long délai, tant que le délai reste le même; comptes jusqu’au plus grand considéré.',
      es: 'Eventos notificados uno por uno con su fecha, en más periodos que el retraso más largo, mientras el retraso no cambie; conteos hasta el mayor considerado.',
    },
    title: {
      en: 'Nowcast from reporting delays',
      fr: 'Prévision immédiate d’après les délais de déclaration',
      es: 'Estimación inmediata a partir de los retrasos de notificación',
    },
    sentences: [
      {
        en: 'Delays seen so far, with the uncertainty that few reports leave, say how much of each recent period is still to come.',
        fr: 'Les délais observés jusqu’ici, avec l’incertitude que laissent peu de déclarations, disent ce qui reste à venir pour chaque période récente.',
        es: 'Los retrasos observados hasta ahora, con la incertidumbre que dejan pocas notificaciones, dicen cuánto falta por llegar de cada periodo reciente.',
      },
      {
        en: 'The result is a probability for each final count, not only one number.',
        fr: 'Le résultat est une probabilité pour chaque compte final, et non un seul nombre.',
        es: 'El resultado es una probabilidad para cada conteo final, no un solo número.',
      },
    ],
    parameters: {},
  },
  'nowcast-completeness': {
    formula: [
      'log (known at lag l₁ / known at lag l₂) = −(a + u(j) + b · pending) (exp(−l₁/c) − exp(−l₂/c)) + error; u(j) normal by place',
      'nowcast = reported / completeness; completeness = the same up to the longest lag seen',
      'interval: as many standard errors as vintages (or places) left out needed',
    ],
    sources: [
      'Rossen LM, Ahmad FB, Spencer MR, Warner M, Sutton P. NCHS Vital Statistics Rapid Release 2018; report 6',
      'Lei J, G’Sell M, Rinaldo A, Tibshirani RJ, Wasserman L. J Am Stat Assoc 2018; 113: 1094–1111',
    ],
    validity: {
      en: 'Counts of periods or of moving windows that are published again and again; needs twelve figures known twice, and cannot see a change in how fast reports come in.',
      fr: 'Comptes par période ou par fenêtre mobile publiés à répétition; exige douze chiffres connus deux fois, et ne voit pas un changement de la vitesse des déclarations.',
      es: 'Conteos por periodo o por ventana móvil que se publican una y otra vez; requiere doce cifras conocidas dos veces, y no ve un cambio en la rapidez de las notificaciones.',
    },
    title: {
      en: 'Completeness of provisional figures',
      fr: 'Exhaustivité des chiffres provisoires',
      es: 'Completitud de las cifras provisionales',
    },
    sentences: [
      {
        en: 'Earlier versions of the same figures show how much of the later one was known after each lag; places with few versions lean on the others.',
        fr: 'Les versions antérieures des mêmes chiffres montrent quelle part du chiffre ultérieur était connue après chaque délai; les lieux ayant peu de versions s’appuient sur les autres.',
        es: 'Las versiones anteriores de las mismas cifras muestran qué parte de la posterior se conocía después de cada plazo; los lugares con pocas versiones se apoyan en los demás.',
      },
      {
        en: 'A recent figure is divided by its expected completeness; the interval is as wide as versions left out of the calculation required.',
        fr: 'Un chiffre récent est divisé par son exhaustivité attendue; l’intervalle est aussi large que l’exigeaient les versions laissées hors du calcul.',
        es: 'Una cifra reciente se divide entre su completitud esperada; el intervalo es tan amplio como lo exigieron las versiones dejadas fuera del cálculo.',
      },
    ],
    parameters: {},
  },
} as const satisfies Readonly<Record<string, MethodText>>;
