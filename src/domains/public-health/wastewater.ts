import type { DomainIndicator } from '../domain.ts';

export const wastewaterIndicators: readonly DomainIndicator[] = [
  {
    id: 'wastewater-load',
    stream: 'wastewater',
    title: { en: 'Load in wastewater', fr: 'Charge dans les eaux usées', es: 'Carga en aguas residuales' },
    description: {
      en: 'Mass of the substance (or of its metabolite) that reaches the treatment plant each day, for 1,000 people served.',
      fr: 'Masse de la substance (ou de son métabolite) qui arrive chaque jour à l’usine de traitement, pour 1 000 personnes desservies.',
      es: 'Masa de la sustancia (o de su metabolito) que llega cada día a la planta de tratamiento, por cada 1,000 personas atendidas.',
    },
    caution: {
      en: 'The load speaks of a whole community, not of people or doses; medical use and disposal count too.',
      fr: 'La charge décrit une collectivité entière, non des personnes ni des doses; l’usage médical et les rejets comptent aussi.',
      es: 'La carga describe a toda una comunidad, no a personas ni dosis; también cuentan el uso médico y los desechos.',
    },
    unit: 'mg/d/1000.{inhabitants}',
    kind: 'load',
    direction: 'rise-is-worse',
    absence: 'unknown',
    additive: { places: false, substances: false },
    weight: 0.8,
  },
  {
    id: 'wastewater-load-imputation-share',
    stream: 'wastewater',
    title: {
      en: 'Imputation rate of the load in wastewater',
      fr: 'Taux d’imputation de la charge dans les eaux usées',
      es: 'Tasa de imputación de la carga en aguas residuales',
    },
    description: {
      en: 'Share of the measurements behind a load that were imputed.',
      fr: 'Part des mesures à l’origine d’une charge qui ont été imputées.',
      es: 'Proporción de las mediciones de una carga que fueron imputadas.',
    },
    caution: null,
    unit: '%',
    kind: 'share',
    direction: 'neutral',
    absence: 'unknown',
    additive: { places: false, substances: false },
    weight: 0,
  },
  {
    id: 'wastewater-load-standard-error',
    stream: 'wastewater',
    title: {
      en: 'Standard error of the load in wastewater',
      fr: 'Erreur type de la charge dans les eaux usées',
      es: 'Error estándar de la carga en aguas residuales',
    },
    description: {
      en: 'Standard error that the publisher gives with a load.',
      fr: 'Erreur type que l’organisme publie avec une charge.',
      es: 'Error estándar que publica la fuente junto con una carga.',
    },
    caution: null,
    unit: 'mg/d/1000.{inhabitants}',
    kind: 'load',
    direction: 'neutral',
    absence: 'unknown',
    additive: { places: false, substances: false },
    weight: 0,
  },
];
