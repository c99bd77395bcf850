import type { DomainIndicator } from '../domain.ts';

/** What countries report to the United Nations once a year. */
export const reportedSeizures: readonly DomainIndicator[] = [
  {
    id: 'drug-seizure-kilogram-equivalents',
    stream: 'seizures',
    title: {
      en: 'Drugs seized by a country, kilogram equivalents',
      fr: 'Drogues saisies par un pays, équivalents kilogrammes',
      es: 'Drogas incautadas por un país, equivalentes de kilogramos',
    },
    description: {
      en: 'Quantity of the drug that a country reports to have seized, without correction for purity; litres, tablets and doses are converted to kilograms by the United Nations Office on Drugs and Crime.',
      fr: 'Quantité de la drogue qu’un pays déclare avoir saisie, sans correction pour la pureté; l’Office des Nations Unies contre la drogue et le crime convertit en kilogrammes les litres, comprimés et doses.',
      es: 'Cantidad de la droga que un país notifica haber incautado, sin corrección por pureza; la Oficina de las Naciones Unidas contra la Droga y el Delito convierte a kilogramos los litros, comprimidos y dosis.',
    },
    caution: {
      en: 'A country that does not report is not a country without seizures. More may mean more trafficking, more controls or better reporting. What a country gave both by weight and by number may be counted twice.',
      fr: 'Un pays qui ne déclare pas n’est pas un pays sans saisies. Une hausse peut venir de plus de trafic, de plus de contrôles ou de meilleures déclarations. Ce qu’un pays a déclaré à la fois en poids et en nombre peut être compté deux fois.',
      es: 'Un país que no informa no es un país sin incautaciones. Un aumento puede deberse a más tráfico, a más controles o a mejores informes. Lo que un país notificó tanto en peso como en número puede contarse dos veces.',
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
