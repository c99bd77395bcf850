import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

/**
 * A Chromium that comes as an npm package, with the libraries it needs, so that no system package has to be installed.
 * `@sparticuz/chromium` unpacks those libraries only where it believes to run on Amazon Linux: it is told so, in a folder of
 * our own, because it takes an unpacked browser in the temporary folder as complete.
 */
export async function launchBrowser(): Promise<Browser> {
  const { TMPDIR: temporary, AWS_EXECUTION_ENV: environment } = process.env;
  const folder = join(tmpdir(), 'vigia-chromium-147');
  mkdirSync(folder, { recursive: true });
  process.env.TMPDIR = folder;
  process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs20.x';
  try {
    const { default: packaged } = await import('@sparticuz/chromium');
    const executablePath = await packaged.executablePath();
    const env = { ...process.env, FONTCONFIG_FILE: writeFontSettings(folder) };
    return await chromium.launch({ executablePath, env, args: ['--no-sandbox', '--font-render-hinting=none'] });
  } finally {
    restore('TMPDIR', temporary);
    restore('AWS_EXECUTION_ENV', environment);
  }
}

/** The settings of the package name folders of another place: without any font the browser ends at the first letter. */
function writeFontSettings(folder: string): string {
  const path = join(folder, 'fonts-here.conf');
  const directories = [join(folder, 'fonts'), '/usr/share/fonts'].map((one) => `<dir>${one}</dir>`).join('');
  const text = `<?xml version="1.0"?><fontconfig>${directories}<cachedir>${join(folder, 'fonts-cache')}</cachedir></fontconfig>`;
  writeFileSync(`${path}.${process.pid}`, text);
  renameSync(`${path}.${process.pid}`, path);
  return path;
}

function restore(name: 'TMPDIR' | 'AWS_EXECUTION_ENV', value: string | undefined): void {
  if (value === undefined) delete process.env[name];
  else process.env[name] = value;
}
