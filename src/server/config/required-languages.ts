import { isLanguage, type Language, languages, VigiaError } from '../../base/index.ts';

/**
 * Languages that each country publishes in: Canada's Official Languages Act asks for both at once and of equal quality; the
 * Dutch texts of the partner are not held, so that its node publishes in English.
 */
const byCountry: Readonly<Record<string, readonly Language[]>> = {
  CA: ['en', 'fr'],
  MX: ['es', 'en'],
  US: ['en'],
  NL: ['en'],
};

/** Languages separated by commas; absent: those of the country. */
export function readRequiredLanguages(text: string | undefined, country: string): readonly Language[] {
  if (text === undefined || text.trim() === '') return byCountry[country] ?? ['en'];
  const parts = text.split(',').map((part) => part.trim());
  const required = [...new Set(parts.filter(isLanguage))];
  if (required.length === parts.length) return required;
  const problem = `languages of ${languages.join(', ')}, each once`;
  throw new VigiaError('config.invalid', { option: 'VIGIA_REQUIRED_LANGUAGES', value: text, problem });
}
