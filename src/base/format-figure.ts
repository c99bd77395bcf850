const formatters = new Map<string, Intl.NumberFormat>();

/** A figure as people read it: whole counts whole, others with at most three significant digits below 100. */
export function formatFigure(value: number, locale: string): string {
  return numberFormat(locale, decimalsOf(value)).format(value === 0 ? 0 : value);
}

/** A range of figures; both ends the same give one figure, and a missing end is open. */
export function formatFigureRange(low: number | null, high: number | null, locale: string): string {
  if (low === null && high === null) return '';
  if (low === null) return `≤ ${formatFigure(high ?? 0, locale)}`;
  if (high === null) return `≥ ${formatFigure(low, locale)}`;
  if (low === high) return formatFigure(low, locale);
  return `${formatFigure(low, locale)}–${formatFigure(high, locale)}`;
}

/** Decimals that carry information: none from 100 upward, then so many that three digits stand. */
function decimalsOf(value: number): number {
  const size = Math.abs(value);
  if (Number.isInteger(value) || size >= 100) return 0;
  if (size >= 10) return 1;
  if (size >= 1) return 2;
  return size >= 0.1 ? 2 : 4;
}

function numberFormat(locale: string, decimals: number): Intl.NumberFormat {
  const key = `${locale}|${decimals}`;
  const known = formatters.get(key);
  if (known !== undefined) return known;
  const made = new Intl.NumberFormat(locale, { maximumFractionDigits: decimals });
  formatters.set(key, made);
  return made;
}
