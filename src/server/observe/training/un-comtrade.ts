import { findPlaceByAlpha3 } from '../../../model/index.ts';
import { type TrainingDelivery, writeTable } from './delivery.ts';
import { SeededRandom } from './seeded-random.ts';

const sourceId = 'un-comtrade';
const years = [2022, 2023, 2024, 2025];

interface Area {
  readonly code: number;
  readonly letters: string;
}

const world: Area = { code: 0, letters: 'W00' };
const china: Area = { code: 156, letters: 'CHN' };
const members: readonly Area[] = [
  { code: 124, letters: 'CAN' },
  { code: 484, letters: 'MEX' },
  { code: 842, letters: 'USA' },
];

/** Usual kilograms a year that a member imports, and dollars for one of them. */
const goods = [
  { code: '293332', name: 'Piperidine and its salts', kilograms: 24_000, price: 14 },
  { code: '293336', name: '4-Anilino-N-phenethylpiperidine (ANPP)', kilograms: 40, price: 260 },
  { code: '293337', name: 'N-Phenethyl-4-piperidone (NPP)', kilograms: 90, price: 180 },
] as const;

const header = [
  'typeCode,freqCode,refPeriodId,refYear,refMonth,period,reporterCode,reporterISO,reporterDesc,flowCode,flowDesc',
  'partnerCode,partnerISO,partnerDesc,partner2Code,partner2ISO,partner2Desc,classificationCode,classificationSearchCode',
  'isOriginalClassification,cmdCode,cmdDesc,aggrLevel,isLeaf,customsCode,customsDesc,mosCode,motCode,motDesc,qtyUnitCode',
  'qtyUnitAbbr,qty,isQtyEstimated,altQtyUnitCode,altQtyUnitAbbr,altQty,isAltQtyEstimated,netWgt,isNetWgtEstimated,grossWgt',
  'isGrossWgtEstimated,cifvalue,fobvalue,primaryValue,legacyEstimationFlag,isReported,isAggregate',
].flatMap((line) => line.split(','));

/** What China reports as exported to each member and to all countries, and what each member reports as imported from there. */
export function tradeInPrecursors(): readonly TrainingDelivery[] {
  const rows = years.flatMap((year) => goods.flatMap((one) => drawYear(year, one)));
  return [
    {
      sourceId,
      fileName: 'training-TradeData_2026-09-15.csv',
      asOf: '2026-09-15',
      bytes: writeTable([header, ...rows], { encoding: 'latin1', lineEnd: '\r\n' }),
    },
  ];
}

type Row = readonly (string | number)[];
type Goods = (typeof goods)[number];

function drawYear(year: number, one: Goods): readonly Row[] {
  const drawn = members.map((member) => {
    const random = new SeededRandom(`${sourceId}/${member.letters}/${one.code}/${year}`);
    const sent = random.logNormal(one.kilograms, 0.3);
    // Two ends of one flow never agree: other months, other routes, other ways to value.
    return { member, sent, received: sent * random.logNormal(1, 0.15), price: random.logNormal(one.price, 0.1) };
  });
  const total = drawn.reduce((sum, { sent }) => sum + sent, 0) * 6;
  return [
    row(one, { year, flow: 'X', reporter: china, partner: world, kilograms: total, price: one.price }),
    ...drawn.flatMap(({ member, sent, received, price }) => [
      row(one, { year, flow: 'X', reporter: china, partner: member, kilograms: sent, price }),
      row(one, { year, flow: 'M', reporter: member, partner: china, kilograms: received, price: price * 1.08 }),
      row(one, { year, flow: 'M', reporter: member, partner: world, kilograms: received * 1.6, price: price * 1.2 }),
    ]),
  ];
}

interface Trade {
  readonly year: number;
  readonly flow: 'M' | 'X';
  readonly reporter: Area;
  readonly partner: Area;
  readonly kilograms: number;
  readonly price: number;
}

function row({ code, name }: Goods, { year, flow, reporter, partner, kilograms, price }: Trade): Row {
  const weight = Math.round(kilograms * 10) / 10;
  const value = Math.round(weight * price * 100) / 100;
  const place = [reporter.code, reporter.letters, nameOf(reporter)];
  const other = [partner.code, partner.letters, nameOf(partner), 0, 'W00', 'World'];
  const way = flow === 'M' ? [flow, 'Import'] : [flow, 'Export'];
  const item = ['H6', 'HS', 'True', code, name, 6, 'True', 'C00', 'TOTAL CPC', 0, 0, 'TOTAL MOT'];
  const amounts = [8, 'kg', weight, 'False', -1, 'N/A', 0, 'False', weight, 'False', 0, 'False'];
  const values = flow === 'M' ? [value, '', value] : ['', value, value];
  const date = ['C', 'A', `${year}0101`, year, 52, year];
  return [date, place, way, other, item, amounts, values, [0, 'True', 'False']].flat();
}

function nameOf({ letters }: Area): string {
  return letters === 'USA' ? letters : (findPlaceByAlpha3(letters)?.name.en ?? 'World');
}
