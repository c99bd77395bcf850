import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityProblems } from './_accessibility.ts';
import { launchBrowser } from './_browser.ts';
import { type RunningNode, startNode } from './_node.ts';
import { open, visit } from './_visit.ts';

let node: RunningNode;
let browser: Browser;
let alert = '';

beforeAll(async () => {
  [node, browser] = await Promise.all([startNode(), launchBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await node?.stop();
});

/** The first open signal, verified as an analyst would. */
async function verifySignal(page: Page): Promise<void> {
  await open(page, `${node.address}/en/signals?kind=increase`);
  await page.getByRole('link', { name: 'Open the full page' }).click();
  // The list has a button to verify too, and moves on when it is pressed.
  await page.getByRole('link', { name: 'Open the full page' }).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: /^Verify/ }).click();
  await page.getByRole('button', { name: 'Compose an alert from it' }).waitFor();
}

async function saved(page: Page): Promise<void> {
  await page.getByText('Everything is saved.').waitFor();
}

/** What one person does who works alone on a machine; with a second one it is the same from another chair. */
describe('an alert from its signal to its end', () => {
  test('is composed from a verified signal, with what is missing said beside it', async () => {
    const { page, context, errors } = await visit(browser);
    await verifySignal(page);
    await page.getByRole('button', { name: 'Compose an alert from it' }).click();
    await page.waitForURL(/\/alerts\/[0-9a-f-]{36}\/edit/);
    alert = /alerts\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';

    await page.getByRole('heading', { name: /things are missing/ }).waitFor();
    expect(await page.getByRole('button', { name: 'Send for review' }).isDisabled()).toBe(true);
    const evidence = page.getByRole('region', { name: 'Evidence', exact: true });
    expect(await evidence.getByText(/^Signal: /).count()).toBe(1);

    expect(errors).toEqual([]);
    await context.close();
  });

  test('points out words that hurt people, and replaces them with the official ones', async () => {
    const { page, context, errors } = await visit(browser);
    await open(page, `${node.address}/en/alerts/${alert}/edit`);
    const community = page.locator('details').filter({ hasText: 'Community and people who use drugs' });
    await community.locator('summary').click();
    const english = community.getByLabel('English (required)');
    await english.fill('Every addict in town should carry naloxone.');

    await community.getByText(/“addict” may hurt people/).waitFor();
    await community
      .getByRole('button', { name: /^Replace with/ })
      .first()
      .click();
    await saved(page);
    expect(await english.inputValue()).not.toContain('addict');
    expect(await english.inputValue()).toContain('should carry naloxone.');
    await expect.poll(() => community.getByText(/may hurt people/).count()).toBe(0);

    await english.fill('');
    await saved(page);
    expect(errors).toEqual([]);
    await context.close();
  });

  test('keeps both texts where two windows write at once, and lets a person choose', async () => {
    const one = await visit(browser);
    const two = await visit(browser);
    for (const { page } of [one, two]) await open(page, `${node.address}/en/alerts/${alert}/edit`);
    const field = (page: Page): ReturnType<Page['locator']> =>
      page.getByRole('group', { name: 'Title' }).getByLabel('English (required)');
    await field(one.page).fill('Deaths rise in the training data');
    await saved(one.page);
    await expect.poll(() => one.page.getByText('Everything is saved.').count()).toBe(1);
    await one.page.waitForTimeout(2_500);

    await field(two.page).fill('Deaths climb in the training data');
    await two.page.getByRole('heading', { name: 'Two people wrote at once' }).waitFor();
    await two.page.getByText('Deaths rise in the training data').waitFor();
    await two.page.getByText('Deaths climb in the training data').waitFor();
    await two.page.getByRole('radio', { name: /^Of / }).check();
    await two.page.getByRole('button', { name: 'Go on with this text' }).click();
    await saved(two.page);

    expect(await field(two.page).inputValue()).toBe('Deaths rise in the training data');
    expect(one.errors).toEqual([]);
    await one.context.close();
    await two.context.close();
  });

  test('is finished, shown as it would leave, reviewed and published', async () => {
    const { page, context, errors } = await visit(browser);
    await open(page, `${node.address}/en/alerts/${alert}/edit`);
    await page.getByLabel('Severity').selectOption('severe');
    await markFinal(page);
    await page.getByRole('heading', { name: 'Nothing is missing' }).waitFor();
    await page.getByRole('button', { name: 'Send for review' }).click();

    await page.getByRole('heading', { name: 'Review', exact: true }).waitFor();
    await page.getByRole('heading', { name: 'What leaves, and to whom' }).waitFor();
    await page.getByRole('heading', { name: 'Public portal and feeds' }).waitFor();
    await page
      .getByText(/^Nothing leaves: /)
      .first()
      .waitFor();

    await page.getByLabel('Remarks (needed to send it back)').fill('Say where.');
    await page.getByRole('button', { name: 'Send back' }).click();
    await page.getByText('It came back from review:').waitFor();
    await page.getByRole('link', { name: 'Write on' }).click();
    await page.getByRole('button', { name: 'Send for review' }).click();
    await page.getByRole('button', { name: 'Approve and publish' }).click();

    await page.getByText('written and published by the same person, who works alone').waitFor();
    await page.getByRole('heading', { name: 'Who holds it' }).waitFor();
    expect(await page.getByText('TLP:AMBER+STRICT').first().isVisible()).toBe(true);
    expect(errors).toEqual([]);
    await context.close();
  });

  test('is updated: the old version stays, and the words that changed are shown', async () => {
    const { page, context, errors } = await visit(browser);
    await open(page, `${node.address}/en/alerts/${alert}`);
    await page.getByRole('link', { name: 'Update', exact: true }).click();
    const title = page.getByRole('group', { name: 'Title' }).getByLabel('English (required)');
    await title.fill('Deaths rise fast in the training data');
    await saved(page);
    await page.getByRole('heading', { name: 'Nothing is missing' }).waitFor();
    await page.getByRole('button', { name: 'Send for review' }).click();
    await page.getByText('A next version is being written.').waitFor();
    await page.getByRole('button', { name: 'Approve and publish version 2' }).click();

    await page.getByRole('heading', { level: 1, name: 'Deaths rise fast in the training data' }).waitFor();
    await page.getByText('1 place says something else').click();
    expect(await page.locator('ins').textContent()).toContain('fast');
    await page.getByRole('link', { name: 'version 1', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Deaths rise in the training data' }).waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });

  test('is answered with a sighting, which can be taken back', async () => {
    const { page, context, errors } = await visit(browser);
    await open(page, `${node.address}/en/alerts/${alert}`);
    await page.getByRole('button', { name: 'Reply', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('What do you want to say?').selectOption('sighting');
    await dialog.getByLabel('First seen').fill('2026-10-02');
    await dialog.getByLabel('How many (not required)').fill('3');
    await dialog.getByLabel('Text').fill('Two laboratories confirm it.');
    await dialog.getByRole('button', { name: 'Send' }).click();

    await page.getByText('Two laboratories confirm it.').waitFor();
    await page.getByText('3 cases').waitFor();
    await page.getByRole('button', { name: 'Take back' }).click();
    await page.getByText('Taken back.').waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });

  test('is retracted with a reason in every required language, and stays to be read', async () => {
    const { page, context, errors } = await visit(browser);
    await open(page, `${node.address}/en/alerts/${alert}`);
    await page.getByRole('button', { name: 'Retract', exact: true }).click();
    const dialog = page.getByRole('dialog');
    const retract = dialog.getByRole('button', { name: 'Retract for ever' });
    await dialog.getByLabel('Reason (English)').fill('The figures were a training load.');
    expect(await retract.isDisabled()).toBe(true);
    await dialog.getByLabel('Reason (French)').fill('Les chiffres étaient un exercice.');
    await retract.click();

    await page.getByText('This alert was retracted. Do not act on it.').waitFor();
    await page.getByText('The figures were a training load.').waitFor();
    await open(page, `${node.address}/en/alerts?shelf=retracted`);
    await page.getByRole('link', { name: 'Deaths rise fast in the training data' }).waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });
});

describe('the screens of alerts', () => {
  test.each(['en', 'fr', 'es'])('are accessible and fit a phone, light and dark, in %s', async (language) => {
    for (const options of [{}, { phone: true, dark: true }]) {
      const { page, context, errors } = await visit(browser, options);
      for (const path of ['alerts', 'alerts?shelf=retracted', 'alerts?shelf=received', `alerts/${alert}`]) {
        await open(page, `${node.address}/${language}/${path}`);
        expect([path, await accessibilityProblems(page)]).toEqual([path, []]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(
          0,
        );
      }
      expect(errors).toEqual([]);
      await context.close();
    }
  });

  test('write a draft on a phone, in the dark, without a problem of access', async () => {
    const { page, context, errors } = await visit(browser, { phone: true, dark: true });
    await open(page, `${node.address}/fr/alerts`);
    await page.getByRole('button', { name: 'Rédiger une alerte' }).click();
    await page.waitForURL(/\/edit$/);
    await page.getByRole('heading', { name: 'Ce brouillon' }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    expect(errors).toEqual([]);
    await context.close();
  });
});

/** Every text that is written is final. */
async function markFinal(page: Page): Promise<void> {
  const boxes = page.getByRole('checkbox', { name: 'Final' });
  for (const box of await boxes.all()) {
    if ((await box.isVisible()) && (await box.isEnabled())) await box.check();
  }
  await saved(page);
}
