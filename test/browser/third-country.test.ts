import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { actAs } from '../../src/server/access/index.ts';
import { accessibilityProblems } from './_accessibility.ts';
import { launchBrowser } from './_browser.ts';
import { type House, openHouse } from './_house.ts';
import { enter, enterFirst } from './_staff.ts';
import { open, type Visit, visit } from './_visit.ts';

const fixture = '../../src/sources/un-comtrade/fixture/TradeData_10_23_2025_9_15_2.csv';
const licences = `commitments/${encodeURIComponent('precursor-exports/licences')}`;

let house: House;
let browser: Browser;
let secretary: Visit;

beforeAll(async () => {
  [house, browser] = await Promise.all([openHouse({ accounts: 'local' }), launchBrowser()]);
  await enterFirst(browser, house, 'ada', 'Ada Roy');
  const rights = { sectors: ['secretariat' as const], duties: ['read' as const, 'analyse' as const] };
  secretary = await enter(browser, house, { id: 'sol', name: 'Sol Vega', highestTlp: 'AMBER+STRICT', ...rights });
  const path = fileURLToPath(new URL(fixture, import.meta.url));
  await actAs(house.node.operator, () => house.node.observe.ingest('un-comtrade', { path }));
});

afterAll(async () => {
  await browser?.close();
  await house?.close();
});

test('what a third country promised stands beside what both ends of the trade report, and a question is added to it', async () => {
  const { page } = secretary;
  await open(page, `${house.address}/en/${licences}`);
  const shown = page.getByRole('region', { name: 'What the data show' });
  const answer = (title: string) => shown.getByRole('listitem').filter({ hasText: title });
  await answer('Piperidine: exports of China to Mexico').getByText('12,500 kg').waitFor();
  await answer('Piperidine: imports from China, according to Mexico').getByText('11,980 kg').waitFor();
  await answer('ANPP and NPP: imports from China, according to Mexico').getByText('Nothing reported').waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);

  await page.getByRole('link', { name: 'Change', exact: true }).click();
  const figures = page.getByRole('combobox', { name: /Figures that show how far it is/u });
  // A list that opens while the page still scrolls is closed again.
  await figures.scrollIntoViewIfNeeded();
  await figures.click();
  await figures.fill('from all countries, according to Mex');
  await page.getByRole('option', { name: /Piperidine: imports from all countries/u }).click();
  await page.keyboard.press('Escape');
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('button', { name: 'Save for all who may see it' }).click();
  await answer('Piperidine: imports from all countries, according to Mexico').waitFor();
  expect(await shown.getByRole('listitem').count()).toBe(15);
  expect(secretary.errors).toEqual([]);
});

test.each(['en', 'fr', 'es'])('nothing of it is wider than a phone: %s', async (language) => {
  const { page, context } = await visit(browser, { phone: true, dark: language === 'fr' });
  await context.addCookies(await secretary.context.cookies());
  await open(page, `${house.address}/${language}/${licences}`);

  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  expect(await accessibilityProblems(page)).toEqual([]);
  await context.close();
});
