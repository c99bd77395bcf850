import type { Text } from '../../base/index.ts';
import type { IndicatorQuestion } from '../../commitments/index.ts';
import { amountOfAYear } from './amount-of-a-year.ts';

/** Goods of which a third country promised to control the exports. */
interface Goods {
  readonly id: string;
  /** Codes of the Harmonized System, added up. */
  readonly commodity: string;
  readonly name: Text;
  readonly note: Text;
}

const goods: readonly Goods[] = [
  {
    id: 'anpp-npp',
    commodity: '293336~293337',
    name: { en: 'ANPP and NPP', fr: 'ANPP et NPP', es: 'ANPP y NPP' },
    note: {
      en: 'Both precursors of fentanyl have codes of their own since the edition of 2022 of the Harmonized System; before, they were declared among other chemicals.',
      fr: 'Ces deux précurseurs du fentanyl ont leurs propres codes depuis l’édition 2022 du Système harmonisé; auparavant, ils étaient déclarés parmi d’autres produits chimiques.',
      es: 'Ambos precursores del fentanilo tienen códigos propios desde la edición 2022 del Sistema Armonizado; antes se declaraban entre otras sustancias químicas.',
    },
  },
  {
    id: 'piperidine',
    commodity: '293332',
    name: { en: 'Piperidine', fr: 'Pipéridine', es: 'Piperidina' },
    note: {
      en: 'Piperidine and its salts are in Table II of the 1988 Convention and have many lawful uses.',
      fr: 'La pipéridine et ses sels figurent au Tableau II de la Convention de 1988 et ont de nombreux usages licites.',
      es: 'La piperidina y sus sales figuran en el Cuadro II de la Convención de 1988 y tienen muchos usos lícitos.',
    },
  },
];

const members = [
  { place: 'CA', en: 'Canada', fr: 'le Canada', es: 'Canadá' },
  { place: 'MX', en: 'Mexico', fr: 'le Mexique', es: 'México' },
  { place: 'US', en: 'the United States', fr: 'les États-Unis', es: 'Estados Unidos' },
] as const;

const declared: Text = {
  en: 'As declared to customs: almost all lawful trade, without what is hidden, misdeclared or sent through other countries. More or less of it is neither progress nor its opposite.',
  fr: 'Selon les déclarations en douane : commerce presque entièrement licite, sans ce qui est dissimulé, faussement déclaré ou envoyé par d’autres pays. Une hausse ou une baisse n’est ni un progrès ni un recul.',
  es: 'Según lo declarado en aduana: comercio casi por completo lícito, sin lo oculto, lo mal declarado ni lo enviado por otros países. Más o menos no es avance ni retroceso.',
};

/** What China reports to have exported, and what the members report to have imported: one flow, seen from both ends. */
export const tradeQuestions: readonly IndicatorQuestion[] = goods.flatMap((one) => [
  question(one, {
    id: 'cn-exports',
    place: 'CN',
    flow: 'export',
    partner: 'world',
    title: {
      en: 'exports of China to all countries, year',
      fr: 'exportations de la Chine vers tous les pays, année',
      es: 'exportaciones de China a todos los países, año',
    },
  }),
  ...members.flatMap(({ place, en, fr, es }) => [
    question(one, {
      id: `cn-exports-to-${place.toLowerCase()}`,
      place: 'CN',
      flow: 'export',
      partner: place.toLowerCase(),
      title: {
        en: `exports of China to ${en}, according to China, year`,
        fr: `exportations de la Chine vers ${fr}, selon la Chine, année`,
        es: `exportaciones de China a ${es}, según China, año`,
      },
    }),
    question(one, {
      id: `${place.toLowerCase()}-imports-from-cn`,
      place,
      flow: 'import',
      partner: 'cn',
      title: {
        en: `imports from China, according to ${en}, year`,
        fr: `importations de Chine, selon ${fr}, année`,
        es: `importaciones de China, según ${es}, año`,
      },
    }),
    question(one, {
      id: `${place.toLowerCase()}-imports`,
      place,
      flow: 'import',
      partner: 'world',
      title: {
        en: `imports from all countries, according to ${en}, year`,
        fr: `importations de tous les pays, selon ${fr}, année`,
        es: `importaciones de todos los países, según ${es}, año`,
      },
    }),
  ]),
]);

interface Direction {
  readonly id: string;
  readonly place: string;
  readonly flow: 'import' | 'export';
  readonly partner: string;
  readonly title: Text;
}

function question(
  { commodity, name, note, ...one }: Goods,
  { id, place, flow, partner, title }: Direction,
): IndicatorQuestion {
  return {
    ...amountOfAYear,
    id: `${id}-${one.id}`,
    title: {
      en: `${name.en}: ${title.en}`,
      fr: `${name.fr} : ${title.fr}`,
      es: `${name.es}: ${title.es}`,
    },
    note: { en: `${note.en} ${declared.en}`, fr: `${note.fr} ${declared.fr}`, es: `${note.es} ${declared.es}` },
    measure: {
      indicator: 'trade-net-weight',
      substance: null,
      places: { kind: 'named', places: [place] },
      sources: ['un-comtrade'],
      frequency: 'A',
      window: '',
      dimensions: { flow, partner, commodity },
    },
  };
}
