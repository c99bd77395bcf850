import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plantFigures } from '../server/_planted-figures.ts';
import { accessibilityProblems } from './_accessibility.ts';
import { launchBrowser } from './_browser.ts';
import { type House, openHouse } from './_house.ts';
import { enter, enterFirst } from './_staff.ts';
import { open, type Visit } from './_visit.ts';

let house: House;
let browser: Browser;
let secretary: Visit;

beforeAll(async () => {
  [house, browser] = await Promise.all([openHouse({ accounts: 'local' }), launchBrowser()]);
  await enterFirst(browser, house, 'ada', 'Ada Roy');
  const rights = { sectors: ['secretariat' as const], duties: ['read' as const, 'analyse' as const] };
  secretary = await enter(browser, house, { id: 'sol', name: 'Sol Vega', highestTlp: 'AMBER+STRICT', ...rights });
  await plantFigures(
    house.node,
    ['CA-ON', 'CA-QC'].map((place, index) => ({
      id: 9001 + index,
      source: 'ca-health-infobase-harms',
      indicator: 'overdose-deaths',
      place,
      substance: 'opioids',
      frequency: 'Q' as const,
      figures: { '2026-03-01': [600, 610, 620, 500] },
    })),
  );
});

afterAll(async () => {
  await browser?.close();
  await house?.close();
});

test('a question is composed without code, answered while it is written, and a goal rests on it', async () => {
  const { page } = secretary;
  await open(page, `${house.address}/en/commitments`);
  await page.getByRole('link', { name: 'Compose a question' }).click();
  await page.getByText('500 deaths').waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);

  await page.getByLabel('Which places').selectOption({ label: 'All within a country' });
  await page.getByText('1,000 deaths').waitFor();
  await page.getByLabel('Periods added up').selectOption({ label: '4 periods' });
  await page.getByText('4,660 deaths').waitFor();
  await page.getByLabel('Related to').selectOption({ label: '100,000 people who live there' });
  await page.getByText('Unit: per 100,000 people').waitFor();
  for (const legend of ['Title', 'What is asked, and what the answer does not say']) {
    const field = page.getByRole('group', { name: legend });
    for (const language of ['English', 'French', 'Spanish']) {
      await field.getByLabel(language).fill(`Deaths of two provinces (${language})`);
    }
  }
  await page.getByRole('button', { name: 'Save for all who may see it' }).click();
  await page.getByRole('heading', { level: 1, name: 'Deaths of two provinces (English)' }).waitFor();
  await page.getByRole('link', { name: 'Change a question' }).click();
  await page.getByRole('heading', { level: 1, name: 'Change a question' }).waitFor();
  expect(await page.getByLabel('Periods added up').inputValue()).toBe('4');

  await open(page, `${house.address}/en/commitments/nadd-2026/goals/new`);
  await page.getByLabel('Figure', { exact: true }).selectOption({ label: 'Deaths of two provinces (English)' });
  expect(secretary.errors).toEqual([]);
});
