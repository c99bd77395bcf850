import { describe, expect, test } from 'vitest';
import { buildConfig } from './config.ts';
import { isExposed } from './exposure.ts';
import type { RawOptions } from './options.ts';

const https = 'https://vigia.example.org';
const certificate = { tlsCertificate: 'c.pem', tlsKey: 'k.pem' };

function codeOf(raw: RawOptions): string {
  try {
    buildConfig(raw);
    return 'taken';
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  }
}

describe('a node listens to other machines only where it is protected', () => {
  test.each<[string, RawOptions, string]>([
    ['loopback as it is', {}, 'taken'],
    ['loopback of IPv6', { host: '::1' }, 'taken'],
    ['all addresses, nothing else', { host: '0.0.0.0' }, 'config.host-open'],
    ['a name', { host: 'vigia.example.org' }, 'config.host-open'],
    ['a name that only begins like loopback', { host: '127.0.0.1.attacker.example' }, 'config.host-open'],
    ['with TLS, under no known address', { host: '0.0.0.0', ...certificate }, 'config.host-open'],
    ['with TLS and its address', { host: '0.0.0.0', ...certificate, publicUrl: https }, 'taken'],
    ['half a certificate', { host: '0.0.0.0', tlsCertificate: 'c.pem', publicUrl: https }, 'config.host-open'],
    ['half a certificate on loopback', { tlsKey: 'k.pem' }, 'config.host-open'],
    [
      'with TLS, under a plain address',
      { host: '::', ...certificate, publicUrl: 'http://x.example' },
      'config.host-open',
    ],
    ['an address without TLS', { host: '0.0.0.0', publicUrl: https }, 'config.host-open'],
    ['behind a proxy', { host: '10.0.0.5', behindProxy: '10.0.0.1', publicUrl: https }, 'taken'],
    [
      'behind a proxy, under a plain address',
      { behindProxy: '10.0.0.1', publicUrl: 'http://x.example' },
      'config.host-open',
    ],
    ['behind a proxy, under no known address', { behindProxy: '10.0.0.1' }, 'config.host-open'],
    ['a public address on loopback without a proxy', { publicUrl: https }, 'config.host-open'],
    ['everybody as proxy', { behindProxy: '0.0.0.0/0', publicUrl: https }, 'config.invalid'],
    ['a name as proxy', { behindProxy: 'proxy.example', publicUrl: https }, 'config.invalid'],
    ['an address with a path', { publicUrl: `${https}/vigia` }, 'config.invalid'],
    ['an address with a password', { publicUrl: 'https://a:b@vigia.example.org' }, 'config.invalid'],
    ['another scheme', { publicUrl: 'ftp://vigia.example.org' }, 'config.invalid'],
  ])('%s: %j is %s', (_what, raw, code) => {
    expect(codeOf(raw)).toBe(code);
  });

  test('people sign in as soon as others may reach it', () => {
    expect(isExposed(buildConfig({}))).toBe(false);
    expect(isExposed(buildConfig({ publicUrl: 'http://127.0.0.1:8081' }))).toBe(false);
    expect(isExposed(buildConfig({ behindProxy: '127.0.0.1', publicUrl: https }))).toBe(true);
    expect(isExposed(buildConfig({ host: '0.0.0.0', ...certificate, publicUrl: https }))).toBe(true);
  });
});

describe('an identity provider', () => {
  const whole = { oidcIssuer: 'https://id.example.org', oidcClientId: 'vigia', oidcClientSecret: 's' };

  test.each<[string, RawOptions, string]>([
    ['complete', whole, 'taken'],
    ['over plain HTTP from elsewhere', { ...whole, oidcIssuer: 'http://id.example.org' }, 'config.invalid'],
    ['over plain HTTP on this machine', { ...whole, oidcIssuer: 'http://127.0.0.1:3000' }, 'taken'],
    ['without its name of the node', { ...whole, oidcClientId: '' }, 'config.invalid'],
    ['without a secret', { ...whole, oidcClientSecret: undefined }, 'config.invalid'],
    ['without openid', { ...whole, oidcScope: 'profile' }, 'config.invalid'],
    ['with a use of claims that nobody knows', { ...whole, oidcClaims: 'role=roles' }, 'config.invalid'],
    ['with a claim of no name', { ...whole, oidcClaims: 'sectors=' }, 'config.invalid'],
  ])('%s is %s', (_what, raw, code) => {
    expect(codeOf(raw)).toBe(code);
  });
});
