import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AlertDetail, type AlertTextRequest, ComposeRequest, SaveDraftRequest } from '../../src/api/index.ts';
import type { Sector } from '../../src/model/index.ts';
import { actAs } from '../../src/server/access/index.ts';
import { buildApp, buildConfig, VigiaNode } from '../../src/server/index.ts';
import { type Line, openLine } from './_line.ts';
import type { Agreement, Label } from './_oracle.ts';

export interface WorldNode {
  readonly country: string;
  /** Another one after a restart. */
  readonly node: VigiaNode;
  readonly url: string;
  /** Milliseconds by which its clock differs. */
  skew: number;
  readonly restart: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Nodes of several countries in one process, with real connections between them. */
export interface World {
  readonly countries: readonly string[];
  readonly nodes: ReadonlyMap<string, WorldNode>;
  /** `CA>MX`: by which CA asks MX. */
  readonly lines: ReadonlyMap<string, Line>;
  readonly clock: Clock;
  /** A word that stands nowhere else, so that where it is found it came from there. */
  readonly nextWord: () => string;
  /** What went wrong while the nodes came to rest, when nothing should. */
  readonly errors: Set<string>;
  readonly close: () => Promise<void>;
}

/** One clock for all, which moves only when told to, and by a millisecond whenever somebody looks. */
export class Clock {
  #time: number;

  constructor(start: string) {
    this.#time = Date.parse(start);
  }

  get time(): number {
    return this.#time;
  }

  read(): number {
    this.#time += 1;
    return this.#time;
  }

