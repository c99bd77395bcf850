import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
/** Four starts of a process and the training data of one; on a machine with other work that takes a while. */
const mostMilliseconds = 600_000;

test(
  'the story of the four nodes comes true to its end, and nothing of them is left running',
  async () => {
    const words = ['--import', 'tsx', join(root, 'tools/demo/main.ts'), '--auto', '--light', '--from-sources'];
    const demo = spawn(process.execPath, words, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let told = '';
    let complaints = '';
    demo.stdout.on('data', (piece: Buffer) => (told += piece.toString('utf8')));
    demo.stderr.on('data', (piece: Buffer) => (complaints += piece.toString('utf8')));
    const [status] = await once(demo, 'exit');

    expect([status, complaints.includes('Error') ? complaints : '']).toEqual([0, '']);
    const chapters = [...told.matchAll(/^(\d)\. /gmu)].map(([, number]) => number);
    expect(chapters).toEqual(['1', '2', '3', '4', '5', '6', '7']);
    // Members get it, a partner that is not named does not; everybody who got it gave it back.
    expect(told).toMatch(/CA: \d+ objects/u);
    expect(told).toMatch(/MX: \d+ objects/u);
    expect(told).toContain('NL: not-released-to-country');
    expect(told).toContain('The end.');
    const addresses = [...told.matchAll(/(http:\/\/127\.0\.0\.1:\d+)\/en\/today/gu)].map(([, address = '']) => address);
    expect(addresses).toHaveLength(4);
    for (const address of addresses) await expect(fetch(address)).rejects.toThrow('fetch failed');
  },
  mostMilliseconds,
);
