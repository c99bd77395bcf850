import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { acceptsTaxii, isTaxiiContent, namesTaxii } from './media-type.ts';

describe('Accept (TAXII 2.1 section 3.1, RFC 9110 section 12.5.1)', () => {
  test.each([
    undefined,
    'application/taxii+json;version=2.1',
    'application/taxii+json; version=2.1',
    'application/taxii+json ; version="2.1"',
    'Application/TAXII+JSON;Version=2.1',
    'application/taxii+json',
    '*/*',
    'application/*;q=0.1',
    // The table of section 5.3.
    'application/taxii+json;version=2.1,application/stix+json;version=2.1',
    'application/json, application/taxii+json;version=2.1;q=0.9, */*;q=0.1',
    'application/taxii+json;version=2.0, application/taxii+json;version=2.1',
    '*/*;q=0, application/taxii+json',
  ])('%s is answered', (accept) => {
    expect(acceptsTaxii(accept)).toBe(true);
  });

  test.each([
    '',
    'text/html',
    'application/json',
    'application/taxii+json;version=2.0',
    'application/taxii+json;version=2.1;q=0',
    'application/taxii+json;version=2.1;q=0, */*',
    '*/*;q=0.0',
    'application/taxii+json;q=2',
    ';;;,=,application/',
  ])('%s is refused', (accept) => {
    expect(acceptsTaxii(accept)).toBe(false);
  });

  test('a wildcard does not name TAXII', () => {
    expect(['*/*', 'application/*', 'text/html', undefined].map(namesTaxii)).toEqual([false, false, false, false]);
    expect(namesTaxii('text/html, application/taxii+json')).toBe(true);
  });

  test('any header has an answer', () => {
    const piece = fc.constantFrom(
      'application/taxii+json',
      '*/*',
      ';',
      ',',
      '=',
      'version',
      '"',
      '2.1',
      'q',
      '0',
      ' ',
      '\t',
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        expect(typeof acceptsTaxii(pieces.join(''))).toBe('boolean');
      }),
    );
  });
});

test('Content-Type is TAXII 2.1, or TAXII without a version', () => {
  const ours = [
    'application/taxii+json',
    'Application/Taxii+Json; Version="2.1"',
    'application/taxii+json;version=2.1',
  ];
  const others = ['', 'text/plain', 'application/json', 'application/taxii+json;version=2.0', '*/*', undefined];
  expect(ours.map(isTaxiiContent)).toEqual([true, true, true]);
  expect(others.map(isTaxiiContent)).toEqual(others.map(() => false));
});
