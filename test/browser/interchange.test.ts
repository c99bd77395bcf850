import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessibilityProblems } from './_accessibility.ts';
import { launchBrowser } from './_browser.ts';
import { type House, openHouse } from './_house.ts';
import { enter, enterFirst } from './_staff.ts';
import { open, type Visit } from './_visit.ts';

let house: House;
let browser: Browser;
let secretary: Visit;

const columns = 'id,level,origin,parent,title_en,title_fr,title_es,owners_en,owners_fr,owners_es';
const row = (id: string, level: string, title: string): string =>
  `${id},${level},dialogue,nadd-2026,${title},${title},${title},CA,CA,CA`;

beforeAll(async () => {
  [house, browser] = await Promise.all([openHouse({ accounts: 'local' }), launchBrowser()]);
  await enterFirst(browser, house, 'ada', 'Ada Roy');
  const rights = { sectors: ['secretariat' as const], duties: ['read' as const, 'analyse' as const] };
  secretary = await enter(browser, house, { id: 'sol', name: 'Sol Vega', highestTlp: 'AMBER+STRICT', ...rights });
});

afterAll(async () => {
  await browser?.close();
  await house?.close();
});

test('a file is looked at first, taken in, and leaves again', async () => {
  const { page } = secretary;
  const file = join(mkdtempSync(join(tmpdir(), 'vigia-files-')), 'kits.csv');
  writeFileSync(
    file,
    [columns, row('kits', 'priority', 'Kits for every district'), row('x', 'wish', 'X'), ''].join('\r\n'),
  );
  await open(page, `${house.address}/en/commitments`);
  await page.getByRole('link', { name: 'Files' }).click();
  await page.getByRole('heading', { level: 1, name: 'Files' }).waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);

  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByText('Nothing is stored yet. 1 new, 0 changed, 0 unchanged, 1 rejected').waitFor();
  const table = page.getByRole('table', { name: 'Rows of the file' });
  await table.getByText('Kits for every district').waitFor();
  await table.getByText('“wish” in level cannot be taken in', { exact: false }).waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  const rejected = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Rejected commitments, to be corrected (CSV)' }).click();
  expect(readFileSync((await (await rejected).path()) ?? '', 'utf8')).toContain('wish');

  await page.getByRole('button', { name: 'Import 1 row' }).click();
  await page.getByText('Imported. 1 new', { exact: false }).waitFor();
  await open(page, `${house.address}/en/commitments`);
  await page.getByRole('link', { name: 'Kits for every district' }).waitFor();

  await open(page, `${house.address}/fr/commitments/files`);
  const left = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Engagements (CSV)' }).click();
  expect(readFileSync((await (await left).path()) ?? '', 'utf8')).toContain('Kits for every district');
  expect(secretary.errors).toEqual([]);
});
