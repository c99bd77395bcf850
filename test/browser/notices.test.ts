import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ComposeRequest, SaveDraftRequest } from '../../src/api/index.ts';
import { actAs } from '../../src/server/access/index.ts';
import { accessibilityProblems } from './_accessibility.ts';
import { launchBrowser } from './_browser.ts';
import { type House, openHouse } from './_house.ts';
import { enter, enterFirst } from './_staff.ts';
import { open, type Visit } from './_visit.ts';

let house: House;
let browser: Browser;
let reader: Visit;
let administrator: Visit;

beforeAll(async () => {
  // Nothing listens on port 9: what goes to the webhook stays on its way.
  [house, browser] = await Promise.all([openHouse({ accounts: 'local', webhookNetworks: 'private' }), launchBrowser()]);
  administrator = await enterFirst(browser, house, 'ada', 'Ada Roy');
  const rights = { sectors: ['health' as const], duties: ['read' as const, 'analyse' as const] };
  reader = await enter(browser, house, { id: 'cy', name: 'Cy Lavoie', highestTlp: 'AMBER', ...rights });
});

afterAll(async () => {
  await browser?.close();
  await house?.close();
});

/** Published by the node's operator, and told to whoever asked for it. */
async function publish(title: string): Promise<void> {
  const both = (text: string) => ({ en: { text, state: 'final' as const }, fr: { text, state: 'final' as const } });
  await actAs(house.node.operator, async () => {
    const { alerts } = house.node;
    const { id } = await alerts.compose(ComposeRequest.parse({}));
    const text = {
      title: both(title),
      fields: { risk: { text: both('Type of the risk') }, event: { text: both('What happened') } },
      severity: 'severe',
      substances: ['fentanyl'],
      places: ['CA-NS'],
      marking: { tlp: 'GREEN' },
    };
    const saved = await alerts.save(id, SaveDraftRequest.parse({ expectedRevision: 1, text }));
    const expectedRevision = saved.draft?.revision ?? 0;
    await alerts.submit(id, { expectedRevision });
    await alerts.publish(id, { expectedRevision });
  });
  await house.node.asNode(() => house.node.notices.deliver());
}

function bell(page: Page, name: string): ReturnType<Page['getByRole']> {
  return page.getByRole('banner').getByRole('link', { name, exact: true });
}

describe('notices', () => {
  test('come after somebody asked for them by keyboard; opening one reads it', async () => {
    const { page, errors } = reader;
    await open(page, `${house.address}/en/notices`);
    await page.getByText('Nothing yet').waitFor();
    await page.getByRole('main').getByRole('link', { name: 'Ask to be told' }).press('Enter');
    await page.getByLabel('New alert').press('Space');
    await page.getByText('Narrow it').click();
    await page.getByLabel('Severity of alerts').selectOption('moderate');
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Ask to be told of it' }).press('Enter');
    await page.getByText('Moderate or more').first().waitFor();

    await publish('Fentanyl in Halifax');
    await publish('Fentanyl in Truro');
    await open(page, `${house.address}/en/today`);
    await bell(page, 'Notices, 2 unread').press('Enter');
    await page.getByRole('link', { name: 'Fentanyl in Truro' }).click();
    await page.getByRole('heading', { level: 1, name: 'Fentanyl in Truro' }).waitFor();
    await bell(page, 'Notices, 1 unread').click();
    await page.getByLabel('Only what is not read').check();
    await page.waitForURL(/unread=only/);
    await expect.poll(() => page.getByRole('link', { name: 'Fentanyl in Truro' }).count()).toBe(0);
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Mark as read: Fentanyl in Halifax' }).click();
    await page.getByText('Everything is read.').first().waitFor();
    await bell(page, 'Notices').waitFor();
    expect(errors).toEqual([]);
  });

  test('go to a webhook whose key is shown once; administrators see that nothing arrives, and why', async () => {
    const { page, errors } = reader;
    await open(page, `${house.address}/en/notices?tab=subscriptions`);
    await page.getByLabel('Alert retracted').check();
    await page.getByLabel('By', { exact: true }).selectOption('webhook');
    await page.getByLabel('Address of the webhook').fill('http://127.0.0.1:9/vigia');
    await page.getByLabel('How often').selectOption('weekly');
    await page.getByLabel('Day', { exact: true }).selectOption('3');
    await page.getByLabel(/^Quiet hours/).check();
    await page.getByRole('button', { name: 'Ask to be told of it' }).click();
    await page.locator('code', { hasText: /^whsec_/ }).waitFor();
    await page.getByText(/each Wednesday at 07:00 .*; quiet from 20:00 to 07:00, except extreme severity/).waitFor();
    await page.getByRole('button', { name: 'Send a test: Alert retracted' }).click();
    await page
      .getByText(/^A test message is under way/)
      .first()
      .waitFor();
    await house.node.asNode(() => house.node.notices.deliver());

    const office = administrator.page;
    await open(office, `${house.address}/en/notices?tab=delivery`);
    await office.getByText('ECONNREFUSED').waitFor();
    await office.getByText('1 attempt', { exact: true }).waitFor();
    expect(await office.getByText('127.0.0.1').count()).toBe(0);
    expect(await accessibilityProblems(office)).toEqual([]);
    await page.getByRole('button', { name: 'End: Alert retracted' }).click();
    await page.getByText('Ended: you are no longer told of it.').first().waitFor();
    expect(errors).toEqual([]);
  });

  test.each(['en', 'fr', 'es'])('fit a phone in the dark, in %s', async (language) => {
    const { page, errors } = reader;
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    await page.setViewportSize({ width: 390, height: 844 });
    for (const tab of ['', '?tab=subscriptions']) {
      await open(page, `${house.address}/${language}/notices${tab}`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
      expect(await accessibilityProblems(page)).toEqual([]);
    }
    expect(errors).toEqual([]);
  });
});
