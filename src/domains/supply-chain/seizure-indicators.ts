import type { DomainIndicator } from '../domain.ts';

/** Precursors that were stopped on their way. */
export const seizureIndicators: readonly DomainIndicator[] = [
  {
    id: 'precursor-seizure-kilogram-equivalents',
    stream: 'seizures',
    title: {
      en: 'Precursors seized by a country, kilogram equivalents',
      fr: 'Précurseurs saisis par un pays, équivalents kilogrammes',
      es: 'Precursores incautados por un país, equivalentes de kilogramos',
    },
    description: {
      en: 'Quantity of the precursor that a country reports to have seized; litres and tablets are converted to kilograms by the United Nations Office on Drugs and Crime. “Precursor chemicals” is the sum of all precursors that the country reported in the year.',
      fr: 'Quantité du précurseur qu’un pays déclare avoir saisie; l’Office des Nations Unies contre la drogue et le crime convertit en kilogrammes les litres et comprimés. « Précurseurs chimiques » est la somme de tous les précurseurs que le pays a déclarés dans l’année.',
      es: 'Cantidad del precursor que un país notifica haber incautado; la Oficina de las Naciones Unidas contra la Droga y el Delito convierte a kilogramos los litros y comprimidos. «Precursores químicos» es la suma de todos los precursores que el país notificó en el año.',
    },
    caution: {
      en: 'A kilogram of one precursor is not a kilogram of another: from year to year the sum may be about other chemicals. A country that does not report is not a country without seizures. What it gave both by weight and by number may be counted twice.',
      fr: 'Un kilogramme d’un précurseur n’équivaut pas à un kilogramme d’un autre : d’une année à l’autre, la somme peut porter sur d’autres produits. Un pays qui ne déclare pas n’est pas un pays sans saisies. Ce qu’il a déclaré à la fois en poids et en nombre peut être compté deux fois.',
      es: 'Un kilogramo de un precursor no equivale a uno de otro: de un año a otro, la suma puede referirse a otras sustancias. Un país que no informa no es un país sin incautaciones. Lo que notificó tanto en peso como en número puede contarse dos veces.',
    },
    unit: 'kg',
    kind: 'mass',
    direction: 'neutral',
    absence: 'unknown',
    // Not the same countries report every year, and some lie within others: their sum is nobody's total.
    additive: { places: false, substances: false },
    weight: 0,
  },
];
