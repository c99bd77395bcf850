import { isIPv6 } from 'node:net';
import { VigiaError } from '../../../base/index.ts';
import type { Connection } from '../../store/index.ts';
import { digestOf, minutesAfter, type Writing } from '../people-context.ts';
import {
  countFailures,
  findWaiting,
  forgetAttempts,
  forgiveAttempt,
  reserveAttempt,
  type Waiting,
} from './attempt-store.ts';

/** Of one account from one place; five mistypings are free, then 1, 2, 4 … seconds up to a quarter of an hour. */
const ofAccount = { free: 5, mostSeconds: 900 };
/** Of all accounts from one place that nobody has signed in from before: an office may share an address. */
const ofPlace = { free: 50, mostSeconds: 900 };
const minutesOfDay = 24 * 60;
/** Failures of a day from which an administrator is told. */
const alarmFrom = 20;
/** Under which the failures of a place are counted; no account is called this. */
const anyAccount = '*';
const anyToken = '* token';

export interface Attempt {
  readonly account: string;
  readonly origin: string;
}

/**
 * Where an attempt comes from: the person's own browser, where it is known, else the network address. Whoever guesses from
 * elsewhere slows only themselves (OWASP, "Slow Down Online Guessing Attacks with Device Cookies").
 */
export function describeAttempt(
  account: string,
  { address, device }: { readonly address: string; readonly device: string | undefined },
): Attempt {
  return { account: accountDigest(account), origin: device === undefined ? networkOf(address) : `device:${device}` };
}

/** Accounts are counted by digest: what people type into this field by mistake may be their password. */
function accountDigest(account: string): string {
  return digestOf(account.trim().toLowerCase());
}

/** An address; of IPv6 the /64 network, which is one customer's. */
function networkOf(address: string): string {
  if (!isIPv6(address) || address.includes('.')) return `address:${address}`;
  const [head = '', tail] = address.split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const gap = tail === undefined ? [] : Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0');
  return `address:${[...left, ...gap, ...right].slice(0, 4).join(':')}::/64`;
}

/** Counts the attempt as failed until it proves right; throws where it must wait. */
export async function reserve(connection: Connection, { account, origin }: Attempt, writing: Writing): Promise<void> {
  await forgetAttempts(connection, minutesAfter(writing.at, -minutesOfDay));
  const rules = origin.startsWith('device:')
    ? [{ account, origin, slowing: ofAccount }]
    : [
        { account, origin, slowing: ofAccount },
        { account: anyAccount, origin, slowing: ofPlace },
      ];
  for (const rule of rules) {
    const seconds = await reserveAttempt(connection, rule, writing);
    if (seconds !== undefined) throw new VigiaError('access.sign-in-wait', { seconds });
  }
}

export async function forgive(connection: Connection, attempt: Attempt): Promise<void> {
  await forgiveAttempt(connection, { ...attempt, place: anyAccount });
}

/** The user name or number of a token, from one place; a program has no browser that is known. */
export function describeTokenAttempt(token: string, address: string): Attempt {
  return { account: accountDigest(`token ${token}`), origin: networkOf(address) };
}

/** Where attempts for a token stand; nothing is counted, so that a program that is right costs no row. */
export function tokenWaiting(connection: Connection, attempt: Attempt, at: string): Promise<Waiting> {
  return findWaiting(connection, { ...attempt, slowing: ofAccount, at });
}

/**
 * Counts a wrong secret of a token; throws where whoever tries must wait. Those of one place are counted together too, which
 * keeps nobody out who has the right one.
 */
export async function countWrongToken(
  connection: Connection,
  { account, origin }: Attempt,
  writing: Writing,
): Promise<void> {
  await forgetAttempts(connection, minutesAfter(writing.at, -minutesOfDay));
  for (const rule of [
    { account: anyToken, origin, slowing: ofPlace },
    { account, origin, slowing: ofAccount },
  ]) {
    const seconds = await reserveAttempt(connection, rule, writing);
    if (seconds !== undefined) throw new VigiaError('access.sign-in-wait', { seconds });
  }
}

export async function forgiveToken(connection: Connection, attempt: Attempt): Promise<void> {
  await forgiveAttempt(connection, { ...attempt, place: anyToken });
}

export interface Failures {
  readonly failedSignIns: number;
  readonly alarm: boolean;
}

/** What an administrator is told of each account. */
export async function failuresOf(
  connection: Connection,
  people: readonly string[],
  at: string,
): Promise<(person: string) => Failures> {
  const counts = await countFailures(connection, people.map(accountDigest), minutesAfter(at, -minutesOfDay));
  return (person) => {
    const failedSignIns = counts.get(accountDigest(person)) ?? 0;
    return { failedSignIns, alarm: failedSignIns >= alarmFrom };
  };
}
