import { isIP } from 'node:net';
import { VigiaError } from '../../base/index.ts';

/** What decides who can reach the node. */
export interface Exposure {
  readonly host: string;
  readonly publicUrl: string | undefined;
  readonly tlsCertificate: string | undefined;
  readonly tlsKey: string | undefined;
  readonly behindProxy: readonly string[];
}

export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/u.test(host);
}

/** Whether others than this machine's own user may be asking: then nobody is let in without signing in. */
export function isExposed({ host, publicUrl, behindProxy }: Exposure): boolean {
  const named = publicUrl === undefined ? undefined : new URL(publicUrl).hostname.replace(/^\[|\]$/gu, '');
  return !isLoopback(host) || behindProxy.length > 0 || (named !== undefined && !isLoopback(named));
}

/** Throws where the node would answer other machines without TLS, or under a name that nobody said. */
export function refuseOpenHost(exposure: Exposure): void {
  const { host, publicUrl, tlsCertificate, tlsKey, behindProxy } = exposure;
  const refuse = (problem: string): VigiaError => new VigiaError('config.host-open', { host, problem });
  if ((tlsCertificate === undefined) !== (tlsKey === undefined)) throw refuse('VIGIA_TLS_CERTIFICATE, VIGIA_TLS_KEY');
  const tls = tlsCertificate !== undefined;
  if (tls && publicUrl?.startsWith('http:')) throw refuse('VIGIA_PUBLIC_URL');
  if (!isExposed(exposure)) return;
  if (!tls && behindProxy.length === 0) throw refuse('VIGIA_TLS_CERTIFICATE / VIGIA_BEHIND_PROXY');
  if (publicUrl === undefined || !publicUrl.startsWith('https:')) throw refuse('VIGIA_PUBLIC_URL');
}

/** An address of HTTP or HTTPS without path, query and user. */
export function readOrigin(value: string | undefined): string | undefined {
  if (value === undefined || value === '') return undefined;
  const url = URL.canParse(value) ? new URL(value) : null;
  const plain = url !== null && /^https?:$/u.test(url.protocol) && url.pathname === '/' && url.search === '';
  if (!plain || url.hash !== '' || url.username !== '' || url.password !== '') {
    throw new VigiaError('config.invalid', {
      option: 'VIGIA_PUBLIC_URL',
      value: value.slice(0, 200),
      problem: 'https://vigia.example.org',
    });
  }
  return url.origin;
}

/** Addresses or networks (10.0.0.0/8), separated by commas. */
export function readProxies(value: string | undefined): readonly string[] {
  const proxies = (value ?? '').split(',').flatMap((part) => part.trim() || []);
  const wrong = proxies.find((proxy) => !isNetwork(proxy));
  if (wrong !== undefined) {
    throw new VigiaError('config.invalid', {
      option: 'VIGIA_BEHIND_PROXY',
      value: wrong.slice(0, 200),
      problem: '10.0.0.1, 10.1.0.0/16',
    });
  }
  return proxies;
}

function isNetwork(text: string): boolean {
  const [address = '', length, ...rest] = text.split('/');
  const version = isIP(address);
  if (version === 0 || rest.length > 0) return false;
  // A network of everybody would let anybody say where they come from.
  return (
    length === undefined ||
    (/^\d{1,3}$/u.test(length) && Number(length) >= 1 && Number(length) <= (version === 4 ? 32 : 128))
  );
}
