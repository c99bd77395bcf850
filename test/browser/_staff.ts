import type { Browser, Page } from 'playwright-core';
import type { PersonRequest } from '../../src/api/index.ts';
import { actAs } from '../../src/server/access/index.ts';
import type { House } from './_house.ts';
import { open, type Visit, type VisitOptions, visit } from './_visit.ts';

const password = 'tall ships leave harbour at dawn';

/** Adds somebody and signs them in by their one-time link, as they would: their visit has a session of its own. */
export async function enter(
  browser: Browser,
  { node, address }: House,
  request: PersonRequest,
  options: VisitOptions = {},
): Promise<Visit> {
  const link = await actAs(node.operator, async () => {
    await node.door.people.add(request);
    return node.door.people.makeLink(request.id);
  });
  const visitor = await visit(browser, options);
  await open(visitor.page, `${address}${link.path}`);
  await takeLink(visitor.page);
  return visitor;
}

/** The first administrator of a node. */
export async function enterFirst(browser: Browser, house: House, account: string, name: string): Promise<Visit> {
  const visitor = await visit(browser);
  await open(visitor.page, `${house.address}${await house.firstLink()}`);
  await visitor.page.getByLabel('Account name').fill(account);
  await visitor.page.getByLabel('Your name').fill(name);
  await takeLink(visitor.page);
  return visitor;
}

async function takeLink(page: Page): Promise<void> {
  await page.getByLabel('New password').fill(password);
  await page.getByRole('button', { name: 'Use the link' }).click();
  await page.getByRole('button', { name: /^Account of/ }).waitFor();
}
