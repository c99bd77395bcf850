import { languages, type Text } from '../base/index.ts';
import type { DimensionValueText } from './dimension.ts';

/** Dimensions of trade. Nothing watches it, so that pages of signals need none of these words. */
const titles: Readonly<Record<string, Text>> = {
  flow: { en: 'Flow', fr: 'Flux', es: 'Flujo' },
  partner: { en: 'Partner', fr: 'Partenaire', es: 'Socio' },
  commodity: { en: 'Commodity', fr: 'Produit', es: 'Producto' },
};

export function findTradeTitle(name: string): Text | undefined {
  return titles[name];
}

/** A dimension of trade and its value in words; undefined for others, and for one that is only a code. */
export function findTradeText(name: string, value: string): DimensionValueText | undefined {
  const title = titles[name];
  const text = textOf(name, value);
  return title === undefined || text === undefined ? undefined : { title, value: text };
}

function textOf(name: string, value: string): Text | undefined {
  if (name === 'partner') return findPartnerText(value);
  return name === 'flow' ? flowTexts[value] : commodityTexts[value];
}

/** Directions of trade, as the United Nations' *International Merchandise Trade Statistics* (2010) tell them apart. */
const flowTexts: Readonly<Record<string, Text>> = {
  import: { en: 'imports', fr: 'importations', es: 'importaciones' },
  export: { en: 'exports', fr: 'exportations', es: 'exportaciones' },
  're-import': { en: 're-imports', fr: 'réimportations', es: 'reimportaciones' },
  're-export': { en: 're-exports', fr: 'réexportations', es: 'reexportaciones' },
  'foreign-import': {
    en: 'imports of foreign goods',
    fr: 'importations de biens étrangers',
    es: 'importaciones de bienes extranjeros',
  },
  'domestic-export': {
    en: 'exports of domestic goods',
    fr: 'exportations de biens nationaux',
    es: 'exportaciones de bienes nacionales',
  },
  'import-for-inward-processing': {
    en: 'imports for inward processing',
    fr: 'importations pour perfectionnement actif',
    es: 'importaciones para perfeccionamiento activo',
  },
  'import-after-outward-processing': {
    en: 'imports after outward processing',
    fr: 'importations après perfectionnement passif',
    es: 'importaciones tras perfeccionamiento pasivo',
  },
  'export-after-inward-processing': {
    en: 'exports after inward processing',
    fr: 'exportations après perfectionnement actif',
    es: 'exportaciones tras perfeccionamiento activo',
  },
  'export-for-outward-processing': {
    en: 'exports for outward processing',
    fr: 'exportations pour perfectionnement passif',
    es: 'exportaciones para perfeccionamiento pasivo',
  },
};

