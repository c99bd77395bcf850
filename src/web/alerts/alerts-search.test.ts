import { expect, test } from 'vitest';
import { parseAlertSearch, parseAlertsSearch } from './alerts-search.ts';

test('the address of a list keeps what it knows and drops what it does not', () => {
  expect(
    parseAlertsSearch({ shelf: 'received', owner: 'MX', since: '2026-02-01', audience: 'community', waiting: 'me' }),
  ).toEqual({ shelf: 'received', owner: 'MX', since: '2026-02-01', audience: 'community', waiting: 'me' });
  expect(parseAlertsSearch({ shelf: 'published', owner: 'Mexico', since: '2026-02-30', audience: 'all' })).toEqual({});
});

test('the address of an alert names a version or the draft', () => {
  expect(parseAlertSearch({ version: '3' })).toEqual({ version: '3' });
  expect(parseAlertSearch({ version: '0', show: 'everything' })).toEqual({});
  expect(parseAlertSearch({ show: 'draft' })).toEqual({ show: 'draft' });
});
