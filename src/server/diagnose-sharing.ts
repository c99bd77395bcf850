import { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { DisclosureQuery, type Peer } from '../api/index.ts';
import { countryOfDirectory } from './access/index.ts';
import type { Finding } from './diagnose.ts';
import type { VigiaNode } from './node.ts';

/** An agreement or a certificate that ends within these days wants somebody's attention. */
const daysBefore = 30;
const millisecondsOfDay = 86_400_000;

/** What a node needs to be known to others, to hear from them and to account for it. */
export async function describeSharing(node: VigiaNode): Promise<readonly Finding[]> {
  const now = node.now();
  const { peers } = await node.share.peers.list();
  const { head, signed } = await node.audit.describeChain();
  const { counts } = await node.share.release.ledger(DisclosureQuery.parse({ limit: 1 }));
  const sync = await node.share.sync.list();
  const { channels } = await node.notices.health();
  const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);
  const { tlsCertificate, publicUrl } = node.config;
  return [
    describeKey(node),
    ...(publicUrl === undefined ? [] : [{ subject: 'address', state: 'good', text: publicUrl } as const]),
    ...(tlsCertificate === undefined ? [] : [await describeCertificate(tlsCertificate, now)]),
    ...(peers.length === 0 ? [{ subject: 'peers', state: 'good', text: 'none' } as const] : []),
    ...peers.map((peer) => describePeer(peer, now)),
    count('quarantine', total(sync.peers.map(({ quarantined }) => quarantined)), 'objects wait for a decision'),
    count('acknowledgements', counts.overdue, 'are overdue'),
    count('messages', total(channels.map(({ dead }) => dead)), 'were given up'),
    {
      subject: 'audit chain',
      state: signed === null && head > 0 ? 'attention' : 'good',
      text: `${head} entries, ${signed === null ? 'no signed checkpoint yet' : `signed up to ${signed}`}`,
    },
  ];
}

/** Looking makes no key: whose the directory is, is said by who makes it. */
function describeKey({ config, identity }: VigiaNode): Finding {
  const made = countryOfDirectory(config.dataDirectory);
  if (made === undefined) return { subject: 'key', state: 'good', text: 'none yet: "vigia init --country" makes it' };
  return { subject: 'key', state: 'good', text: `${made}, ${identity.key.fingerprint}` };
}

function count(subject: string, number: number, what: string): Finding {
  return { subject, state: number === 0 ? 'good' : 'attention', text: `${number} ${what}` };
}

/** How a peer is, and what is soon to be done about it. */
export function describePeer({ country, state, active, agreementUntil, contact }: Peer, now: Date): Finding {
  const left = agreementUntil === null ? null : daysUntil(`${agreementUntil}T24:00:00Z`, now);
  const problems = [
    ...(state === 'suspended' ? ['suspended'] : []),
    ...(state !== 'suspended' && !active ? ['its agreement is not in force'] : []),
    ...(active && left !== null && left <= daysBefore ? [`its agreement ends on ${agreementUntil}`] : []),
    ...(contact.lastError === null ? [] : [`${contact.failures} failed tries, last ${contact.lastError}`]),
  ];
  const reached = contact.succeededAt === null ? 'never read' : `last read ${contact.succeededAt}`;
  const heard = contact.heardAt === null ? 'never asked here' : `last asked here ${contact.heardAt}`;
  const text = [reached, heard, ...problems].join('; ');
  return { subject: `peer ${country}`, state: problems.length === 0 ? 'good' : 'attention', text };
}

/** Until when browsers and peers take the certificate. */
export async function describeCertificate(file: string, now: Date): Promise<Finding> {
  const subject = 'TLS certificate';
  try {
    const { validTo } = new X509Certificate(await readFile(file));
    const left = daysUntil(validTo, now);
    const state = left < 0 ? 'bad' : left <= daysBefore ? 'attention' : 'good';
    return { subject, state, text: `${left < 0 ? 'ended' : 'until'} ${new Date(validTo).toISOString()}` };
  } catch (error) {
    return { subject, state: 'bad', text: `${file}: ${error instanceof Error ? error.message : String(error)}` };
  }
}

function daysUntil(moment: string, now: Date): number {
  return (Date.parse(moment) - now.getTime()) / millisecondsOfDay;
}
