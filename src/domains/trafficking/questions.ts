import type { Text } from '../../base/index.ts';
import type { IndicatorQuestion, MeasureQuestion } from '../../commitments/index.ts';

/** Of what the national files count: air and marine operations are published apart, and for some years only. */
const atAndBetweenPorts = 'office-of-field-operations~us-border-patrol';

const ofBorders = (indicator: string, substance: string, component = atAndBetweenPorts): MeasureQuestion => ({
  indicator,
  substance,
  places: { kind: 'within', place: 'US', level: null },
  sources: ['us-cbp-drug-seizures'],
  frequency: 'M',
  window: '',
  dimensions: { region: '*', component, 'land-filter': '*' },
});

const noteOfSeizures: Text = {
  en: 'What customs officers at ports of entry and border patrols between them seized in twelve months. More may mean more trafficking or more controls: a rise is neither progress nor its opposite.',
  fr: 'Ce que les agents des douanes aux points d’entrée et les patrouilles entre ceux-ci ont saisi en douze mois. Une hausse peut venir de plus de trafic ou de plus de contrôles : elle n’est ni un progrès ni un recul.',
  es: 'Lo que aseguraron en doce meses los agentes aduanales en los puertos de entrada y las patrullas entre ellos. Un aumento puede deberse a más tráfico o a más controles: no es avance ni retroceso.',
};

const yearOfSeizures: Pick<
  IndicatorQuestion,
  'note' | 'across' | 'periods' | 'denominator' | 'chance' | 'better' | 'panel'
> = {
  note: noteOfSeizures,
  across: 'sum',
  periods: 12,
  denominator: { kind: 'none' },
  chance: false,
  better: null,
  panel: 'whole',
};

const drugs = [
  ['fentanyl', 'Fentanyl', 'Fentanyl', 'Fentanilo'],
  ['methamphetamine', 'Methamphetamine', 'Méthamphétamine', 'Metanfetamina'],
] as const;

/** Questions about seizures at borders and recorded offences. */
export const questions: readonly IndicatorQuestion[] = [
  ...drugs.flatMap(([substance, en, fr, es]): IndicatorQuestion[] => [
    {
      ...yearOfSeizures,
      id: `us-border-${substance}-mass`,
      title: {
        en: `${en} seized at the borders of the United States, 12 months`,
        fr: `${fr} : saisies aux frontières des États-Unis, 12 mois`,
        es: `${es}: aseguramientos en las fronteras de Estados Unidos, 12 meses`,
      },
      measure: ofBorders('drug-seizure-mass', substance),
      unit: 'kg',
    },
    {
      ...yearOfSeizures,
      id: `us-border-${substance}-events`,
      title: {
        en: `${en}: seizure events at the borders of the United States, 12 months`,
        fr: `${fr} : nombre de saisies aux frontières des États-Unis, 12 mois`,
        es: `${es}: eventos de aseguramiento en las fronteras de Estados Unidos, 12 meses`,
      },
      measure: ofBorders('drug-seizure-events', substance),
      chance: true,
      unit: '{events}',
    },
    {
      ...yearOfSeizures,
      id: `us-border-${substance}-at-ports-share`,
      title: {
        en: `${en}: share seized at ports of entry of the United States, by weight, 12 months`,
        fr: `${fr} : part saisie aux points d’entrée des États-Unis, selon le poids, 12 mois`,
        es: `${es}: proporción asegurada en los puertos de entrada de Estados Unidos, por peso, 12 meses`,
      },
      measure: ofBorders('drug-seizure-mass', substance, 'office-of-field-operations'),
      denominator: { kind: 'measure', measure: ofBorders('drug-seizure-mass', substance), per: 100, isWhole: true },
      unit: '%',
    },
  ]),
  {
    ...yearOfSeizures,
    id: 'mx-drug-offences',
    title: {
      en: 'Drug offences recorded in Mexico, 12 months',
      fr: 'Infractions liées aux drogues enregistrées au Mexique, 12 mois',
      es: 'Delitos de drogas registrados en México, 12 meses',
    },
    note: {
      en: 'Offences in investigations that were opened, all laws together. More may mean more offences or more investigations: a rise is neither progress nor its opposite.',
      fr: 'Infractions dans les enquêtes ouvertes, toutes lois confondues. Une hausse peut venir de plus d’infractions ou de plus d’enquêtes : elle n’est ni un progrès ni un recul.',
      es: 'Delitos en carpetas de investigación iniciadas, todas las leyes juntas. Un aumento puede deberse a más delitos o a más investigaciones: no es avance ni retroceso.',
    },
    measure: {
      indicator: 'drug-offences',
      substance: null,
      places: { kind: 'within', place: 'MX', level: null },
      sources: ['mx-sesnsp-ideff'],
      frequency: 'M',
      window: '',
      dimensions: { law: '*', offence: '*' },
    },
    chance: true,
    unit: '{offences}',
  },
];
