import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityProblems } from './_accessibility.ts';
import { launchBrowser } from './_browser.ts';
import { type RunningNode, startNode } from './_node.ts';
import { open, visit } from './_visit.ts';
import { warnJourneys } from './_warn-journeys.ts';

let node: RunningNode;
let browser: Browser;

beforeAll(async () => {
  [node, browser] = await Promise.all([startNode(), launchBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await node?.stop();
});

const screens = [
  'today',
  'signals',
  'explore',
  'explore?tab=map',
  'explore?tab=table',
  'commitments',
  'commitments/progress/us-border-fentanyl-events',
  'sources',
  'sources/us-cbp-drug-seizures',
  'mutes',
  'settings/watches',
  'about',
];

describe('the first screen', () => {
  test('loads at most 250 kB of compressed script, and no chart or map', async () => {
    const { page, context } = await visit(browser);
    const scripts = new Map<string, number>();
    page.on('response', async (response) => {
      if (new URL(response.url()).pathname.endsWith('.js'))
        scripts.set(response.url(), gzipSync(await response.body()).length);
    });

    await open(page, `${node.address}/en/today`);

    const total = [...scripts.values()].reduce((sum, size) => sum + size, 0);
    expect(total).toBeGreaterThan(50_000);
    expect(total).toBeLessThanOrEqual(250_000);
    expect([...scripts.keys()].filter((address) => /explore|signal-figure|map-/.test(address))).toEqual([]);
    await context.close();
  });

  test('opens in the language of the browser', async () => {
    for (const [locale, language] of [
      ['es-MX', 'es'],
      ['fr-CA', 'fr'],
      ['de-DE', 'en'],
    ]) {
      const { page, context } = await visit(browser, { locale: locale ?? '' });
      await open(page, `${node.address}/`);
      expect(new URL(page.url()).pathname).toBe(`/${language}/today`);
      await context.close();
    }
  });

  test('says what is new, what waits, which data are late, and that it is training data', async () => {
    const { page, context } = await visit(browser);
    await open(page, `${node.address}/en/today`);

    await page.getByText('Training data.', { exact: true }).waitFor();
    expect(await page.locator('ol > li h3 a').count()).toBeGreaterThan(2);
    for (const heading of ['Most notable open signals', 'Waiting for you', 'Late data', 'Since yesterday']) {
      expect(await page.getByRole('heading', { name: heading }).count()).toBe(1);
    }
    await context.close();
  });
});

describe('triage by keyboard', () => {
  test('goes through the list, verifies, dismisses with a reason, notes, and takes back', async () => {
    const { page, context, errors } = await visit(browser);
    await open(page, `${node.address}/en/signals`);
    const current = page.locator('li[data-row] a[aria-current]');
    const first = await current.textContent();

    await page.keyboard.press('j');
    await page.waitForURL(/at=\d+/);
    const second = await current.textContent();
    await page.keyboard.press('k');
    await expect.poll(() => current.textContent()).toBe(first);
    expect(second).not.toBe(first);

    await page.keyboard.press('v');
    await page.getByText(`Verified: ${first}`).first().waitFor();
    await expect.poll(() => current.textContent()).toBe(second);

    await page.keyboard.press('u');
    await page.getByText(`Open again: ${first}`).first().waitFor();
    await expect.poll(() => current.textContent()).toBe(first);

    await page.keyboard.press('n');
    await page.getByRole('dialog').getByLabel('Note').fill('Asked the laboratory; v and d are only letters here.');
    await page.getByRole('dialog').getByRole('button', { name: 'Keep the note' }).click();
    await page.getByText(`Note kept: ${first}`).first().waitFor();

    await page.keyboard.press('d');
    await page.getByRole('dialog').getByLabel('Known event').check();
    await page.keyboard.press('Enter');
    await page.getByText(`Dismissed: ${first}`).first().waitFor();
    await page.keyboard.press('u');
    await page.getByText(`Open again: ${first}`).first().waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });

  test('shows its keys, returns the focus, and can be turned off', async () => {
    const { page, context } = await visit(browser);
    await open(page, `${node.address}/en/signals`);

    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
    await page.getByLabel('Single-key shortcuts are on').uncheck();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    const before = page.url();
    await page.keyboard.press('j');
    await page.keyboard.press('d');

    expect(page.url()).toBe(before);
    expect(await page.getByRole('dialog').count()).toBe(0);
    await context.close();
  });

  test('reaches everything with the tabulator alone', async () => {
    const { page, context } = await visit(browser);
    await open(page, `${node.address}/en/signals`);

    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to main content');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    const seen: string[] = [];
    for (let step = 0; step < 60; step += 1) {
      await page.keyboard.press('Tab');
      seen.push(await page.evaluate(() => document.activeElement?.textContent?.trim() ?? ''));
    }
    expect(seen.some((text) => text.startsWith('Verify'))).toBe(true);
    await context.close();
  });
});

describe('the warn room', () => warnJourneys(() => ({ browser, address: node.address })));

describe('a signal', () => {
  test('is read point by point with the arrow keys, and as a table', async () => {
    const { page, context } = await visit(browser);
    await open(page, `${node.address}/en/today`);
    await page.locator('ol > li h3 a').first().click();
    const points = page.locator('svg[role=figure]').first().getByRole('listitem');
    await points.first().waitFor();

    await points.last().focus();
    const last = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    await page.keyboard.press('ArrowLeft');
    const before = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    await page.keyboard.press('Home');
    const first = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));

    expect(new Set([last, before, first]).size).toBe(3);
    await page.getByText('Text description and table').first().click();
    expect(await page.locator('details[open] table tbody tr').count()).toBe(await points.count());
    for (const heading of ['How this was found', 'History', 'Evidence', 'How this figure was published over time']) {
      expect(await page.getByRole('heading', { name: heading }).count()).toBe(1);
    }
    await context.close();
  });
});

