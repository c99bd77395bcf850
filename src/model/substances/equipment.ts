import type { Substance } from '../substance.ts';
import { asLabel } from './as-label.ts';

type EquipmentRow = readonly [
  id: string,
  name: readonly [en: string, fr: string, es: string],
  wordings: readonly string[],
];

/**
 * Machines and tools for tablets and capsules. Their wordings as the law prints them are names too, so that an entry of the
 * text finds its item: Controlled Drugs and Substances Act, Schedule IX (dies, moulds and punches since 2025-12-17), in
 * English and French; in Spanish the terms of the Ley Federal para el Control de Precursores Químicos, Productos Químicos
 * Esenciales y Máquinas para Elaborar Cápsulas, Tabletas y/o Comprimidos.
 */
const rows: readonly EquipmentRow[] = [
  [
    'tablet-press',
    ['tablet press', 'presse à comprimés', 'máquina para elaborar tabletas o comprimidos'],
    [
      'Manual, semi-automatic or fully automatic device — unassembled or fully or partially assembled or disassembled — that may be used to compact or mould powdered, granular or semi-solid material to produce coherent solid tablets',
      'Instrument — soit en pièces détachées, soit entièrement ou partiellement assemblé ou désassemblé — à opération manuelle, semi-automatique ou entièrement automatique pouvant être utilisé pour compacter ou mouler des matériaux sous forme de poudres ou de granules ou des matériaux mi-solides afin de produire des comprimés solides et cohérents',
      'pill press',
      'tableting machine',
      'máquinas para elaborar tabletas y/o comprimidos',
      'máquina tableteadora',
      'tableteadora',
    ],
  ],
  [
    'encapsulator',
    ['encapsulator', 'encapsuleuse', 'máquina para elaborar cápsulas'],
    [
      'Manual, semi-automatic or fully automatic device — unassembled or fully or partially assembled or disassembled — that may be used to fill capsules with any powdered, granular, semi-solid or liquid material',
      'Instrument — soit en pièces détachées, soit entièrement ou partiellement assemblé ou désassemblé — à opération manuelle, semi-automatique ou entièrement automatique pouvant être utilisé pour remplir des capsules avec des matériaux sous forme de poudres ou de granules ou des matériaux mi-solides ou liquides',
      'encapsulating machine',
      'capsule filling machine',
      'máquinas para elaborar cápsulas',
    ],
  ],
  [
    'tableting-die',
    [
      'die for a tablet press or an encapsulator',
      'matrice pour presse à comprimés ou encapsuleuse',
      'matriz para máquina de tabletas o cápsulas',
    ],
    [
      'Die that is suitable for use in, but not already part of, a device referred to in item 1 or 2',
      'Matrice pouvant entrer dans la composition d’un instrument visé aux articles 1 ou 2 et n’en faisant pas déjà partie',
      'tableting die',
    ],
  ],
  [
    'tableting-mould',
    [
      'mould for a tablet press or an encapsulator',
      'moule pour presse à comprimés ou encapsuleuse',
      'molde para máquina de tabletas o cápsulas',
    ],
    [
      'Mould that is suitable for use in, but not already part of, a device referred to in item 1 or 2',
      'Moule pouvant entrer dans la composition d’un instrument visé aux articles 1 ou 2 et n’en faisant pas déjà partie',
      'tableting mould',
    ],
  ],
  [
    'tableting-punch',
    [
      'punch for a tablet press or an encapsulator',
      'poinçon pour presse à comprimés ou encapsuleuse',
      'punzón para máquina de tabletas o cápsulas',
    ],
    [
      'Punch that is suitable for use in, but not already part of, a device referred to in item 1 or 2',
      'Poinçon pouvant entrer dans la composition d’un instrument visé aux articles 1 ou 2 et n’en faisant pas déjà partie',
      'tableting punch',
    ],
  ],
];

/** Machines and tools that the law lists. */
export function equipmentItems(): readonly Substance[] {
  return rows.map(([id, [en, fr, es], synonyms]) => ({
    id,
    kind: 'equipment',
    name: { en: asLabel(en), fr: asLabel(fr), es: asLabel(es) },
    synonyms,
  }));
}
