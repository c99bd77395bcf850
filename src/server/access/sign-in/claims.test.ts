import fc from 'fast-check';
import { expect, test } from 'vitest';
import { accountOf, readClaims } from './claims.ts';

const names = {
  account: 'preferred_username',
  name: 'name',
  email: 'email',
  country: 'c',
  sectors: 's',
  duties: 'd',
  highestTlp: 't',
};

test('reads rights in words that the node knows, and gives nothing for others', () => {
  const claims = { sub: 'u', c: 'MX', s: ['police', 'Police', 7, null], d: 'read,analyse rule', t: 'AMBER+STRICT' };

  expect(readClaims(claims, names).rights).toEqual({
    country: 'MX',
    sectors: ['police'],
    duties: ['read', 'analyse'],
    highestTlp: 'AMBER+STRICT',
  });
  expect(readClaims({ sub: 'u', c: 'Mexico', s: {}, d: 3, t: ['RED'] }, names).rights).toEqual({
    country: '',
    sectors: [],
    duties: [],
    highestTlp: null,
  });
});

test('where no claim of rights is named, the provider decides on none', () => {
  expect(readClaims({ sub: 'u', vigia_tlp: 'RED' }, { name: 'name' }).rights).toBeUndefined();
});

test.each([
  ['Ana.Ruiz@example.org', 'ana-ruiz'],
  ['Zoë Núñez', 'zoe-nunez'],
  ['auth0|5f7c8ec7c33c6c004bbafe82', 'auth0-5f7c8ec7c33c6c004bbafe82'],
])('%s has the account %s', (text, account) => {
  expect(accountOf(text)).toBe(account);
});

test('whatever a provider says becomes an account name and nothing else', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
      expect(accountOf(text)).toMatch(/^[a-z0-9][a-z0-9._-]{0,62}[a-z0-9]$/);
    }),
  );
});
