import { isLanguage, type Language } from '../../base/index.ts';

/** The one of our languages that an `Accept-Language` header (RFC 9110) prefers; English where it names none. */
export function chooseLanguage(header: string | undefined): Language {
  const preferences = (header ?? '').split(',').map(parsePreference);
  // Of equal weights the first wins: sorting keeps the order.
  const [best] = preferences
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .flatMap(asLanguage);
  return best ?? 'en';
}

interface Preference {
  readonly tag: string;
  readonly weight: number;
}

function parsePreference(part: string): Preference {
  const [tag = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase());
  const quality = parameters.find((parameter) => parameter.startsWith('q='));
  const weight = quality === undefined ? 1 : Number(quality.slice(2));
  return { tag: tag.split('-')[0] ?? '', weight: Number.isFinite(weight) ? weight : 0 };
}

function asLanguage({ tag }: Preference): Language[] {
  return isLanguage(tag) ? [tag] : [];
}