describe('explore', () => {
  test('keeps page and state in the address, in another language too', async () => {
    const { page, context } = await visit(browser);
    await open(page, `${node.address}/en/explore?indicator=drug-offences&place=MX-SON~MX-CMX&time=2024..2025`);
    await page.getByRole('tab', { name: 'Table' }).click();
    await page.waitForURL(/tab=table/);

    await page.getByRole('link', { name: /Français/ }).click();
    await page.getByRole('heading', { name: 'Explorer', level: 1 }).waitFor();

    const address = new URL(page.url());
    expect(address.pathname).toBe('/fr/explore');
    expect(address.search).toBe('?indicator=drug-offences&place=MX-SON~MX-CMX&tab=table&time=2024..2025');
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('fr-CA');
    await page.getByRole('cell', { name: 'Sonora' }).first().waitFor();
    await context.close();
  });

  test('goes back to what was known, by the slider and the keyboard', async () => {
    const { page, context } = await visit(browser);
    await open(page, `${node.address}/en/explore?indicator=overdose-deaths`);
    const slider = page.getByRole('slider').first();

    await slider.focus();
    await page.keyboard.press('ArrowLeft');
    await page.waitForURL(/known=\d{4}-\d{2}-\d{2}/);
    await page
      .getByText(/As known on \d{4}/)
      .first()
      .waitFor();
    await context.close();
  });

  test('adds and removes places', async () => {
    const { page, context } = await visit(browser);
    await open(page, `${node.address}/en/explore?indicator=drug-offences&place=MX-SON`);

    await page.getByRole('combobox', { name: 'Places', exact: true }).fill('Jalis');
    await page.getByRole('option', { name: /Jalisco/ }).click();
    await page.waitForURL(/place=MX-SON~MX-JAL/);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Remove Sonora' }).click();
    await page.waitForURL(/place=MX-JAL/);
    await context.close();
  });

  test('draws a map whose regions can be read one by one', async () => {
    const { page, context, errors } = await visit(browser);
    await open(page, `${node.address}/en/explore?indicator=drug-offences&tab=map`);
    const regions = page.locator('svg[role=figure]').getByRole('listitem');
    await regions.first().waitFor();

    const labels = await regions.evaluateAll((items) => items.map((item) => item.getAttribute('aria-label') ?? ''));
    expect(labels.length).toBeGreaterThan(100);
    expect(labels.filter((label) => /^Sonora: [\d,]+ offences$/.test(label))).toHaveLength(1);
    expect(labels.filter((label) => /^Ontario: No data$/.test(label))).toHaveLength(1);
    expect(errors).toEqual([]);
    await context.close();
  });

  test('gives files that carry source and training mark', async () => {
    const { page, context } = await visit(browser);
    await open(page, `${node.address}/en/explore?indicator=drug-offences&place=MX-SON`);

    const csv = await page.request.get(
      `${node.address}${await page.getByRole('link', { name: 'CSV' }).first().getAttribute('href')}`,
    );
    expect(csv.status()).toBe(200);
    expect((await csv.text()).toLowerCase()).toContain('training');

    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Figure as SVG' }).click();
    const svg = readFileSync(await (await saved).path(), 'utf8');
    for (const text of ['Training data', 'Source:', 'as of', 'Sonora']) expect(svg).toContain(text);
    expect(svg).not.toContain('var(--');

    const picture = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Figure as PNG' }).click();
    const png = readFileSync(await (await picture).path());
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect(png.readUInt32BE(16)).toBe(2000);
    await context.close();
  });
});

