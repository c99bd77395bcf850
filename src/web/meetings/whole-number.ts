/** Digits of a field as a number; null where there are none. */
export function wholeNumber(text: string): number | null {
  const digits = text.replaceAll(/\D/gu, '');
  return digits === '' ? null : Number(digits);
}
