import { describe, expect, test } from 'vitest';
import { formatSearchText, parseSearchText } from '../app/search-text.ts';
import { parseCheckSearch, parseScreeningSearch } from '../check/check-search.ts';
import { parseUnmappedSearch } from '../unmapped/unmapped-search.ts';
import { parseLawDays, parseSubstancesSearch } from './substances-search.ts';

describe('the address of the register', () => {
  test('keeps every choice', () => {
    const text = '?q=β-méthyl fentanyl&kind=substance&class=fentanyls&listedBy=UN&notListedBy=MX&seen=true';
    const search = parseSubstancesSearch(parseSearchText(text));

    expect(search).toEqual({
      q: 'β-méthyl fentanyl',
      kind: 'substance',
      class: 'fentanyls',
      listedBy: 'UN',
      notListedBy: 'MX',
      seen: 'true',
    });
    expect(parseSubstancesSearch(parseSearchText(formatSearchText({ ...search })))).toEqual(search);
  });

  test('drops what is not a choice', () => {
    expect(parseSubstancesSearch({ kind: 'vegetable', listedBy: 'XX', seen: 'perhaps', q: '' })).toEqual({});
    expect(parseLawDays({ on: '2024-02-30', knownOn: 'yesterday' })).toEqual({});
    expect(parseLawDays({ on: '2024-02-29' })).toEqual({ on: '2024-02-29' });
  });
});

describe('the address of a check', () => {
  test('keeps a structure as it was written', () => {
    const search = { q: 'CCC(=O)N(c1ccccc1)C1CCN(CC1)[C@H](C)Cc1ccccc1.[Cl-]', quantity: '1.2 kg', on: '2024-01-01' };

    expect(parseCheckSearch(parseSearchText(formatSearchText(search)))).toEqual(search);
  });

  test('reads a name that looks like a number as text', () => {
    expect(parseCheckSearch({ q: 420 })).toEqual({ q: '420' });
  });

  test('keeps the filters of a list', () => {
    expect(parseScreeningSearch({ outcome: 'homonym', verdict: 'no-entry', jurisdiction: 'MX' })).toEqual({
      outcome: 'homonym',
      verdict: 'no-entry',
      jurisdiction: 'MX',
    });
    expect(parseScreeningSearch({ outcome: 'sure', verdict: 'legal', jurisdiction: 'FR' })).toEqual({});
  });
});

describe('the address of the queue of names', () => {
  test('shows what waits unless it is told otherwise', () => {
    expect(parseUnmappedSearch({ which: 'waiting' })).toEqual({});
    expect(parseUnmappedSearch({ which: 'decided', source: 'x', q: 'para', at: 'x:para-fluoro' })).toEqual({
      which: 'decided',
      source: 'x',
      q: 'para',
      at: 'x:para-fluoro',
    });
  });
});