  advance(milliseconds: number): void {
    this.#time += milliseconds;
  }
}

export interface WorldOptions {
  readonly start?: string;
  /** Keeps the nodes' data in folders, so that nodes can be restarted. */
  readonly onDisk?: boolean;
}

export async function openWorld(
  countries: readonly string[],
  { start = '2026-05-04T12:00:00Z', onDisk = false }: WorldOptions = {},
): Promise<World> {
  const clock = new Clock(start);
  const nodes = new Map<string, WorldNode>();
  const lines = new Map<string, Line>();
  const folder = onDisk ? mkdtempSync(join(tmpdir(), 'vigia-world-')) : undefined;
  for (const country of countries) {
    const directory = folder === undefined ? undefined : join(folder, country);
    nodes.set(country, await openWorldNode(country, { clock, directory }));
  }
  for (const from of nodes.values()) {
    for (const to of nodes.values()) {
      if (from !== to) lines.set(`${from.country}>${to.country}`, await openLine(() => to.url));
    }
  }
  const close = async (): Promise<void> => {
    for (const line of lines.values()) await line.close();
    for (const node of nodes.values()) await node.close();
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  };
  let words = 0;
  const nextWord = (): string => {
    words += 1;
    return `zq${String(words).padStart(5, '0')}x`;
  };
  return { countries, nodes, lines, clock, nextWord, errors: new Set(), close };
}

async function openWorldNode(
  country: string,
  { clock, directory }: { readonly clock: Clock; readonly directory: string | undefined },
): Promise<WorldNode> {
  const logLevel = process.env['VIGIA_LOG_LEVEL'] ?? 'silent';
  const config = buildConfig({ logLevel, country, ...(directory === undefined ? {} : { dataDirectory: directory }) });
  let skew = 0;
  const begin = async (): Promise<Pick<WorldNode, 'node' | 'url' | 'close'>> => {
    const now = (): Date => new Date(clock.read() + skew);
    const node = await VigiaNode.open({ config, inMemory: directory === undefined, now });
    const app = await buildApp(node);
    const url = await app.listen({ host: '127.0.0.1', port: 0 });
    const close = async (): Promise<void> => {
      await app.close();
      await node.close();
    };
    return { node, url, close };
  };
  let running = await begin();
  return {
    country,
    get node() {
      return running.node;
    },
    get url() {
      return running.url;
    },
    get skew() {
      return skew;
    },
    set skew(next: number) {
      skew = next;
    },
    restart: async () => {
      if (directory === undefined) throw new Error(`${country} forgets everything when it is restarted`);
      await running.close();
      running = await begin();
    },
    close: () => running.close(),
  };
}

export function nodeOf(world: World, country: string): WorldNode {
  const found = world.nodes.get(country);
  if (found === undefined) throw new Error(`there is no node ${country}`);
  return found;
}

export function lineOf(world: World, from: string, to: string): Line {
  const found = world.lines.get(`${from}>${to}`);
  if (found === undefined) throw new Error(`there is no line from ${from} to ${to}`);
  return found;
}

export function asOperator<Result>({ node }: WorldNode, work: () => Promise<Result>): Promise<Result> {
  return actAs(node.operator, work);
}

/** Every node learns of every other; nothing is agreed. */
export async function introduceAll(world: World): Promise<void> {
  for (const from of world.countries) {
    for (const to of world.countries) if (from !== to) await introduce(world, from, to);
  }
}

/** A node learns of another by its fingerprint; nothing is agreed. */
export async function introduce(world: World, from: string, to: string): Promise<void> {
  const at = nodeOf(world, from);
  const { url } = lineOf(world, from, to);
  const { fingerprint } = nodeOf(world, to).node.identity.key;
  await asOperator(at, () => at.node.share.peers.add({ url, fingerprint }));
}

/** Whether a node knows another, and has not struck it from its peers. */
export async function isKnown(world: World, from: string, to: string): Promise<boolean> {
  const { node } = nodeOf(world, from);
  const peer = await node.share.peers.find(to);
  return peer !== undefined && peer.state !== 'removed';
}

export async function agree(world: World, from: string, to: string, agreement: Agreement): Promise<void> {
  const { node } = nodeOf(world, from);
  const { partner, highest, sectors, suspended } = agreement;
  await asOperator(nodeOf(world, from), async () => {
    const { peers } = node.share;
    await peers.allow(to, {
      profile: partner ? 'partner' : 'member',
      highestTlp: highest === 'RED' ? 'AMBER+STRICT' : highest,
      sectors: sectorsOf(sectors),
      agreementUntil: '2030-12-31',
    });
    const known = await peers.find(to);
    if (known === undefined) throw new Error(`${from} does not know ${to}`);
    if (suspended !== (known.state === 'suspended')) await (suspended ? peers.suspend(to) : peers.resume(to));
  });
}

const known: readonly Sector[] = ['health', 'laboratory', 'police', 'finance'];

export function sectorsOf(names: readonly string[]): Sector[] {
  return known.filter((sector) => names.includes(sector));
}

export interface MarkingText {
  readonly tlp: Label;
  readonly releasableTo?: string[];
  readonly sectors?: Sector[];
  readonly caveats?: ('ORCON' | 'NO-ONWARD')[];
  readonly embargoUntil?: string | null;
  readonly expires?: string | null;
}

export function final(text: string): AlertTextRequest['title'] {
  return { en: { text, state: 'final' }, fr: { text, state: 'final' }, es: { text, state: 'final' } };
}

export interface AlertWords {
  readonly title: string;
  readonly marking: MarkingText;
  /** Words of fields with a marking of their own. */
  readonly parts?: readonly { readonly word: string; readonly marking: MarkingText }[];
  readonly change?: Partial<AlertTextRequest>;
}

const fieldsForParts = ['analysis', 'health-risks', 'exposure', 'other-information'] as const;

export function textOf({ title, marking, parts = [], change = {} }: AlertWords): AlertTextRequest {
  const own = Object.fromEntries(
    parts.map(({ word, marking: partMarking }, index) => [
      fieldsForParts[index] ?? 'other-measures',
      { text: final(word), marking: partMarking },
    ]),
  );
  return {
    title: final(title),
    fields: { risk: { text: final('Type of the risk') }, event: { text: final('What happened') }, ...own },
    substances: ['fentanyl'],
    places: ['CA-AB'],
    marking,
    ...change,
  };
}

/** Composed, or changed, and published by the node's operator; returns its identifier. */
export function publish(at: WorldNode, words: AlertWords, id?: string): Promise<AlertDetail> {
  return asOperator(at, async () => {
    const { alerts } = at.node;
    const uid = id ?? (await alerts.compose(ComposeRequest.parse({}))).id;
    const before = await alerts.find(uid);
    const expectedRevision = before.draft?.revision ?? before.revision;
    const saved = await alerts.save(uid, SaveDraftRequest.parse({ expectedRevision, text: textOf(words) }));
    const revision = saved.draft?.revision ?? saved.revision;
    await alerts.submit(uid, { expectedRevision: revision });
    return alerts.publish(uid, { expectedRevision: revision });
  });
}

/** What a visit answers where a switch is thrown on either side. */
const switchedOff: readonly string[] = ['sync.suspended', 'sync.refused'];
const mostRounds = 12;

/** Everything mended, everybody asks everybody until nothing is new; a visit that failed is made again. */
export async function settle(world: World): Promise<void> {
  for (const line of world.lines.values()) {
    line.up = true;
    line.faults.length = 0;
  }
  for (let round = 0; round < mostRounds; round += 1) {
    world.errors.clear();
    for (const at of world.nodes.values()) {
      await at.node.share.release.releaseDue();
      await at.node.share.release.release();
    }
    let news = 0;
    for (const at of world.nodes.values()) news += await visitAll(world, at);
    if (news === 0 && round > 0) return;
  }
  if (world.errors.size === 0) throw new Error('the nodes do not come to rest');
}

/** How much of what a node was told is new, or was not told. */
async function visitAll(world: World, at: WorldNode): Promise<number> {
  let news = 0;
  for (const { country, accepted, complete, error } of await asOperator(at, () => at.node.share.sync.syncNow())) {
    if (error !== null && switchedOff.includes(error)) continue;
    if (error !== null) world.errors.add(`${at.country} asks ${country}: ${error}`);
    news += accepted + (complete && error === null ? 0 : 1);
  }
  return news;
}

/** Alerts that a node shows to its own people. */
export async function shown(at: WorldNode): Promise<readonly AlertDetail[]> {
  return asOperator(at, async () => {
    const found: AlertDetail[] = [];
    let cursor: string | undefined;
    do {
      const page = await at.node.alerts.list(cursor === undefined ? {} : { cursor });
      for (const { id } of page.alerts) found.push(await at.node.alerts.find(id));
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
    return found;
  });
}

/** Of these, what other nodes say. */
export async function received(at: WorldNode): Promise<readonly AlertDetail[]> {
  return (await shown(at)).filter(({ owner }) => owner !== at.country);
}

/** Everything that a node has stored, table by table, as the owner of the database sees it. */
export function dump({ node }: WorldNode): Promise<ReadonlyMap<string, string>> {
  return node.database.own(async (connection) => {
    const tables = await connection.query<{ schema: string; name: string }>(
      `select schemaname as schema, tablename as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`,
    );
    if (!tables.some(({ name }) => name === 'alert')) throw new Error('the tables of the node were not found');
    const contents = new Map<string, string>();
    for (const { schema, name } of tables) {
      const rows = await connection.query<{ line: string }>(`select t::text as line from "${schema}"."${name}" t`);
      contents.set(name, rows.map(({ line }) => line).join('\n'));
    }
    return contents;
  });
}
