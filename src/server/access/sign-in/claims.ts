import { type Duty, duties, type Sector, sectors, type TlpLabel, tlpLabels } from '../../../model/index.ts';
import type { ClaimNames, ClaimUse } from '../../config/index.ts';
import { digestOf } from '../people-context.ts';
import type { Rights } from '../person/person-store.ts';

/** What a provider says of somebody, as far as the node asks. */
export interface ClaimedPerson {
  readonly providerSubject: string;
  /** Name for the account; made fit, and made another where somebody has it. */
  readonly account: string;
  readonly name: string;
  readonly email: string | null;
  /** Undefined: the provider does not decide on rights. */
  readonly rights: Rights | undefined;
}

export type Claims = Readonly<Record<string, unknown>>;

const rightUses: readonly ClaimUse[] = ['country', 'sectors', 'duties', 'highestTlp'];

export function givesRights(names: ClaimNames): boolean {
  return rightUses.some((use) => names[use] !== undefined);
}

/** Reads claims; of rights, only words that the node knows count, and what is not said is not given. */
export function readClaims(claims: Claims & { readonly sub: string }, names: ClaimNames): ClaimedPerson {
  const claim = (use: ClaimUse): unknown => (names[use] === undefined ? undefined : claims[names[use]]);
  const name = textOf(claim('name')) ?? textOf(claim('account')) ?? claims.sub;
  return {
    providerSubject: claims.sub,
    account: accountOf(textOf(claim('account')) ?? textOf(claim('email')) ?? claims.sub),
    name: name.slice(0, 200),
    email: textOf(claim('email'))?.slice(0, 320) ?? null,
    rights: givesRights(names)
      ? {
          country: countryOf(claim('country')),
          sectors: membersOf<Sector>(claim('sectors'), sectors),
          duties: membersOf<Duty>(claim('duties'), duties),
          highestTlp: tlpOf(claim('highestTlp')),
        }
      : undefined,
  };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

function countryOf(value: unknown): string {
  return typeof value === 'string' && /^[A-Z]{2}$/u.test(value) ? value : '';
}

function tlpOf(value: unknown): TlpLabel | null {
  return tlpLabels.find((label) => label === value) ?? null;
}

/** A list, or words in one text as scopes are written. */
function membersOf<Member extends string>(value: unknown, known: readonly Member[]): readonly Member[] {
  const given: readonly unknown[] =
    typeof value === 'string' ? value.split(/[\s,]+/u) : Array.isArray(value) ? value : [];
  return known.filter((member) => given.includes(member));
}

/** An account name from whatever the provider calls somebody. */
export function accountOf(text: string): string {
  const [local = ''] = text.split('@');
  const plain = local
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-+|-+$/gu, '')
    .slice(0, 40)
    .replace(/-+$/u, '');
  return plain.length >= 2 ? plain : `person-${digestOf(text).slice(0, 8)}`;
}
