import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { requireGoodPassword } from './password-rules.ts';

const account = { id: 'ana.ruiz', name: 'Ana Ruiz Ibarra' };

function judge(password: string): string {
  try {
    requireGoodPassword(password, account);
    return 'good';
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  }
}

describe('a password', () => {
  test.each([
    ['tall ships leave harbour at dawn', 'good'],
    ['perro azul come despacio', 'good'],
    ['été pluvieux à Trois-Rivières', 'good'],
    ['x7Kq-92mV-plTz-0aQe', 'good'],
    // No rule of composition: small letters only are as good.
    ['kolibrimangofenster', 'good'],
    ['雪山飛狐射鵰英雄傳倚天屠龍記神鵰俠侶天龍八部', 'good'],
    ['fourteen chars', 'password.too-short'],
    ['雪山飛狐射鵰英雄', 'password.too-short'],
    ['a'.repeat(15), 'password.too-common'],
    ['abcabcabcabcabcabc', 'password.too-common'],
    ['passwordpassword', 'password.too-common'],
    ['Password Password 123!', 'password.too-common'],
    ['correct horse battery staple', 'password.too-common'],
    ['1234567890123456', 'password.too-common'],
    ['qwertyuiopasdfgh', 'password.too-common'],
    ['zyxwvutsrqponmlkj', 'password.too-common'],
    ['contraseñacontraseña', 'password.too-common'],
    ['Ana Ruiz Ibarra 2026', 'password.names-the-account'],
    ['ana.ruiz-ana.ruiz', 'password.names-the-account'],
    ['vigia-vigia-ana-12', 'password.names-the-account'],
  ])('%s is %s', (password, verdict) => {
    expect(judge(password)).toBe(verdict);
  });

  test('of 64 characters is allowed, as the standard asks, and up to 256', () => {
    const long = 'tall ships leave harbour at dawn; '.repeat(8);
    expect(judge(long.slice(0, 64))).toBe('good');
    expect(judge(long.slice(0, 256))).toBe('good');
    expect(judge(long.slice(0, 257))).toBe('password.too-long');
  });

  test('is judged alike however its characters are composed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        expect(judge(text.normalize('NFD'))).toBe(judge(text.normalize('NFC')));
      }),
    );
  });
});
