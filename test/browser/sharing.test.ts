import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityProblems } from './_accessibility.ts';
import { launchBrowser } from './_browser.ts';
import { type House, openHouse } from './_house.ts';
import { open, visit } from './_visit.ts';

let canada: House;
let mexico: House;
let browser: Browser;

beforeAll(async () => {
  [canada, mexico, browser] = await Promise.all([openHouse(), openHouse({ country: 'MX' }), launchBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await canada?.close();
  await mexico?.close();
});

describe('a peer', () => {
  test('is added only under the fingerprint that its people read out', async () => {
    const { page, context, errors } = await visit(browser);
    const { fingerprint } = mexico.node.identity.key;
    await open(page, `${canada.address}/en/sharing`);
    await page.getByText('No peer yet').waitFor();
    await page.getByLabel('Address of its node').fill(mexico.address);
    await page.getByRole('button', { name: 'Ask who it is' }).click();
    await page.getByText(/It says that it is the node of Mexico/).waitFor();
    const groups = page.getByRole('list', { name: 'Fingerprint of its key' }).getByRole('listitem');
    expect((await groups.allTextContents()).join('').toLowerCase()).toBe(fingerprint);

    const typed = page.getByLabel('As they read it out');
    const add = page.getByRole('button', { name: 'Add this peer' });
    await typed.fill(`${fingerprint.slice(0, 20)}zz`);
    await page.getByText(/^It differs/).waitFor();
    expect(await add.isDisabled()).toBe(true);
    await typed.fill((fingerprint.match(/.{4}/gu) ?? []).join(' ').toUpperCase());
    expect(await accessibilityProblems(page)).toEqual([]);
    await add.click();
    await page.getByRole('link', { name: 'Mexico' }).waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });

  test('is allowed a label and sectors, suspended after a question, and resumed', async () => {
    const { page, context, errors } = await visit(browser, { dark: true });
    await open(page, `${canada.address}/en/sharing/peers/MX`);
    await page.getByText('nothing: no label was agreed').first().waitFor();
    await page.getByLabel('Up to', { exact: true }).selectOption('TLP:AMBER');
    await page.getByLabel('Health').check();
    await page.getByLabel('Agreement until').fill('2099-12-31');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('up to TLP:AMBER, for Health').first().waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);

    await page.getByRole('button', { name: 'Suspend everything with it' }).click();
    const question = page.getByRole('dialog', { name: 'Suspend Mexico?' });
    await question.getByText(/nothing goes either way/).waitFor();
    await question.getByRole('button', { name: 'Suspend now' }).click();
    await page.getByRole('button', { name: 'Resume' }).waitFor();
    const suspended = await canada.node.asNode(() => canada.node.share.peers.get('MX'));
    expect([suspended.state, suspended.active]).toEqual(['suspended', false]);

    await page.getByRole('button', { name: 'Resume' }).click();
    await page.getByText('Mexico is active again.').first().waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });

  test('that does not know this node yet is read without success, which the screen says', async () => {
    const { page, context } = await visit(browser, { phone: true, locale: 'es-MX' });
    await open(page, `${canada.address}/es/sharing`);
    await page.getByRole('button', { name: 'Leer todos los pares ahora' }).click();
    await page
      .getByText(/No se pudo leer México/)
      .first()
      .waitFor();
    await page.getByText(/1 intento fallido/).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(await accessibilityProblems(page)).toEqual([]);
    await context.close();
  });

  test('leaves its ledger, quarantine and arrivals to look at', async () => {
    const { page, context, errors } = await visit(browser);
    await open(page, `${canada.address}/en/sharing?tab=out`);
    await page.getByText('Nothing left').waitFor();
    await page.getByRole('link', { name: 'Quarantine' }).click();
    await page.getByText('Nothing is kept aside').waitFor();
    await page.getByRole('link', { name: 'In', exact: true }).click();
    await page.getByText('Nothing waits.').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(errors).toEqual([]);
    await context.close();
  });
});

describe('the public portal', () => {
  test('is read without an account: gaps, methods and sources, no cookie, nothing asked of the inside', async () => {
    const { page, context, errors } = await visit(browser, { phone: true, locale: 'fr-CA' });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await open(page, `${canada.address}/public`);
    await page.waitForURL(/\/fr\/public$/);
    await page.getByRole('heading', { name: 'Portail public', level: 1 }).waitFor();
    await page.getByLabel('Aucune entrée trouvée dans').selectOption('MX');
    await page.getByText('Farrington flexible').first().waitFor();

    expect(await context.cookies()).toEqual([]);
    const inside = asked.filter((path) => path.startsWith('/api/') && !/^\/api\/v1\/(public\/|session$)/u.test(path));
    expect(inside).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(errors).toEqual([]);
    await context.close();
  });
});
