import { days, type Procedure, type ProcedureStep, recalled, text } from './procedure.ts';

const notification = (source: string, who: readonly [en: string, fr: string, es: string]): ProcedureStep => ({
  id: 'notification',
  title: text(
    `Notification to the Secretary-General by a party or ${who[0]}`,
    `Notification au Secrétaire général par une partie ou par ${who[1]}`,
    `Notificación al Secretario General por una parte o por ${who[2]}`,
  ),
  clock: null,
  source,
});

const transmission = (source: string): ProcedureStep => ({
  id: 'transmission',
  title: text(
    'The Secretary-General transmits it; parties comment and answer the questionnaire',
    'Le Secrétaire général la transmet; les parties commentent et répondent au questionnaire',
    'El Secretario General la transmite; las partes comentan y responden el cuestionario',
  ),
  clock: null,
  source,
});

const assessment = (source: string, who: readonly [en: string, fr: string, es: string]): ProcedureStep => ({
  id: 'assessment',
  title: text(
    `Assessment and recommendation of ${who[0]}`,
    `Évaluation et recommandation ${who[1]}`,
    `Evaluación y recomendación ${who[2]}`,
  ),
  clock: null,
  source,
});

const vote = (source: string): ProcedureStep => ({
  id: 'decision',
  title: text(
    'Decision of the Commission on Narcotic Drugs',
    'Décision de la Commission des stupéfiants',
    'Decisión de la Comisión de Estupefacientes',
  ),
  clock: null,
  source,
});

const communication = (source: string): ProcedureStep => ({
  id: 'communication',
  title: text(
    'The Secretary-General communicates the decision to the parties',
    'Le Secrétaire général communique la décision aux parties',
    'El Secretario General comunica la decisión a las partes',
  ),
  clock: null,
  source,
});

const effect180 = (article: string, source: string): ProcedureStep => ({
  id: 'in-force',
  title: text(
    'The decision becomes fully effective for each party',
    'La décision prend pleinement effet pour chaque partie',
    'La decisión surte pleno efecto para cada parte',
  ),
  clock: {
    after: 'communication',
    period: days(180),
    bound: 'takes-effect',
    text: text(
      `180 days after the communication (${article})`,
      `180 jours après la communication (${article})`,
      `180 días después de la comunicación (${article})`,
    ),
  },
  source,
});

const inStep = 'INCB, report on precursors 2017, ch. II (NPP, ANPP: voted 2017-03-16, effective 2017-10-18)';
const board = ['the INCB', 'l’OICS', 'la JIFE'] as const;
const who = ['the WHO', 'l’OMS', 'la OMS'] as const;
const committee = [
  'the WHO Expert Committee on Drug Dependence',
  'du Comité OMS d’experts de la pharmacodépendance',
  'del Comité de Expertos de la OMS en Farmacodependencia',
] as const;

/** The three conventions. */
export const unitedNations: readonly Procedure[] = [
  {
    id: 'un-1988-precursor',
    jurisdiction: 'UN',
    title: text(
      'Table I or II of the 1988 Convention (precursors)',
      'Tableau I ou II de la Convention de 1988 (précurseurs)',
      'Cuadro I o II de la Convención de 1988 (precursores)',
    ),
    steps: [
      notification('1988 Convention, art. 12(2)', board),
      transmission('1988 Convention, art. 12(3)'),
      assessment('1988 Convention, art. 12(4)', ['the INCB', 'de l’OICS', 'de la JIFE']),
      vote('1988 Convention, art. 12(5)'),
      communication('1988 Convention, art. 12(6)'),
      effect180('1988, art. 12(6)', `1988 Convention, art. 12(6); ${inStep}`),
    ],
  },
  {
    id: 'un-1971-psychotropic',
    jurisdiction: 'UN',
    title: text(
      'Schedules I to IV of the 1971 Convention (psychotropic substances)',
      'Tableaux I à IV de la Convention de 1971 (substances psychotropes)',
      'Listas I a IV del Convenio de 1971 (sustancias sicotrópicas)',
    ),
    steps: [
      notification('1971 Convention, art. 2(1)', who),
      transmission('1971 Convention, art. 2(2)'),
      assessment('1971 Convention, art. 2(4)', committee),
      vote('1971 Convention, art. 2(5)'),
      communication('1971 Convention, art. 2(7)'),
      effect180('1971, art. 2(7)', '1971 Convention, art. 2(7); the Council may review it (art. 2(8))'),
    ],
  },
  {
    id: 'un-1961-narcotic',
    jurisdiction: 'UN',
    title: text(
      'Schedules I to IV of the 1961 Convention (narcotic drugs)',
      'Tableaux I à IV de la Convention de 1961 (stupéfiants)',
      'Listas I a IV de la Convención de 1961 (estupefacientes)',
    ),
    steps: [
      notification('1961 Convention, art. 3(1)', who),
      transmission('1961 Convention, art. 3(2)'),
      assessment('1961 Convention, art. 3(3)', committee),
      vote('1961 Convention, art. 3(3)'),
      communication('1961 Convention, art. 3(7)'),
      {
        id: 'in-force',
        title: text(
          'The decision takes effect for each party when it receives it',
          'La décision prend effet pour chaque partie à sa réception',
          'La decisión surte efecto para cada parte al recibirla',
        ),
        clock: {
          after: 'communication',
          period: days(0),
          bound: 'takes-effect',
          text: recalled(
            text(
              'On receipt of the communication (1961, art. 3(7)); a review by the Council may be asked for within 90 days (art. 3(8))',
              'À la réception de la communication (1961, art. 3(7)); un réexamen par le Conseil peut être demandé dans les 90 jours (art. 3(8))',
              'Al recibirse la comunicación (1961, art. 3(7)); puede pedirse una revisión del Consejo en un plazo de 90 días (art. 3(8))',
            ),
          ),
        },
        source: '1961 Convention, art. 3(7) and (8)',
      },
    ],
  },
];
