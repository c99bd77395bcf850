import type { Commitment } from '../../model/index.ts';
import { asRead, promise, text } from './promise.ts';

/** Goods of which trade is evidence: the precursors of fentanyl that customs authorities tell apart. */
const goods = ['anpp-npp', 'piperidine'];

/** What a country that is no member promised, followed in the same form. */
export const precursorExports: readonly Commitment[] = [
  promise({
    id: 'precursor-exports',
    level: 'strategy',
    origin: 'third-country',
    parent: null,
    owners: [{ country: 'CN', agency: null }],
    title: text(
      'Control of exports of precursor chemicals to North America',
      'Contrôle des exportations de précurseurs chimiques vers l’Amérique du Nord',
      'Control de las exportaciones de precursores químicos a América del Norte',
    ),
    passage: { statement: 'nadd-9', words: 'in relation to the control of precursor chemical exports' },
    questions: ['ca', 'mx', 'us', 'cn'].map((country) => `${country}-precursors-seized`),
  }),
  promise({
    id: 'precursor-exports/licences',
    level: 'action',
    origin: 'third-country',
    parent: 'precursor-exports',
    owners: [{ country: 'CN', agency: null }],
    title: text(
      'Licences for exports of 13 chemicals to Canada, Mexico and the United States',
      'Licences pour l’exportation de 13 produits chimiques vers le Canada, le Mexique et les États-Unis',
      'Licencias para exportar 13 sustancias químicas a Canadá, México y Estados Unidos',
    ),
    description: text(
      'In force since 10 November 2025, as reported in the trade press that month. Entered from those reports: the Dialogue’s statement names neither chemicals nor dates.',
      'En vigueur depuis le 10 novembre 2025, selon la presse spécialisée du même mois. Saisi d’après elle : la déclaration du Dialogue ne nomme ni produits ni dates.',
      'Vigente desde el 10 de noviembre de 2025, según la prensa especializada de ese mes. Registrado a partir de ella: la declaración del Diálogo no menciona sustancias ni fechas.',
    ),
    lineage: asRead('advances', 'nadd-2026/supply-chain-gaps'),
    passage: null,
    questions: goods.flatMap((one) => [
      `cn-exports-${one}`,
      ...['ca', 'mx', 'us'].flatMap((country) => [
        `cn-exports-to-${country}-${one}`,
        `${country}-imports-from-cn-${one}`,
      ]),
    ]),
  }),
];
