import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityProblems } from './_accessibility.ts';
import { launchBrowser } from './_browser.ts';
import { type RunningNode, startNode } from './_node.ts';
import { open, visit } from './_visit.ts';

let node: RunningNode;
let browser: Browser;

/** In the form of the yearly table of NFLIS-Drug; the last three names are not of the register. */
const laboratoryFile = [
  'YYYY,SubstanceDetected,Freq,Percent_p100,Cumsum_p100',
  ...[2022, 2023, 2024].flatMap((year) => [
    `${year},Fentanyl,160,64,64`,
    `${year},Xylazine,60,24,88`,
    `${year},Metonitazenne,12,4.8,92.8`,
    `${year},Unlabelled powder,10,4,96.8`,
    `${year},Novelamide,8,3.2,100`,
  ]),
].join('\n');

const list = ['name', 'fentanilo', '437-38-7', '437-38-8', 'MPPP', 'fentanlyl', 'xylazine', 'CC(N)Cc1ccccc1'].join(
  '\n',
);

beforeAll(async () => {
  [node, browser] = await Promise.all([startNode({ empty: true }), launchBrowser()]);
  const form = new FormData();
  form.set('asOf', '2026-03-03');
  form.set('file', new Blob([laboratoryFile], { type: 'text/csv' }), 'Drug_frequency_annual.csv');
  const answer = await fetch(`${node.address}/api/v1/sources/us-dea-nflis/deliveries`, { method: 'POST', body: form });
  if (!answer.ok) throw new Error(await answer.text());
});

afterAll(async () => {
  await browser?.close();
  await node?.stop();
});

describe('the register', () => {
  test('finds as the reader types, in any language, and keeps the question in the address', async () => {
    const { page, context, errors } = await visit(browser);
    await open(page, `${node.address}/en/substances`);
    await page
      .getByText(/^\d{3,} entries$/)
      .first()
      .waitFor();

    await page.keyboard.press('/');
    await page.keyboard.type('fentanilo');
    await page.waitForURL(/q=fentanilo/);
    const first = page
      .getByRole('region', { name: 'Register' })
      .getByRole('listitem')
      .filter({ has: page.getByRole('link') })
      .first();
    await expect.poll(() => first.getByRole('link').textContent()).toBe('Fentanyl');
    const marks = await first.getByRole('list').getByRole('listitem').allTextContents();

    expect(marks).toHaveLength(5);
    expect(marks[1]).toContain('Canada: Listed by name');

    await page.getByLabel('No entry found in').selectOption('MX');
    await page.waitForURL(/notListedBy=MX/);
    await page
      .getByText('Nothing of this name')
      .or(page.getByText(/^\d+ entr/))
      .first()
      .waitFor();
    await page.getByRole('link', { name: 'Español' }).click();
    await page.getByRole('heading', { name: 'Sustancias', level: 1 }).waitFor();
    expect(new URL(page.url()).search).toBe('?q=fentanilo&notListedBy=MX');
    expect(errors).toEqual([]);
    await context.close();
  });

  test('says where nothing is found, and offers to check it', async () => {
    const { page, context } = await visit(browser);
    await open(page, `${node.address}/en/substances?q=zzzzqqqq`);

    await page.getByRole('link', { name: 'Check “zzzzqqqq”' }).click();
    await page.waitForURL(/\/en\/check\?q=zzzzqqqq/);
    await page.getByRole('heading', { name: 'zzzzqqqq: not in the register' }).waitFor();
    await context.close();
  });
});

