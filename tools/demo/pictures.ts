import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser } from '../../test/browser/_browser.ts';
import type { StoryPage } from './story.ts';

/** What the windows show at the end of a chapter, as `<chapter>-<country>.png`, where the words are that matter. */
export async function photograph(folder: string, chapter: number, pages: readonly StoryPage[]): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const browser = await launchBrowser();
  try {
    for (const { node, path, shows } of pages) {
      if (shows === undefined) continue;
      const page = await browser.newPage({ viewport: { width: 1180, height: 860 }, reducedMotion: 'reduce' });
      await page.goto(`${node.address}/en/${path}`);
      await page.waitForLoadState('networkidle');
      await page.evaluate(() => document.fonts.ready);
      const words = page.getByText(shows).filter({ visible: true }).first();
      await words.waitFor();
      await words.evaluate(bringIntoView);
      await page.screenshot({ path: join(folder, `${chapter}-${node.country.toLowerCase()}.png`) });
      await page.close();
    }
  } finally {
    await browser.close();
  }
}

/** What stands on the first screen stays there; what is below comes to the upper part of the picture. */
function bringIntoView(element: HTMLElement | SVGElement): void {
  const { top } = element.getBoundingClientRect();
  if (top > window.innerHeight / 2) window.scrollBy({ top: top - window.innerHeight / 6, behavior: 'instant' });
}
