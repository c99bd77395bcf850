import { isLanguage, type Language } from '../../base/index.ts';

const key = 'vigia.language';

/** The language to start with: the reader's last choice, else the first of the browser's languages that we speak. */
export function preferredLanguage(): Language {
  const stored = readStored();
  if (stored !== null && isLanguage(stored)) return stored;
  for (const tag of navigator.languages) {
    const language = tag.slice(0, 2).toLowerCase();
    if (isLanguage(language)) return language;
  }
  return 'en';
}

export function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(key, language);
  } catch (cause) {
    console.warn('The language is not remembered: the browser refuses storage.', cause);
  }
}

function readStored(): string | null {
  try {
    return localStorage.getItem(key);
  } catch (cause) {
    console.warn('The language is not remembered: the browser refuses storage.', cause);
    return null;
  }
}

/** The same page in another language: only the first part of the path changes. */
export function samePageIn(language: Language, { pathname, searchStr }: PageAddress): string {
  return `${pathname.replace(/^\/[a-z]{2}(?=\/|$)/, `/${language}`)}${searchStr}`;
}

interface PageAddress {
  readonly pathname: string;
  readonly searchStr: string;
}
