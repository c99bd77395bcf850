import { randomUUID } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ApprovalRequest, SaveJointStatementRequest } from '../../src/api/index.ts';
import { actAs } from '../../src/server/access/index.ts';
import { plain, type Statement, statementOf, text } from '../server/_joint-statements.ts';
import { decision, eighth } from '../server/_meetings.ts';
import { plantFigures } from '../server/_planted-figures.ts';
import { forMembers } from '../server/_three-nodes.ts';
import { accessibilityProblems } from './_accessibility.ts';
import { launchBrowser } from './_browser.ts';
import { type House, openHouse } from './_house.ts';
import { enter, enterFirst } from './_staff.ts';
import { open, type Visit, visit } from './_visit.ts';

let house: House;
let browser: Browser;
let secretary: Visit;
let colleague: Visit;
const meeting = randomUUID();

beforeAll(async () => {
  [house, browser] = await Promise.all([openHouse({ accounts: 'local', country: 'CA' }), launchBrowser()]);
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
  const content = { ...eighth, decisions: { [randomUUID()]: { ...decision, text } } };
  await actAs(house.node.operator, () =>
    house.node.account.meetings.entries.save(meeting, { base: 0, content, note: null, marking: forMembers }),
  );
});

afterAll(async () => {
  await browser?.close();
  await house?.close();
});

/** Entered by who works at the machine, who is nobody's second person. */
async function enterStatement(paragraphs: Statement['paragraphs']): Promise<string> {
  const id = randomUUID();
  await actAs(house.node.operator, () =>
    house.node.account.jointStatements.entries.save(
      id,
      SaveJointStatementRequest.parse({ base: 0, content: statementOf(paragraphs) }),
    ),
  );
  return id;
}

/** Written by a person, whom a second one can answer. */
async function writeStatement({ page }: Visit): Promise<string> {
  await open(page, `${house.address}/en/statements/new`);
  await page.getByLabel('Meeting from').fill('2024-06-10');
  await page.getByLabel('until', { exact: true }).fill('2024-06-11');
  await page.getByRole('button', { name: 'Add a paragraph' }).click();
  for (const group of ['Title', 'Place', 'Text']) {
    const fields = page.getByRole('group', { name: group, exact: true });
    await fields.getByLabel('English').fill(`${group} of a meeting`);
    await fields.getByLabel('French').fill(`${group} d’une réunion`);
    await fields.getByLabel('Spanish').fill(`${group} de una reunión`);
  }
  await page.getByRole('button', { name: 'Save for all who may see it' }).click();
  await page.getByRole('heading', { level: 1, name: 'Title of a meeting' }).waitFor();
  return page.url().split('/').at(-1) ?? '';
}

async function recordOthers(id: string): Promise<void> {
  const { jointStatements } = house.node.account;
  await actAs(house.node.operator, async () => {
    const { paragraphs } = await jointStatements.standing(id);
    for (const { id: paragraph, digest } of paragraphs) {
      for (const country of ['MX', 'US']) {
        const basis = { kind: 'received', reference: 'Note 12', on: '2024-06-12' };
        const said = { paragraph, digest, country, decision: 'approve', reason: null, basis };
        await jointStatements.approve(id, ApprovalRequest.parse(said));
      }
    }
  });
}

test('a statement is drafted from the decisions of a meeting, and the figure that it cites is written from the data', async () => {
  const { page } = secretary;
  await open(page, `${house.address}/en/statements/new?meeting=${meeting}`);
  const title = page.getByRole('group', { name: 'Title' });
  await title.getByLabel('English').fill('Tenth meeting');
  expect(await page.getByLabel('Meeting from').inputValue()).toMatch(/^\d{4}-\d{2}-\d{2}$/u);
  await page.getByRole('button', { name: 'Add a paragraph for 1 decision' }).click();
  const paragraph = page.getByRole('group', { name: 'Paragraph 1' });
  expect(await paragraph.getByLabel('French').first().inputValue()).toBe(text.fr);

  await page.getByRole('button', { name: 'Cite a figure' }).click();
  await paragraph.getByLabel('Figure', { exact: true }).selectOption('question ca-opioid-deaths');
  await paragraph.getByLabel('Period').selectOption('2024-10-01');
  await page.getByText('The data say 5,400').waitFor();
  await page.getByRole('button', { name: 'Write it at the end of the three texts' }).click();
  await page.getByText('3 numbers agree with the data that the paragraph cites.').waitFor();
  await page.getByRole('button', { name: 'Save for all who may see it' }).click();

  await page.getByRole('heading', { level: 1, name: 'Tenth meeting' }).waitFor();
  await page.getByText(`${text.en} 5,400`).waitFor();
  await page.getByText('You wrote this wording: somebody else approves it for Canada.').waitFor();
});

