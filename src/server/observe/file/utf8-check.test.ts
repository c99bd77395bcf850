import { array, assert, constantFrom, integer, property, uint8Array } from 'fast-check';
import { expect, test } from 'vitest';
import { Utf8Check } from './utf8-check.ts';

const characters = array(constantFrom('a', 'é', '€', '🍁', '\u0080', '\u{10ffff}'), { maxLength: 20 }).map((list) =>
  Buffer.from(list.join('')),
);

function check(bytes: Uint8Array, pieceLength: number): boolean {
  const utf8 = new Utf8Check();
  for (let at = 0; at < bytes.length; at += pieceLength) utf8.push(bytes.subarray(at, at + pieceLength));
  return utf8.end();
}

function decodes(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

test('text in UTF-8 is valid wherever it is cut', () => {
  assert(property(characters, integer({ min: 1, max: 9 }), (bytes, pieceLength) => check(bytes, pieceLength)));
});

test('any bytes, cut anywhere, are judged as the decoder judges them whole', () => {
  const bytes = uint8Array({ maxLength: 12 });
  assert(
    property(characters, bytes, integer({ min: 1, max: 9 }), (start, end, pieceLength) => {
      const all = Buffer.concat([start, end]);
      expect(check(all, pieceLength)).toBe(decodes(all));
    }),
    { numRuns: 2000 },
  );
});

test('text that ends within a character is not valid', () => {
  expect(check(Buffer.from('é').subarray(0, 1), 1)).toBe(false);
});
