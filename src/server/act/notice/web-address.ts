import { lookup as resolve } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { VigiaError } from '../../../base/index.ts';

/** Addresses that are not of the public internet (IANA special-purpose registries, RFC 6890 and its successors). */
const special = new BlockList();
for (const [network, length] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const) {
  special.addSubnet(network, length, 'ipv4');
}
/** Of IPv6 only what is given out for the public internet is believed, less what wraps addresses of other kinds. */
const given = new BlockList();
given.addSubnet('2000::', 3, 'ipv6');
const wrapping = new BlockList();
for (const [network, length] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const) {
  wrapping.addSubnet(network, length, 'ipv6');
}

/** Whether an address is of the public internet. */
export function isPublicAddress(address: string): boolean {
  const version = isIP(address);
  if (version === 4) return !special.check(address, 'ipv4');
  return version === 6 && given.check(address, 'ipv6') && !wrapping.check(address, 'ipv6');
}

/** Where a webhook may go, as far as its text says: HTTPS without a user, a fragment, or an address that is not public. */
export function readWebhookAddress(text: string, { allowsPrivate }: { readonly allowsPrivate: boolean }): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const refuse = (problem: string): VigiaError =>
    new VigiaError('notice.webhook-refused', { url: url?.origin ?? text.slice(0, 200), problem });
  if (url === undefined) throw refuse('URL');
  if (url.protocol !== 'https:' && !(allowsPrivate && url.protocol === 'http:')) throw refuse(url.protocol);
  if (url.username !== '' || url.password !== '' || url.hash !== '') throw refuse('user, #');
  const host = hostOf(url);
  if (!allowsPrivate && (isIP(host) !== 0 ? !isPublicAddress(host) : isLocalName(host))) throw refuse(host);
  return url;
}

export function hostOf({ hostname }: URL): string {
  return hostname.replace(/^\[|\]$/gu, '');
}

/** Names without a dot and those that never leave a network. */
function isLocalName(host: string): boolean {
  const name = host.replace(/\.$/u, '');
  return !name.includes('.') || /\.(localhost|local|internal|home\.arpa|lan|intranet)$/iu.test(name);
}

/**
 * Looks a name up and keeps public addresses only: the address that was judged is the one that is connected to, whatever
 * the name means a moment later.
 */
export const lookupPublic: LookupFunction = (hostname, options, callback) => {
  resolve(hostname, { ...options, all: true }, (error, addresses) => {
    if (error !== null) return callback(error, []);
    const found = addresses.filter(({ address }) => isPublicAddress(address));
    const [first] = found;
    if (first === undefined || found.length < addresses.length) return callback(new PrivateAddressError(hostname), []);
    return options.all === true ? callback(null, found) : callback(null, first.address, first.family);
  });
};

/** A name that leads into a private network. */
class PrivateAddressError extends Error {
  readonly code = 'PRIVATE_ADDRESS';

  constructor(hostname: string) {
    super(`${hostname} is not of the public internet`);
  }
}
