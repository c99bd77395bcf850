import { days, months, type Procedure, type ProcedureStep, recalled, text } from './procedure.ts';

/** Registration and publication of an order, counted from the day on which it was made. */
function gazettePartTwo(after: string): ProcedureStep {
  return {
    id: 'publication',
    title: text(
      'Registered, and published in the Canada Gazette, Part II',
      'Enregistrement et publication dans la Gazette du Canada, partie II',
      'Registro y publicación en la Canada Gazette, parte II',
    ),
    clock: {
      after,
      period: days(23),
      bound: 'by',
      text: recalled(
        text(
          'Within 23 days of registration (Statutory Instruments Act, s. 11(1))',
          'Dans les 23 jours suivant l’enregistrement (Loi sur les textes réglementaires, par. 11(1))',
          'Dentro de los 23 días del registro (Statutory Instruments Act, art. 11(1))',
        ),
      ),
    },
    source: 'Statutory Instruments Act, s. 11(1)',
  };
}

/** Orders of the Minister for a time, and orders of the Governor in Council. */
export const canada: readonly Procedure[] = [
  {
    id: 'ca-temporary-order',
    jurisdiction: 'CA',
    title: text(
      'Temporary order: Schedule V of the CDSA',
      'Arrêté temporaire : annexe V de la LRCDAS',
      'Orden temporal: anexo V de la CDSA',
    ),
    steps: [
      {
        id: 'assessment',
        title: text(
          'The Minister has reasonable grounds to believe that there is a risk',
          'Le ministre a des motifs raisonnables de croire à un risque',
          'El ministro tiene motivos razonables para creer que hay un riesgo',
        ),
        clock: null,
        source: 'CDSA (S.C. 1996, c. 19), s. 60.1(1)',
      },
      {
        id: 'order',
        title: text('Order of the Minister', 'Arrêté du ministre', 'Orden del ministro'),
        clock: null,
        source: 'CDSA, s. 60.1(1)',
      },
      gazettePartTwo('order'),
      {
        id: 'in-force',
        title: text('In force', 'Entrée en vigueur', 'Entrada en vigor'),
        clock: null,
        source: 'The order; SOR/2025-64 and SOR/2026-71 give a first and a last day',
      },
      {
        id: 'permanent-or-extended',
        title: text(
          'Added to another schedule, extended once, or left to end',
          'Ajout à une autre annexe, prolongation unique, ou fin',
          'Inclusión en otro anexo, prórroga única o término',
        ),
        clock: {
          after: 'in-force',
          period: months(12),
          bound: 'by',
          text: text(
            'The period is at most one year, and may be extended by at most another year (CDSA, s. 60.1(1))',
            'La période est d’au plus un an et peut être prolongée d’au plus un an (LRCDAS, par. 60.1(1))',
            'El periodo es de un año como máximo y puede prorrogarse por un año más como máximo (CDSA, art. 60.1(1))',
          ),
        },
        source: 'CDSA, s. 60.1(1) and (4)',
      },
    ],
  },
  {
    id: 'ca-governor-in-council',
    jurisdiction: 'CA',
    title: text(
      'Order of the Governor in Council: Schedules I to IV, VI and IX of the CDSA',
      'Décret du gouverneur en conseil : annexes I à IV, VI et IX de la LRCDAS',
      'Orden del Gobernador en Consejo: anexos I a IV, VI y IX de la CDSA',
    ),
    steps: [
      {
        id: 'notice',
        title: text(
          'Notice to interested parties, or the proposal, in the Canada Gazette, Part I',
          'Avis aux parties intéressées, ou projet, dans la Gazette du Canada, partie I',
          'Aviso a las partes interesadas, o proyecto, en la Canada Gazette, parte I',
        ),
        clock: null,
        source: 'Cabinet Directive on Regulation',
      },
      {
        id: 'comment',
        title: text('End of the comment period', 'Fin de la période de commentaires', 'Fin del periodo de comentarios'),
        clock: {
          after: 'notice',
          period: days(30),
          bound: 'not-before',
          text: recalled(
            text(
              'Usually 30 days or more, as the notice says; no clock in the CDSA',
              'En général 30 jours ou plus, selon l’avis; aucun délai dans la LRCDAS',
              'Por lo general 30 días o más, según el aviso; la CDSA no fija plazo',
            ),
          ),
        },
        source: 'Cabinet Directive on Regulation; the notice itself',
      },
      {
        id: 'decision',
        title: text(
          'Order of the Governor in Council, who considers it necessary in the public interest',
          'Décret du gouverneur en conseil, qui le juge nécessaire dans l’intérêt public',
          'Orden del Gobernador en Consejo, que la considera necesaria para el interés público',
        ),
        clock: null,
        source: 'CDSA, s. 60',
      },
      gazettePartTwo('decision'),
      {
        id: 'in-force',
        title: text(
          'In force: on registration, or on the day that the order names',
          'Entrée en vigueur : à l’enregistrement, ou le jour que fixe le décret',
          'Entrada en vigor: al registrarse, o el día que fija la orden',
        ),
        clock: null,
        source: 'The order',
      },
    ],
  },
];
