import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareQuantities, readQuantity } from './quantity.ts';
import { checkThresholds } from './threshold.ts';
import { thresholdRows } from './thresholds.generated.ts';

const mass = (grams: number, perPackage = false): unknown => ({
  amount: expect.closeTo(grams, 9),
  dimension: 'mass',
  perPackage,
});

describe('a quantity', () => {
  test.each([
    ['1.2 kg', 1_200],
    ['1,2 kg', 1_200],
    ['1,20kg', 1_200],
    ['0,400 kg', 400],
    ['500 mg', 0.5],
    ['500 µg', 0.000_5],
    ['1 000 kg', 1_000_000],
    ['1\u00a0000\u202f000 g', 1_000_000],
    ['1.5 t', 1_500_000],
    ['2 kilogrammes', 2_000],
    ['3 gramos', 3],
    // International avoirdupois pound: exactly 453.59237 g.
    ['1 lb', 453.592_37],
  ])('%s is %d g', (text, grams) => {
    expect(readQuantity(text)).toEqual(mass(grams));
  });

  test.each([
    ['100 l', 100],
    ['1,2 L', 1.2],
    ['500 mL', 0.5],
    ['2 litros', 2],
    ['1 hl', 100],
  ])('%s is %d l', (text, litres) => {
    expect(readQuantity(text)).toEqual({ amount: expect.closeTo(litres, 9), dimension: 'volume', perPackage: false });
  });

  test.each(['0.4 g per package', '0,4 g par emballage', '0.4 g por envase', '0.4 g/package'])(
    '%s is of one package',
    (text) => {
      expect(readQuantity(text)).toEqual(mass(0.4, true));
    },
  );

  test('nothing needs no unit', () => {
    expect(readQuantity('0')).toEqual({ amount: 0, dimension: 'none', perPackage: false });
  });

  test.each([
    '',
    'kg',
    '5',
    '-1 kg',
    '1,200 kg',
    '1.2.3 kg',
    'plenty',
    '1 kg of it',
    '1e3 kg',
    'NaN g',
    '5 stone',
    '1 '.repeat(200),
  ])('"%s" is not read', (text) => {
    expect(readQuantity(text)).toBeUndefined();
  });

  test('reads whatever it can write, and never throws', () => {
    const units = fc.constantFrom('mg', 'g', 'kg', 't', 'ml', 'l');
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e9 }),
        fc.nat(999),
        units,
        fc.constantFrom('.', ','),
        (whole, rest, unit, point) => {
          const decimals = rest === 0 ? '' : `${point}${String(rest).padStart(3, '0')}5`;
          const read = readQuantity(`${whole}${decimals} ${unit}`);
          const factor = { mg: 1e-3, g: 1, kg: 1e3, t: 1e6, ml: 1e-3, l: 1 }[unit];
          const wanted = Number(`${whole}${decimals.replace(',', '.')}`) * (factor ?? Number.NaN);
          expect(read?.amount).toBeCloseTo(wanted, 3);
        },
      ),
    );
    fc.assert(fc.property(fc.string(), (text) => void readQuantity(text)));
  });
});

describe('comparing', () => {
  const compare = (asked: string, limit: string): string => {
    const [a, b] = [readQuantity(asked), readQuantity(limit)];
    if (a === undefined || b === undefined) throw new Error(`cannot read ${asked} or ${limit}`);
    return compareQuantities(a, b);
  };

  test('a quantity is within its own limit, whatever its unit', () => {
    expect(compare('1000 kg', '1000 kg')).toBe('at-or-below');
    expect(compare('1 t', '1000 kg')).toBe('at-or-below');
    expect(compare('1000.1 kg', '1000 kg')).toBe('above');
    expect(compare('0.0004 kg', '0.4 g per package')).toBe('at-or-below');
  });

  test('of a limit of nothing every quantity is above', () => {
    expect(compare('1 µg', '0')).toBe('above');
    expect(compare('1 ml', '0')).toBe('above');
  });

  test('what needs a density or the size of a package is not compared', () => {
    expect(compare('1.2 kg', '100 l')).toBe('not-comparable');
    expect(compare('1.2 kg', '0.4 g per package')).toBe('not-comparable');
    expect(compare('0.3 g', '0.4 g per package')).toBe('at-or-below');
    expect(compare('0.5 g per package', '0.4 g per package')).toBe('above');
    expect(compare('5 g per package', '1000 kg')).toBe('not-comparable');
  });

  test('more is never below where less is above', () => {
    const amount = fc.double({ min: 0, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(amount, amount, amount, fc.boolean(), (less, extra, limit, perPackage) => {
        const quantity = (grams: number): Parameters<typeof compareQuantities>[0] => ({
          amount: grams,
          dimension: 'mass',
          perPackage,
        });
        if (compareQuantities(quantity(less), quantity(limit)) !== 'above') return;
        expect(compareQuantities(quantity(less + extra), quantity(limit))).toBe('above');
      }),
    );
  });
});

describe('the texts’ quantities', () => {
  const verdictsOf = (substance: string, text: string): string[] => {
    const asked = readQuantity(text);
    if (asked === undefined) throw new Error(`cannot read ${text}`);
    return checkThresholds(substance, asked, []).map(({ jurisdiction, verdict }) => `${jurisdiction} ${verdict}`);
  };

  // SOR/2002-359, schedule, items 5, 14 and 31; Regulation (EC) 273/2004, Annex II: piperidine 0.5 kg.
  test('answer for a precursor', () => {
    expect(verdictsOf('ephedrine', '0.3 g per package')).toEqual(['CA at-or-below']);
    expect(verdictsOf('piperidine', '0.5 kg')).toEqual(['CA at-or-below', 'EU at-or-below']);
    expect(verdictsOf('piperidine', '501 g')).toEqual(['CA above', 'EU above']);
    expect(verdictsOf('4-ap', '1 mg')).toEqual(['CA above']);
    expect(verdictsOf('fentanyl', '1 mg')).toEqual([]);
  });

  test('all can be read, and every answer is in three languages', () => {
    const asked = readQuantity('1 kg');
    if (asked === undefined) throw new Error('cannot read 1 kg');
    for (const { substance, quantity } of thresholdRows) {
      expect(readQuantity(quantity), quantity).toBeDefined();
      for (const { meaning } of checkThresholds(substance, asked, [])) {
        expect(new Set([meaning.en, meaning.fr, meaning.es]).size).toBe(3);
      }
    }
  });
});
