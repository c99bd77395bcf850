import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { outcomeOf, startVigia, testDirectory, vigiaHere } from './_command-line.ts';
import { deathsFile } from './_files.ts';

const directory = testDirectory();
const data = join(directory.path, 'data');
const store = ['--data-dir', data];
/** Two seconds on a machine that has time; tests share theirs with others. */
const mostMilliseconds = 6_000;

interface Running {
  readonly child: ChildProcess;
  readonly address: string;
  readonly ended: ReturnType<typeof outcomeOf>;
}

async function start(...words: readonly string[]): Promise<Running> {
  const child = startVigia(['serve', '--empty', '--json', ...words, ...store]);
  const ended = outcomeOf(child);
  const address = await new Promise<string>((resolve, reject) => {
    let text = '';
    child.stdout?.on('data', (chunk: string) => {
      text += chunk;
      const found = /"address": "([^"]+)"/.exec(text)?.[1];
      if (found !== undefined) resolve(found);
    });
    void ended.then((outcome) => reject(new Error(JSON.stringify(outcome))));
  });
  return { child, address, ended };
}

async function stop(
  { child, ended }: Running,
  signal: NodeJS.Signals,
): Promise<{ status: number | null; took: number }> {
  const began = performance.now();
  child.kill(signal);
  const { status } = await ended;
  return { status, took: performance.now() - began };
}

describe('while a node serves', () => {
  let running: Running;
  beforeAll(async () => {
    running = await start('--port', '0');
  });

  test('it answers on the port that the system chose, with the contract', async () => {
    const answer = await fetch(`${running.address}/api/v1/node`);

    expect(running.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(await answer.json()).toMatchObject({ empty: true, trainingData: false });
  });

  test('a second process on the same data is told what to do instead', async () => {
    const outcome = await vigiaHere(['sources', '--json', ...store]);

    expect(outcome.status).toBe(3);
    expect(JSON.parse(outcome.stdout)).toMatchObject({
      error: { code: 'store.locked', details: { process: running.child.pid } },
    });
    expect(outcome.stderr).toContain('inbox/<source>/');
    expect(outcome.stderr).toContain('Sources page');
  });

  test('the doctor leaves the database alone and says who has it', async () => {
    const outcome = await vigiaHere(['doctor', ...store]);

    expect(outcome.status, outcome.stdout).toBe(1);
    expect(outcome.stdout).toContain(`in use by process ${running.child.pid}`);
  });

  test('it stops within two seconds of a termination request, keeps what was sent, and gives the directory back', async () => {
    const form = new FormData();
    form.set('file', new Blob([deathsFile([20, 21, 22])]), 'monthly-deaths_2023-05-19.csv');
    const sent = await fetch(`${running.address}/api/v1/sources/ca-bc-deaths/deliveries`, {
      method: 'POST',
      body: form,
    });
    expect(sent.status).toBe(200);

    const { status, took } = await stop(running, 'SIGTERM');

    expect(status).toBe(0);
    expect(took).toBeLessThan(mostMilliseconds);
    expect(await running.ended).toMatchObject({ stderr: '' });
    const kept = await vigiaHere(['deliveries', '--json', ...store]);
    expect(JSON.parse(kept.stdout)).toMatchObject({
      deliveries: [{ source: 'ca-bc-deaths', observations: { new: 3 } }],
    });
  });
});

describe('ports and addresses', () => {
  let blocker: Server;
  let taken = 0;
  beforeAll(async () => {
    blocker = createServer();
    await new Promise<void>((resolve) => {
      blocker.listen(0, '127.0.0.1', resolve);
    });
    const address = blocker.address();
    taken = typeof address === 'object' && address !== null ? address.port : 0;
  });
  afterAll(() => {
    blocker.close();
  });

  test('a taken port gives way to a later one, and Ctrl-C stops the node', async () => {
    const running = await start('--port', String(taken));

    const port = Number(new URL(running.address).port);
    expect(port).toBeGreaterThan(taken);
    expect(port).toBeLessThanOrEqual(taken + 50);
    const { status, took } = await stop(running, 'SIGINT');
    expect(status).toBe(0);
    expect(took).toBeLessThan(mostMilliseconds);
    expect(existsSync(join(data, 'vigia.lock'))).toBe(false);
  });

  test('it serves on IPv6, and a second Ctrl-C ends it at once', async () => {
    const running = await start('--host', '::1', '--port', '0');
    expect(running.address).toMatch(/^http:\/\/\[::1\]:\d+$/);
    expect((await fetch(`${running.address}/api/v1/node`)).status).toBe(200);

    running.child.kill('SIGINT');
    const { status, took } = await stop(running, 'SIGINT');

    expect(status).toBe(0);
    expect(took).toBeLessThan(mostMilliseconds);
    // Whatever was left behind does not keep the next process out.
    expect((await vigiaHere(['deliveries', ...store])).status).toBe(0);
  });

  test('an address that is not this machine is no option', async () => {
    const outcome = await vigiaHere(['serve', '--host', '0.0.0.0', ...store]);

    expect(outcome.status).toBe(2);
    expect(outcome.stderr).toContain('VIGIA_HOST');
  });
});
