import { days, months, type Procedure, recalled, text } from './procedure.ts';

const finalRule = text(
  'Final rule in the Federal Register',
  'Règle définitive dans le Federal Register',
  'Norma definitiva en el Federal Register',
);

/** Temporary and permanent scheduling, and the lists of chemicals. */
export const unitedStates: readonly Procedure[] = [
  {
    id: 'us-temporary-scheduling',
    jurisdiction: 'US',
    title: text(
      'Temporary scheduling (21 U.S.C. 811(h)): Schedule I',
      'Inscription temporaire (21 U.S.C. 811(h)) : annexe I',
      'Inclusión temporal (21 U.S.C. 811(h)): Lista I',
    ),
    steps: [
      {
        id: 'notice',
        title: text(
          'Notice of intent in the Federal Register, and notification to the Secretary of Health and Human Services',
          'Avis d’intention dans le Federal Register et avis au secrétaire à la Santé et aux Services sociaux',
          'Aviso de intención en el Federal Register y notificación al Secretario de Salud y Servicios Humanos',
        ),
        clock: null,
        source: '21 U.S.C. 811(h)(1); 21 CFR 1308.49',
      },
      {
        id: 'order',
        title: text('Temporary order', 'Ordonnance temporaire', 'Orden temporal'),
        clock: {
          after: 'notice',
          period: days(30),
          bound: 'not-before',
          text: text(
            'Not before 30 days after the notice (21 U.S.C. 811(h)(1); 21 CFR 1308.49)',
            'Au plus tôt 30 jours après l’avis (21 U.S.C. 811(h)(1); 21 CFR 1308.49)',
            'No antes de 30 días después del aviso (21 U.S.C. 811(h)(1); 21 CFR 1308.49)',
          ),
        },
        source: '21 U.S.C. 811(h)(1); 21 CFR 1308.49',
      },
      {
        id: 'permanent-or-extended',
        title: text(
          'Permanent rule, or extension while it is pending, or the order ends',
          'Règle permanente, ou prolongation pendant qu’elle est en cours, ou fin de l’ordonnance',
          'Norma permanente, o prórroga mientras está en curso, o fin de la orden',
        ),
        clock: {
          after: 'order',
          period: months(24),
          bound: 'by',
          text: text(
            'Two years from the order, and up to one year more while proceedings for a permanent rule are pending (21 U.S.C. 811(h)(2))',
            'Deux ans à compter de l’ordonnance, et jusqu’à un an de plus pendant la procédure de règle permanente (21 U.S.C. 811(h)(2))',
            'Dos años desde la orden, y hasta un año más mientras se tramita la norma permanente (21 U.S.C. 811(h)(2))',
          ),
        },
        source: '21 U.S.C. 811(h)(2); 84 FR 58045 and 86 FR 16669 show two years and one more',
      },
    ],
  },
  {
    id: 'us-permanent-scheduling',
    jurisdiction: 'US',
    title: text(
      'Permanent scheduling (21 U.S.C. 811(a) to (c))',
      'Inscription permanente (21 U.S.C. 811(a) à (c))',
      'Inclusión permanente (21 U.S.C. 811(a) a (c))',
    ),
    steps: [
      {
        id: 'evaluation',
        title: text(
          'Scientific and medical evaluation and recommendation of the Secretary of Health and Human Services',
          'Évaluation scientifique et médicale et recommandation du secrétaire à la Santé et aux Services sociaux',
          'Evaluación científica y médica y recomendación del Secretario de Salud y Servicios Humanos',
        ),
        clock: null,
        source: '21 U.S.C. 811(b) and (c)',
      },
      {
        id: 'proposal',
        title: text(
          'Notice of proposed rulemaking in the Federal Register',
          'Avis de projet de règle dans le Federal Register',
          'Aviso de proyecto de norma en el Federal Register',
        ),
        clock: null,
        source: '21 U.S.C. 811(a); 5 U.S.C. 553(b)',
      },
      {
        id: 'comment',
        title: text(
          'End of comments and of requests for a hearing',
          'Fin des commentaires et des demandes d’audience',
          'Fin de los comentarios y de las solicitudes de audiencia',
        ),
        clock: {
          after: 'proposal',
          period: days(30),
          bound: 'not-before',
          text: recalled(
            text(
              'Usually 30 days or more, as the notice says (21 CFR 1308.43)',
              'En général 30 jours ou plus, selon l’avis (21 CFR 1308.43)',
              'Por lo general 30 días o más, según el aviso (21 CFR 1308.43)',
            ),
          ),
        },
        source: '21 U.S.C. 811(a) (on the record after opportunity for a hearing); the notice itself',
      },
      { id: 'final-rule', title: finalRule, clock: null, source: '21 U.S.C. 811(a)' },
      {
        id: 'in-force',
        title: text('In force', 'Entrée en vigueur', 'Entrada en vigor'),
        clock: {
          after: 'final-rule',
          period: days(30),
          bound: 'not-before',
          text: recalled(
            text(
              'Not before 30 days after publication, unless the rule says why (5 U.S.C. 553(d); 21 CFR 1308.45)',
              'Au plus tôt 30 jours après la publication, sauf motif indiqué (5 U.S.C. 553(d); 21 CFR 1308.45)',
              'No antes de 30 días después de la publicación, salvo motivo indicado (5 U.S.C. 553(d); 21 CFR 1308.45)',
            ),
          ),
        },
        source: '5 U.S.C. 553(d)',
      },
    ],
  },
  {
    id: 'us-listed-chemical',
    jurisdiction: 'US',
    title: text(
      'List I or II chemical (21 CFR part 1310)',
      'Produit chimique de la liste I ou II (21 CFR, partie 1310)',
      'Producto químico de la lista I o II (21 CFR, parte 1310)',
    ),
    steps: [
      {
        id: 'proposal',
        title: text(
          'Notice of proposed rulemaking in the Federal Register',
          'Avis de projet de règle dans le Federal Register',
          'Aviso de proyecto de norma en el Federal Register',
        ),
        clock: null,
        source: '21 CFR 1310.02(c)',
      },
      {
        id: 'final-rule',
        title: finalRule,
        clock: {
          after: 'proposal',
          period: days(30),
          bound: 'not-before',
          text: recalled(
            text(
              'Not before 30 days after the proposal (21 CFR 1310.02(c))',
              'Au plus tôt 30 jours après le projet (21 CFR 1310.02(c))',
              'No antes de 30 días después del proyecto (21 CFR 1310.02(c))',
            ),
          ),
        },
        source: '21 CFR 1310.02(c)',
      },
      {
        id: 'in-force',
        title: text(
          'In force on the day that the rule names',
          'Entrée en vigueur le jour que fixe la règle',
          'Entrada en vigor el día que fija la norma',
        ),
        clock: null,
        source: 'The rule itself',
      },
    ],
  },
];