test('paragraphs change places by keyboard', async () => {
  const { page } = secretary;
  const other = { ...text, en: 'We train together.' };
  const id = await enterStatement({ one: plain, two: { ...plain, position: 2, text: other } });
  await open(page, `${house.address}/en/statements/${id}/edit`);
  await page.getByRole('button', { name: 'Move paragraph 2 up' }).press('Enter');
  await page.getByRole('button', { name: 'Save for all who may see it' }).press('Enter');

  await page.getByRole('region', { name: 'Paragraph 1' }).getByText('We train together.').waitFor();
});

test('countries approve paragraph by paragraph; what lacks is listed, and then it is published for everybody', async () => {
  const { page } = colleague;
  const id = await writeStatement(secretary);
  await open(page, `${house.address}/en/statements/${id}`);
  await page.getByText('3 things are missing before it can be published').waitFor();
  expect(await page.getByText('Paragraph 1, Mexico: Waiting.').isVisible()).toBe(true);
  await page.getByRole('button', { name: 'Approve for Canada' }).click();
  await page.getByText('2 things are missing before it can be published').waitFor();
  await page.getByText('Object, or record what another country said').click();
  await page.getByLabel('Note or paper in which it said so').fill('Nota 112');
  await page.getByLabel('Received on').fill('2024-06-12');
  await page.getByRole('button', { name: 'Record it' }).click();
  await page.getByText('Recorded by Canada (Max Roy) from “Nota 112” of 2024-06-12').waitFor();

  await recordOthers(id);
  await open(page, `${house.address}/en/statements/${id}`);
  await page.getByRole('button', { name: 'Publish' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Publish' }).click();
  await page.getByText(/^Published \d{4}-\d\d-\d\d, no\. 1$/u).waitFor();
  expect(await page.getByRole('link', { name: 'Change' }).count()).toBe(0);
  expect(await page.getByText('TLP:CLEAR').isVisible()).toBe(true);
});

test('two people write the same paragraph: both texts are shown, and nothing is lost', async () => {
  const id = await enterStatement({ one: plain });
  const writing = async ({ page }: Visit, words: string): Promise<void> => {
    await open(page, `${house.address}/en/statements/${id}/edit`);
    await page.getByRole('group', { name: 'Paragraph 1' }).getByLabel('English').fill(words);
  };
  await writing(secretary, 'We share alerts within a day.');
  await writing(colleague, 'We share alerts within a week.');
  await secretary.page.getByRole('button', { name: 'Save for all who may see it' }).click();
  await secretary.page.getByRole('heading', { level: 1, name: 'Tenth meeting' }).waitFor();
  await colleague.page.getByRole('button', { name: 'Save for all who may see it' }).click();

  await colleague.page.getByRole('heading', { name: 'Two people wrote at once' }).waitFor();
  await colleague.page.getByRole('radio', { name: /Text of Sol Vega/u }).check();
  await colleague.page.getByRole('button', { name: 'Put together' }).click();
  const field = colleague.page.getByRole('group', { name: 'Paragraph 1' }).getByLabel('English');
  expect(await field.inputValue()).toBe('We share alerts within a day.');
});

test.each([
  ['en', false],
  ['fr', true],
  ['es', false],
] as const)('the screens can be read by everybody: %s, on a phone: %s', async (language, phone) => {
  const { page, context } = await visit(browser, { phone, dark: phone });
  await context.addCookies(await secretary.context.cookies());
  const texts = { en: '1,210 people died.', fr: '1 200 personnes sont décédées.', es: '' };
  const deaths = {
    asked: { kind: 'question' as const, id: 'ca-opioid-deaths' },
    asKnownOn: '2024-06-01',
    period: '2024-10-01',
    aspect: 'value' as const,
    since: null,
    decimals: 0,
  };
  const id = await enterStatement({ one: { ...plain, text: texts, citations: { deaths } }, two: plain });
  await recordOthers(await enterStatement({ one: plain }));
  for (const path of ['statements', 'statements/new', `statements/${id}`, `statements/${id}/edit`]) {
    await open(page, `${house.address}/${language}/${path}`);
    expect(await accessibilityProblems(page), path).toEqual([]);
    const width = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(width, path).toBeLessThanOrEqual(0);
  }
  if (phone) {
    await open(page, `${house.address}/${language}/statements/${id}`);
    expect(await page.getByText(texts.en).isVisible()).toBe(false);
    await page.getByRole('button', { name: 'anglais' }).click();
    expect(await page.getByText(texts.en).isVisible()).toBe(true);
  }
  await context.close();
});
