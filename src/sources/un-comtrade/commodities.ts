/** Codes of the Harmonized System: chapter, heading, subheading, and all goods together. */
export function readCommodity(code: string): string | undefined {
  if (code === 'TOTAL') return 'total';
  return /^\d{2}(?:\d{2}){0,2}$/.test(code) ? code : undefined;
}

/** Words by which a download without codes tells subheadings apart. */
const words: readonly (readonly [code: string, words: string])[] = [
  ['293333', 'alfentanil (INN), anileridine (INN), bezitramide (INN)'],
  ['293334', 'unfused pyridine ring (whether or not hydrogenated) in the structure, other fentanyls'],
  ['293336', '(ANPP)'],
  ['293337', '(NPP)'],
  ['293492', 'other fentanyls n.e.c. in 2934'],
];

/** The subheading that a description means, where it means exactly one. */
export function findCommodityByWords(description: string): string | undefined {
  const found = words.filter(([, part]) => description.includes(part));
  return found.length === 1 ? found[0]?.[0] : undefined;
}
