/** As one would type it: one hyphen for all dashes, beta for the sharp s that stands for it, nothing invisible. */
export function tidyName(name: string): string {
  return name
    .replaceAll('\u00ad', '')
    .replace(/[‐‑‒–−]/g, '-')
    .replaceAll('ß', 'β')
    .replace(/\s+/g, ' ')
    .replaceAll('- ', '-')
    .replace(/ (?=-\d)/g, '')
    .replace(/(?<=\d), (?=\d)/g, ',')
    .replace(/^[\s,;:.]+/, '')
    .replace(/[\s,;:.]+$/, '');
}
