import { afterAll, beforeAll, beforeEach } from 'vitest';
import { type AlertDetail, AlertReplyRequest, DisclosureQuery, RetractAlertRequest } from '../../src/api/index.ts';
import type { Agreement, Label } from './_oracle.ts';
import { openPlayground } from './_run.ts';
import { type AlertWords, agree, asOperator, dump, final, nodeOf, publish, received, type World } from './_world.ts';

let opened: World | undefined;

/** The four nodes of the cases, while a test runs. */
export function world(): World {
  if (opened === undefined) throw new Error('the nodes are not open');
  return opened;
}

/** Opens the nodes for the tests of a file; before each, all lines are up and everybody agreed with everybody. */
export function openCases(): void {
  beforeAll(async () => {
    opened = await openPlayground(['CA', 'MX', 'US', 'NL']);
  });
  afterAll(() => opened?.close());
  beforeEach(mend);
}

const everySector = ['health', 'laboratory', 'police', 'finance'];
export const open: Agreement = { partner: false, highest: 'AMBER+STRICT', sectors: everySector, suspended: false };

async function mend(): Promise<void> {
  for (const line of world().lines.values()) {
    line.up = true;
    line.faults.length = 0;
  }
  for (const from of world().countries) {
    for (const to of world().countries) {
      if (from !== to) await agree(world(), from, to, { ...open, partner: to === 'NL' });
    }
  }
}

export function say(words: AlertWords, id?: string): Promise<AlertDetail> {
  return publish(nodeOf(world(), 'CA'), words, id);
}

export async function find(country: string, word: string): Promise<readonly AlertDetail[]> {
  return (await received(nodeOf(world(), country))).filter((alert) => JSON.stringify(alert.text).includes(word));
}

export async function states(country: string, word: string): Promise<readonly string[]> {
  return (await find(country, word)).map(({ state }) => state);
}

/** @throws {Error} when the word is one that an identifier or a digest can hold by chance. */
export async function isAnywhere(country: string, word: string): Promise<boolean> {
  if (/^[\da-f]*$/.test(word)) throw new Error(`${word} can stand in any digest: another word`);
  return [...(await dump(nodeOf(world(), country))).values()].some((text) => text.includes(word));
}

export async function retract(id: string): Promise<void> {
  const { node } = nodeOf(world(), 'CA');
  const request = RetractAlertRequest.parse({ reason: final('A mistake') });
  await asOperator(nodeOf(world(), 'CA'), () => node.alerts.retract(id, request));
}

export async function ledger(item: string): Promise<readonly string[]> {
  const { node } = nodeOf(world(), 'CA');
  const query = DisclosureQuery.parse({ limit: 1_000, item });
  const { disclosures } = await asOperator(nodeOf(world(), 'CA'), () => node.share.release.ledger(query));
  return [...new Set(disclosures.map(({ receiver, state }) => `${receiver} ${state}`))].toSorted();
}

export async function reply(country: string, alert: string, text: string): Promise<void> {
  const { node } = nodeOf(world(), country);
  const request = AlertReplyRequest.parse({ kind: 'note', text: final(text) });
  await asOperator(nodeOf(world(), country), () => node.alerts.reply(alert, request));
}

export function ask(from: string, to: string): Promise<unknown> {
  return asOperator(nodeOf(world(), from), () => nodeOf(world(), from).node.share.sync.syncNow(to));
}

export async function count(country: string, table: string): Promise<number> {
  return ((await dump(nodeOf(world(), country))).get(table) ?? '').split('\n').length;
}

export const green = { tlp: 'GREEN' } as const;
export const forNodes = (...countries: string[]): { tlp: Label; releasableTo: string[] } => ({
  tlp: 'AMBER',
  releasableTo: ['CA', ...countries],
});
