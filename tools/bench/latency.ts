import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { AlertDetail, AlertPage, type AlertTextRequest } from '../../src/api/index.ts';
import { ask, connect } from '../demo/ask.ts';
import { type NodeProcess, startNode, stopNode } from '../demo/node-process.ts';

export interface LatencyBench {
  readonly publications: number;
  readonly p50Milliseconds: number;
  readonly p95Milliseconds: number;
  readonly mostMilliseconds: number;
}

/** Milliseconds. Who looked oftener would measure their own questions: each is work for the node that is to receive. */
const betweenLooks = 50;

/** From the question to publish until the other node lists the alert: two nodes as processes, one publication at a time. */
export async function benchLatency({ publications }: { readonly publications: number }): Promise<LatencyBench> {
  const folder = mkdtempSync(join(tmpdir(), 'vigia-latency-'));
  const nodes: NodeProcess[] = [];
  try {
    for (const country of ['CA', 'MX']) {
      const options = { directory: join(folder, country), port: 0, training: false, fromSources: true };
      nodes.push(await startNode(country, options));
    }
    const [canada, mexico] = nodes;
    if (canada === undefined || mexico === undefined) throw new Error('a node did not start');
    await connect(canada, mexico, () => ({ highestTlp: 'AMBER', sectors: ['health'] }));
    const times: number[] = [];
    for (let index = 0; index < publications; index += 1) times.push(await publishOne(canada, mexico, index));
    times.sort((one, other) => one - other);
    const at = (part: number): number => Math.round(times[Math.ceil(part * times.length) - 1] ?? 0);
    return { publications, p50Milliseconds: at(0.5), p95Milliseconds: at(0.95), mostMilliseconds: at(1) };
  } finally {
    await Promise.all(nodes.map((node) => stopNode(node)));
    rmSync(folder, { recursive: true, force: true });
  }
}

async function publishOne(canada: NodeProcess, mexico: NodeProcess, index: number): Promise<number> {
  const { id, draft } = await ask(canada, AlertDetail, '/alerts', { method: 'POST', body: {} });
  const body = { expectedRevision: draft?.revision ?? 0, text: textOf(`Publication ${index}`) };
  const saved = await ask(canada, AlertDetail, `/alerts/${id}/draft`, { method: 'PUT', body });
  const step = { method: 'POST', body: { expectedRevision: saved.draft?.revision ?? 0 } } as const;
  await ask(canada, AlertDetail, `/alerts/${id}/submit`, step);
  const begun = performance.now();
  await ask(canada, AlertDetail, `/alerts/${id}/publish`, step);
  for (;;) {
    const { alerts } = await ask(mexico, AlertPage, '/alerts?limit=5');
    const elapsed = performance.now() - begun;
    if (alerts.some((alert) => alert.id === id)) return elapsed;
    if (elapsed > 60_000) throw new Error(`publication ${index} did not arrive within a minute`);
    await wait(betweenLooks);
  }
}

function textOf(title: string): AlertTextRequest {
  const final = (text: string): AlertTextRequest['title'] => ({
    en: { text, state: 'final' },
    fr: { text, state: 'final' },
    es: { text, state: 'final' },
  });
  return {
    title: final(title),
    fields: { risk: { text: final('Type of the risk') }, event: { text: final('What happened') } },
    substances: ['fentanyl'],
    places: ['CA-AB'],
    marking: { tlp: 'GREEN' },
  };
}

export function describeLatency({ publications, ...figures }: LatencyBench): string {
  const { p50Milliseconds, p95Milliseconds, mostMilliseconds } = figures;
  const spread = `p50 ${p50Milliseconds} ms, p95 ${p95Milliseconds} ms, most ${mostMilliseconds} ms`;
  return `publish to receive, ${publications} publications: ${spread}`;
}