describe('the page of a substance', () => {
  test('says who lists it, by which line, since when, and where no entry was found in which texts', async () => {
    const { page, context, errors } = await visit(browser);
    await open(page, `${node.address}/en/substances/fentanyl`);

    const canada = page.getByRole('region', { name: 'Canada' });
    await canada.getByText('Listed by name').waitFor();
    // Controlled Drugs and Substances Act, Schedule I, item 16, sub-item (5).
    expect(await canada.textContent()).toContain('Schedule I, item 16.5');
    const union = page.getByRole('region', { name: 'European Union' });
    expect(await union.textContent()).toMatch(/No entry found in .*273\/2004.* \(as of /);
    expect(await page.getByRole('img', { name: /^Structure of Fentanyl, C22H28N2O/ }).count()).toBe(1);
    await page.getByText(/^First seen 2022-01-01/).waitFor();
    expect((await page.textContent('main'))?.toLowerCase()).not.toContain('not controlled');
    expect(errors).toEqual([]);
    await context.close();
  });

  test('answers for another day of the law, and keeps it in the address', async () => {
    const { page, context, errors } = await visit(browser);
    await open(page, `${node.address}/en/substances/carisoprodol`);
    const canada = page.getByRole('region', { name: 'Canada' });
    await canada.getByText('Schedule IV, item 28').first().waitFor();

    await page.getByLabel('Law on').fill('2025-06-01');
    await page.keyboard.press('Enter');
    await page.waitForURL(/on=2025-06-01/);
    // SOR/2025-64: Schedule V from 2025-04-14; on that day it was not yet in Schedule IV.
    await canada.getByText('Temporary order').first().waitFor();
    await page.getByLabel('Law on').fill('2025-6-1');
    await page.getByText('Write the day as year, month, day').waitFor();
    await page.getByRole('button', { name: 'As of today' }).click();
    await expect.poll(() => new URL(page.url()).search).toBe('');
    expect(errors).toEqual([]);
    await context.close();
  });

  test('shows the law of all jurisdictions on one axis, entry by entry with the arrow keys, and as a table', async () => {
    const { page, context, errors } = await visit(browser);
    await open(page, `${node.address}/fr/substances/norfentanyl`);
    const bars = page.locator('svg[role=figure]').getByRole('listitem');
    await bars.first().focus();
    const first = await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
    await page.keyboard.press('ArrowDown');
    const second = await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');

    // Table I of the 1988 Convention since 2022-11-23; CDSA Schedule VI since 2019-05-15.
    expect(first).toMatch(/^Conventions des Nations Unies\s: .*2022-11-23/);
    expect(second).toMatch(/^Canada\s: .*annexe VI.*2019-05-15/);
    await page.locator('figure summary').first().click();
    expect(await page.locator('details[open] table tbody tr').count()).toBe(await bars.count());

    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: /SVG/ }).click();
    const svg = readFileSync(await (await saved).path(), 'utf8');
    expect(svg).toContain('Pays-Bas');
    expect(svg).not.toContain('var(--');
    expect(errors).toEqual([]);
    await context.close();
  });

  test('shows the reading of a class wording and the atoms that it matched', async () => {
    const { page, context, errors } = await visit(browser);
    await open(page, `${node.address}/en/substances/isotonitazene`);
    const canada = page.getByRole('region', { name: 'Canada' });
    await canada.getByText('Covered by a class wording').waitFor();
    await canada.locator('summary').click();

    const drawing = canada.getByRole('img', { name: /atoms that the wording matches/ }).first();
    await drawing.scrollIntoViewIfNeeded();
    await expect.poll(() => drawing.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
    expect(errors).toEqual([]);
    await context.close();
  });
});

