import type { Text } from '../../base/index.ts';
import type { InstrumentId, Jurisdiction } from '../../model/index.ts';

/** A wording of law that no structure can be tried on: it is shown as a text, and a person reads it. */
export interface OpenWording {
  readonly id: string;
  readonly jurisdiction: Jurisdiction;
  readonly instrument: InstrumentId;
  readonly list: string | null;
  readonly citation: string;
  readonly title: Text;
  /** Why no machine can check it. */
  readonly why: Text;
}

export const openWordings: readonly OpenWording[] = [
  {
    id: 'MX-245-I-K2',
    jurisdiction: 'MX',
    instrument: 'mx-lgs',
    list: '245-I',
    citation: 'LGS art. 245 fr. I: CANABINOIDES SINTÉTICOS - K2 (DOF 07-01-2014)',
    title: {
      en: 'Synthetic cannabinoids – K2',
      fr: 'Cannabinoïdes de synthèse – K2',
      es: 'Canabinoides sintéticos – K2',
    },
    why: {
      en: 'It names a product (K2) and gives no structure.',
      fr: 'Le texte nomme un produit (K2) et ne donne aucune structure.',
      es: 'Nombra un producto (K2) y no da ninguna estructura.',
    },
  },
  {
    id: 'MX-234-analog',
    jurisdiction: 'MX',
    instrument: 'mx-lgs',
    list: '234',
    citation:
      'LGS art. 234, último párrafo: los de naturaleza análoga y cualquier otra substancia que determine la Secretaría de Salud o el Consejo de Salubridad General',
    title: {
      en: 'Substances of an analogous nature, and any other that the Ministry of Health or the General Health Council determines',
      fr: 'Substances de nature analogue et toute autre que détermine le ministère de la Santé ou le Conseil général de salubrité',
      es: 'Los de naturaleza análoga y cualquier otra substancia que determine la Secretaría de Salud o el Consejo de Salubridad General',
    },
    why: {
      en: 'An open clause: it needs an act of the authority.',
      fr: 'Une clause ouverte : elle exige un acte de l’autorité.',
      es: 'Una cláusula abierta: requiere un acto de la autoridad.',
    },
  },
  {
    id: 'US-analogue',
    jurisdiction: 'US',
    instrument: 'us-csa',
    list: null,
    citation: '21 U.S.C. 802(32), 813 (Controlled Substance Analogue Enforcement Act of 1986)',
    title: {
      en: 'Controlled substance analogue',
      fr: 'Analogue d’une substance réglementée (controlled substance analogue)',
      es: 'Análogo de una sustancia controlada (controlled substance analogue)',
    },
    why: {
      en: 'It asks for similarity of structure, for effect and for intent: decided case by case, never looked up.',
      fr: 'Le texte exige une similitude de structure, un effet et une intention : décidé au cas par cas, jamais par consultation d’une liste.',
      es: 'Exige similitud de estructura, efecto e intención: se decide caso por caso, nunca por consulta de una lista.',
    },
  },
  {
    id: 'US-isomer',
    jurisdiction: 'US',
    instrument: 'us-csa',
    list: 'I',
    citation: '21 CFR 1300.01(b), isomer; 1308.11(d) and others',
    title: {
      en: 'Positional isomers of substances in schedule I',
      fr: 'Isomères de position de substances de l’annexe I',
      es: 'Isómeros de posición de sustancias de la lista I',
    },
    why: {
      en: 'It can be checked in part only: rule US-ISO-cathinone finds candidates among cathinones; for other classes nothing is looked for.',
      fr: 'La vérification n’est possible qu’en partie : la règle US-ISO-cathinone trouve des candidats parmi les cathinones; rien n’est cherché pour les autres catégories.',
      es: 'Solo puede comprobarse en parte: la regla US-ISO-cathinone encuentra candidatos entre las catinonas; en otras clases no se busca nada.',
    },
  },
  {
    id: 'CA-II-2-chapeau',
    jurisdiction: 'CA',
    instrument: 'ca-cdsa',
    list: 'II',
    citation:
      'CDSA Sch. II, item 2: Synthetic cannabinoid receptor type 1 agonists, their salts, derivatives, isomers …',
    title: {
      en: 'Synthetic cannabinoid receptor type 1 agonists outside the nine core structures',
      fr: 'Agonistes de synthèse des récepteurs cannabinoïdes de type 1 hors des neuf structures de base',
      es: 'Agonistas sintéticos del receptor cannabinoide de tipo 1 fuera de las nueve estructuras básicas',
    },
    why: {
      en: 'A pharmacological class: a substance outside the nine cores falls under it on evidence of agonism, which no structure shows.',
      fr: 'Une catégorie pharmacologique : une substance hors des neuf structures en relève si l’agonisme est établi, ce qu’aucune structure ne montre.',
      es: 'Una clase farmacológica: una sustancia fuera de los nueve núcleos queda incluida si hay pruebas de agonismo, que ninguna estructura muestra.',
    },
  },
  {
    id: 'NL-IA-nitazenes',
    jurisdiction: 'NL',
    instrument: 'nl-opiumwet',
    list: 'IA',
    citation:
      'Opiumwet, lijst IA: group of nitazenes, in consultation 2025-10-01 to 2025-10-30 (rijksoverheid.nl, 2025-09-26)',
    title: {
      en: 'Planned fourth group of list IA: nitazenes',
      fr: 'Quatrième groupe prévu de la liste IA : nitazènes',
      es: 'Cuarto grupo previsto de la lista IA: nitacenos',
    },
    why: {
      en: 'Neither its wording nor the day of its entry into force was at hand.',
      fr: 'Ni sa formulation ni la date de son entrée en vigueur n’étaient disponibles.',
      es: 'No se disponía de su redacción ni de la fecha de su entrada en vigor.',
    },
  },
  {
    id: 'UN-ISSL',
    jurisdiction: 'UN',
    instrument: 'local',
    list: null,
    citation: 'INCB, limited international special surveillance list of non-scheduled substances (ISSL)',
    title: {
      en: 'Limited international special surveillance list (ISSL) of the International Narcotics Control Board',
      fr: 'Liste internationale limitée des substances placées sous surveillance spéciale (ISSL) de l’Organe international de contrôle des stupéfiants',
      es: 'Lista internacional limitada de sustancias sujetas a vigilancia especial (ISSL) de la Junta Internacional de Fiscalización de Estupefacientes',
    },
    why: {
      en: 'It is not published in full: an authority loads its own copy, which stays on its node under its own marking.',
      fr: 'Elle n’est pas publiée intégralement : une autorité charge sa propre copie, qui reste sur son nœud sous son propre marquage.',
      es: 'No se publica completa: una autoridad carga su propia copia, que permanece en su nodo con su propio marcado.',
    },
  },
];
