import { isLanguage, type Language } from '../base/index.ts';

/** Language of the terminal, by its locale variables (POSIX order). */
export function readLanguage(environment: NodeJS.ProcessEnv = process.env): Language {
  const locale = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || 'en';
  const tag = locale.slice(0, 2).toLowerCase();
  return isLanguage(tag) ? tag : 'en';
}