describe('a check', () => {
  test.each([
    ['fentanilo', 'its name'],
    ['437-38-7', 'its CAS number'],
    ['CCC(=O)N(c1ccccc1)C1CCN(CCc2ccccc2)CC1', 'its full InChIKey'],
    ['PJMPHNIQZUBGLI-UHFFFAOYSA-N', 'its full InChIKey'],
    ['CCC(=O)N(c1ccccc1)C1CC[NH+](CCc2ccccc2)CC1.[Cl-]', 'its base, with salt or solvent set aside'],
  ])('of %s recognises fentanyl by %s', async (query, via) => {
    const { page, context, errors } = await visit(browser);
    await open(page, `${node.address}/en/check`);

    await page.keyboard.type(query);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Fentanyl', level: 2, exact: true }).waitFor();

    await page.getByText(`recognised by ${via}`).waitFor();
    await page.getByText(/^Entries in force: .*Canada.*No entry found: European Union\.$/).waitFor();
    expect(new URL(page.url()).searchParams.get('q')).toBe(query);
    expect(errors).toEqual([]);
    await context.close();
  });

  test('picks none of several substances of one name, and refuses a wrong number with its reason', async () => {
    const { page, context } = await visit(browser);
    await open(page, `${node.address}/en/check?q=MPPP`);
    await page.getByRole('heading', { name: 'MPPP: one name, several substances' }).waitFor();
    expect(await page.getByRole('list', { name: 'Candidates' }).getByRole('listitem').count()).toBe(2);
    expect(await page.getByRole('region', { name: 'Canada' }).count()).toBe(0);

    await open(page, `${node.address}/en/check?q=437-38-8`);
    await page.getByText(/wrong check digit/).waitFor();
    await context.close();
  });

  test('says what a quantity means', async () => {
    const { page, context } = await visit(browser);
    await open(page, `${node.address}/en/check?q=acetic anhydride&quantity=200 l`);

    // Regulation (EC) No 273/2004, Annex II: acetic anhydride 100 l.
    await page.getByText(/200 l is above 100 l/).waitFor();
    await context.close();
  });

  test('of a list gives each line its answer and its reason, as a table and as files, and can be deleted', async () => {
    const { page, context, errors } = await visit(browser);
    await open(page, `${node.address}/en/check`);
    await page.locator('input[type=file]').setInputFiles({
      name: 'laboratory.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(list),
    });
    await page.getByRole('button', { name: 'Check the list' }).click();
    await page.waitForURL(/check\/lists\/\d+/);
    await page.getByRole('heading', { name: 'laboratory.csv', level: 1 }).waitFor();
    await page.getByRole('link', { name: 'Download CSV' }).waitFor();
    const table = page.getByRole('table', { name: 'Rows and answers' });
    await expect.poll(() => table.locator('tbody tr').count()).toBe(7);

    const refused = table.getByRole('row').filter({ hasText: '437-38-8' });
    expect(await refused.textContent()).toContain('Refused: this CAS number has a wrong check digit');
    await page.getByLabel('Identity').selectOption('homonym');
    await page.waitForURL(/outcome=homonym/);
    await expect.poll(() => table.locator('tbody tr').count()).toBe(1);

    const link = await page.getByRole('link', { name: 'Download CSV' }).getAttribute('href');
    const file = await page.request.get(`${node.address}${link}`);
    expect((await file.text()).split('\n').filter((line) => line.trim() !== '')).toHaveLength(8);
    const excel = await page.request.get(`${node.address}${link?.replace('rows.csv', 'rows.xlsx')}`);
    expect((await excel.body()).subarray(0, 2).toString('latin1')).toBe('PK');

    await page.getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await page.waitForURL(/\/en\/check$/);
    await page.getByText('No list has been checked yet.').waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });

  test('of pasted lines goes by keyboard alone', async () => {
    const { page, context } = await visit(browser);
    await open(page, `${node.address}/es/check`);
    await page.getByLabel('O pegue líneas').focus();
    await page.keyboard.type('fentanilo\nxilacina');
    await page.getByText('2 líneas', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Verificar la lista' }).press('Enter');
    await page.getByRole('heading', { name: 'Líneas pegadas', level: 1 }).waitFor();
    await page.getByRole('link', { name: 'Descargar CSV' }).waitFor();
    await context.close();
  });
});

describe('reported names', () => {
  test('are identified by key, remembered with who and when, and taken back', async () => {
    const { page, context, errors } = await visit(browser);
    await open(page, `${node.address}/en/unmapped`);
    const current = page.locator('li[data-row] a[aria-current]');
    await expect.poll(() => current.textContent()).toBe('Metonitazenne');

    await page.getByRole('button', { name: 'It is Metonitazene' }).waitFor();
    await page.keyboard.press('1');
    await page.getByText('Metonitazenne: it is Metonitazene').first().waitFor();
    await expect.poll(() => current.textContent()).toBe('Unlabelled powder');

    await page.keyboard.press('n');
    await page.keyboard.type('a label of the file, no x or w');
    await page.getByRole('button', { name: /^Not a substance/ }).click();
    await page.getByText('Unlabelled powder: not a substance').first().waitFor();
    await expect.poll(() => page.locator('li[data-row]').count()).toBe(1);

    await page.getByRole('link', { name: /^Decided/ }).click();
    await page.getByRole('link', { name: 'Unlabelled powder', exact: true }).click();
    await page.getByText('a label of the file, no x or w').waitFor();
    await page.getByText(/^analyst, \d{4}-\d{2}-\d{2}/).waitFor();
    await page.keyboard.press('u');
    await page.getByText('Unlabelled powder: waits again').first().waitFor();
    await expect.poll(() => page.locator('li[data-row]').count()).toBe(1);

    await open(page, `${node.address}/en/unmapped?which=decided`);
    await page.keyboard.press('u');
    await page.getByText('There is nothing to undo.').first().waitFor();
    await page.getByRole('button', { name: 'Take this decision back' }).click();
    await page.getByText('Metonitazenne: waits again').first().waitFor();
    await open(page, `${node.address}/en/unmapped`);
    expect(await page.locator('li[data-row]').count()).toBe(3);
    expect(errors).toEqual([]);
    await context.close();
  });
});

describe('these screens', () => {
  test.each([
    { language: 'en', dark: false, phone: false },
    { language: 'fr', dark: false, phone: true, rules: ['target-size', 'color-contrast', 'html-lang-valid'] },
    { language: 'es', dark: true, phone: false, rules: ['color-contrast', 'html-lang-valid', 'valid-lang'] },
  ])(
    'are accessible and as wide as the window ($language, dark $dark, phone $phone)',
    async ({ language, dark, phone, rules }) => {
      const { page, context, errors } = await visit(browser, { dark, phone });
      const found: string[] = [];
      const screens = [
        'substances',
        'substances?q=nitazene',
        'substances/isotonitazene',
        'check',
        'check?q=MPPP',
        'check?q=CCC(=O)N(c1ccccc1)C1CCN(CCc2ccc(C)s2)CC1&quantity=2 kg',
        'unmapped',
      ];
      for (const screen of screens) {
        await open(page, `${node.address}/${language}/${screen}`);
        await page.evaluate(() => {
          for (const details of document.querySelectorAll<HTMLDetailsElement>('main details')) details.open = true;
        });
        found.push(
          ...(await accessibilityProblems(page, rules === undefined ? {} : { rules })).map(
            (problem) => `${screen}: ${problem}`,
          ),
        );
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        if (overflow > 0) found.push(`${screen}: ${overflow} px wider than the window`);
      }

      expect(found).toEqual([]);
      expect(errors).toEqual([]);
      await context.close();
    },
  );
});
