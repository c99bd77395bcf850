import { setTimeout as wait } from 'node:timers/promises';
import type { z } from 'zod';
import { NodeDocument, Peer, type PeerAllowRequest } from '../../src/api/index.ts';
import type { NodeProcess } from './node-process.ts';

/** One question to a node, as whoever works on its machine; throws where the node refuses. */
export async function ask<Shape extends z.ZodType>(
  { address, country }: Pick<NodeProcess, 'address' | 'country'>,
  shape: Shape,
  path: string,
  { method, body }: { readonly method?: 'POST' | 'PUT'; readonly body?: unknown } = {},
): Promise<z.output<Shape>> {
  const answer = await fetch(`${address}/api/v1${path}`, {
    ...(method === undefined ? {} : { method, headers: { 'content-type': 'application/json' } }),
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${country} answers ${path} with ${answer.status}: ${text}`);
  return shape.parse(JSON.parse(text));
}

/** Each side adds the other after comparing its fingerprint, and agrees to something. */
export async function connect(
  one: NodeProcess,
  other: NodeProcess,
  agreementOf: (country: string) => z.input<typeof PeerAllowRequest>,
): Promise<void> {
  for (const [here, there] of [
    [one, other],
    [other, one],
  ] as const) {
    const { keys } = await ask(there, NodeDocument, '/peer/node');
    const fingerprint = keys[0]?.fingerprint;
    await ask(here, Peer, '/sharing/peers', { method: 'POST', body: { url: there.address, fingerprint } });
    const path = `/sharing/peers/${there.country}/allow`;
    await ask(here, Peer, path, { method: 'POST', body: agreementOf(there.country) });
  }
}

/** Looks again and again until something is there; throws where it does not come in time. */
export async function until<Found>(
  what: string,
  look: () => Promise<Found | undefined>,
  { seconds = 60 }: { readonly seconds?: number } = {},
): Promise<Found> {
  const end = performance.now() + seconds * 1000;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (performance.now() > end) throw new Error(`${what}: not within ${seconds} s`);
    await wait(100);
  }
}
