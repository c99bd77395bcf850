import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityProblems } from './_accessibility.ts';
import { launchBrowser } from './_browser.ts';
import { type RunningNode, startNode } from './_node.ts';
import { open, visit } from './_visit.ts';

let node: RunningNode;
let browser: Browser;

beforeAll(async () => {
  [node, browser] = await Promise.all([startNode(), launchBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await node?.stop();
});

/** In the text of 2024-06 that the matrix was compiled from, Mexico has no entry for it; the 1988 Convention has since 2022. */
const norfentanyl = 'treaty-not-transposed~norfentanyl~MX';

async function addressOf(page: Page, expected: RegExp): Promise<URL> {
  await page.waitForURL(expected);
  return new URL(page.url());
}

describe('gaps', () => {
  test('say first how many are open, how old, how many treaty decisions are overdue, and on which texts that rests', async () => {
    const { page, context, errors } = await visit(browser);
    await open(page, `${node.address}/en/gaps`);

    await page.getByText(/^\d+ gaps open, median [\d,]+ days; \d+ treaty decisions overdue\.$/).waitFor();
    await page.getByText(/Canada \(2026-06-15\) · Mexico \(2024-06-07/).waitFor();
    const found = Number(/^(\d+) gaps$/.exec((await page.getByText(/^\d+ gaps$/).textContent()) ?? '')?.[1]);
    const said = Number(/^(\d+)/.exec((await page.getByText(/gaps open, median/).textContent()) ?? '')?.[1]);

    expect(found).toBeGreaterThan(0);
    expect(said).toBe(found);
    expect(errors).toEqual([]);
    await context.close();
  });

  test('are filtered by kind, place and class in the address, and leave as a file', async () => {
    const { page, context, errors } = await visit(browser);
    await open(page, `${node.address}/en/gaps`);

    await page.getByLabel('Kind').selectOption('Decided by treaty, no national entry found');
    await page.getByLabel('No entry in').selectOption('MX');
    await page.getByLabel('Class', { exact: true }).selectOption('precursors');
    const { search } = await addressOf(page, /class=precursors/);
    expect(search).toBe('?kind=treaty-not-transposed&class=precursors&jurisdiction=MX');
    const names = page.locator('li h3 a');
    await expect.poll(() => names.allTextContents()).toContain('Norfentanyl');
    await expect.poll(() => page.getByRole('heading', { level: 2 }).count()).toBe(1);

    const href = await page.getByRole('link', { name: 'Download as CSV' }).getAttribute('href');
    const file = await page.request.get(`${node.address}${href}`);
    expect(file.status()).toBe(200);
    const lines = (await file.text()).trimEnd().split('\n');
    expect(lines.length - 1).toBe(await names.count());
    expect(lines.some((line) => line.includes(norfentanyl))).toBe(true);
    expect(errors).toEqual([]);
    await context.close();
  });

  test('are found from a cell of the matrix, which says in words what its bar shows', async () => {
    const { page, context, errors } = await visit(browser);
    await open(page, `${node.address}/en/gaps`);
    await page.getByRole('tab', { name: 'Board' }).press('ArrowRight');
    await page.waitForURL(/tab=matrix/);

    const row = page.getByRole('row', { name: /^Precursor chemicals/ });
    const cell = row.getByRole('link', { name: /listed by name, .*without an entry found and \d+ open gaps/ }).first();
    const openGaps = Number(/(\d+) open gaps/.exec((await cell.textContent()) ?? '')?.[1]);
    await cell.click();
    await page.waitForURL(/class=precursors/);

    await page.getByText(new RegExp(`^${openGaps} gaps$`)).waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });

  test('have a history that is read point by point, and lags with their quartiles', async () => {
    const { page, context, errors } = await visit(browser);
    await open(page, `${node.address}/en/gaps?tab=history&span=2`);
    const points = page.locator('svg[role=figure]').first().getByRole('listitem');
    await points.first().waitFor();
    expect(await points.count()).toBeGreaterThanOrEqual(24);
    await points.last().focus();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toMatch(
      /Treaty decision, November 2026: \d+|Treaty decision, \w+ \d{4}: \d+/,
    );
    await page.getByLabel('Show').selectOption('median');
    await page.waitForURL(/measure=median/);

    await page.getByRole('tab', { name: 'Lags' }).click();
    const lag = page.getByRole('row', { name: /^United States United Nations conventions/ });
    await lag.waitFor();
    // The compiled gap analysis: US to UN, 81 substances, median 337 days, the United States first in 56.
    expect(await lag.getByRole('cell').allTextContents()).toEqual(expect.arrayContaining(['81', '337', '69%']));
    expect(errors).toEqual([]);
    await context.close();
  });

  test('are seen as law of another day', async () => {
    const { page, context, errors } = await visit(browser);
    await open(page, `${node.address}/en/gaps/${encodeURIComponent(norfentanyl)}`);
    await page.getByText('Mexico: no entry found in the texts that were searched').waitFor();
    const canada = page.getByRole('listitem').filter({ hasText: 'CDSA Sch. VI.1.28' });
    expect(await canada.textContent()).toContain('Canada since');
    expect(await page.textContent('body')).not.toMatch(/not controlled/i);

    await page.getByLabel('Law on').fill('2022-06-01');
    await page.getByLabel('Law on').press('Enter');
    await page.waitForURL(/on=2022-06-01/);
    await page
      .getByText(/There was no gap/)
      .first()
      .waitFor();
    expect(errors.filter((error) => !error.includes('404'))).toEqual([]);
    await context.close();
  });
});

describe('a scheduling process', () => {
  test('is opened from a gap, followed step by step, stopped and opened again, and nothing is forgotten', async () => {
    const { page, context, errors } = await visit(browser);
    await open(page, `${node.address}/en/gaps/${encodeURIComponent(norfentanyl)}`);
    await page.getByRole('link', { name: 'Open a scheduling process' }).click();
    await page.getByRole('heading', { name: 'Open a process', level: 1 }).waitFor();

    expect(await page.getByLabel('Jurisdiction').inputValue()).toBe('MX');
    await page.getByLabel('Owner').fill('Chemical control desk');
    await page.getByLabel('Started on').fill('2026-02-30');
    const submit = page.getByRole('button', { name: 'Open the process' });
    expect(await submit.isDisabled()).toBe(true);
    await page.getByLabel('Started on').fill('2026-09-01');
    await submit.click();
    await page.waitForURL(/processes\/\d+$/);
    await page.getByText('Done on 2026-09-01').waitFor();

    const now = page.locator('li[aria-current=step]');
    const step = (await now.getByRole('heading').textContent()) ?? '';
    await now.getByRole('button', { name: /^Edit/ }).click();
    const dialog = page.getByRole('dialog', { name: step });
    expect(await dialog.getByRole('button', { name: 'Save' }).isDisabled()).toBe(true);
    await dialog.getByLabel('Due').fill('2026-10-01');
    await dialog.getByLabel('Note').fill('Draft sent to the legal service.');
    await dialog.getByLabel('Title').fill('Draft');
    await dialog.getByLabel(/^Address/).fill('https://example.org/draft');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await now.getByText('overdue since 2026-10-01 (day set by a person)').waitFor();
    expect(await now.getByRole('link', { name: 'Draft' }).getAttribute('href')).toBe('https://example.org/draft');

    await page.getByRole('button', { name: 'Change state or owner' }).click();
    await page.getByRole('dialog').getByLabel('Stopped').check();
    await page.getByRole('dialog').getByLabel('Note').fill('Waits for the decree.');
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await page.getByText('Waits for the decree.').waitFor();
    await expect.poll(() => page.getByRole('button', { name: /^Edit/ }).count()).toBe(0);
    await page.getByRole('button', { name: 'Change state or owner' }).click();
    await page.getByRole('dialog').getByLabel('Open').check();
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();

    const history = page.getByRole('region', { name: 'History' });
    await history.getByText('Opened again').waitFor();
    for (const event of ['Opened', 'Stopped', `Day set: ${step}`, `Document added: ${step}`]) {
      await history.getByText(event, { exact: true }).waitFor();
    }
    await page.getByRole('link', { name: 'Scheduling processes' }).click();
    await page
      .getByRole('row', { name: /Norfentanyl/ })
      .getByText('overdue')
      .waitFor();
    await open(page, `${node.address}/en/today`);
    await page.getByRole('link', { name: '1 scheduling process is overdue' }).waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });

  test('is opened for any substance, found by a name in any language', async () => {
    const { page, context, errors } = await visit(browser);
    await open(page, `${node.address}/fr/processes/new`);

    await page.getByLabel('Substance ou catégorie').fill('xilacina');
    await page.getByRole('button', { name: /^Xylazine/ }).click();
    await page.getByLabel('Juridiction').selectOption('CA');
    expect(
      await page.getByRole('region', { name: 'Les étapes qu’il aura' }).getByRole('listitem').count(),
    ).toBeGreaterThan(2);
    expect(await page.getByRole('button', { name: 'Ouvrir le processus' }).isEnabled()).toBe(true);
    expect(errors).toEqual([]);
    await context.close();
  });
});

const edition = (['eng', 'fra'] as const).map((language) => ({
  name: `C-38.8-${language}.xml`,
  mimeType: 'application/xml',
  text: readFileSync(
    new URL(`../../src/sources/ca-justice-cdsa/fixture/C-38.8-${language}.xml`, import.meta.url),
    'utf8',
  ),
}));

/** The same edition three months later, with one wording changed in English. */
const nextEdition = edition.map((file) => ({
  ...file,
  text: file.text
    .replace('lims:current-date="2026-06-14"', 'lims:current-date="2026-09-14"')
    .replace(
      'Methylenedioxypyrovalerone (MDPV), its salts, derivatives',
      'Methylenedioxypyrovalerone (MDPV), its preparations, salts, derivatives',
    ),
}));

function filesOf(texts: readonly (typeof edition)[number][]): { name: string; mimeType: string; buffer: Buffer }[] {
  return texts.map(({ name, mimeType, text }) => ({ name, mimeType, buffer: Buffer.from(text) }));
}

describe('texts', () => {
  test('say what is held of each, and that a list of one’s own stays here', async () => {
    const { page, context, errors } = await visit(browser);
    await open(page, `${node.address}/en/texts`);

    await page.getByText(/^0 of \d+ texts loaded; \d+ entries are unverified\.$/).waitFor();
    await page.getByText('It stays here.').waitFor();
    const template = await page.getByRole('link', { name: 'Download the template (CSV)' }).getAttribute('href');
    expect(await (await page.request.get(`${node.address}${template}`)).text()).toMatch(/list.*item.*name_en/);
    expect(errors).toEqual([]);
    await context.close();
  });

  test('take an edition with its languages together, report what it says, and nothing the second time', async () => {
    const { page, context, errors } = await visit(browser);
    const source = `${node.address}/en/texts/ca-justice-cdsa`;
    await open(page, source);
    await page.locator('input[type=file]').setInputFiles(filesOf(edition));
    await page.getByRole('button', { name: 'Load', exact: true }).click();
    await page.waitForURL(/texts\/runs\/\d+/);
    await page.getByText(/^For a person to look at: /).waitFor();

    await page.getByRole('link', { name: /^Confirmed/ }).click();
    const confirmed = page.getByRole('listitem').filter({ hasText: 'Remifentanil' });
    await confirmed.first().waitFor();
    expect(await confirmed.first().locator('[lang=fr]').count()).toBe(1);

    await open(page, source);
    await page.getByText('Loaded: as of 2026-06-14').waitFor();
    await page.locator('input[type=file]').setInputFiles(filesOf(edition));
    await page.getByRole('button', { name: 'Load', exact: true }).click();
    await page.waitForURL(/texts\/runs\/\d+/);
    await open(page, source);
    expect(await page.getByRole('table', { name: 'Earlier loads' }).locator('tbody tr').count()).toBe(1);
    expect(errors).toEqual([]);
    await context.close();
  });

  test('show a changed wording word by word', async () => {
    const { page, context, errors } = await visit(browser);
    await open(page, `${node.address}/en/texts/ca-justice-cdsa`);
    await page.locator('input[type=file]').setInputFiles(filesOf(nextEdition));
    await page.getByRole('button', { name: 'Load', exact: true }).click();
    await page.waitForURL(/texts\/runs\/\d+/);
    await page.getByRole('link', { name: /^Changed wording/ }).click();

    const added = page.locator('p[lang=en] ins');
    await added.first().waitFor();
    expect(await added.count()).toBe(1);
    expect(await added.textContent()).toMatch(/^added:\s+preparations,?\s*$/);
    expect(await added.evaluate((element) => getComputedStyle(element).textDecorationLine)).toBe('underline');
    expect(errors).toEqual([]);
    await context.close();
  });

  test('refuse a file that is no such text, say why, and keep nothing', async () => {
    const { page, context } = await visit(browser);
    await open(page, `${node.address}/en/texts/mx-dof-ley-general-de-salud`);
    await page.locator('input[type=file]').setInputFiles({
      name: 'saved-page.xml',
      mimeType: 'application/xml',
      buffer: Buffer.from('<!doctype html><html><body>Access denied</body></html>'),
    });
    await page.getByRole('button', { name: 'Load', exact: true }).click();

    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.textContent()).toMatch(/nothing was stored/i);
    await page.reload();
    await page.getByText('Nobody has loaded this text on this node.').waitFor();
    await context.close();
  });
});

const screens = [
  'gaps',
  'gaps?tab=matrix',
  'gaps?tab=history',
  'gaps?tab=lags',
  `gaps/${encodeURIComponent(norfentanyl)}`,
  'processes',
  'processes/1',
  'processes/new',
  'texts',
  'texts/ca-justice-cdsa',
  'texts/runs/2?kind=changed',
];

describe('every screen of gaps, processes and texts', () => {
  test.each([
    { language: 'en', dark: false, phone: false },
    {
      language: 'fr',
      dark: false,
      phone: true,
      rules: ['target-size', 'color-contrast', 'html-lang-valid', 'valid-lang'],
    },
    { language: 'es', dark: true, phone: false, rules: ['color-contrast', 'html-lang-valid', 'valid-lang'] },
  ])(
    'is accessible and without errors ($language, dark $dark, phone $phone)',
    async ({ language, dark, phone, rules }) => {
      const { page, context, errors } = await visit(browser, { dark, phone });
      const found: string[] = [];
      for (const screen of screens) {
        await open(page, `${node.address}/${language}/${screen}`);
        const problems = await accessibilityProblems(page, rules === undefined ? {} : { rules });
        found.push(...problems.map((problem) => `${screen}: ${problem}`));
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        if (overflow > 0) found.push(`${screen}: ${overflow} px wider than the window`);
      }

      expect(found).toEqual([]);
      expect(errors).toEqual([]);
      await context.close();
    },
  );
});
