import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPatternFaults } from './find-pattern-faults.ts';
import { parsePattern } from './parse-pattern.ts';

const sha256 = 'a'.repeat(64);

// Verdicts: the pattern validator of OASIS (cti-pattern-validator at ca79652) says the same of each.
const patterns = [
  `[file:hashes.'SHA-256' = '${sha256}']`,
  "[ipv4-addr:value ISSUBSET '192.0.2.0/24'] AND [domain-name:value = 'example.com']",
  '([chemical-substance:mass = 1] FOLLOWEDBY [file:size > 10]) WITHIN 600 SECONDS',
  "[file:name MATCHES '^a.*$'] REPEATS 5 TIMES",
  "[x-lab:methods[*].code IN ('a', 5, 1.5, true, h'ff', b'YWJj', t'2014-01-13T07:03:17Z')]",
  "[process:pid != -1 AND process:name NOT = 'x']",
  '[file:size <= +5 /* at most */] // the end',
  "[file:name = 'it\\'s'] OR [file:name <> 'a\\\\b']",
  '([file:size = 0] WITHIN 5.5 SECONDS) WITHIN 3 SECONDS',
  '[EXISTS file:name]',
  "[file:size = 1] START t'2014-01-13T07:03:17Z' STOP t'2014-01-13T08:03:17.123Z'",
];

const notPatterns: readonly (readonly [string, string])[] = [
  ['no brackets', "file:name = 'a'"],
  ['an empty observation', '[]'],
  ['an unquoted hyphen in a property', '[file:my-name = 1]'],
  ['a hash that is too short', "[file:hashes.MD5 = 'abc']"],
  ['a type name of one letter', "[f:name = 'a']"],
  ['a property of two letters', "[x-own-thing:ab = 'a']"],
  ['a qualifier twice', '[file:size = 1] WITHIN 5 SECONDS WITHIN 6 SECONDS'],
  ['true in an order', '[file:size > true]'],
  ['a leading zero', '[file:size = 01]'],
  ['half a byte', "[file:size = h'f']"],
  ['an open string', "[file:name = 'a]"],
  ['an open comment', '[file:size = 1] /* still'],
  ['a negative repetition', '[file:size = 1] REPEATS -2 TIMES'],
  ['something after the end', '[file:size = 1] ]'],
  ['the operator in small letters', '[file:size = 1] and [file:size = 2]'],
];

describe('STIX patterns', () => {
  test.each(patterns)('%s is one', (pattern) => {
    expect(findPatternFaults(pattern)).toEqual([]);
  });

  test.each(notPatterns)('%s is none', (_, pattern) => {
    expect(findPatternFaults(pattern)).not.toEqual([]);
  });

  test('comparisons are read with their path and operator', () => {
    const [comparison] = parsePattern("[file:extensions.'windows-pebinary-ext'.sections[0].entropy NOT > 7.0]");

    expect(comparison).toMatchObject({
      type: 'file',
      path: ['extensions', 'windows-pebinary-ext', 'sections', 0, 'entropy'],
      operator: '>',
      literals: [{ kind: 'float', text: '7.0' }],
    });
  });

  test('a fault says at which character', () => {
    expect(findPatternFaults('[file:size ? 1]')).toMatchObject([{ at: 11 }]);
  });

  test('parentheses without end are refused, not followed', () => {
    expect(findPatternFaults('('.repeat(50_000))).toHaveLength(1);
    expect(findPatternFaults(`[${'('.repeat(50_000)}`)).toHaveLength(1);
  });

  test('what is built by the grammar is a pattern', () => {
    const literal = fc.oneof(
      fc.integer().map(String),
      fc.string().map((text) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`),
      fc.constantFrom('true', "h'00ff'", "t'2024-02-29T00:00:00.5Z'"),
    );
    const comparison = fc
      .tuple(fc.constantFrom('file:name', "x-own:key.'a b'[3]"), fc.constantFrom('=', '!=', 'NOT ='), literal)
      .map((parts) => parts.join(' '));
    const { observation } = fc.letrec<{ observation: string; comparisons: string }>((tie) => ({
      comparisons: fc.oneof(
        { maxDepth: 4 },
        comparison,
        fc.tuple(tie('comparisons'), fc.constantFrom('AND', 'OR'), tie('comparisons')).map((parts) => parts.join(' ')),
        tie('comparisons').map((inner) => `(${inner})`),
      ),
      observation: fc.oneof(
        { maxDepth: 4 },
        tie('comparisons').map((inner) => `[${inner}]`),
        fc
          .tuple(tie('observation'), fc.constantFrom('AND', 'OR', 'FOLLOWEDBY'), tie('observation'))
          .map((parts) => parts.join(' ')),
        tie('observation').map((inner) => `(${inner}) WITHIN 5 SECONDS`),
      ),
    }));

    fc.assert(
      fc.property(observation, (pattern) => {
        expect(findPatternFaults(pattern)).toEqual([]);
      }),
    );
  });

  test('any text is judged without a fall', () => {
    const pieces = fc.constantFrom('[', ']', '(', ')', "'", '\\', 'file:size', '=', '1', ' AND ', '/*', '*/', 'é', '.');
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces).map((parts) => parts.join('')),
    );

    fc.assert(
      fc.property(texts, (pattern) => {
        expect(Array.isArray(findPatternFaults(pattern))).toBe(true);
      }),
    );
  });
});
