import type { Browser, BrowserContext, Page } from 'playwright-core';

export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Errors that the browser reported: exceptions, failed requests, breaches of the content security policy. */
  readonly errors: readonly string[];
}

export interface VisitOptions {
  readonly locale?: string;
  readonly dark?: boolean;
  readonly phone?: boolean;
}

/** A reader with an empty browser. */
export async function visit(browser: Browser, options: VisitOptions = {}): Promise<Visit> {
  const { locale = 'en-CA', dark = false, phone = false } = options;
  const context = await browser.newContext({
    locale,
    viewport: phone ? { width: 390, height: 844 } : { width: 1280, height: 860 },
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    acceptDownloads: true,
  });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  return { page, context, errors };
}

/** Goes to an address and waits until the screen stands. */
export async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.waitForSelector('h1');
  await page.waitForLoadState('networkidle');
}