/** Subheadings of the Harmonized System (edition of 2022) that name a precursor or fentanyls. */
const commodityTexts: Readonly<Record<string, Text>> = {
  total: { en: 'all commodities', fr: 'tous les produits', es: 'todos los productos' },
  '280610': goods('hydrogen chloride', 'chlorure d’hydrogène', 'cloruro de hidrógeno', '2806.10'),
  '280700': goods('sulphuric acid', 'acide sulfurique', 'ácido sulfúrico', '2807.00'),
  '284161': goods('potassium permanganate', 'permanganate de potassium', 'permanganato de potasio', '2841.61'),
  '290230': goods('toluene', 'toluène', 'tolueno', '2902.30'),
  '290911': goods('diethyl ether', 'éther diéthylique', 'éter dietílico', '2909.11'),
  '291411': goods('acetone', 'acétone', 'acetona', '2914.11'),
  '291412': goods('methyl ethyl ketone', 'méthyléthylcétone', 'metiletilcetona', '2914.12'),
  '291431': goods('phenylacetone (P-2-P)', 'phénylacétone (P-2-P)', 'fenilacetona (P-2-P)', '2914.31'),
  '291524': goods('acetic anhydride', 'anhydride acétique', 'anhídrido acético', '2915.24'),
  '291634': goods(
    'phenylacetic acid and its salts',
    'acide phénylacétique et ses sels',
    'ácido fenilacético y sus sales',
    '2916.34',
  ),
  '292243': goods(
    'anthranilic acid and its salts',
    'acide anthranilique et ses sels',
    'ácido antranílico y sus sales',
    '2922.43',
  ),
  '292423': goods(
    'N-acetylanthranilic acid and its salts',
    'acide N-acétylanthranilique et ses sels',
    'ácido N-acetilantranílico y sus sales',
    '2924.23',
  ),
  '292640': goods(
    'alpha-phenylacetoacetonitrile (APAAN)',
    'alpha-phénylacétoacétonitrile (APAAN)',
    'alfa-fenilacetoacetonitrilo (APAAN)',
    '2926.40',
  ),
  '293291': goods('isosafrole', 'isosafrole', 'isosafrol', '2932.91'),
  '293292': goods('3,4-MDP-2-P', '3,4-MDP-2-P', '3,4-MDP-2-P', '2932.92'),
  '293293': goods('piperonal', 'pipéronal', 'piperonal', '2932.93'),
  '293294': goods('safrole', 'safrole', 'safrol', '2932.94'),
  '293332': goods('piperidine and its salts', 'pipéridine et ses sels', 'piperidina y sus sales', '2933.32'),
  '293333': goods(
    'fentanyl, pethidine, methylphenidate and other named medicines',
    'fentanyl, péthidine, méthylphénidate et autres médicaments désignés',
    'fentanilo, petidina, metilfenidato y otros medicamentos nombrados',
    '2933.33',
  ),
  '293334': goods(
    'other fentanyls and their derivatives',
    'autres fentanyls et leurs dérivés',
    'los demás fentanilos y sus derivados',
    '2933.34',
  ),
  '293336': goods('ANPP', 'ANPP', 'ANPP', '2933.36'),
  '293337': goods('NPP', 'NPP', 'NPP', '2933.37'),
  '293339': goods(
    'other compounds with an unfused pyridine ring',
    'autres composés à cycle pyridine non condensé',
    'los demás compuestos con un ciclo piridina sin condensar',
    '2933.39',
  ),
  '293492': goods(
    'other fentanyls of heading 29.34',
    'autres fentanyls de la position 29.34',
    'los demás fentanilos de la partida 29.34',
    '2934.92',
  ),
  '293941': goods('ephedrine and its salts', 'éphédrine et ses sels', 'efedrina y sus sales', '2939.41'),
  '293942': goods(
    'pseudoephedrine and its salts',
    'pseudoéphédrine et ses sels',
    'seudoefedrina y sus sales',
    '2939.42',
  ),
  '293944': goods('norephedrine and its salts', 'noréphédrine et ses sels', 'norefedrina y sus sales', '2939.44'),
  '293961': goods('ergometrine and its salts', 'ergométrine et ses sels', 'ergometrina y sus sales', '2939.61'),
  '293962': goods('ergotamine and its salts', 'ergotamine et ses sels', 'ergotamina y sus sales', '2939.62'),
  '293963': goods(
    'lysergic acid and its salts',
    'acide lysergique et ses sels',
    'ácido lisérgico y sus sales',
    '2939.63',
  ),
};

const world: Text = { en: 'all partners', fr: 'tous les partenaires', es: 'todos los socios' };
let regionNames: readonly Intl.DisplayNames[] | undefined;

/** A trading partner: `world`, an ISO 3166-1 alpha-2 code in small letters; undefined for areas that have only a number. */
function findPartnerText(value: string): Text | undefined {
  if (value === 'world') return world;
  if (!/^[a-z]{2}$/u.test(value)) return undefined;
  regionNames ??= languages.map((language) => new Intl.DisplayNames(language, { type: 'region', fallback: 'none' }));
  const [en, fr, es] = regionNames.map((names) => names.of(value.toUpperCase()));
  return en === undefined || fr === undefined || es === undefined ? undefined : { en, fr, es };
}

function goods(en: string, fr: string, es: string, subheading: string): Text {
  return { en: `${en} (HS ${subheading})`, fr: `${fr} (SH ${subheading})`, es: `${es} (SA ${subheading})` };
}