describe('a reader who goes from screen to screen', () => {
  test('hears where they are: the title of the new screen has the focus', async () => {
    const { page, context } = await visit(browser);
    await open(page, `${node.address}/en/today`);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');

    await page.locator('ol > li h3 a').first().press('Enter');
    await page.waitForURL(/signals\/\d+/);
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    await page.getByRole('link', { name: 'Sources', exact: true }).first().press('Enter');
    await expect.poll(() => page.title()).toBe('Sources · Vigía');
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    await context.close();
  });
});

describe('sources', () => {
  test('refuse a file that is not theirs and say why', async () => {
    const { page, context } = await visit(browser);
    await open(page, `${node.address}/en/sources/us-cbp-drug-seizures`);

    await page.locator('input[type=file]').setInputFiles({
      name: 'saved-page.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('<!doctype html><html><body>Access denied</body></html>'),
    });
    await page.getByRole('button', { name: 'Bring in' }).click();

    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.textContent()).toMatch(/saved-page\.csv.*Nothing was stored/);
    await context.close();
  });

  test('show what each delivery brought and what could not be read', async () => {
    const { page, context } = await visit(browser);
    await open(page, `${node.address}/en/sources/us-cbp-drug-seizures`);
    await page.getByRole('tab', { name: /Rows left out/ }).click();

    await page.waitForURL(/tab=rejects/);
    await page.getByRole('tabpanel').locator('tbody tr').first().waitFor();
    await context.close();
  });
});

describe('every screen', () => {
  test.each([
    { language: 'en', dark: false, phone: false },
    {
      language: 'fr',
      dark: false,
      phone: true,
      rules: ['target-size', 'color-contrast', 'html-lang-valid', 'meta-viewport'],
    },
    { language: 'es', dark: true, phone: false, rules: ['color-contrast', 'html-lang-valid'] },
  ])(
    'is accessible and without errors ($language, dark $dark, phone $phone)',
    async ({ language, dark, phone, rules }) => {
      const { page, context, errors } = await visit(browser, { dark, phone });
      const found: string[] = [];
      const first = await page.request.get(`${node.address}/api/v1/signals?limit=1`);
      const strongest = /"lead":\{"id":(\d+)/.exec(await first.text())?.[1];
      for (const screen of [...screens, `signals/${strongest}`]) {
        await open(page, `${node.address}/${language}/${screen}`);
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

  test('keeps a chosen theme over a reload', async () => {
    const { page, context } = await visit(browser);
    await open(page, `${node.address}/en/about`);
    const ground = (): Promise<string> =>
      page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const light = await ground();

    await page.getByLabel('Colours').selectOption('dark');
    const dark = await ground();
    await page.reload();
    await page.waitForSelector('h1');

    expect(dark).not.toBe(light);
    expect(await ground()).toBe(dark);
    await context.close();
  });

  test('says so calmly where there is nothing', async () => {
    const { page, context } = await visit(browser);
    await open(page, `${node.address}/en/signals/999999`);

    expect(await page.getByRole('alert').textContent()).toContain('There is no signal 999999.');
    await open(page, `${node.address}/en/nowhere`);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('There is nothing here');
    await context.close();
  });
});

// The last journey: real figures take the place of the training data.
describe('a file of the reader', () => {
  test('is taken in, says what it brought, and changes nothing the second time', async () => {
    const { page, context, errors } = await visit(browser);
    const name = 'nationwide-drugs-fy23-fy26-dec.csv';
    const file = fileURLToPath(new URL(`../../src/sources/us-cbp-drug-seizures/fixture/${name}`, import.meta.url));
    await open(page, `${node.address}/en/sources/us-cbp-drug-seizures`);

    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByRole('button', { name: 'Bring in' }).click();
    await page.getByText(`${name} is in.`).first().waitFor();
    await page.getByRole('rowheader', { name }).waitFor();
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByRole('button', { name: 'Bring in' }).click();
    await page.getByText(`${name} was already here: nothing changed.`).first().waitFor();

    expect(errors).toEqual([]);
    await context.close();
  });
});
