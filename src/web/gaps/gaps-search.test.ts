import { assert, dictionary, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatSearchText, parseSearchText } from '../app/search-text.ts';
import { parseGapsSearch } from './gaps-search.ts';

describe('the address of the gaps', () => {
  test('comes back as it was', () => {
    const text =
      '?tab=matrix&kind=temporary-ending&class=nitazene&jurisdiction=MX&state=all&minDays=365&order=due&on=2026-01-01&knownOn=2025-06-30';

    expect(formatSearchText({ ...parseGapsSearch(parseSearchText(text)) })).toBe(text);
  });

  test('leaves out what it does not know', () => {
    expect(
      parseGapsSearch({
        tab: 'pie',
        kind: 'other',
        jurisdiction: 'FR',
        minDays: '-3',
        on: '2026-02-30',
        state: 'open',
      }),
    ).toEqual({});
  });

  test('does not write what is the case anyway', () => {
    expect(parseGapsSearch({ tab: 'board', order: 'found', measure: 'open', span: '10' })).toEqual({});
  });

  test('is stable whatever stands in the address', () => {
    assert(
      property(dictionary(string(), string()), (search) => {
        const once = parseGapsSearch(search);
        expect(parseGapsSearch({ ...once })).toEqual(once);
      }),
    );
  });
});
