import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { testDirectory, vigiaHere } from './_command-line.ts';

const directory = testDirectory();
const canada = join(directory.path, 'ca');
const mexico = join(directory.path, 'mx');

async function json<Answer>(...words: readonly string[]): Promise<Answer> {
  const { status, stdout, stderr } = await vigiaHere([...words, '--json']);
  if (status !== 0) throw new Error(`${words.join(' ')}: ${stderr}`);
  return JSON.parse(stdout) as Answer;
}

interface Identity {
  readonly country: string;
  readonly node: string;
  readonly fingerprint: string;
}

describe('two nodes by the command line', () => {
  test('vigia init makes a node, says its fingerprint in groups, and is the same again', async () => {
    const first = await vigiaHere(['init', '--data-dir', canada, '--country', 'CA', '--name', 'Salud']);
    const identity = await json<Identity>('init', '--data-dir', canada);

    expect(first.status).toBe(0);
    const spoken = [...first.stdout.matchAll(/^ {4}((?:[0-9A-F]{4} ?){4})$/gmu)].map(([, groups]) => groups).join(' ');
    expect(spoken.replaceAll(' ', '').toLowerCase()).toBe(identity.fingerprint);
    expect(identity).toMatchObject({ country: 'CA', name: 'Salud' });
    const path = join(canada, 'keys', 'node.json');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    const secret = String(JSON.parse(readFileSync(path, 'utf8')).key.d);
    expect(first.stdout + first.stderr + JSON.stringify(identity)).not.toContain(secret);
  });

  test('a directory is of one country, also where nobody says which', async () => {
    const other = await vigiaHere(['init', '--data-dir', canada, '--country', 'MX']);
    expect([other.status, other.stderr]).toEqual([3, expect.stringContaining('node.other-country')]);
    await json('init', '--data-dir', mexico, '--country', 'MX');

    const document = await json<{ readonly country: string }>('peers', 'document', '--data-dir', mexico);
    expect(document.country).toBe('MX');
  });

  test('peers are added with a fingerprint, allowed, suspended and removed; files go between them', async () => {
    const mine = await json<Identity>('init', '--data-dir', canada);
    const theirs = await json<Identity>('init', '--data-dir', mexico);
    const mxFile = directory.file('mx.json', (await vigiaHere(['peers', 'document', '--data-dir', mexico])).stdout);
    const caFile = directory.file('ca.json', (await vigiaHere(['peers', 'document', '--data-dir', canada])).stdout);
    const unasked = await vigiaHere(['peers', 'add', mxFile, '--data-dir', canada]);
    expect([unasked.status, unasked.stderr]).toEqual([3, expect.stringContaining('peer.not-compared')]);
    await json('peers', 'add', mxFile, '--fingerprint', theirs.fingerprint, '--data-dir', canada);
    await json('peers', 'add', caFile, '--fingerprint', mine.fingerprint, '--data-dir', mexico);
    const allowed = await json(
      'peers',
      'allow',
      'MX',
      '--tlp',
      'AMBER',
      '--sectors',
      'health,police',
      '--data-dir',
      canada,
    );
    expect(allowed).toMatchObject({ country: 'MX', url: null, highestTlp: 'AMBER', sectors: ['health', 'police'] });
    const wrong = await vigiaHere(['peers', 'allow', 'MX', '--tlp', 'RED', '--data-dir', canada]);
    expect(wrong.status).toBe(2);

    const path = join(directory.path, 'for-mx.vigia');
    const written = await vigiaHere(['export', path, '--to', 'MX', '--data-dir', canada]);
    expect([written.status, written.stderr]).toEqual([0, '']);
    const read = await json('import', path, '--data-dir', mexico);
    expect(read).toMatchObject({ from: 'CA', to: 'MX', number: 1, again: false, missing: [], quarantined: 0 });
    expect((await vigiaHere(['import', path, '--data-dir', mexico])).stdout).toContain('taken in before');
    const astray = await vigiaHere(['import', path, '--data-dir', canada]);
    expect([astray.status, astray.stderr]).toEqual([3, expect.stringContaining('peer.not-found')]);

    await json('peers', 'suspend', 'MX', '--data-dir', canada);
    const refused = await vigiaHere(['export', path, '--to', 'MX', '--data-dir', canada]);
    expect([refused.status, refused.stderr]).toEqual([3, expect.stringContaining('peer.not-found')]);
    await json('peers', 'remove', 'MX', '--data-dir', canada);
    const { stdout } = await vigiaHere(['peers', 'show', 'MX', '--data-dir', canada]);
    expect(stdout).toMatch(/added[\s\S]*allowed[\s\S]*suspended[\s\S]*removed/u);
    expect((await vigiaHere(['sync', '--data-dir', mexico])).stdout).toContain('CA');
    expect((await vigiaHere(['sync', 'quarantine', '--data-dir', mexico])).status).toBe(0);
  });

  test('a changed key is vouched for by the one before it', async () => {
    const before = await json<Identity>('init', '--data-dir', canada);
    const after = await json<Identity>('init', '--data-dir', canada, '--rotate-key');

    expect(after.node).toBe(before.node);
    expect(after.fingerprint).not.toBe(before.fingerprint);
  });
});
