import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { JsonValue } from '../../model/index.ts';
import { canonicalJson } from './canonical-json.ts';

/** RFC 8785, appendix B: IEEE 754 double precision in hexadecimal, and how it is written. */
const numbers: readonly (readonly [string, string])[] = [
  ['0000000000000000', '0'],
  ['8000000000000000', '0'],
  ['0000000000000001', '5e-324'],
  ['8000000000000001', '-5e-324'],
  ['7fefffffffffffff', '1.7976931348623157e+308'],
  ['ffefffffffffffff', '-1.7976931348623157e+308'],
  ['4340000000000000', '9007199254740992'],
  ['c340000000000000', '-9007199254740992'],
  ['4430000000000000', '295147905179352830000'],
  ['44b52d02c7e14af5', '9.999999999999997e+22'],
  ['44b52d02c7e14af6', '1e+23'],
  ['44b52d02c7e14af7', '1.0000000000000001e+23'],
  ['444b1ae4d6e2ef4e', '999999999999999700000'],
  ['444b1ae4d6e2ef4f', '999999999999999900000'],
  ['444b1ae4d6e2ef50', '1e+21'],
  ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
  ['3eb0c6f7a0b5ed8d', '0.000001'],
  ['41b3de4355555553', '333333333.3333332'],
  ['41b3de4355555554', '333333333.33333325'],
  ['41b3de4355555555', '333333333.3333333'],
  ['41b3de4355555556', '333333333.3333334'],
  ['41b3de4355555557', '333333333.33333343'],
  ['becbf647612f3696', '-0.0000033333333333333333'],
  ['43143ff3c1cb0959', '1424953923781206.2'],
];

function double(bits: string): number {
  return Buffer.from(bits, 'hex').readDoubleBE();
}

function parse(text: string): JsonValue {
  return JSON.parse(text) as JsonValue;
}

describe('RFC 8785', () => {
  test('the example of section 3.2.2, and its octets of section 3.2.4', () => {
    const text = String.raw`{
      "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
      "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
      "literals": [null, true, false]
    }`;
    const octets =
      '7b226c69746572616c73223a5b6e756c6c2c747275652c66616c73655d2c226e756d62657273223a5b3333333333333333332e333333' +
      '333333332c31652b33302c342e352c302e3030322c31652d32375d2c22737472696e67223a22e282ac245c75303030665c6e4127425c22' +
      '5c5c5c5c5c222f227d';
    expect(Buffer.from(canonicalJson(parse(text)), 'utf8').toString('hex')).toBe(octets);
  });

  test('the order of section 3.2.3', () => {
    const text = String.raw`{
      "\u20ac": "Euro Sign", "\r": "Carriage Return", "\ufb33": "Hebrew Letter Dalet With Dagesh", "1": "One",
      "\ud83d\ude00": "Emoji: Grinning Face", "\u0080": "Control", "\u00f6": "Latin Small Letter O With Diaeresis"
    }`;
    expect(Object.values(JSON.parse(canonicalJson(parse(text))) as object).length).toBe(7);
    const written = canonicalJson(parse(text));
    const order = ['Carriage Return', 'One', 'Control', 'Latin Small', 'Euro Sign', 'Emoji', 'Hebrew'];
    const places = order.map((name) => written.indexOf(`"${name}`));
    expect(places.every((place, index) => place > (places[index - 1] ?? 0))).toBe(true);
  });

  test.each(numbers)('the number %s of appendix B is written %s', (bits, written) => {
    expect(canonicalJson(double(bits))).toBe(written);
  });

  test.each(['7fffffffffffffff', '7ff0000000000000'])('the number %s is refused', (bits) => {
    expect(() => canonicalJson(double(bits))).toThrowError(/exchange.not-canonical/);
  });

  test('a lone surrogate is refused, in a text and in a name', () => {
    expect(() => canonicalJson(parse(String.raw`"\ud800"`))).toThrowError(/exchange.not-canonical/);
    expect(() => canonicalJson(parse(String.raw`{"\udead": 1}`))).toThrowError(/exchange.not-canonical/);
  });
});

describe('any value', () => {
  test('has one text, whatever the order of its members', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue()), (object) => {
        const reversed = Object.fromEntries(Object.entries(object).reverse());
        expect(canonicalJson(reversed as JsonValue)).toBe(canonicalJson(object as JsonValue));
      }),
    );
  });

  test('is read back as it was, and its text is its own canonical text', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'grapheme' }), (value) => {
        const written = canonicalJson(value as JsonValue);
        expect(parse(written)).toEqual(parse(JSON.stringify(value)));
        expect(canonicalJson(parse(written))).toBe(written);
      }),
    );
  });

  test('that is nested without end is refused before the stack ends', () => {
    const deep = parse(`${'['.repeat(5000)}${']'.repeat(5000)}`);
    expect(() => canonicalJson(deep)).toThrowError(/exchange.not-canonical/);
  });
});
