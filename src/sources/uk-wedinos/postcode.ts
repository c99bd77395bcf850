import type { PlaceId } from '../../model/index.ts';

export interface Origin {
  readonly place: PlaceId;
  /** Letters of the postcode area (`CF`), the finest location that is kept. */
  readonly area: string | null;
  /** `stated`: taken as it stands; `unstated`: none given; `unknown`: no such area; `damaged`: an artefact of the export. */
  readonly quality: 'stated' | 'unstated' | 'unknown' | 'damaged';
}

const england =
  'AL B BA BB BD BH BL BN BR BS CA CB CH CM CO CR CT CV CW DA DE DH DL DN DT DY E EC EN EX FY GL GU HA HD HG HP HR HU HX ' +
  'IG IP KT L LA LE LN LS LU M ME MK N NE NG NN NR NW OL OX PE PL PO PR RG RH RM S SE SG SK SL SM SN SO SP SR SS ST SW ' +
  'SY TA TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO';

const nationByArea: ReadonlyMap<string, PlaceId> = new Map([
  ...england.split(' ').map((area) => [area, 'GB-ENG'] as const),
  ...'AB DD DG EH FK G HS IV KA KW KY ML PA PH TD ZE'.split(' ').map((area) => [area, 'GB-SCT'] as const),
  ...'CF LD LL NP SA'.split(' ').map((area) => [area, 'GB-WLS'] as const),
  ['BT', 'GB-NIR'],
  ['GY', 'GG'],
  ['IM', 'IM'],
  ['JE', 'JE'],
]);

/** Districts on the other side of the border than the rest of their area, and those that lie on both sides (`GB`). */
const nationByDistrict: ReadonlyMap<string, PlaceId> = new Map([
  ...'CH5 CH6 CH7 CH8 SY16 SY17 SY18 SY19 SY20 SY23 SY24 SY25'
    .split(' ')
    .map((district) => [district, 'GB-WLS'] as const),
  ...'CH4 HR3 HR5 LD7 LD8 NP16 NP25 SY10 SY15 SY21 SY22 TD12 TD15'
    .split(' ')
    .map((district) => [district, 'GB'] as const),
]);

const nationByName: ReadonlyMap<string, PlaceId> = new Map([
  ['ENGLAND', 'GB-ENG'],
  ['NORTHERN IRELAND', 'GB-NIR'],
  ['SCOTLAND', 'GB-SCT'],
  ['WALES', 'GB-WLS'],
]);

const unstated: ReadonlySet<string> = new Set(['', 'NA', 'N/A', 'NOT STATED', 'UNKNOWN']);

/** Where a sample was sent from, no finer than a nation and a postcode area. */
export function findOrigin(postcode: string): Origin {
  const text = postcode.trim().toUpperCase();
  if (text === 'ARRAY') return { place: 'GB', area: null, quality: 'damaged' };
  if (unstated.has(text)) return { place: 'GB', area: null, quality: 'unstated' };
  const nation = nationByName.get(text);
  if (nation !== undefined) return { place: nation, area: null, quality: 'stated' };
  const [, area = '', district = ''] = /^([A-Z]{1,2})(\d{1,2}|$)/.exec(text) ?? [];
  const place = nationByDistrict.get(`${area}${district}`) ?? nationByArea.get(area);
  return place === undefined ? { place: 'GB', area: null, quality: 'unknown' } : { place, area, quality: 'stated' };
}
