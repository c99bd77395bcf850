import type { Commitment } from '../../model/index.ts';
import { asRead, promise, text } from './promise.ts';

const strategy = 'nadd-2025';

/** The five areas of the year before the ninth meeting, of which it reviewed the progress. */
export const areas2025: readonly Commitment[] = [
  promise({
    id: strategy,
    level: 'strategy',
    parent: null,
    title: text(
      'Five priority areas of the Dialogue, 2025',
      'Cinq domaines prioritaires du Dialogue, 2025',
      'Cinco áreas prioritarias del Diálogo, 2025',
    ),
    lineage: asRead('continues', 'nadd-2024'),
    passage: { statement: 'nadd-9', words: "previous year's five priority areas" },
  }),
  area(
    'trafficking',
    'drug trafficking modes and methods',
    ['supply-chains'],
    [
      'Drug trafficking modes and methods',
      'Modes et méthodes du trafic de drogues',
      'Modos y métodos del tráfico de drogas',
    ],
  ),
  area(
    'synthetic-drugs',
    'current and emerging synthetic drugs',
    ['trend-data', 'chemical-control'],
    [
      'Current and emerging synthetic drugs',
      'Drogues synthétiques actuelles et émergentes',
      'Drogas sintéticas actuales y emergentes',
    ],
  ),
  area(
    'public-health',
    'drug demand and public health efforts',
    ['overdose-strategy', 'prevention', 'stigma'],
    [
      'Drug demand, and public health efforts to counter it',
      'Demande de drogues et efforts de santé publique pour y répondre',
      'Demanda de drogas y esfuerzos de salud pública para enfrentarla',
    ],
  ),
  area(
    'illicit-finance',
    'illicit financial flows related to',
    ['financing'],
    [
      'Illicit financial flows related to drug trafficking',
      'Flux financiers illicites liés au trafic de drogues',
      'Flujos financieros ilícitos relacionados con el tráfico de drogas',
    ],
  ),
  area(
    'firearms',
    'firearms trafficking as an enabler',
    ['firearms'],
    [
      'Firearms trafficking as an enabler of drug trafficking',
      'Trafic d’armes à feu favorisant le trafic de drogues',
      'Tráfico de armas de fuego como facilitador del tráfico de drogas',
    ],
  ),
];

function area(
  name: string,
  words: string,
  before: readonly string[],
  [en, fr, es]: readonly [string, string, string],
): Commitment {
  return promise({
    id: `${strategy}/${name}`,
    level: 'priority',
    parent: strategy,
    title: text(en, fr, es),
    lineage: asRead('continues', ...before.map((one) => `nadd-2024/${one}`)),
    passage: { statement: 'nadd-9', words },
  });
}
