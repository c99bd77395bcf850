import { randomUUID } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SaveCommitmentRequest, SaveGoalRequest } from '../../src/api/index.ts';
import { nothingMoreSaid } from '../../src/model/index.ts';
import { actAs } from '../../src/server/access/index.ts';
import { plantFigures } from '../server/_planted-figures.ts';
import { accessibilityProblems } from './_accessibility.ts';
import { launchBrowser } from './_browser.ts';
import { type House, openHouse } from './_house.ts';
import { enter, enterFirst } from './_staff.ts';
import { open, type Visit, visit } from './_visit.ts';

let house: House;
let browser: Browser;
let secretary: Visit;
let colleague: Visit;

const priority = 'nadd-2026/overdose-and-recovery';

beforeAll(async () => {
  [house, browser] = await Promise.all([openHouse({ accounts: 'local' }), launchBrowser()]);
  await enterFirst(browser, house, 'ada', 'Ada Roy');
  const rights = { sectors: ['secretariat' as const], duties: ['read' as const, 'analyse' as const] };
  secretary = await enter(browser, house, { id: 'sol', name: 'Sol Vega', highestTlp: 'AMBER+STRICT', ...rights });
  colleague = await enter(browser, house, { id: 'max', name: 'Max Roy', highestTlp: 'AMBER+STRICT', ...rights });
  await plantFigures(house.node, [
    {
      id: 9001,
      source: 'ca-health-infobase-harms',
      indicator: 'overdose-deaths',
      place: 'CA',
      substance: 'opioids',
      frequency: 'Q',
      figures: { '2024-05-01': [2000, 2000, 2000, 2000, 1500, 1400, 1300, 1200] },
    },
  ]);
});

afterAll(async () => {
  await browser?.close();
  await house?.close();
});

const action = {
  level: 'action',
  origin: 'dialogue',
  parent: priority,
  title: { en: 'Naloxone within reach', fr: 'La naloxone à portée de main', es: 'Naloxona al alcance' },
  ...nothingMoreSaid,
  owners: [{ country: 'CA', agency: null }],
};

async function enterAction(): Promise<string> {
  const id = randomUUID();
  await actAs(house.node.operator, () =>
    house.node.account.commitments.entries.save(id, SaveCommitmentRequest.parse({ base: 0, content: action })),
  );
  return id;
}

