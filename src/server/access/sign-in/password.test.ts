import { expect, test } from 'vitest';
import { PasswordHasher } from './password.ts';

const hasher = new PasswordHasher();

test('hashes with Argon2id and the parameters that OWASP names as the minimum, each with its own salt', async () => {
  const [one, other] = [await hasher.hash('a password'), await hasher.hash('a password')];

  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
  expect(one).not.toBe(other);
  expect(hasher.isDated(one)).toBe(false);
});

test('knows a hash of the reference implementation', async () => {
  // test.c of phc-winner-argon2 (Argon2id, version 0x13): t=2, m=2^8, p=1, "password", salt "somesalt".
  const reference = '$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4';

  expect(await hasher.verify(reference, 'password')).toBe(true);
  expect(await hasher.verify(reference, 'passwore')).toBe(false);
  expect(hasher.isDated(reference)).toBe(true);
});

test('takes a password however its characters were composed', async () => {
  const hash = await hasher.hash('contrase\u00f1a del \u00e1rbol');

  expect(await hasher.verify(hash, 'contrasen\u0303a del a\u0301rbol')).toBe(true);
});

test('where there is no account, it hashes all the same, and says no', async () => {
  const timeOf = async (work: () => Promise<boolean>): Promise<number> => {
    const began = performance.now();
    expect(await work()).toBe(false);
    return performance.now() - began;
  };
  const hash = await hasher.hash('a password');
  await hasher.verify(undefined, 'warm');
  const of = { known: Number.POSITIVE_INFINITY, unknown: Number.POSITIVE_INFINITY };
  for (let round = 0; round < 5; round += 1) {
    of.known = Math.min(of.known, await timeOf(() => hasher.verify(hash, 'another')));
    of.unknown = Math.min(of.unknown, await timeOf(() => hasher.verify(undefined, 'another')));
  }

  // A look-up without hashing takes microseconds, this one tens of milliseconds: half of it is far from both.
  expect(of.unknown).toBeGreaterThan(of.known / 2);
});

test('hashes a few at a time and refuses a flood', async () => {
  const hash = await hasher.hash('a password');
  const flood = Array.from({ length: 100 }, () => hasher.verify(hash, 'a password'));

  const outcomes = await Promise.allSettled(flood);

  const refused = outcomes.filter(({ status }) => status === 'rejected');
  expect(refused).toHaveLength(100 - 4 - 64);
  expect(refused[0]).toMatchObject({ reason: { code: 'access.sign-in-busy' } });
  expect(await hasher.verify(hash, 'a password')).toBe(true);
});
