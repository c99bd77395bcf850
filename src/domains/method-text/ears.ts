import type { MethodText } from './method-text.ts';
import { alpha, baseline, minimumDeviation } from './parameter-text.ts';

const earsParameters = { baseline, minimumDeviation, alpha } as const;

export const earsTexts = {
  'ears-c1': {
    formula: [
      'U(t) = m + z(1 − α) · max(s, s₀), with mean m and standard deviation s of y(t − 7) … y(t − 1)',
      'signal: y(t) > U(t)',
    ],
    sources: [
      'Hutwagner L, Thompson W, Seeman GM, Treadwell T. J Urban Health 2003; 80: i89–i96',
      'R package surveillance 1.20.3, earsC',
    ],
    validity: {
      en: 'Daily, weekly or monthly counts with seven known periods; season and long trends are not modelled, so a seasonal rise alarms.',
      fr: 'Comptes quotidiens, hebdomadaires ou mensuels avec sept périodes connues; la saison et les tendances longues ne sont pas modélisées, si bien qu’une hausse saisonnière déclenche un signal.',
      es: 'Conteos diarios, semanales o mensuales con siete periodos conocidos; no se modelan la estacionalidad ni las tendencias largas, por lo que un aumento estacional genera una señal.',
    },
    title: { en: 'EARS C1', fr: 'EARS C1', es: 'EARS C1' },
    sentences: [
      {
        en: 'The mean and the spread of the seven periods just before say what is usual.',
        fr: 'La moyenne et la dispersion des sept périodes précédentes disent ce qui est habituel.',
        es: 'La media y la dispersión de los siete periodos anteriores dicen qué es lo habitual.',
      },
      {
        en: 'A count more than about three standard deviations above that mean is a signal.',
        fr: 'Un compte dépassant cette moyenne d’environ trois écarts-types est un signal.',
        es: 'Un conteo que supera esa media en unas tres desviaciones estándar es una señal.',
      },
    ],
    parameters: earsParameters,
  },
  'ears-c2': {
    formula: [
      'U(t) = m + z(1 − α) · max(s, s₀), with mean m and standard deviation s of y(t − 9) … y(t − 3)',
      'signal: y(t) > U(t)',
    ],
    sources: [
      'Hutwagner L, Thompson W, Seeman GM, Treadwell T. J Urban Health 2003; 80: i89–i96',
      'R package surveillance 1.20.3, earsC',
    ],
    validity: {
      en: 'As C1, with nine periods; better than C1 for rises that take a few periods to build up.',
      fr: 'Comme C1, avec neuf périodes; mieux que C1 pour les hausses qui s’installent en quelques périodes.',
      es: 'Como C1, con nueve periodos; mejor que C1 para aumentos que tardan algunos periodos en formarse.',
    },
    title: { en: 'EARS C2', fr: 'EARS C2', es: 'EARS C2' },
    sentences: [
      {
        en: 'As C1, but two periods are left out between the baseline and the period judged, so that the start of a rise does not hide the rest of it.',
        fr: 'Comme C1, mais deux périodes sont omises entre la référence et la période évaluée, pour que le début d’une hausse n’en masque pas la suite.',
        es: 'Como C1, pero se omiten dos periodos entre la referencia y el periodo evaluado, para que el inicio de un aumento no oculte el resto.',
      },
      {
        en: 'A count more than about three standard deviations above the baseline’s mean is a signal.',
        fr: 'Un compte dépassant la moyenne de référence d’environ trois écarts-types est un signal.',
        es: 'Un conteo que supera la media de referencia en unas tres desviaciones estándar es una señal.',
      },
    ],
    parameters: earsParameters,
  },
  'ears-c3': {
    formula: [
      'C3(t) = max(0, C2(t) − 1) + max(0, C2(t − 1) − 1) + max(0, C2(t − 2) − 1), with C2(t) = (y(t) − m) / s',
      'signal: C3(t) > 2',
    ],
    sources: [
      'Hutwagner L, Thompson W, Seeman GM, Treadwell T. J Urban Health 2003; 80: i89–i96',
      'Fricker RD, Hegler BL, Dunfee DA. Stat Med 2008; 27: 3407–3429',
    ],
    validity: {
      en: 'As C2, with eleven periods; R’s version does not look at today’s count and is kept as a mode of its own.',
      fr: 'Comme C2, avec onze périodes; la version de R ne tient pas compte du compte du jour et est offerte comme mode distinct.',
      es: 'Como C2, con once periodos; la versión de R no considera el conteo del día y se conserva como modo aparte.',
    },
    title: { en: 'EARS C3', fr: 'EARS C3', es: 'EARS C3' },
    sentences: [
      {
        en: 'Adds up how far the last three periods lie above their baselines.',
        fr: 'Additionne l’écart des trois dernières périodes au-dessus de leurs références.',
        es: 'Suma cuánto superan los últimos tres periodos a sus referencias.',
      },
      {
        en: 'It is more sensitive to a rise that builds up slowly, and alarms more often.',
        fr: 'Plus sensible à une hausse graduelle, elle déclenche plus souvent.',
        es: 'Es más sensible a un aumento gradual y genera señales con mayor frecuencia.',
      },
    ],
    parameters: {
      ...earsParameters,
      mode: {
        en: 'The rule as published, or as the R package surveillance computes it',
        fr: 'La règle publiée, ou celle que calcule le module R surveillance',
        es: 'La regla publicada, o la que calcula el paquete de R surveillance',
      },
    },
  },
} as const satisfies Readonly<Record<string, MethodText>>;
