/**
 * Photographs the screens of a running node: `npx tsx tools/shots.ts [--address http://127.0.0.1:8080] [--folder shots]
 * [--only today,signals] [--languages en,fr,es] [--themes light,dark] [--sizes desktop,phone]`.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { launchBrowser } from '../test/browser/_browser.ts';

const { values } = parseArgs({
  options: {
    address: { type: 'string', default: 'http://127.0.0.1:8080' },
    folder: { type: 'string', default: 'shots' },
    only: { type: 'string', default: 'today,signals,signal,explore,map,table,sources,source,about' },
    languages: { type: 'string', default: 'en,fr,es' },
    themes: { type: 'string', default: 'light,dark' },
    sizes: { type: 'string', default: 'desktop,phone' },
    signal: { type: 'string', default: '1' },
    source: { type: 'string', default: 'us-cbp-drug-seizures' },
    explore: { type: 'string', default: '' },
  },
});

const paths: Readonly<Record<string, string>> = {
  today: 'today',
  signals: 'signals',
  signal: `signals/${values.signal}`,
  explore: `explore${values.explore}`,
  map: `explore${values.explore === '' ? '?' : `${values.explore}&`}tab=map`,
  table: `explore${values.explore === '' ? '?' : `${values.explore}&`}tab=table`,
  sources: 'sources',
  source: `sources/${values.source}`,
  about: 'about',
};
const sizes: Readonly<Record<string, { readonly width: number; readonly height: number }>> = {
  desktop: { width: 1280, height: 860 },
  phone: { width: 390, height: 844 },
};

mkdirSync(values.folder, { recursive: true });
const browser = await launchBrowser();
try {
  for (const language of values.languages.split(',')) {
    for (const theme of values.themes.split(',')) {
      for (const size of values.sizes.split(',')) {
        const context = await browser.newContext({
          viewport: sizes[size] ?? { width: 1280, height: 860 },
          colorScheme: theme === 'dark' ? 'dark' : 'light',
          reducedMotion: 'reduce',
        });
        const page = await context.newPage();
        page.on('console', (message) => {
          if (message.type() === 'error') console.error(`${page.url()}: ${message.text()}`);
        });
        page.on('pageerror', (error) => console.error(`${page.url()}: ${error.message}`));
        for (const name of values.only.split(',')) {
          await page.goto(`${values.address}/${language}/${paths[name] ?? name}`);
          await page.waitForLoadState('networkidle');
          await page.evaluate(() => document.fonts.ready);
          const file = join(values.folder, `${name}-${language}-${theme}-${size}.png`);
          await page.screenshot({ path: file, fullPage: true });
          console.log(file);
        }
        await context.close();
      }
    }
  }
} finally {
  await browser.close();
}
