import { type Procedure, type ProcedureStep, text } from './procedure.ts';

function publication(source: string): ProcedureStep {
  const title = text(
    'Publication in the Diario Oficial de la Federación (DOF)',
    'Publication au Diario Oficial de la Federación (DOF)',
    'Publicación en el Diario Oficial de la Federación (DOF)',
  );
  return { id: 'publication', title, clock: null, source };
}

function inForce(source: string): ProcedureStep {
  const title = text(
    'In force on the day that the transitory articles name',
    'Entrée en vigueur le jour que fixent les articles transitoires',
    'Entrada en vigor el día que fijan los artículos transitorios',
  );
  return { id: 'in-force', title, clock: null, source };
}

/** Agreements of the health authorities, and reforms by Congress. The texts set no clocks for the steps. */
export const mexico: readonly Procedure[] = [
  {
    id: 'mx-health-agreement',
    jurisdiction: 'MX',
    title: text(
      'Agreement (acuerdo) under the General Health Law: narcotic drugs and psychotropic substances',
      'Accord (acuerdo) en vertu de la Loi générale de la santé : stupéfiants et substances psychotropes',
      'Acuerdo con base en la Ley General de Salud: estupefacientes y substancias psicotrópicas',
    ),
    steps: [
      {
        id: 'assessment',
        title: text(
          'Technical opinion of the health authority',
          'Avis technique de l’autorité sanitaire',
          'Dictamen técnico de la autoridad sanitaria',
        ),
        clock: null,
        source: 'LGS, arts 234, 244 and 246 (text as last reformed 2024-06-07)',
      },
      {
        id: 'decision',
        title: text(
          'Agreement of the Ministry of Health or of the General Health Council',
          'Accord du ministère de la Santé ou du Conseil général de la santé',
          'Acuerdo de la Secretaría de Salud o del Consejo de Salubridad General',
        ),
        clock: null,
        source: 'LGS, arts 234, 244 and 246',
      },
      publication('LGS, arts 234 and 246'),
      inForce('The agreement itself'),
    ],
  },
  {
    id: 'mx-precursor-agreement',
    jurisdiction: 'MX',
    title: text(
      'Agreement (acuerdo) under the Federal Law on Precursors: precursors and essential chemicals',
      'Accord (acuerdo) en vertu de la Loi fédérale sur les précurseurs : précurseurs et produits chimiques essentiels',
      'Acuerdo con base en la LFCPQ: precursores químicos y productos químicos esenciales',
    ),
    steps: [
      {
        id: 'assessment',
        title: text(
          'Use in industry and health, frequency and volume in illicit manufacture are weighed',
          'On pèse l’usage dans l’industrie et la santé, la fréquence et le volume dans la fabrication illicite',
          'Se valoran el uso lícito en la salud y la industria, la frecuencia y el volumen en la fabricación ilícita',
        ),
        clock: null,
        source: 'LFCPQ, art. 5 (text as last reformed 2023-05-03)',
      },
      {
        id: 'opinion',
        title: text(
          'Favourable opinion of the other ministries concerned',
          'Avis favorable des autres ministères concernés',
          'Opinión favorable de las dependencias',
        ),
        clock: null,
        source: 'LFCPQ, art. 5',
      },
      {
        id: 'decision',
        title: text(
          'Agreement of the Ministry of Health',
          'Accord du ministère de la Santé',
          'Acuerdo de la Secretaría de Salud',
        ),
        clock: null,
        source: 'LFCPQ, art. 5',
      },
      publication('LFCPQ, art. 5'),
      inForce('The agreement itself'),
    ],
  },
  {
    id: 'mx-reform',
    jurisdiction: 'MX',
    title: text(
      'Reform of the law by Congress',
      'Réforme de la loi par le Congrès',
      'Reforma de la ley por el Congreso de la Unión',
    ),
    steps: [
      {
        id: 'initiative',
        title: text('Initiative', 'Initiative', 'Iniciativa'),
        clock: null,
        source: 'Constitution, arts 71 and 72',
      },
      {
        id: 'first-chamber',
        title: text(
          'Passed by the chamber of origin',
          'Adoption par la chambre d’origine',
          'Aprobación en la Cámara de origen',
        ),
        clock: null,
        source: 'Constitution, art. 72',
      },
      {
        id: 'second-chamber',
        title: text(
          'Passed by the reviewing chamber',
          'Adoption par la chambre de révision',
          'Aprobación en la Cámara revisora',
        ),
        clock: null,
        source: 'Constitution, art. 72',
      },
      {
        id: 'publication',
        title: text(
          'Promulgated by the Executive and published in the DOF',
          'Promulgation par l’Exécutif et publication au DOF',
          'Promulgación por el Ejecutivo y publicación en el DOF',
        ),
        clock: null,
        source: 'Constitution, art. 72',
      },
      inForce('The decree itself'),
    ],
  },
];
