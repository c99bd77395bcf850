import type { Text } from '../../base/index.ts';
import { skeletonOf } from './inchi.ts';

/**
 * Counter-ions and solvents of crystallisation: first block of the InChIKey of the acid, base, metal ion or solvent; its name
 * in that of a salt. What is both a usual solvent and a substance that is watched for its own sake (acetone, toluene, diethyl
 * ether) is left out, so that it is reported where it is drawn.
 */
const names: Readonly<Record<string, Text>> = {
  VEXZGXHMUGYJMC: { en: 'hydrochloride', fr: 'chlorhydrate', es: 'clorhidrato' },
  CPELXLSAUQHCOX: { en: 'hydrobromide', fr: 'bromhydrate', es: 'bromhidrato' },
  XMBWDFGMSWQBCA: { en: 'hydriodide', fr: 'iodhydrate', es: 'yodhidrato' },
  KRHYYFGTRYWZRS: { en: 'hydrofluoride', fr: 'fluorhydrate', es: 'fluorhidrato' },
  QAOWNCQODCNURD: { en: 'sulfate', fr: 'sulfate', es: 'sulfato' },
  NBIIXXVUZAFLBC: { en: 'phosphate', fr: 'phosphate', es: 'fosfato' },
  GRYLNZFGIOXLOG: { en: 'nitrate', fr: 'nitrate', es: 'nitrato' },
  VLTRZXGMWDSKGL: { en: 'perchlorate', fr: 'perchlorate', es: 'perclorato' },
  KGBXLFKZBHKPEV: { en: 'borate', fr: 'borate', es: 'borato' },
  BVKZGUZCCUSVTD: { en: 'carbonate', fr: 'carbonate', es: 'carbonato' },
  ODGCEQLVLXJUCC: { en: 'tetrafluoroborate', fr: 'tétrafluoroborate', es: 'tetrafluoroborato' },
  LJQLCJWAZJINEB: { en: 'hexafluorophosphate', fr: 'hexafluorophosphate', es: 'hexafluorofosfato' },
  ZMZDMBWJUHKJPS: { en: 'thiocyanate', fr: 'thiocyanate', es: 'tiocianato' },
  QTBSBXVTEAMEQO: { en: 'acetate', fr: 'acétate', es: 'acetato' },
  DTQVDTLACAAQTR: { en: 'trifluoroacetate', fr: 'trifluoroacétate', es: 'trifluoroacetato' },
  BDAGIHXWWSANSR: { en: 'formate', fr: 'formiate', es: 'formiato' },
  KRKNYBCHXYNGOX: { en: 'citrate', fr: 'citrate', es: 'citrato' },
  FEWJPZIEWOKRBE: { en: 'tartrate', fr: 'tartrate', es: 'tartrato' },
  VZCYOOQTPOCHFL: { en: 'fumarate or maleate', fr: 'fumarate ou maléate', es: 'fumarato o maleato' },
  MUBZPKHOEPUJKR: { en: 'oxalate', fr: 'oxalate', es: 'oxalato' },
  OFOBLEOULBTSOW: { en: 'malonate', fr: 'malonate', es: 'malonato' },
  KDYFGRWQOYBRFD: { en: 'succinate', fr: 'succinate', es: 'succinato' },
  BJEPYKJPYRNKOW: { en: 'malate', fr: 'malate', es: 'malato' },
  JVTAAEKCZFNVCJ: { en: 'lactate', fr: 'lactate', es: 'lactato' },
  RGHNJXZEOKUKBD: { en: 'gluconate', fr: 'gluconate', es: 'gluconato' },
  WPYMKLBDIGXBTP: { en: 'benzoate', fr: 'benzoate', es: 'benzoato' },
  YGSDEFSMJLZEOE: { en: 'salicylate', fr: 'salicylate', es: 'salicilato' },
  AFVFQIVMOAPDHO: { en: 'mesylate', fr: 'mésylate', es: 'mesilato' },
  CCIVGXIOQKPBKL: { en: 'esylate', fr: 'ésylate', es: 'esilato' },
  SRSXLGNVWSONIS: { en: 'besylate', fr: 'bésylate', es: 'besilato' },
  JOXIMZWYDAKGHI: { en: 'tosylate', fr: 'tosylate', es: 'tosilato' },
  KVBGVZZKJNLNJU: { en: 'napsylate', fr: 'napsylate', es: 'napsilato' },
  XTEGVFVZDVNBPF: { en: 'napadisylate', fr: 'napadisylate', es: 'napadisilato' },
  MIOPJNTWMNEORI: { en: 'camsylate', fr: 'camsylate', es: 'camsilato' },
  OXNIZHLAWKMVMX: { en: 'picrate', fr: 'picrate', es: 'picrato' },
  WLJNZVDCPSBLRP: { en: 'pamoate', fr: 'pamoate', es: 'pamoato' },
  YONLFQNRGZXBBF: { en: 'dibenzoyltartrate', fr: 'dibenzoyltartrate', es: 'dibenzoiltartrato' },
  CVHZOJJKTDOEJC: { en: 'saccharinate', fr: 'saccharinate', es: 'sacarinato' },
  QIAFMBKCNZACKA: { en: 'hippurate', fr: 'hippurate', es: 'hipurato' },
  QIQXTHQIDYTFRH: { en: 'stearate', fr: 'stéarate', es: 'estearato' },
  HBBGRARXTFLTSG: { en: 'lithium', fr: 'lithium', es: 'litio' },
  FKNQFGJONOIPTF: { en: 'sodium', fr: 'sodium', es: 'sodio' },
  NPYPAHLBTDXSSS: { en: 'potassium', fr: 'potassium', es: 'potasio' },
  BHPQYMZQTOCNFJ: { en: 'calcium', fr: 'calcium', es: 'calcio' },
  JLVVSXFLKOJNIY: { en: 'magnesium', fr: 'magnésium', es: 'magnesio' },
  PTFCDOFLOPIGGS: { en: 'zinc', fr: 'zinc', es: 'zinc' },
  REDXJYDRNCIFBQ: { en: 'aluminium', fr: 'aluminium', es: 'aluminio' },
  QGZKDVFQNNGYKY: { en: 'ammonium', fr: 'ammonium', es: 'amonio' },
  LENZDBCJOHFCAS: { en: 'trometamol', fr: 'trométamol', es: 'trometamol' },
  MBBZMMPHUWSWHV: { en: 'meglumine', fr: 'méglumine', es: 'meglumina' },
  GPRLSGONYQIRFK: { en: 'proton', fr: 'proton', es: 'protón' },
  XLYOFNOQVPJJNP: { en: 'water', fr: 'eau', es: 'agua' },
  OKKJLVBELUTLKV: { en: 'methanol', fr: 'méthanol', es: 'metanol' },
  LFQSCWFLJHTTHZ: { en: 'ethanol', fr: 'éthanol', es: 'etanol' },
  KFZMGEQAYNKOFK: { en: 'propan-2-ol', fr: 'propan-2-ol', es: 'propan-2-ol' },
};

const solvents: ReadonlySet<string> = new Set(['XLYOFNOQVPJJNP', 'OKKJLVBELUTLKV', 'LFQSCWFLJHTTHZ', 'KFZMGEQAYNKOFK']);

/**
 * Which fragments are counter-ions or solvents of another, by their InChIKeys. Nothing is left aside where nothing would
 * remain: hydrochloric acid alone is itself, with its water too. Of a salt of listed ions only (sodium chloride) every
 * fragment is one: it is neither its acid nor its base.
 */
export function markIons(inchiKeys: readonly string[]): readonly boolean[] {
  const listed = inchiKeys.map((key) => findIon(key) !== null);
  if (listed.includes(false)) return listed;
  const solvent = inchiKeys.map((key) => solvents.has(skeletonOf(key)));
  const ions = solvent.filter((is) => !is).length;
  if (ions === 0) return solvent.map(() => false);
  return ions === 1 ? solvent : listed;
}

/** What a fragment is called as part of a salt or solvate; nothing where it is no counter-ion or solvent of the list. */
export function findIon(inchiKey: string): Text | null {
  return names[skeletonOf(inchiKey)] ?? null;
}
