import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser } from '../../test/browser/_browser.ts';
import type { NodeProcess } from './node-process.ts';

/** What each of the windows shows at the end of a chapter, as `<chapter>-<country>.png`. */
export async function photograph(
  folder: string,
  chapter: number,
  pages: readonly { readonly node: NodeProcess; readonly path: string }[],
): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const browser = await launchBrowser();
  try {
    for (const { node, path } of pages) {
      const page = await browser.newPage({ viewport: { width: 1180, height: 860 }, reducedMotion: 'reduce' });
      await page.goto(`${node.address}/en/${path}`);
      await page.waitForLoadState('networkidle');
      await page.evaluate(() => document.fonts.ready);
      await page.screenshot({ path: join(folder, `${chapter}-${node.country.toLowerCase()}.png`) });
      await page.close();
    }
  } finally {
    await browser.close();
  }
}
