/** An amount, as mass in grams or as volume in litres; zero needs no unit. */
export interface Quantity {
  readonly amount: number;
  readonly dimension: 'mass' | 'volume' | 'none';
  /** Of what one package holds. */
  readonly perPackage: boolean;
}

/** Grams, or litres, in one of the unit. */
const factors: readonly (readonly [spellings: string, dimension: 'mass' | 'volume', factor: number])[] = [
  ['µg|μg|ug|mcg|micro-?gram(?:me|o)?s?', 'mass', 1e-6],
  ['mg|milligram(?:me)?s?|miligramos?', 'mass', 1e-3],
  ['g|gr|gram(?:me|o)?s?', 'mass', 1],
  ['kg|kgs|kilos?|kilogram(?:me)?s?|kilogramos?', 'mass', 1e3],
  ['t|tonnes?|toneladas?|metric tons?', 'mass', 1e6],
  ['lbs?|pounds?|livres?|libras?', 'mass', 453.59237],
  ['oz|ounces?|onces?|onzas?', 'mass', 28.349523125],
  ['ml|millilit(?:re|er)s?|mililitros?', 'volume', 1e-3],
  ['cl|centilit(?:re|er)s?|centilitros?', 'volume', 1e-2],
  ['l|lit(?:re|er)s?|litros?', 'volume', 1],
  ['hl|hectolit(?:re|er)s?|hectolitros?', 'volume', 100],
  ['m3|m³', 'volume', 1e3],
];

const units = factors.map(([spellings, dimension, factor]) => ({
  pattern: new RegExp(`^(?:${spellings})$`, 'iu'),
  dimension,
  factor,
}));

const perPackage = /\s*(?:per|par|por|\/)\s*(?:package|pack|emballage|paquet|paquete|envase|empaque)$/iu;

/**
 * Reads "0.4 g per package", "100 l", "1000 kg", "0", "1,2 kg", "1 500 mL". A point is a decimal sign, a comma too; a comma
 * before three digits could be either ("1,200 kg" in English and in French) and is not read, nor are negative amounts.
 * Nothing where the text is no quantity.
 */
export function readQuantity(text: string): Quantity | undefined {
  if (text.length > 100) return undefined;
  const whole = text.trim();
  const ofPackage = perPackage.test(whole);
  const parts = /^(\d[\d\s.,']*)\s*([\p{L}µμ³\d\s-]*)$/u.exec(whole.replace(perPackage, ''));
  const number = readNumber(parts?.[1]?.trim() ?? '');
  if (parts === null || number === undefined) return undefined;
  const unit = parts[2]?.trim() ?? '';
  if (unit === '') return number === 0 ? { amount: 0, dimension: 'none', perPackage: ofPackage } : undefined;
  const found = units.find(({ pattern }) => pattern.test(unit));
  if (found === undefined) return undefined;
  return { amount: number * found.factor, dimension: found.dimension, perPackage: ofPackage };
}

function readNumber(text: string): number | undefined {
  const grouped = /^[1-9]\d{0,2}(?:[\s']\d{3})+(?=$|[.,])/u.exec(text)?.[0];
  const plain = grouped === undefined ? text : grouped.replace(/[\s']/gu, '') + text.slice(grouped.length);
  if (!/^\d+(?:[.,]\d+)?$/u.test(plain)) return undefined;
  if (/^[1-9]\d{0,2},\d{3}$/u.test(plain)) return undefined;
  return Number(plain.replace(',', '.'));
}

/**
 * Whether an asked amount is above a limit. Mass and volume cannot be compared without a density; an amount that says
 * nothing of packages stays within a limit for each package only where all of it would.
 */
export function compareQuantities(asked: Quantity, limit: Quantity): 'above' | 'at-or-below' | 'not-comparable' {
  if (limit.amount === 0) return asked.amount > 0 ? 'above' : 'at-or-below';
  if (asked.dimension !== limit.dimension) return 'not-comparable';
  // Converting units must not lift a quantity over its own limit: 0.0004 kg is 0.4 g.
  const above = asked.amount > limit.amount * (1 + 1e-9);
  if (!above) return limit.perPackage || !asked.perPackage ? 'at-or-below' : 'not-comparable';
  return limit.perPackage && !asked.perPackage ? 'not-comparable' : 'above';
}
