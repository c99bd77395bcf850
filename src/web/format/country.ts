const names = new Map<string, Intl.DisplayNames>();

/** A country by its ISO 3166-1 code, in words; what is no country stays as it is. */
export function formatCountry(code: string, { locale }: { readonly locale: string }): string {
  if (!/^[A-Z]{2}$/u.test(code)) return code;
  const known = names.get(locale) ?? new Intl.DisplayNames([locale], { type: 'region', fallback: 'code' });
  names.set(locale, known);
  return known.of(code) ?? code;
}
