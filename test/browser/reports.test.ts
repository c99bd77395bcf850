import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plantFigures } from '../server/_planted-figures.ts';
import { plantedDeaths } from '../server/_report-files.ts';
import { accessibilityProblems } from './_accessibility.ts';
import { launchBrowser } from './_browser.ts';
import { type House, openHouse } from './_house.ts';
import { enter, enterFirst } from './_staff.ts';
import { open, type Visit, visit } from './_visit.ts';

let house: House;
let browser: Browser;
let secretary: Visit;
let address: string;

beforeAll(async () => {
  [house, browser] = await Promise.all([openHouse({ accounts: 'local' }), launchBrowser()]);
  await enterFirst(browser, house, 'ada', 'Ada Roy');
  secretary = await enter(browser, house, {
    id: 'sol',
    name: 'Sol Vega',
    highestTlp: 'AMBER+STRICT',
    sectors: ['secretariat'],
    duties: ['read', 'analyse'],
  });
  await plantFigures(house.node, [plantedDeaths]);
});

afterAll(async () => {
  await browser?.close();
  await house?.close();
});

test('what the country writes needs one language, and is refused without words', async () => {
  const { page } = secretary;
  await open(page, `${house.address}/en/reports`);
  await page.getByRole('link', { name: 'Write about the year' }).click();
  await page.getByLabel('First day').fill('2023-01-01');
  await page.getByRole('button', { name: 'Save for all who may see it' }).click();
  await page.getByRole('alert').filter({ hasText: 'empty in every language' }).waitFor();
  await page.getByLabel('French').fill('Une première année.');
  await page.getByRole('button', { name: 'Save for all who may see it' }).click();

  await page.locator('[lang=fr]', { hasText: 'Une première année.' }).first().waitFor();
});

test('two clicks from the commitments there is a report, seen growing, to be read and taken away', async () => {
  const { page, errors } = secretary;
  await open(page, `${house.address}/en/commitments`);
  await page.getByRole('link', { name: 'Report', exact: true }).click();
  await page.getByRole('button', { name: 'Build the report' }).click();
  await page.waitForURL(/\/reports\/[0-9a-f-]{36}$/u);
  address = page.url();
  await page.getByRole('heading', { name: 'Files' }).waitFor();

  const frame = page.frameLocator('iframe');
  await frame
    .getByRole('heading', { level: 1, name: 'Yearly report: Strategy of the Dialogue, 2026 to 2029' })
    .waitFor();
  await frame.getByText('Une première année.').first().waitFor();
  // A place of the page is found in the page itself.
  await frame.getByRole('link', { name: 'What the countries write' }).click();
  expect(await frame.getByText('Une première année.').count()).toBe(1);
  await page.getByRole('tab', { name: 'Spanish' }).click();
  await frame.getByRole('heading', { level: 1, name: /^Informe anual/u }).waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /^Download vigia-report-.*\.fr\.pdf/u }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^vigia-report-nadd-2026-.*\.fr\.pdf$/u);
  expect(errors.filter((error) => !error.includes('422'))).toEqual([]);
});

test('its numbers can be computed anew, and the next one compares with its day', async () => {
  const { page } = secretary;
  await open(page, address);
  await page.getByRole('button', { name: 'Compute every number anew' }).click();
  await page.getByText(/rows computed anew: every number follows/u).waitFor();
  await page.getByRole('link', { name: 'What changed since that report' }).click();

  await page.getByRole('button', { name: 'Build the report' }).waitFor();
  expect(await page.getByLabel('Compared with').inputValue()).toBe(house.node.today);
  await page.getByRole('link', { name: 'Strategy of the Dialogue, 2026 to 2029' }).first().waitFor();
});

test('what cannot be made is refused in the language of the reader', async () => {
  const { page } = secretary;
  await open(page, `${house.address}/fr/reports`);
  await page.getByLabel('Selon ce qui était connu le').fill('2023-01-01');
  await page.getByLabel('Comparé au').fill('2023-02-01');
  await page.getByRole('button', { name: 'Produire le rapport' }).click();

  await page.getByRole('alert').filter({ hasText: '2023-02-01' }).waitFor();
});

test.each([
  ['en', false, false],
  ['fr', true, true],
  ['es', true, false],
] as const)('the screens can be read by everybody: %s, on a phone: %s, dark: %s', async (language, phone, dark) => {
  const { page, context } = await visit(browser, { phone, dark });
  await context.addCookies(await secretary.context.cookies());
  const report = address.split('/').at(-1) ?? '';
  for (const path of ['reports', `reports/${report}`, 'reports/narratives/new']) {
    await open(page, `${house.address}/${language}/${path}`);
    expect(await accessibilityProblems(page), path).toEqual([]);
    const width = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(width, path).toBeLessThanOrEqual(0);
  }
  await context.close();
});
