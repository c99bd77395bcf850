import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { AlertDetail, AlertPage } from '../../src/api/index.ts';
import { ask, connect, until } from '../../tools/demo/ask.ts';
import { type NodeProcess, startNode, stopNode } from '../../tools/demo/node-process.ts';
import { Dice } from './_script.ts';
import { textOf } from './_world.ts';

const folder = mkdtempSync(join(tmpdir(), 'vigia-federation-'));
const seed = 20_261_122;
const alerts = 12;
const kills = 4;
/** Six starts of a process; on a machine with other work a start takes half a minute. */
const mostMilliseconds = 900_000;
const running = new Map<string, NodeProcess>();
const logs: string[] = [];

afterAll(async () => {
  for (const node of running.values()) await stopNode(node);
  rmSync(folder, { recursive: true, force: true });
});

async function start(country: string, port = 0): Promise<NodeProcess> {
  const directory = join(folder, country);
  const node = await startNode(country, { directory, port, training: false, fromSources: true });
  running.set(country, node);
  return node;
}

/** As when the power fails, and comes back. */
async function killAndRestart(country: string): Promise<void> {
  const node = running.get(country);
  if (node === undefined) throw new Error(`${country} does not run`);
  await stopNode(node, 'SIGKILL');
  logs.push(node.log());
  await start(country, Number(new URL(node.address).port));
}

async function publishAt(node: NodeProcess, title: string): Promise<string> {
  const { id, draft } = await ask(node, AlertDetail, '/alerts', { method: 'POST', body: {} });
  const text = textOf({ title, marking: { tlp: 'GREEN' } });
  const save = { method: 'PUT', body: { expectedRevision: draft?.revision ?? 0, text } } as const;
  const saved = await ask(node, AlertDetail, `/alerts/${id}/draft`, save);
  const step = { method: 'POST', body: { expectedRevision: saved.draft?.revision ?? 0 } } as const;
  await ask(node, AlertDetail, `/alerts/${id}/submit`, step);
  await ask(node, AlertDetail, `/alerts/${id}/publish`, step);
  return id;
}

async function titlesAt(country: string): Promise<readonly string[]> {
  const node = running.get(country);
  if (node === undefined) return [];
  const { alerts: listed } = await ask(node, AlertPage, '/alerts?limit=500');
  return listed.map(({ title }) => title.en?.text ?? '').toSorted();
}

test(
  'nodes that are killed at any moment hold everything once, and nothing twice, when they are back',
  async () => {
    const canada = await start('CA');
    const mexico = await start('MX');
    const agreement = { highestTlp: 'AMBER', sectors: ['health'] } as const;
    await connect(canada, mexico, () => ({ ...agreement, sectors: [...agreement.sectors] }));
    const dice = new Dice(seed);
    const published: string[] = [];
    const moments = new Map(Array.from({ length: kills }, (_, kill) => [(kill + 1) * (alerts / kills) - 1, kill]));
    for (let index = 0; index < alerts; index += 1) {
      const owner = running.get('CA');
      if (owner === undefined) throw new Error('Canada does not run');
      const title = `killed${String(index).padStart(2, '0')}`;
      await publishAt(owner, title);
      published.push(title);
      const kill = moments.get(index);
      if (kill === undefined) continue;
      await wait(dice.whole(400));
      await killAndRestart(kill % 2 === 0 ? 'MX' : 'CA');
    }

    await until(
      'every alert at the receiver',
      async () => ((await titlesAt('MX')).join() === published.join() ? true : undefined),
      { seconds: 150 },
    );
    expect(await titlesAt('CA')).toEqual(published);
    // What leaves is in no log.
    for (const node of running.values()) logs.push(node.log());
    expect(logs.join('\n')).not.toMatch(/killed\d\d/u);
  },
  mostMilliseconds,
);
