import { VigiaError } from '../../base/index.ts';
import { options, type RawOptions } from './options.ts';

/** What a claim of the provider is taken for. */
const claimUses = ['account', 'name', 'email', 'country', 'sectors', 'duties', 'highestTlp'] as const;
export type ClaimUse = (typeof claimUses)[number];
export type ClaimNames = Readonly<Partial<Record<ClaimUse, string>>>;

/** An OpenID Connect provider by which people sign in. */
export interface OpenIdOptions {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly scope: string;
  readonly claims: ClaimNames;
}

export function readOpenIdOptions(raw: RawOptions): OpenIdOptions | undefined {
  const { oidcIssuer: issuer, oidcClientId: clientId, oidcClientSecret: clientSecret } = raw;
  if (!issuer) return undefined;
  const url = URL.canParse(issuer) ? new URL(issuer) : null;
  const local = url !== null && ['127.0.0.1', '[::1]', 'localhost'].includes(url.hostname);
  // Whoever stands between the node and the provider would decide who comes in.
  if (url === null || (url.protocol !== 'https:' && !(local && url.protocol === 'http:'))) {
    throw refuse(options.oidcIssuer.variable, issuer, 'https://…');
  }
  if (!clientId) throw refuse(options.oidcClientId.variable, '', 'VIGIA_OIDC_ISSUER');
  if (!clientSecret) throw refuse(options.oidcClientSecret.variable, '', 'VIGIA_OIDC_ISSUER');
  const scope = raw.oidcScope || options.oidcScope.fallback;
  if (!scope.split(' ').includes('openid')) throw refuse(options.oidcScope.variable, scope, 'openid');
  return { issuer, clientId, clientSecret, scope, claims: readClaims(raw.oidcClaims || options.oidcClaims.fallback) };
}

function readClaims(value: string): ClaimNames {
  const pairs = value.split(',').map((pair) => pair.split('=').map((part) => part.trim()));
  return Object.fromEntries(
    pairs.map(([use = '', claim = '', ...rest]) => {
      if (!isClaimUse(use) || claim === '' || rest.length > 0) {
        throw refuse(options.oidcClaims.variable, value, claimUses.join(', '));
      }
      return [use, claim];
    }),
  );
}

function isClaimUse(text: string): text is ClaimUse {
  return claimUses.some((use) => use === text);
}

export function describeClaims(claims: ClaimNames): string {
  return Object.entries(claims)
    .map(([use, claim]) => `${use}=${claim}`)
    .join(',');
}

function refuse(option: string, value: string, problem: string): VigiaError {
  return new VigiaError('config.invalid', { option, value: value.slice(0, 200), problem });
}
