import type { Text } from '../../base/index.ts';
import type { DomainIndicator } from '../domain.ts';

const asDeclared: Text = {
  en: 'What was declared to customs: nearly all of it is lawful trade, and what is hidden or misdeclared is not in it. Two countries report the same flow differently (time, route, valuation).',
  fr: 'Ce qui a été déclaré à la douane : presque tout est du commerce licite, et ce qui est dissimulé ou faussement déclaré n’y figure pas. Deux pays déclarent différemment le même flux (moment, itinéraire, évaluation).',
  es: 'Lo declarado ante la aduana: casi todo es comercio lícito, y lo oculto o mal declarado no está incluido. Dos países declaran de manera distinta el mismo flujo (momento, ruta, valoración).',
};

const trade = {
  stream: 'trade',
  caution: asDeclared,
  direction: 'neutral',
  absence: 'unknown',
  additive: { places: true, substances: false },
  weight: 0,
} as const;

export const indicators: readonly DomainIndicator[] = [
  {
    ...trade,
    id: 'trade-net-weight',
    title: {
      en: 'Net weight of traded goods',
      fr: 'Poids net des marchandises échangées',
      es: 'Peso neto de las mercancías comerciadas',
    },
    description: {
      en: 'Net weight of the goods of a code of the Harmonized System that a country reported as imported from, or exported to, a partner.',
      fr: 'Poids net des marchandises d’un code du Système harmonisé qu’un pays a déclarées comme importées d’un partenaire ou exportées vers celui-ci.',
      es: 'Peso neto de las mercancías de un código del Sistema Armonizado que un país declaró como importadas de un socio o exportadas a él.',
    },
    unit: 'kg',
    kind: 'mass',
  },
  {
    ...trade,
    id: 'trade-value',
    title: {
      en: 'Value of traded goods',
      fr: 'Valeur des marchandises échangées',
      es: 'Valor de las mercancías comerciadas',
    },
    description: {
      en: 'Value of the same goods in current United States dollars: imports with cost, insurance and freight (CIF), exports free on board (FOB).',
      fr: 'Valeur des mêmes marchandises en dollars américains courants : importations coût, assurance et fret compris (CAF), exportations franco à bord (FAB).',
      es: 'Valor de las mismas mercancías en dólares estadounidenses corrientes: importaciones con costo, seguro y flete (CIF), exportaciones libre a bordo (FOB).',
    },
    unit: 'USD',
    kind: 'amount',
  },
];
