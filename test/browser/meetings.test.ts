import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type MeetingContent, SaveMeetingRequest } from '../../src/api/index.ts';
import { actAs } from '../../src/server/access/index.ts';
import { actionItem, agendaItem, decision, eighth, participant } from '../server/_meetings.ts';
import { accessibilityProblems } from './_accessibility.ts';
import { launchBrowser } from './_browser.ts';
import { type House, openHouse } from './_house.ts';
import { enter, enterFirst } from './_staff.ts';
import { open, type Visit, visit } from './_visit.ts';

let house: House;
let browser: Browser;
let secretary: Visit;
let colleague: Visit;

beforeAll(async () => {
  [house, browser] = await Promise.all([openHouse({ accounts: 'local' }), launchBrowser()]);
  await enterFirst(browser, house, 'ada', 'Ada Roy');
  const rights = { sectors: ['secretariat' as const], duties: ['read' as const, 'analyse' as const] };
  secretary = await enter(browser, house, { id: 'sol', name: 'Sol Vega', highestTlp: 'AMBER+STRICT', ...rights });
  colleague = await enter(browser, house, { id: 'max', name: 'Max Roy', highestTlp: 'AMBER+STRICT', ...rights });
});

afterAll(async () => {
  await browser?.close();
  await house?.close();
});

async function enterMeeting(content: Partial<MeetingContent>): Promise<string> {
  const id = randomUUID();
  await actAs(house.node.operator, () =>
    house.node.account.meetings.entries.save(
      id,
      SaveMeetingRequest.parse({ base: 0, content: { ...eighth, number: null, ...content } }),
    ),
  );
  return id;
}

async function say(page: Page, group: string, text: string): Promise<void> {
  const fields = page.getByRole('group', { name: group }).last();
  await fields.getByLabel('English').fill(text);
  await fields.getByLabel('French').fill(`${text} (fr)`);
  await fields.getByLabel('Spanish').fill(`${text} (es)`);
}

async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Save for all who may see it' }).click();
}

test('a meeting is entered with a decision and an action item, which goes into the tree', async () => {
  const { page, errors } = secretary;
  await open(page, `${house.address}/en/commitments`);
  await page.getByRole('link', { name: 'Meetings' }).click();
  await page.getByRole('heading', { level: 3, name: /^Ninth meeting/ }).waitFor();
  await page.getByRole('link', { name: 'Enter a meeting' }).click();
  await say(page, 'Title', 'Tenth meeting');
  expect(await page.getByLabel('Number in the series').inputValue()).toBe('10');
  expect(await page.getByLabel('Host').inputValue()).toBe('MX');
  await page.getByLabel('First day').fill('2027-01-26');
  await page.getByLabel('Last day').fill('2027-01-27');
  await page.getByRole('button', { name: 'Add a decision' }).click();
  await page.keyboard.type('Share samples');
  await say(page, 'Decision', 'Share samples');
  await page.getByRole('button', { name: 'Add an action item' }).click();
  await say(page, 'Title', 'Send samples');
  const owners = page.getByRole('combobox', { name: /Owners/ });
  // The list of a field closes when the page is scrolled.
  await owners.evaluate((field) => field.scrollIntoView({ block: 'center' }));
  await owners.fill('Mex');
  await page.getByRole('listbox').getByText('Mexico', { exact: true }).click();
  await page.keyboard.press('Escape');
  const actions = page.getByRole('group', { name: 'Action items' });
  await actions.getByRole('button', { name: 'Remove Mexico' }).waitFor();
  await page.getByLabel('Due').fill('2027-06-30');
  await page.getByLabel('Is to be part of').selectOption('nadd-2026/wastewater-and-early-warning');
  await save(page);
  await page.getByRole('heading', { level: 1, name: 'Tenth meeting' }).waitFor();

  await page.getByText('Not in the tree yet').waitFor();
  await page.getByRole('button', { name: 'Put into the tree: Send samples' }).click();
  await page.getByRole('link', { name: 'Send samples' }).click();
  await page.getByRole('heading', { level: 1, name: 'Send samples' }).waitFor();
  await page.getByText('Owners: Mexico').first().waitFor();
  await page.getByText('2027-01-27 to 2027-06-30').first().waitFor();
  expect(errors).toEqual([]);
});

