import type { IndicatorQuestion } from '../../commitments/index.ts';

/** Questions about firearms. */
export const questions: readonly IndicatorQuestion[] = [
  {
    id: 'mx-firearms-offences',
    title: {
      en: 'Firearms and explosives offences recorded in Mexico, 12 months',
      fr: 'Infractions liées aux armes à feu et aux explosifs enregistrées au Mexique, 12 mois',
      es: 'Delitos en materia de armas de fuego y explosivos registrados en México, 12 meses',
    },
    note: {
      en: 'Offences in federal investigations that were opened. More may mean more offences or more investigations: a rise is neither progress nor its opposite.',
      fr: 'Infractions dans les enquêtes fédérales ouvertes. Une hausse peut venir de plus d’infractions ou de plus d’enquêtes : elle n’est ni un progrès ni un recul.',
      es: 'Delitos en carpetas de investigación federales iniciadas. Un aumento puede deberse a más delitos o a más investigaciones: no es avance ni retroceso.',
    },
    measure: {
      indicator: 'firearms-offences',
      substance: null,
      places: { kind: 'within', place: 'MX', level: null },
      sources: ['mx-sesnsp-ideff'],
      frequency: 'M',
      window: '',
      dimensions: { law: '*', offence: '*' },
    },
    across: 'sum',
    periods: 12,
    denominator: { kind: 'none' },
    chance: true,
    better: null,
    unit: '{offences}',
    panel: 'whole',
  },
];
