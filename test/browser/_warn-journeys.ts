import type { Browser } from 'playwright-core';
import { expect, test } from 'vitest';
import { open, visit } from './_visit.ts';

interface Visited {
  readonly browser: Browser;
  readonly address: string;
}

/** Journeys of the warn room; they share the node of the other journeys, and leave it as they found it. */
export function warnJourneys(visited: () => Visited): void {
  test('mutes a substance in a place until a day, finds it again, and ends the mute', async () => {
    const { browser, address } = visited();
    const { page, context, errors } = await visit(browser);
    await open(page, `${address}/en/signals`);
    const current = page.locator('li[data-row] a[aria-current]');
    const first = (await current.textContent()) ?? '';

    await page.keyboard.press('m');
    const dialog = page.getByRole('dialog', { name: 'Mute until a day' });
    await dialog.getByRole('radio').nth(1).check();
    await dialog.getByLabel('Why?').selectOption('Somebody follows it already');
    await dialog.getByLabel('Note').fill('The coroners look at it; m and d are only letters here.');
    await dialog.getByRole('button', { name: 'Mute' }).click();
    await page
      .getByText(new RegExp(`^Muted until \\d{4}-\\d{2}-\\d{2}: ${literally(first)}`))
      .first()
      .waitFor();
    await expect.poll(() => current.textContent()).not.toBe(first);

    await page.getByRole('link', { name: /muted: show/ }).click();
    await expect.poll(() => current.textContent()).toBe(first);
    await page.getByRole('link', { name: 'What is muted, and until when' }).click();
    await page.getByText('The coroners look at it').waitFor();
    await page.getByRole('button', { name: /^End now/ }).click();
    await page
      .getByText(/^No longer muted/)
      .first()
      .waitFor();
    await open(page, `${address}/en/signals`);

    expect(await current.textContent()).toBe(first);
    expect(errors).toEqual([]);
    await context.close();
  });

  test('proposes a change of a watch after a preview, and reviews it expressly', async () => {
    const { browser, address } = visited();
    const { page, context, errors } = await visit(browser);
    await open(page, `${address}/en/settings/watches`);
    await page.getByText('This node has a single analyst').waitFor();

    await page.locator('summary').filter({ hasText: 'Firearms and explosives offences' }).click();
    await page.getByRole('button', { name: 'Propose a change: Farrington flexible' }).filter({ visible: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Propose a change: Farrington flexible' });
    const propose = dialog.getByRole('button', { name: 'Propose', exact: true });
    await dialog.getByLabel('Probability that an ordinary period').fill('0.0001');
    await dialog.getByLabel('Why is the change needed?').fill('Few of its signals were verified.');
    expect(await propose.isDisabled()).toBe(true);
    await dialog.getByRole('button', { name: 'Preview on the last two years' }).click();
    await dialog.getByText('As proposed').waitFor();
    await propose.click();
    await page
      .getByText(/^Proposed: setting \d+/)
      .first()
      .waitFor();

    const accept = page.getByRole('button', { name: 'Accept' });
    expect(await accept.isDisabled()).toBe(true);
    await page.getByLabel('I review a proposal of my own').check();
    await page.getByRole('button', { name: 'Reject' }).click();
    await page
      .getByText(/^Setting \d+: Rejected/)
      .first()
      .waitFor();
    await page.getByRole('heading', { name: 'Earlier versions' }).waitFor();

    expect(errors).toEqual([]);
    await context.close();
  });

  test('says on a signal’s page what was expected, what came before and how its method has done', async () => {
    const { browser, address } = visited();
    const { page, context, errors } = await visit(browser);
    await open(page, `${address}/en/signals?kind=increase`);
    await page.getByRole('link', { name: 'Open the full page' }).click();

    await page.getByText(/the method expected about/).waitFor();
    await page.getByText(/If nothing had changed/).waitFor();
    await page.getByText(/Each period judged as its figures were known then/).waitFor();
    await page
      .getByText(/Nobody has decided about a signal of this method yet|How this method has done so far/)
      .waitFor();
    await page.locator('summary').filter({ hasText: 'Period by period' }).click();

    expect(
      await page.getByRole('table', { name: 'What it would have said before' }).locator('tbody tr').count(),
    ).toBeGreaterThan(3);
    expect(errors).toEqual([]);
    await context.close();
  });
}

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
