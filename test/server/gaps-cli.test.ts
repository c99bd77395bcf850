import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { GapHistory, GapPage, LagList, ProcessList, SchedulingProcess } from '../../src/api/index.ts';
import { testDirectory, vigiaHere } from './_command-line.ts';

const directory = testDirectory();
const store = ['--data-dir', join(directory.path, 'data')];

async function json(words: readonly string[]): Promise<unknown> {
  const { status, stdout, stderr } = await vigiaHere([...words, '--json', ...store]);
  expect([status, stderr]).toEqual([0, '']);
  return JSON.parse(stdout);
}

describe('gaps on the command line', () => {
  test('a list, the same as over HTTP', async () => {
    const page = GapPage.parse(await json(['gaps', '--jurisdiction', 'CA', '--kind', 'treaty-not-transposed']));

    expect(page.gaps.map(({ subject }) => subject.id).toSorted()).toEqual([
      'brorphine',
      'cumyl-pegaclone',
      'delta-9-thc',
    ]);
  });

  test('for people: a table in the language of the terminal', async () => {
    const { stdout } = await vigiaHere(['gaps', '--substance', '1-boc-4-ap', '--on', '2024-01-01', ...store], {
      environment: { LANG: 'es_MX.UTF-8' },
    });

    expect(stdout).toContain('no se encontró entrada en México');
    expect(stdout).toContain('1 of 1; law of 2024-01-01');
  });

  test('history and lags', async () => {
    const { points } = GapHistory.parse(
      await json(['gaps', 'history', '--from', '2020-01-01', '--to', '2022-12-31', '--step', 'year']),
    );
    const { lags } = LagList.parse(await json(['gaps', 'lags']));

    expect(points.map(({ on }) => on)).toEqual(['2020-12-31', '2021-12-31', '2022-12-31']);
    expect(lags).toHaveLength(30);
  });

  test.each([
    [['gaps', '--kind', 'nonsense'], /--kind: /],
    [['gaps', '--on', 'yesterday'], /--on: not a calendar day/],
    [['gaps', '--min-days', '-1'], /--min-days: /],
    [['processes', 'show', 'first'], /number: first/],
  ])('%j is wrong usage', async (words, text) => {
    const outcome = await vigiaHere([...words, ...store]);

    expect([outcome.status, outcome.stdout]).toEqual([2, '']);
    expect(outcome.stderr).toMatch(text);
  });
});

describe('processes on the command line', () => {
  test('are opened, moved and listed', async () => {
    const opened = SchedulingProcess.parse(
      await json(
        'processes open --jurisdiction US --procedure us-temporary-scheduling --substance bromazolam --gap treaty-not-transposed~bromazolam~US --owner drug-section --started-on 2025-12-15'.split(
          ' ',
        ),
      ),
    );
    expect(opened.steps.find(({ step }) => step === 'order')?.dueOn).toBe('2026-01-14');

    await json([
      'processes',
      'step',
      '1',
      'order',
      '--due-on',
      '2026-02-01',
      '--document',
      'Notice',
      '--url',
      'https://www.govinfo.gov/',
    ]);
    const { processes } = ProcessList.parse(await json(['processes', '--jurisdiction', 'US']));
    expect(processes).toMatchObject([{ id: 1, overdue: true, gap: 'treaty-not-transposed~bromazolam~US' }]);

    const stopped = SchedulingProcess.parse(
      await json(['processes', 'change', '1', '--state', 'stopped', '--note', 'Withdrawn.']),
    );
    expect(stopped.state).toBe('stopped');
    const { stdout } = await vigiaHere(['processes', 'show', '1', ...store], { environment: { LANG: 'fr_CA.UTF-8' } });
    expect(stdout).toContain('Au plus tôt 30 jours après l’avis');
  });
});