test('somebody enters an action of a priority; a missing translation is said, and it stands in the tree', async () => {
  const { page, errors } = secretary;
  await open(page, `${house.address}/en/commitments/${encodeURIComponent(priority)}`);
  await page.getByRole('link', { name: 'Enter a part of it' }).click();
  const titles = page.getByRole('group', { name: 'Title' });
  await titles.getByLabel('English').fill('Test more sites');
  await page.getByRole('combobox', { name: /Owners/ }).fill('Mex');
  await page.getByRole('option', { name: 'Mexico' }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Save for all who may see it' }).click();
  await page.getByRole('alert').filter({ hasText: 'Title' }).waitFor();
  await titles.getByLabel('French').fill('Analyser plus de sites');
  await titles.getByLabel('Spanish').fill('Analizar más sitios');
  await page.getByRole('button', { name: 'Save for all who may see it' }).click();

  await page.getByRole('heading', { level: 1, name: 'Test more sites' }).waitFor();
  expect(await page.getByText('Owners: Mexico').isVisible()).toBe(true);
  await open(page, `${house.address}/es/commitments`);
  expect(await page.getByRole('heading', { name: 'Analizar más sitios' }).count()).toBe(1);
  expect(errors.filter((error) => !error.includes('422'))).toEqual([]);
});

test('two people write the same title: the second sees both, puts them together, and nothing is lost', async () => {
  const id = await enterAction();
  const address = `${house.address}/en/commitments/${id}`;
  for (const { page } of [secretary, colleague]) await open(page, `${address}/edit`);
  const write = async ({ page }: Visit, text: string): Promise<void> => {
    await page.getByRole('group', { name: 'Title' }).getByLabel('English').fill(text);
    await page.getByRole('button', { name: 'Save for all who may see it' }).click();
  };
  await write(secretary, 'Naloxone within reach of everybody');
  await secretary.page.getByRole('heading', { level: 1, name: 'Naloxone within reach of everybody' }).waitFor();
  await write(colleague, 'Naloxone at every school');

  const { page } = colleague;
  await page.getByRole('heading', { name: 'Two people wrote at once' }).waitFor();
  const shown = page.getByRole('group', { name: 'Title · English' });
  expect(await shown.textContent()).toContain('Naloxone within reach of everybody');
  expect(await shown.textContent()).toContain('Naloxone at every school');
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('radio', { name: /Text of Sol Vega/ }).check();
  await page.getByRole('button', { name: 'Put together' }).click();
  expect(await page.getByRole('group', { name: 'Title' }).getByLabel('English').inputValue()).toBe(
    'Naloxone within reach of everybody',
  );
  await write(colleague, 'Naloxone within reach of everybody, at every school');
  await page.getByRole('heading', { level: 1, name: 'Naloxone within reach of everybody, at every school' }).waitFor();
});

test('a goal is agreed from the figure as it is known today, and its status stands at a glance', async () => {
  const { page } = secretary;
  await open(page, `${house.address}/en/commitments/${encodeURIComponent(priority)}/goals/new`);
  await page.getByLabel('Figure').selectOption('ca-opioid-deaths');
  await page.getByLabel('Measured from').selectOption('2023-10-01');
  await page.getByRole('button', { name: 'Agree on it as it is known today' }).click();
  await page.getByLabel('Target (deaths)').fill('4,000'.replace(',', ''));
  await page.getByLabel('By').fill('2028-12-31');
  await page.getByRole('button', { name: 'Save for all who may see it' }).click();
  await page.getByRole('heading', { name: 'Goals and how far they are' }).waitFor();

  await page.getByText('On track').first().waitFor();
  expect(await page.getByText('Target: 4,000 deaths by 2028-12-31').first().isVisible()).toBe(true);
  await page
    .getByText(/^Baseline: 8,000, Q4 2023, agreed as known on/)
    .first()
    .waitFor();
});

test('half of a target, half of the days, a number that is none: the form is not sent, and says what is missing', async () => {
  const { page } = secretary;
  const id = await enterAction();
  await open(page, `${house.address}/en/commitments/${id}/goals/new`);
  await page.getByLabel('Figure').selectOption('ca-opioid-deaths');
  await page.getByLabel('Target (deaths)').fill('4,000');
  await page.getByText('Read as 4,000').waitFor();
  await page.getByRole('button', { name: 'Save for all who may see it' }).click();
  await page.getByText('Say by which day').waitFor();
  await page.getByLabel('Limit (deaths)').fill('some');
  await page.getByText('Write a number, such as').waitFor();
  await page.getByRole('button', { name: 'Keep as my draft' }).click();
  expect(await page.locator('form :invalid').count()).toBe(2);

  await open(page, `${house.address}/fr/commitments/${id}/edit`);
  await page.getByLabel('Du', { exact: true }).fill('2026-03-01');
  await page.getByRole('button', { name: 'Enregistrer pour qui peut le voir' }).click();
  await page.getByText('Indiquez les deux dates, ou aucune').waitFor();
  await page.getByLabel('Au', { exact: true }).fill('2040-01-01');
  await page.getByRole('button', { name: 'Enregistrer pour qui peut le voir' }).click();
  // Titles in a refusal are in the language of whoever reads it.
  await page.getByRole('alert').filter({ hasText: '« La naloxone à portée de main »' }).waitFor();
  const goals = await actAs(house.node.operator, () => house.node.account.goals.entries.list());
  expect(goals.filter(({ content }) => content.commitment === id)).toEqual([]);
});

test('reviewers judge another country, and never their own', async () => {
  const { page } = secretary;
  await open(page, `${house.address}/en/commitments/${encodeURIComponent(priority)}`);
  await page.getByRole('link', { name: 'Judge it' }).click();
  const rated = page.getByLabel('Country that is judged');
  await rated.waitFor();
  expect(await rated.locator('option').allTextContents()).toEqual(['Mexico', 'United States']);
  await rated.selectOption('MX');
  await page.getByLabel('Carried out').selectOption('limited');
  const reasons = page.getByRole('group', { name: 'Reasons' });
  await reasons.getByLabel('English').fill('Two of five');
  await reasons.getByLabel('French').fill('Deux sur cinq');
  await reasons.getByLabel('Spanish').fill('Dos de cinco');
  await page.getByRole('button', { name: 'Save for all who may see it' }).click();

  await page.getByText('Mexico, as reviewers of Canada see it').waitFor();
  expect(await page.getByText('Two of five').isVisible()).toBe(true);
});

test('a practice is entered once, and found by words of another language', async () => {
  const { page } = secretary;
  await open(page, `${house.address}/en/practices`);
  await page.getByRole('link', { name: 'Enter a practice' }).click();
  for (const [group, text] of [
    ['Title', 'Naloxone kits'],
    ['Description', 'Kits at any hour'],
  ] as const) {
    const fields = page.getByRole('group', { name: group });
    await fields.getByLabel('English').fill(text);
    await fields.getByLabel('French').fill(`${text} : trousses`);
    await fields.getByLabel('Spanish').fill(`${text}: estuches en máquinas`);
  }
  await page.getByLabel('Shelf').selectOption('naloxone-access');
  await page.getByRole('button', { name: 'Save for all who may see it' }).click();
  await page.getByRole('heading', { level: 1, name: 'Naloxone kits' }).waitFor();

  await open(page, `${house.address}/fr/practices?q=maquinas`);
  await page.getByRole('heading', { name: 'Naloxone kits : trousses' }).waitFor();
  await open(page, `${house.address}/fr/practices?q=puerto`);
  await page.getByText('Aucune pratique ne correspond').waitFor();
});

test.each([
  ['en', false],
  ['fr', true],
  ['es', false],
] as const)('the screens can be read by everybody: %s, on a phone: %s', async (language, phone) => {
  const { page, context } = await visit(browser, { phone, dark: phone });
  await context.addCookies(await secretary.context.cookies());
  const id = await enterAction();
  await actAs(house.node.operator, () =>
    house.node.account.goals.entries.save(
      randomUUID(),
      SaveGoalRequest.parse({
        base: 0,
        content: {
          commitment: id,
          question: 'ca-opioid-deaths',
          baseline: '2023-10-01',
          agreed: null,
          target: null,
          limit: null,
          note: null,
        },
      }),
    ),
  );
  const paths = [
    'commitments',
    `commitments/${id}`,
    `commitments/${id}/edit`,
    `commitments/${id}/goals/new`,
    `commitments/${encodeURIComponent(priority)}/judgements/new`,
    'practices',
    'practices/new',
  ];
  for (const path of paths) {
    await open(page, `${house.address}/${language}/${path}`);
    expect(await accessibilityProblems(page), path).toEqual([]);
    const width = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(width, path).toBeLessThanOrEqual(0);
  }
  await context.close();
});
