import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
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
});

afterAll(async () => {
  await browser?.close();
  await house?.close();
});

async function write(
  page: Page,
  group: string | RegExp,
  [en, fr, es]: readonly [string, string, string],
): Promise<void> {
  const fields = page.getByRole('group', { name: group, exact: true });
  await fields.getByLabel('English').fill(en);
  await fields.getByLabel('French').fill(fr);
  await fields.getByLabel('Spanish').fill(es);
}

test('a recommendation of an audit office is entered with a response and evidence, and found among all others', async () => {
  const { page, errors } = secretary;
  await open(page, `${house.address}/en/commitments/new`);
  await page.getByLabel('Whose promise it is').selectOption('recommendation');
  await write(page, 'Title', ['Publish waiting times', 'Publier les délais', 'Publicar los tiempos']);
  await page.getByRole('combobox', { name: /^Owners/u }).fill('Can');
  await page.getByRole('option', { name: 'Canada' }).click();
  await page.keyboard.press('Escape');
  await page.getByLabel('Who recommends it').selectOption('national-auditor');
  await write(page, 'Document in which it stands', ['Audit report 4', 'Rapport 4', 'Informe 4']);
  await page.getByLabel('Day of the document').fill('2025-03-04');
  await page.getByLabel('Place in the document').fill('4.42');
  await page.getByLabel('Response, Canada', { exact: true }).selectOption('partly-accepted');
  await page.getByLabel('Day of the response, Canada').fill('2025-04-01');
  await page.getByRole('button', { name: 'Add evidence' }).click();
  await write(page, 'Evidence 1: Title', ['Dataset', 'Jeu de données', 'Datos']);
  await page
    .getByRole('group', { name: 'Evidence', exact: true })
    .getByLabel('Web address')
    .fill('https://data.example/');
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('button', { name: 'Save for all who may see it' }).click();

  await page.getByRole('alert').filter({ hasText: 'which institution' }).waitFor();
  await write(page, 'Name of the institution', ['Auditor General', 'Vérificateur général', 'Auditoría General']);
  await page.getByRole('button', { name: 'Save for all who may see it' }).click();

  await page.getByRole('heading', { level: 1, name: 'Publish waiting times' }).waitFor();
  await page.getByText('Canada: accepted in part, 2025-04-01').waitFor();
  expect(await page.getByRole('link', { name: 'Dataset' }).getAttribute('href')).toBe('https://data.example/');
  expect(await accessibilityProblems(page)).toEqual([]);

  await open(page, `${house.address}/en/commitments`);
  await page.getByLabel('Whose promise it is').selectOption('recommendation');
  await page.getByText('Recommendation: Auditor General, 4.42').waitFor();
  expect(await page.getByRole('heading', { name: 'Control of exports of precursor chemicals' }).count()).toBe(0);
  expect(page.url()).toContain('origin=recommendation');
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(errors.filter((error) => !error.includes('422'))).toEqual([]);
});
