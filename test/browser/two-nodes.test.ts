import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actAs } from '../../src/server/access/index.ts';
import { accessibilityProblems } from './_accessibility.ts';
import { launchBrowser } from './_browser.ts';
import { type House, openHouse } from './_house.ts';
import { enter, enterFirst } from './_staff.ts';
import { open, type Visit } from './_visit.ts';

let canada: House;
let states: House;
let browser: Browser;
let author: Visit;
let reviewer: Visit;
let police: Visit;
let neighbour: Visit;
const stops: (() => Promise<void>)[] = [];
let alert = '';

beforeAll(async () => {
  [canada, states, browser] = await Promise.all([
    openHouse({ accounts: 'local' }),
    openHouse({ accounts: 'local', country: 'US' }),
    launchBrowser(),
  ]);
  for (const house of [canada, states]) {
    await (await enterFirst(browser, house, 'ada', 'Ada Roy')).context.close();
    stops.push(await house.node.startWorking());
  }
  await agree(canada, states, 'US');
  await agree(states, canada, 'CA');
  const person = (id: string, name: string, sector: 'health' | 'police', approves = false) => ({
    id,
    name,
    sectors: [sector],
    duties: approves ? (['read', 'analyse', 'approve'] as const).slice() : (['read', 'analyse'] as const).slice(),
    highestTlp: 'AMBER+STRICT' as const,
  });
  author = await enter(browser, canada, person('ana', 'Ana Tremblay', 'health'));
  reviewer = await enter(browser, canada, person('ben', 'Ben Cardinal', 'health', true));
  police = await enter(browser, canada, person('pol', 'Paul Moreau', 'police'));
  neighbour = await enter(browser, states, person('grace', 'Grace Kim', 'health'));
});

afterAll(async () => {
  await browser?.close();
  for (const stop of stops) await stop();
  await canada?.close();
  await states?.close();
});

/** Each side compared the other's key before; health only. */
async function agree(here: House, there: House, country: string): Promise<void> {
  await actAs(here.node.operator, async () => {
    const { peers } = here.node.share;
    await peers.add({ url: there.address, fingerprint: there.node.identity.key.fingerprint });
    await peers.allow(country, {
      profile: 'member',
      highestTlp: 'AMBER',
      sectors: ['health'],
      agreementUntil: '2099-12-31',
    });
  });
}

async function fillFinal(page: Page, group: string, english: string, french: string): Promise<void> {
  const field = page.getByRole('group', { name: group });
  await field.getByLabel('English (required)').fill(english);
  await field.getByLabel('French (required)').fill(french);
  for (const box of (await field.getByRole('checkbox', { name: 'Final' }).all()).slice(0, 2)) await box.check();
}

async function choose(page: Page, label: string, text: string): Promise<void> {
  const field = page.getByRole('combobox', { name: label });
  // Some options say behind their name where they lie.
  const option = page.getByRole('listbox').getByRole('option', { name: new RegExp(`^${text}`, 'u') });
  // A page that still scrolls closes the list, and forgets what was typed.
  await expect
    .poll(
      async () => {
        await field.fill('');
        await field.fill(text);
        await page.waitForTimeout(400);
        return option.count();
      },
      { timeout: 20_000 },
    )
    .toBeGreaterThan(0);
  await option.first().click();
  await page.keyboard.press('Escape');
}

/** Asks again until the other node has said what is waited for. */
async function reloadUntil(page: Page, text: string): Promise<void> {
  await expect
    .poll(
      async () => {
        await page.reload();
        await page.waitForLoadState('networkidle');
        return page.getByText(text).count();
      },
      { timeout: 30_000, interval: 500 },
    )
    .toBeGreaterThan(0);
}

