import { describe, expect, test } from 'vitest';
import { choiceParameter, formatSearchText, listParameter, parseSearchText, textParameter } from './search-text.ts';

describe('the address of a page', () => {
  test('joins lists with ~ and keeps ranges and places readable', () => {
    const search = { place: ['CA-ON', 'US/laredo-field-office'], time: '2024-01..2026-06', tab: 'map' };

    expect(formatSearchText(search)).toBe('?place=CA-ON~US/laredo-field-office&time=2024-01..2026-06&tab=map');
  });

  test('comes back as it was', () => {
    const text = formatSearchText({ substance: 'nitazènes & co', place: ['NL', 'MX-CMX'] });

    expect(parseSearchText(text)).toEqual({ substance: 'nitazènes & co', place: 'NL~MX-CMX' });
    expect(listParameter(parseSearchText(text), 'place')).toEqual(['NL', 'MX-CMX']);
  });

  test('leaves out what is not set', () => {
    expect(formatSearchText({ place: undefined, tab: '' })).toBe('');
  });

  test('accepts only the words it knows', () => {
    expect(choiceParameter({ tab: 'map' }, 'tab', ['chart', 'map'])).toBe('map');
    expect(choiceParameter({ tab: 'pie' }, 'tab', ['chart', 'map'])).toBeUndefined();
  });

  test('reads a year that looks like a number as text', () => {
    expect(textParameter({ time: 2024 }, 'time')).toBe('2024');
  });
});
