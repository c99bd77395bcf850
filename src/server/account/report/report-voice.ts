import { IntlMessageFormat } from 'intl-messageformat';
import { type Language, numberLocale } from '../../../base/index.ts';
import { type ReportMessageId, type ReportVoice, reportMessages } from '../../../commitments/index.ts';

const formats = new Map<string, IntlMessageFormat>();

/** The catalogue of a language, with plurals and numbers as its locale has them. */
export function reportVoice(language: Language): ReportVoice {
  const locale = numberLocale[language];
  return { language, locale, text: (id, values = {}) => String(formatOf(id, language, locale).format(values)) };
}

function formatOf(id: ReportMessageId, language: Language, locale: string): IntlMessageFormat {
  const key = `${language} ${id}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const made = new IntlMessageFormat(reportMessages[language][id], locale, undefined, { ignoreTag: true });
  formats.set(key, made);
  return made;
}
