const months = [
  'january|february|march|april|may|june|july|august|september|october|november|december',
  'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre',
  'enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre',
].join('|');

const space = '[ \\u00a0\\u202f]';
const day = `\\d{1,2}(?:er|st|nd|rd|th|[ºª°])?`;
const days = `${day}(?:${space}?[-–,]${space}?${day}|${space}(?:and|to|et|au|y|al)${space}${day})*`;
const year = `(?:19|20)\\d{2}`;

/** What holds digits and is no figure: dates, years of plans, names of substances and laws, ordinals, numbers of lists. */
const names: readonly RegExp[] = [
  /https?:\/\/\S+/giu,
  // CAS Registry Numbers
  /(?<![\d-])\d{2,7}-\d{2}-\d(?![\d-])/gu,
  /(?<!\d)\d{4}-\d{2}(?:-\d{2})?(?!\d)/gu,
  /(?<!\d)\d{1,2}\/\d{1,2}\/\d{2,4}(?!\d)/gu,
  new RegExp(`(?<!\\d)${year}[-–/](?:\\d{2}|${year})(?!\\d)`, 'gu'),
  // 27 and 28 January 2026; 27-28 janvier 2026; 27 y 28 de enero de 2026
  new RegExp(
    `(?<![\\d\\p{L}])${days}${space}(?:de${space})?(?:${months})(?![\\p{L}])(?:${space}(?:(?:de|del)${space})?${year}(?!\\d))?`,
    'giu',
  ),
  // January 27–28, 2026; janvier 2026; enero de 2026
  new RegExp(
    `(?<!\\p{L})(?:${months})${space}(?:(?:de|del)${space})?(?:${year}(?!\\d)|${days}(?:,${space}${year}(?!\\d))?(?!\\d))`,
    'giu',
  ),
  /(?<!\d)\d{1,2}[:h]\d{2}(?!\d)/gu,
  /(?<![\d.,])\d+\.[ºª]/gu,
  // 1-boc-4-AP, 2C-B, U-47700, 2,5-dimethoxy, 9th, COVID-19
  /(?<![\p{L}\d.,])(?=[\d,'-]*\p{L}|\p{L}[\p{L}-]*\d)(?=[\p{L},'-]*\d)[\p{L}\d]+(?:,\d+)*(?:[-‑][\p{L}\d]+(?:,\d+(?=-))*)*/gu,
  /(?<!\p{L})(?:articles?|sections?|schedules?|annex(?:e|es|o|os)?|artículos?|sección|secciones|resolutions?|résolutions?|resolución|resoluciones|núm\.|no\.|n[º°o])[ \u00a0\u202f]?\d+(?:\/\d+)?/giu,
  /^[ \u00a0]*(?:\d{1,3}[.)]|\(\d{1,3}\))(?=[ \u00a0])/gmu,
];

/** The text, in which what is no figure is written over with `#`: every other sign keeps its place. */
export function maskNames(text: string): string {
  return names.reduce((masked, name) => masked.replaceAll(name, (found) => '#'.repeat(found.length)), text);
}
