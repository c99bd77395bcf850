import { isLanguage, type Language } from '../../base/index.ts';

/** First of our languages that an `Accept-Language` header names; English where it names none. */
export function chooseLanguage(header: string | undefined): Language {
  for (const part of (header ?? '').split(',')) {
    const tag = part.split(';')[0]?.trim().slice(0, 2).toLowerCase() ?? '';
    if (isLanguage(tag)) return tag;
  }
  return 'en';
}