describe('two people of one node and a third of another', () => {
  test('write and review: the author cannot publish, somebody of another sector sees nothing', async () => {
    const { page, errors } = author;
    await open(page, `${canada.address}/en/alerts`);
    await page.getByRole('button', { name: 'Compose an alert' }).click();
    await page.waitForURL(/\/alerts\/[0-9a-f-]{36}\/edit/);
    alert = /alerts\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
    await fillFinal(page, 'Title', 'Medetomidine in Halifax', 'Médétomidine à Halifax');
    await fillFinal(page, 'a. Type and origin of the risk', 'A sedative in opioids', 'Un sédatif dans des opioïdes');
    await fillFinal(page, 'b. Date and place of the event', 'First found today', 'Premier résultat aujourd’hui');
    await choose(page, 'Places', 'Nova Scotia');
    await page.getByLabel('Severity').selectOption('severe');
    await page.getByLabel('Label', { exact: true }).selectOption('AMBER');
    await choose(page, 'Only for sectors', 'Health');
    await choose(page, 'Released to countries', 'United States');
    await page.getByText('Everything is saved.').waitFor();
    await page.getByRole('heading', { name: 'Nothing is missing' }).waitFor();
    await page.getByRole('button', { name: 'Send for review' }).click();
    await page.getByText(/^A second person publishes/).waitFor();
    expect(await page.getByRole('button', { name: 'Approve and publish' }).isDisabled()).toBe(true);
    expect(errors).toEqual([]);

    await open(police.page, `${canada.address}/en/alerts?shelf=review`);
    await police.page.getByText('Nothing is in review').waitFor();
    await police.page.goto(`${canada.address}/en/alerts/${alert}`);
    await police.page.getByText('This could not be loaded.').waitFor();
    expect(await police.page.getByText('Medetomidine').count()).toBe(0);
  });

  test('the reviewer is told on the first screen, sees what leaves, and publishes', async () => {
    const { page, errors } = reviewer;
    await open(page, `${canada.address}/en/today`);
    await page.getByRole('link', { name: /Alerts to review/ }).click();
    await page.getByText('waits for your review').waitFor();
    await page.getByRole('link', { name: 'Medetomidine in Halifax' }).click();
    await page.getByRole('heading', { name: 'What leaves, and to whom' }).waitFor();
    await page.getByText(/^\d+ objects, /).waitFor();
    await page.getByText('Nothing leaves: only what is TLP:CLEAR is public.').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Approve and publish' }).click();
    await page.getByRole('heading', { name: 'Who holds it' }).waitFor();
    await reloadUntil(page, 'Received and acknowledged');
    expect(errors).toEqual([]);
  });

  test('the neighbour is told, reads it, cannot change it, and answers with a sighting', async () => {
    const { page, errors } = neighbour;
    await open(page, `${states.address}/en/alerts?shelf=received`);
    await reloadUntil(page, 'Medetomidine in Halifax');
    await page.getByRole('link', { name: 'Medetomidine in Halifax' }).click();
    await page.getByText('TLP:AMBER', { exact: true }).first().waitFor();
    await page.getByText('The alert belongs to Canada').waitFor();
    expect(await page.getByRole('link', { name: 'Update' }).count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Retract' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Reply', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('What do you want to say?').selectOption('sighting');
    await dialog.getByLabel('First seen').fill('2026-04-02');
    await dialog.getByLabel('Text').fill('Seen in Maine too.');
    await dialog.getByRole('button', { name: 'Send' }).click();
    await page.getByText('Seen in Maine too.').waitFor();
    expect(errors).toEqual([]);

    await reloadUntil(reviewer.page, 'Seen in Maine too.');
    await reviewer.page
      .getByText(/^United States, /)
      .first()
      .waitFor();
  });

  test('the author updates it, and the reviewer retracts it: the neighbour follows', async () => {
    const { page } = author;
    await open(page, `${canada.address}/en/alerts/${alert}/edit`);
    const title = page.getByRole('group', { name: 'Title' });
    await title.getByLabel('English (required)').fill('Medetomidine in Halifax and Truro');
    await page.getByText('Everything is saved.').waitFor();
    await page.getByRole('heading', { name: 'Nothing is missing' }).waitFor();
    await page.getByRole('button', { name: 'Send for review' }).click();
    await page.getByText('A next version is being written.').waitFor();
    await open(reviewer.page, `${canada.address}/en/alerts/${alert}`);
    await reviewer.page.getByRole('button', { name: 'Approve and publish version 2' }).click();
    await reloadUntil(neighbour.page, 'Medetomidine in Halifax and Truro');
    await neighbour.page.getByText('Updated, version 2').waitFor();

    await reviewer.page.getByRole('button', { name: 'Retract', exact: true }).click();
    const dialog = reviewer.page.getByRole('dialog');
    await dialog.getByLabel('Reason (English)').fill('The sample was mislabelled.');
    await dialog.getByLabel('Reason (French)').fill('L’échantillon était mal étiqueté.');
    await dialog.getByRole('button', { name: 'Retract for ever' }).click();
    await reviewer.page.getByText('This alert was retracted. Do not act on it.').waitFor();
    await reloadUntil(neighbour.page, 'This alert was retracted. Do not act on it.');
    await neighbour.page.getByText('The sample was mislabelled.').waitFor();
    await reloadUntil(reviewer.page, 'Taken back, acknowledged');
  });
});
