import { describe, expect, test } from 'vitest';
import type { CheckAnswer, ScreeningRow } from '../../src/api/index.ts';
import { testDirectory, vigiaHere } from './_command-line.ts';

const directory = testDirectory();
const store = ['--data-dir', directory.path];

describe('vigia control', () => {
  test('says in the terminal’s language who controls what, and in which texts nothing was found', async () => {
    const french = await vigiaHere(['control', '1-boc-4-ap', '--on', '2026-06-15', ...store], {
      environment: { LANG: 'fr_CA.UTF-8' },
    });

    expect(french.status).toBe(0);
    const lines = french.stdout.split('\n');
    expect(lines.find((line) => line.startsWith('CA '))).toMatch(/inscrite par son nom.*annexe VI, partie 1.*30\.1/u);
    expect(lines.find((line) => line.startsWith('MX\u00a0:'))).toBe(
      'MX\u00a0: aucune inscription trouvée dans Loi générale de la santé du Mexique (Ley General de Salud) (version de 2024-06-07), Loi fédérale du Mexique sur le contrôle des précurseurs chimiques, des produits chimiques essentiels et des machines à fabriquer des capsules, comprimés et/ou pastilles (Ley Federal para el Control de Precursores Químicos) (version de 2023-05-03)',
    );
  });

  test('shows a first day as far as it is known, and says once what that means', async () => {
    const { stdout } = await vigiaHere(['control', 'cocaine', ...store], { environment: { LANG: 'en_CA.UTF-8' } });

    const row = (start: string): string => stdout.split('\n').find((line) => line.startsWith(`${start} `)) ?? '';
    expect(row('UN')).toMatch(/ 1961-03 /u);
    expect(row('CA')).toMatch(/ ≤ 2018-04-04 /u);
    expect(row('US')).toMatch(/ 1970-10-27 /u);
    expect(stdout.split('\n').filter((line) => line.startsWith('≤'))).toEqual([
      '≤: in this wording, or seen in the text, on that day; the control may be older',
    ]);
  });

  test('prints one document for a program', async () => {
    const { status, stdout } = await vigiaHere([
      'control',
      '4-AP',
      'acetic anhydride',
      '--on',
      '2023-01-01',
      '--quantity',
      '1.2 t',
      '--json',
      ...store,
    ]);
    const { answers } = JSON.parse(stdout) as { answers: CheckAnswer[] };

    expect(status).toBe(0);
    expect(answers.map(({ query }) => query)).toEqual(['4-AP', 'acetic anhydride']);
    expect(answers[0]?.jurisdictions.find(({ jurisdiction }) => jurisdiction === 'CA')?.findings[0]?.until).toBe(
      '2023-08-29',
    );
    expect(answers[1]?.thresholds[0]).toMatchObject({ jurisdiction: 'CA', quantity: '1000 kg', verdict: 'above' });
  });

  test('checks a list, and says by its status that a row was not identified', async () => {
    const list = directory.file('list.csv', 'nombre,cas\nfentanilo,\nMPPP,\n,57-27-2\n');
    const whole = await vigiaHere(['control', '--file', list, ...store], { environment: { LANG: 'es_MX.UTF-8' } });
    const rows = (await vigiaHere(['control', '--file', list, '--json', ...store])).stdout;
    const identified = directory.file('known.txt', 'fentanyl\nmorphine\n');

    expect(whole.status).toBe(1);
    expect(whole.stdout).toContain('el nombre designa varias sustancias: lo decide una persona');
    expect((JSON.parse(rows) as { rows: ScreeningRow[] }).rows.map(({ outcome }) => outcome)).toEqual([
      'identified',
      'homonym',
      'identified',
    ]);
    expect((await vigiaHere(['control', '--file', identified, ...store])).status).toBe(0);
  });

  test('refuses what it cannot use', async () => {
    expect((await vigiaHere(['control', ...store])).status).toBe(2);
    const quantity = await vigiaHere(['control', 'acetone', '--quantity', 'plenty', ...store]);
    expect(quantity.status).not.toBe(0);
    expect(quantity.stderr).toContain('control.quantity-unreadable');
    const nowhere = await vigiaHere(['control', '--file', '/nowhere.csv', ...store]);
    expect(nowhere.stderr).toContain('file.unreadable');
    expect(nowhere.status).not.toBe(0);
  });
});
