import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { RegisterPage, UnmappedPage, UnmappedSubstance } from '../../src/api/index.ts';
import { testDirectory, vigiaHere } from './_command-line.ts';

const directory = testDirectory();
const store = (): readonly string[] => ['--data-dir', join(directory.path, 'node')];

beforeAll(async () => {
  const file = join(directory.path, 'annual.csv');
  await writeFile(
    file,
    'YYYY,SubstanceDetected,Freq,Percent_p100,Cumsum_p100\n2021,Fentanyl,90,90,90\n2021,Fentanlyl,10,10,100\n',
  );
  const taken = await vigiaHere(['ingest', 'us-dea-nflis', file, '--as-of', '2024-01-15', ...store()]);
  expect(taken.status, taken.stderr).toBe(0);
});

describe('vigia substances', () => {
  test('finds by a name in another language or with a typing error, in the terminal’s language', async () => {
    const spanish = await vigiaHere(['substances', 'fentanilo', ...store()], { environment: { LANG: 'es_MX.UTF-8' } });
    const typed = await vigiaHere(['substances', 'metanfetmina', '--json', ...store()]);

    expect(spanish.status).toBe(0);
    expect(spanish.stdout.split('\n')[1]).toMatch(/^fentanyl +substance +Fentanilo +437-38-7 +UN CA MX US NL +4?\d?$/u);
    expect((JSON.parse(typed.stdout) as RegisterPage).substances[0]?.id).toBe('methamphetamine');
  });

  test('lists the whole register, or what some series is about', async () => {
    const seen = await vigiaHere(['substances', '--with-data', '--json', ...store()]);
    const all = await vigiaHere(['substances', '--json', ...store()]);

    expect((JSON.parse(seen.stdout) as RegisterPage).substances.map(({ id }) => id)).toEqual(['fentanyl']);
    expect((JSON.parse(all.stdout) as RegisterPage).substances.length).toBeGreaterThan(700);
  });
});

describe('vigia unmapped', () => {
  test('lists names that wait, remembers what they mean, and takes it back', async () => {
    const waiting = await vigiaHere(['unmapped', ...store()]);
    const decision = ['--same-as', 'fentanyl', '--note', 'Misspelt.', '--json'];
    const decided = await vigiaHere(['unmapped', 'decide', 'us-dea-nflis:fentanlyl', ...decision, ...store()]);
    const left = await vigiaHere(['unmapped', '--json', ...store()]);
    const back = await vigiaHere(['unmapped', 'decide', 'us-dea-nflis:fentanlyl', '--undecided', ...store()]);
    const again = await vigiaHere(['unmapped', '--json', ...store()]);

    expect(waiting.stdout).toMatch(/us-dea-nflis:fentanlyl +Fentanlyl +10 +2 +2021-01-01 +fentanyl 0\.89/u);
    expect((JSON.parse(decided.stdout) as UnmappedSubstance).decision).toMatchObject({
      decision: 'same-as',
      substance: 'fentanyl',
      note: 'Misspelt.',
    });
    expect((JSON.parse(left.stdout) as UnmappedPage).total).toBe(0);
    expect(back.status).toBe(0);
    expect((JSON.parse(again.stdout) as UnmappedPage).total).toBe(1);
  });

  test.each([
    [['us-dea-nflis:fentanlyl'], /one of --same-as/u],
    [['us-dea-nflis:fentanlyl', '--undecided', '--new-substance'], /one of --same-as/u],
    [['us-dea-nflis:fentanlyl', '--same-as', 'nothing'], /no substance nothing/u],
    [['us-dea-nflis:nothing', '--new-substance'], /us-dea-nflis:nothing/u],
  ])('decide %j is refused and says why', async (flags, message) => {
    const { status, stderr } = await vigiaHere(['unmapped', 'decide', ...flags, ...store()]);

    expect(status).not.toBe(0);
    expect(stderr).toMatch(message);
  });
});
