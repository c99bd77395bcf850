import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isDeeperThan, readEnvelope, writePage } from './envelope.ts';

const bounds = { mostObjects: 3, deepest: 10 };

function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}

describe('depth is measured on the text', () => {
  test('as on the value', () => {
    const text = fc.oneof(fc.constantFrom('[', ']', '{', '}', '"', '\\', '\\"', '\\\\', '\\\\"'), fc.string());
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof({ maxDepth: 8 }, text, fc.array(tie('tree')), fc.dictionary(text, tie('tree'))),
    }));
    fc.assert(
      fc.property(tree, (value) => {
        const depth = depthOf(value);
        const written = JSON.stringify(value);
        expect(isDeeperThan(written, depth)).toBe(false);
        if (depth > 0) expect(isDeeperThan(written, depth - 1)).toBe(true);
      }),
    );
  });

  test('of a million levels without recursion, and of a text without end', () => {
    expect(isDeeperThan('['.repeat(1_000_000), 100)).toBe(true);
    expect(isDeeperThan(`"${'['.repeat(1_000_000)}`, 0)).toBe(false);
    expect(isDeeperThan(`"${'\\"'.repeat(100_000)}`, 0)).toBe(false);
  });
});

describe('a posted body', () => {
  test('gives its objects, whatever they are', () => {
    expect(readEnvelope('{"objects":[{"id":"x"},5,null]}', bounds)).toEqual([{ id: 'x' }, 5, null]);
  });

  test.each(['', 'not json', '{"objects":[', '{"objects":[{}]}}', `{"objects":${'['.repeat(11)}${']'.repeat(11)}}`])(
    'that is no JSON of bounded depth is refused: %s',
    (body) => {
      expect(() => readEnvelope(body, bounds)).toThrow('taxii.not-json');
    },
  );

  test.each(['[]', '"x"', 'null', '{}', '{"objects":{}}', '{"objects":[]}', '{"objects":[1,2,3,4]}'])(
    'that is no envelope is refused: %s',
    (body) => {
      expect(() => readEnvelope(body, bounds)).toThrow('taxii.not-an-envelope');
    },
  );
});

test('a page leaves out what is empty (TAXII 2.1 section 3.7)', () => {
  expect(writePage('objects', [], { more: false, next: undefined })).toBe('{}');
  expect(JSON.parse(writePage('versions', ['"a"', '"b"'], { more: true, next: 'n"' }))).toEqual({
    more: true,
    next: 'n"',
    versions: ['a', 'b'],
  });
});
