import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PersonRequest } from '../../src/api/index.ts';
import { accessibilityProblems } from './_accessibility.ts';
import { launchBrowser } from './_browser.ts';
import { type House, openHouse } from './_house.ts';
import { enter } from './_staff.ts';
import { open, visit } from './_visit.ts';

const password = 'tall ships leave harbour at dawn';
let house: House;
let browser: Browser;

beforeAll(async () => {
  [house, browser] = await Promise.all([openHouse({ accounts: 'local' }), launchBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await house?.close();
});

async function signIn(page: Page, account: string, secret = password): Promise<void> {
  await page.getByLabel('Account name').fill(account);
  await page.getByLabel('Password', { exact: true }).fill(secret);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

describe('signing in', () => {
  test('begins with the first link, and leads whoever is not signed in back to the page they wanted', async () => {
    const { page, context } = await visit(browser);
    await open(page, `${house.address}${await house.firstLink()}`);
    await page.getByLabel('Account name').fill('ada');
    await page.getByLabel('Your name').fill('Ada Roy');
    await page.getByLabel('New password').fill(password);
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Use the link' }).click();
    await page.getByRole('button', { name: 'Account of Ada Roy' }).click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'Sign in', level: 1 }).waitFor();

    await page.goto(`${house.address}/en/administration?tab=policies`);
    await page.getByRole('heading', { name: 'Sign in', level: 1 }).waitFor();
    expect(new URL(page.url()).searchParams.get('onwards')).toBe('/en/administration?tab=policies');
    await signIn(page, 'ada', 'not the password of anybody');
    await page.getByText('Account name and password do not match.').waitFor();
    await signIn(page, 'ada');
    await page.getByText('Approvers accept settings, and review, publish and retract alerts.').waitFor();
    expect(page.url()).toBe(`${house.address}/en/administration?tab=policies`);
    await context.close();
  });

  test('works with a passkey of the device, and without a password', async () => {
    const { page, context } = await visit(browser);
    const devTools = await context.newCDPSession(page);
    await devTools.send('WebAuthn.enable');
    await devTools.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
      },
    });
    await open(page, `${house.address}/en/account`);
    await signIn(page, 'ada');
    await page.getByLabel('Name of this device').fill('Laptop');
    await page.getByRole('button', { name: 'Register a passkey' }).click();
    await page.getByText('The passkey Laptop is registered.').first().waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);

    await page.getByRole('button', { name: 'Account of Ada Roy' }).click();
    await page.getByRole('button', { name: 'Sign out' }).first().click();
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await page.getByRole('button', { name: 'Account of Ada Roy' }).waitFor();
    await context.close();
  });
});

describe('an administrator', () => {
  test('adds somebody, gives roles and a link; the person comes in by it and sees what they may', async () => {
    const { page, context, errors } = await visit(browser);
    await open(page, `${house.address}/en/administration`);
    await signIn(page, 'ada');
    await page.getByRole('heading', { name: 'Administration', level: 1 }).waitFor();
    await page.getByLabel('Account name').fill('ben');
    await page.getByLabel('Person', { exact: true }).fill('Ben Cruz');
    await page.getByLabel('Sees up to').selectOption('TLP:GREEN');
    await page.getByLabel('Laboratories').check();
    await page.getByLabel(/^Analyse:/).check();
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByRole('link', { name: 'Ben Cruz' }).click();
    await page.getByRole('button', { name: 'Make a one-time link' }).click();
    const link = await page.locator('code', { hasText: '/sign-in#link=' }).textContent();

    const other = await visit(browser, { locale: 'fr-CA' });
    await open(other.page, link ?? '');
    await other.page.getByLabel('Nouveau mot de passe').fill('quatre canards traversent la rivière');
    await other.page.getByRole('button', { name: 'Utiliser le lien' }).click();
    await other.page.getByRole('button', { name: 'Compte de Ben Cruz' }).click();
    await other.page.getByRole('link', { name: 'Mon compte' }).click();
    await other.page.getByRole('definition').filter({ hasText: 'TLP:GREEN' }).waitFor();
    expect(await other.page.getByRole('link', { name: 'Administration' }).count()).toBe(0);

    await page.reload();
    await page.getByRole('button', { name: 'Disable' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Disable' }).click();
    await page.getByText('Ben Cruz is disabled.').first().waitFor();
    await other.page.goto(`${house.address}/fr/signals`);
    await other.page.getByRole('heading', { name: 'Se connecter', level: 1 }).waitFor();
    await other.context.close();
    expect(errors.filter((error) => !error.includes('401'))).toEqual([]);
    await context.close();
  });

  test('makes a token that is shown once, and revokes it', async () => {
    const { page, context } = await visit(browser, { dark: true });
    await open(page, `${house.address}/en/administration?tab=tokens`);
    await signIn(page, 'ada');
    await page.getByLabel('What it is for').fill('loader');
    await page.getByRole('button', { name: 'Make a token' }).click();
    const bearer = (await page.locator('code', { hasText: /^vigia_/ }).textContent()) ?? '';
    const asked = await page.request.get(`${house.address}/api/v1/sources`, {
      headers: { authorization: `Bearer ${bearer}` },
    });
    expect(asked.status()).toBe(200);
    expect(await accessibilityProblems(page)).toEqual([]);

    await page.getByRole('button', { name: 'Revoke the token loader' }).click();
    await page.getByText('The token loader is revoked.').first().waitFor();
    const refused = await page.request.get(`${house.address}/api/v1/sources`, {
      headers: { authorization: `Bearer ${bearer}` },
    });
    expect(refused.status()).toBe(401);
    await context.close();
  });

  test('reads the audit trail by filters and verifies its chain', async () => {
    const { page, context } = await visit(browser, { phone: true });
    await open(page, `${house.address}/en/administration?tab=audit`);
    await signIn(page, 'ada');
    await page.getByRole('button', { name: 'Verify the chain' }).click();
    await page.getByText(/^Sound: \d+ entries/).waitFor();
    await page.getByLabel('Who (as CA:ana)').fill('CA:ben');
    await page.getByRole('button', { name: 'Filter' }).click();
    await page.waitForURL(/subject=CA:ben/);
    await expect
      .poll(async () => new Set(await page.locator('tbody tr td:nth-child(3) span').allTextContents()))
      .toEqual(new Set(['CA:ben']));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(await accessibilityProblems(page)).toEqual([]);
    await context.close();
  });
});

describe('whoever only reads', () => {
  const offers = [
    ['sources', 'h2', 'Bring in a file'],
    ['texts/ca-justice-cdsa', 'h2', 'Load an edition'],
    ['processes', 'a', 'Open a process'],
  ] as const;

  async function countOffers(duties: PersonRequest['duties'], id: string): Promise<readonly number[]> {
    const { page, context } = await enter(browser, house, {
      id,
      name: `Reader ${id}`,
      sectors: ['health'],
      duties,
      highestTlp: 'AMBER',
    });
    const counts: number[] = [];
    for (const [path, element, text] of offers) {
      await open(page, `${house.address}/en/${path}`);
      counts.push(await page.locator(element, { hasText: text }).count());
    }
    await context.close();
    return counts;
  }

  test('is offered nothing that the node would refuse', async () => {
    expect(await countOffers(['read'], 'rita')).toEqual([0, 0, 0]);
    const toAnalyst = await countOffers(['read', 'analyse'], 'anna');
    expect(toAnalyst.map((count) => count > 0)).toEqual([true, true, true]);
  });
});