test('the follow-up of the ninth meeting stands first on the page of the next one', async () => {
  const { page } = secretary;
  const id = await enterMeeting({ status: 'planned', host: 'CA', from: '2027-03-01', until: '2027-03-02' });
  await open(page, `${house.address}/es/meetings/${id}`);

  expect(await page.getByRole('heading', { level: 2 }).first().textContent()).toBe(
    'Seguimiento de la reunión anterior',
  );
  await page.getByRole('link', { name: /Novena reunión/ }).waitFor();
  await page.getByRole('link', { name: 'Seguridad fronteriza y postal' }).waitFor();
});

test('two secretaries add a decision each at once: both are kept', async () => {
  const id = await enterMeeting({});
  for (const { page } of [secretary, colleague]) await open(page, `${house.address}/en/meetings/${id}/edit`);
  for (const [{ page }, text] of [
    [secretary, 'Of the first'],
    [colleague, 'Of the second'],
  ] as const) {
    await page.getByRole('button', { name: 'Add a decision' }).click();
    await say(page, 'Decision', text);
    await save(page);
    await page.getByRole('heading', { name: 'Joint statement' }).waitFor();
  }

  const { page } = colleague;
  await page.getByText('Of the first').first().waitFor();
  expect(await page.getByRole('listitem').filter({ hasText: 'Of the second' }).first().isVisible()).toBe(true);
  expect(await page.getByText('Changed: Decisions · Of the second').isVisible()).toBe(true);
});

test('the agenda is put in order by the keyboard, and the focus stays with what is moved', async () => {
  const { page } = secretary;
  const [first, last] = [randomUUID(), randomUUID()];
  const titled = (text: string): MeetingContent['agenda'][string]['title'] => ({ en: text, fr: text, es: text });
  const id = await enterMeeting({
    agenda: {
      [first]: { ...agendaItem, title: titled('Ports') },
      [last]: { ...agendaItem, title: titled('Post'), order: 1 },
    },
  });
  await open(page, `${house.address}/en/meetings/${id}/edit`);
  await page.getByText('2. Post').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Move up: Post' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('1. Post').waitFor();

  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Move down: Post');
  await page.keyboard.press('Enter');
  await page.getByText('2. Post').waitFor();
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Move up: Post');
  await page.keyboard.press('Enter');
  await save(page);
  await page.getByRole('heading', { name: 'Joint statement' }).waitFor();
  const agenda = page.getByRole('region', { name: 'Agenda' });
  expect(await agenda.getByRole('listitem').allTextContents()).toEqual([
    expect.stringContaining('Post'),
    expect.stringContaining('Ports'),
  ]);
});

test('a calendar file is one press away', async () => {
  const { page } = secretary;
  await open(page, `${house.address}/en/meetings/meeting-nadd-9`);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Into my calendar' }).click(),
  ]);

  expect(download.suggestedFilename()).toBe('meeting.ics');
});

test.each([
  ['en', false],
  ['fr', true],
  ['es', false],
] as const)('the screens can be read by everybody: %s, on a phone: %s', async (language, phone) => {
  const { page, context } = await visit(browser, { phone, dark: phone });
  await context.addCookies(await secretary.context.cookies());
  const id = await enterMeeting({
    agenda: { [randomUUID()]: agendaItem },
    participants: { [randomUUID()]: participant },
    decisions: { [randomUUID()]: decision },
    actionItems: { [randomUUID()]: actionItem },
  });
  for (const path of ['meetings', `meetings/${id}`, 'meetings/meeting-nadd-9', `meetings/${id}/edit`, 'meetings/new']) {
    await open(page, `${house.address}/${language}/${path}`);
    for (const part of await page.locator('details > summary').all()) await part.click();
    expect(await accessibilityProblems(page), path).toEqual([]);
    const width = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(width, path).toBeLessThanOrEqual(0);
  }
  await context.close();
});
