import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import {
  NodeDocument,
  type Peer,
  PeerAddRequest,
  PeerAllowRequest,
  type PeerDetail,
  type PeerPreview,
} from '../../api/index.ts';
import { VigiaError } from '../../base/index.ts';
import { spokenFingerprint } from '../../server/index.ts';
import { parseQuery } from '../parse-query.ts';
import { printJson, printLine, printTable } from '../print.ts';
import { addStoreFlags, type StoreFlags, withNode } from '../with-node.ts';
import type { AddCommand } from './index.ts';

interface AddFlags extends StoreFlags {
  readonly fingerprint?: string;
}

interface AllowFlags extends StoreFlags {
  readonly profile?: string;
  readonly tlp?: string;
  readonly sectors?: string;
  readonly from?: string;
  readonly until?: string;
}

interface ListFlags extends StoreFlags {
  readonly removed?: boolean;
}

export const addPeers: AddCommand = (program) => {
  const peers = program.command('peers').description('other nodes: who they are, and what may go to them');
  addStoreFlags(peers.command('list', { isDefault: true }).description('peers, and how the line to each is'))
    .option('--removed', 'those that were removed too')
    .action(async (flags: ListFlags) => {
      const list = await withNode(flags, (node) => node.share.peers.list({ removed: flags.removed === true }));
      return flags.json === true ? printJson(list) : printPeers(list.peers);
    });
  addStoreFlags(
    peers.command('show').argument('<country>').description('a peer, its keys, and what was changed'),
  ).action(async (country: string, flags: StoreFlags) => {
    const peer = await withNode(flags, (node) => node.share.peers.get(country));
    return flags.json === true ? printJson(peer) : printPeer(peer);
  });
  addStoreFlags(peers.command('document').description('what this node tells its peers about itself, as JSON')).action(
    async (flags: StoreFlags) => printJson(await withNode(flags, (node) => node.share.peers.ownDocument())),
  );
  addStoreFlags(
    peers
      .command('add')
      .argument('<url|file>', 'address of the node, or a file with its document: then it is never asked')
      .description('add a node once its fingerprint was compared; nothing is released to it yet'),
  )
    .option('--fingerprint <text>', 'as its people read it out; absent: it is shown, and you are asked')
    .action(async (place: string, flags: AddFlags) => {
      const peer = await withNode(flags, async (node) => {
        const { document, request } = await lookAt(place, (url) => node.share.peers.preview(url));
        const fingerprint = flags.fingerprint ?? (await compare(document));
        return node.share.peers.add(parseQuery(PeerAddRequest, { ...request, fingerprint }));
      });
      return flags.json === true ? printJson(peer) : printPeers([peer]);
    });
  addStoreFlags(peers.command('allow').argument('<country>').description('what the agreement with a peer covers'))
    .option('--profile <profile>', 'member (of the community of TLP:GREEN) or partner (receives only what names it)')
    .option('--tlp <label>', 'narrowest label: CLEAR, GREEN, AMBER or AMBER+STRICT; none: nothing is released')
    .option('--sectors <list>', 'sectors of its readers, separated by commas')
    .option('--from <day>', 'first day of the agreement; none: it has begun')
    .option('--until <day>', 'last day of the agreement; none: without end')
    .action(async (country: string, flags: AllowFlags) => {
      const request = parseQuery(PeerAllowRequest, readAgreement(flags));
      const peer = await withNode(flags, (node) => node.share.peers.allow(country, request));
      return flags.json === true ? printJson(peer) : printPeers([peer]);
    });
  const changes = {
    suspend: 'kill switch: nothing goes either way until it is resumed',
    resume: 'end of a suspension',
    remove: 'end of the relation; its history stays',
  } as const;
  for (const [change, description] of Object.entries(changes)) {
    if (change !== 'suspend' && change !== 'resume' && change !== 'remove') continue;
    addStoreFlags(peers.command(change).argument('<country>').description(description)).action(
      async (country: string, flags: StoreFlags) => {
        const peer = await withNode(flags, (node) => node.share.peers[change](country));
        return flags.json === true ? printJson(peer) : printPeers([peer]);
      },
    );
  }
};

async function lookAt(
  place: string,
  preview: (url: string) => Promise<PeerPreview>,
): Promise<{ readonly document: NodeDocument; readonly request: Partial<PeerAddRequest> }> {
  if (/^https?:/iu.test(place)) return { document: (await preview(place)).document, request: { url: place } };
  const found = NodeDocument.safeParse(readJson(place));
  if (!found.success) throw new VigiaError('peer.not-a-node', { url: place, status: 0 });
  return { document: found.data, request: { document: found.data } };
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    // A file that is not there or no JSON is no document of a node.
    return undefined;
  }
}

/** Shows the fingerprint and asks whether it was compared; without a terminal nobody can have said so. */
async function compare({ country, keys }: NodeDocument): Promise<string> {
  const fingerprint = keys[0]?.fingerprint ?? '';
  process.stderr.write(`The node of ${country} shows this key. Compare it with its people by another way:\n`);
  process.stderr.write(`  ${spokenFingerprint(fingerprint)}\n`);
  if (process.stdin.isTTY !== true) throw new VigiaError('peer.not-compared', { country });
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const answer = await terminal.question('Is it the same? (yes/no) ');
    if (answer.trim().toLowerCase() !== 'yes') throw new VigiaError('peer.not-compared', { country });
    return fingerprint;
  } finally {
    terminal.close();
  }
}

function readAgreement({ profile, tlp, sectors, from, until }: AllowFlags): object {
  return {
    ...(profile === undefined ? {} : { profile }),
    ...(tlp === undefined ? {} : { highestTlp: tlp === 'none' ? null : tlp }),
    ...(sectors === undefined ? {} : { sectors: sectors.split(',').filter((sector) => sector !== '') }),
    ...(from === undefined ? {} : { agreementFrom: from === 'none' ? null : from }),
    ...(until === undefined ? {} : { agreementUntil: until === 'none' ? null : until }),
  };
}

function printPeers(peers: readonly Peer[]): void {
  printTable(peers, {
    peer: ({ country }) => country,
    profile: ({ profile }) => profile,
    state: ({ state, active }) => (state === 'active' && !active ? 'outside its agreement' : state),
    tlp: ({ highestTlp }) => highestTlp ?? 'nothing',
    sectors: ({ sectors }) => sectors.join(','),
    until: ({ agreementUntil }) => agreementUntil,
    address: ({ url }) => url,
    key: ({ keys }) => keys[0]?.fingerprint.slice(0, 8),
    'last success': ({ contact }) => contact.succeededAt,
    'last error': ({ contact }) => contact.lastError,
  });
}

function printPeer(peer: PeerDetail): void {
  printPeers([peer]);
  for (const { fingerprint, until } of peer.keys) {
    printLine(`key ${spokenFingerprint(fingerprint)}${until === null ? '' : ` until ${until}`}`);
  }
  printTable(peer.history, {
    at: ({ at }) => at,
    by: ({ by }) => by,
    event: ({ event }) => event,
    state: ({ state }) => state,
    tlp: ({ highestTlp }) => highestTlp ?? 'nothing',
    sectors: ({ sectors }) => sectors.join(','),
    until: ({ agreementUntil }) => agreementUntil,
  });
}
