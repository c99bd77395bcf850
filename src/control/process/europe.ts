import { days, months, type Procedure, recalled, text } from './procedure.ts';

const opiumwet = 'Opiumwet (BWBR0001941, text of 2017), art. 3a';

/** The Netherlands, and the Union whose acts bind them. */
export const europe: readonly Procedure[] = [
  {
    id: 'nl-order-in-council',
    jurisdiction: 'NL',
    title: text(
      'Order in council (amvb): List I or II of the Opium Act',
      'Décret (amvb) : liste I ou II de la loi sur l’opium',
      'Decreto (amvb): lista I o II de la Ley del Opio',
    ),
    steps: [
      {
        id: 'draft',
        title: text(
          'The draft is laid before both Houses',
          'Le projet est soumis aux deux Chambres',
          'El proyecto se presenta a ambas Cámaras',
        ),
        clock: null,
        source: `${opiumwet}(4)`,
      },
      {
        id: 'decision',
        title: text('Order in council', 'Décret', 'Decreto'),
        clock: {
          after: 'draft',
          period: days(28),
          bound: 'not-before',
          text: text(
            'Not before four weeks have passed; a House may ask for a law instead (art. 3a(4))',
            'Au plus tôt après quatre semaines; une Chambre peut demander une loi (art. 3a(4))',
            'No antes de cuatro semanas; una Cámara puede pedir que se regule por ley (art. 3a(4))',
          ),
        },
        source: `${opiumwet}(1), (2) and (4)`,
      },
      {
        id: 'publication',
        title: text('Published in the Staatsblad', 'Publication au Staatsblad', 'Publicación en el Staatsblad'),
        clock: null,
        source: 'Decrees Stb. 2012-201, 2017-206, 2024-90',
      },
      {
        id: 'in-force',
        title: text(
          'In force on the day that the decree names',
          'Entrée en vigueur le jour que fixe le décret',
          'Entrada en vigor el día que fija el decreto',
        ),
        clock: null,
        source: 'The decree itself',
      },
    ],
  },
  {
    id: 'nl-ministerial-regulation',
    jurisdiction: 'NL',
    title: text(
      'Ministerial regulation for a time (art. 3a(5) of the Opium Act)',
      'Règlement ministériel temporaire (art. 3a(5) de la loi sur l’opium)',
      'Reglamento ministerial temporal (art. 3a(5) de la Ley del Opio)',
    ),
    steps: [
      {
        id: 'decision',
        title: text(
          'Ministerial regulation; the draft order of the same content goes to the council of ministers at once',
          'Règlement ministériel; le projet de décret de même contenu est soumis en même temps au conseil des ministres',
          'Reglamento ministerial; el proyecto de decreto del mismo contenido va a la vez al consejo de ministros',
        ),
        clock: null,
        source: `${opiumwet}(5)`,
      },
      {
        id: 'in-force',
        title: text('In force', 'Entrée en vigueur', 'Entrada en vigor'),
        clock: null,
        source: `${opiumwet}(5)`,
      },
      {
        id: 'permanent',
        title: text(
          'Order in council in force, or the regulation ends',
          'Décret en vigueur, ou fin du règlement',
          'Decreto en vigor, o fin del reglamento',
        ),
        clock: {
          after: 'in-force',
          period: months(12),
          bound: 'by',
          text: text(
            'At most one year after entry into force (art. 3a(5))',
            'Au plus un an après l’entrée en vigueur (art. 3a(5))',
            'Como máximo un año después de la entrada en vigor (art. 3a(5))',
          ),
        },
        source: `${opiumwet}(5)`,
      },
    ],
  },
  {
    id: 'nl-list-ia',
    jurisdiction: 'NL',
    title: text(
      'Group of substances: List IA of the Opium Act',
      'Groupe de substances : liste IA de la loi sur l’opium',
      'Grupo de sustancias: lista IA de la Ley del Opio',
    ),
    steps: [
      {
        id: 'consultation',
        title: text('Public consultation', 'Consultation publique', 'Consulta pública'),
        clock: null,
        source: 'rijksoverheid.nl, October 2025 (consultation on a group of nitazenes)',
      },
      {
        id: 'decision',
        title: text('Decree', 'Décret', 'Decreto'),
        clock: null,
        source: 'Opiumwet, List IA (in force 2025-07-01); its procedure was not read here',
      },
      {
        id: 'publication',
        title: text('Published in the Staatsblad', 'Publication au Staatsblad', 'Publicación en el Staatsblad'),
        clock: null,
        source: 'Opiumwet, List IA; its procedure was not read here',
      },
      {
        id: 'in-force',
        title: text('In force', 'Entrée en vigueur', 'Entrada en vigor'),
        clock: null,
        source: 'The decree itself',
      },
    ],
  },
  {
    id: 'eu-precursor-act',
    jurisdiction: 'EU',
    title: text(
      'Delegated act on drug precursors (Regulations (EC) 273/2004 and 111/2005)',
      'Acte délégué sur les précurseurs de drogues (règlements (CE) 273/2004 et 111/2005)',
      'Acto delegado sobre precursores de drogas (Reglamentos (CE) 273/2004 y 111/2005)',
    ),
    steps: [
      {
        id: 'adoption',
        title: text(
          'The Commission adopts the delegated act',
          'La Commission adopte l’acte délégué',
          'La Comisión adopta el acto delegado',
        ),
        clock: null,
        source: 'Reg. (EC) 273/2004, arts 15 and 15a; Reg. (EC) 111/2005, arts 30a and 30b',
      },
      {
        id: 'scrutiny',
        title: text(
          'End of the time in which Parliament or Council may object',
          'Fin du délai d’objection du Parlement ou du Conseil',
          'Fin del plazo de objeción del Parlamento o del Consejo',
        ),
        clock: {
          after: 'adoption',
          period: months(2),
          bound: 'not-before',
          text: recalled(
            text(
              'Two months from the notification, which may be extended by two (art. 15a(5))',
              'Deux mois à compter de la notification, prolongeables de deux (art. 15 bis, par. 5)',
              'Dos meses desde la notificación, prorrogables por dos (art. 15 bis, apdo. 5)',
            ),
          ),
        },
        source: 'Reg. (EC) 273/2004, art. 15a',
      },
      {
        id: 'publication',
        title: text(
          'Published in the Official Journal',
          'Publication au Journal officiel',
          'Publicación en el Diario Oficial',
        ),
        clock: null,
        source: 'As Del. Reg. (EU) 2023/196, OJ L 27, 31.1.2023',
      },
      {
        id: 'in-force',
        title: text(
          'In force on the day that the act names',
          'Entrée en vigueur le jour que fixe l’acte',
          'Entrada en vigor el día que fija el acto',
        ),
        clock: null,
        source: 'The act itself',
      },
    ],
  },
  {
    id: 'eu-new-psychoactive-substance',
    jurisdiction: 'EU',
    title: text(
      'New psychoactive substance: early warning, risk assessment, delegated directive',
      'Nouvelle substance psychoactive : alerte précoce, évaluation des risques, directive déléguée',
      'Nueva sustancia psicoactiva: alerta temprana, evaluación de riesgos, directiva delegada',
    ),
    steps: [
      {
        id: 'request',
        title: text(
          'The Agency, the Commission or a majority of Member States ask for an initial report',
          'L’Agence, la Commission ou une majorité d’États membres demandent un rapport initial',
          'La Agencia, la Comisión o una mayoría de Estados miembros piden un informe inicial',
        ),
        clock: null,
        source: 'Reg. (EU) 2023/1322, art. 9',
      },
      {
        id: 'initial-report',
        title: text('Initial report', 'Rapport initial', 'Informe inicial'),
        clock: {
          after: 'request',
          period: days(35),
          bound: 'by',
          text: recalled(
            text(
              'Five weeks after the request',
              'Cinq semaines après la demande',
              'Cinco semanas después de la solicitud',
            ),
          ),
        },
        source: 'Reg. (EU) 2023/1322, art. 9',
      },
      {
        id: 'assessment-request',
        title: text(
          'The Commission asks for a risk assessment',
          'La Commission demande une évaluation des risques',
          'La Comisión pide una evaluación de riesgos',
        ),
        clock: {
          after: 'initial-report',
          period: days(14),
          bound: 'by',
          text: recalled(
            text(
              'Within two weeks of the report',
              'Dans les deux semaines du rapport',
              'En las dos semanas del informe',
            ),
          ),
        },
        source: 'Reg. (EU) 2023/1322, art. 10',
      },
      {
        id: 'risk-assessment',
        title: text('Risk assessment report', 'Rapport d’évaluation des risques', 'Informe de evaluación de riesgos'),
        clock: {
          after: 'assessment-request',
          period: days(42),
          bound: 'by',
          text: recalled(text('Within six weeks', 'Dans les six semaines', 'En seis semanas')),
        },
        source: 'Reg. (EU) 2023/1322, art. 10',
      },
      {
        id: 'decision',
        title: text(
          'Delegated directive, or a report why there is none',
          'Directive déléguée, ou rapport sur les motifs de ne pas en adopter',
          'Directiva delegada, o informe de por qué no se adopta',
        ),
        clock: {
          after: 'risk-assessment',
          period: days(42),
          bound: 'by',
          text: text(
            'Without undue delay; a refusal is reported within six weeks of the assessment (Directive (EU) 2017/2103)',
            'Sans retard indu; un refus fait l’objet d’un rapport dans les six semaines de l’évaluation (directive (UE) 2017/2103)',
            'Sin demora indebida; la negativa se comunica en seis semanas desde la evaluación (Directiva (UE) 2017/2103)',
          ),
        },
        source: 'Framework Decision 2004/757/JHA, art. 1a, inserted by Directive (EU) 2017/2103',
      },
      {
        id: 'in-force',
        title: text(
          'The delegated directive enters into force',
          'La directive déléguée entre en vigueur',
          'La directiva delegada entra en vigor',
        ),
        clock: null,
        source: 'The directive itself',
      },
      {
        id: 'transposition',
        title: text(
          'Transposed by the Member State',
          'Transposition par l’État membre',
          'Transposición por el Estado miembro',
        ),
        clock: {
          after: 'in-force',
          period: months(6),
          bound: 'by',
          text: text(
            'No later than six months from its entry into force (Directive (EU) 2017/2103)',
            'Au plus tard six mois après son entrée en vigueur (directive (UE) 2017/2103)',
            'A más tardar seis meses después de su entrada en vigor (Directiva (UE) 2017/2103)',
          ),
        },
        source: 'Directive (EU) 2017/2103, recitals and art. 1',
      },
    ],
  },
];
