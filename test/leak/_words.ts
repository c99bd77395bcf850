/** Every word that is planted in something withheld begins so; nothing else on earth does. */
const stem = 'zqx';
const planted = /zqx\d+[a-z]*/giu;

let count = 0;

/** A word that stands nowhere else, for one text of something withheld. */
export function word(what: string): string {
  count += 1;
  return `${stem}${count}${what.replaceAll(/[^a-z]/giu, '').toLowerCase()}`;
}

/** Planted words in a text, without those that the request brought along itself. */
export function wordsIn(text: string, broughtAlong = ''): readonly string[] {
  const own = new Set(broughtAlong.match(planted)?.map((one) => one.toLowerCase()));
  const found = new Set(text.match(planted)?.map((one) => one.toLowerCase()));
  return [...found].filter((one) => !own.has(one));
}
