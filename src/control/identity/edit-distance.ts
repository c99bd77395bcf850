const widest = 512;
let before = new Uint16Array(widest + 1);
let last = new Uint16Array(widest + 1);
let current = new Uint16Array(widest + 1);

/**
 * Optimal string alignment distance (Damerau–Levenshtein with each stretch edited once): insertions, deletions, replacements
 * and swaps of neighbours that make one text the other. Nothing where there would be more than `most`, or where a text has
 * more than 512 characters.
 */
export function editDistance(a: string, b: string, most: number): number | undefined {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > most || a.length > widest || b.length > widest) return undefined;
  for (let column = 0; column <= b.length; column += 1) last[column] = column;
  for (let row = 1; row <= a.length; row += 1) {
    const from = Math.max(1, row - most);
    const to = Math.min(b.length, row + most);
    if (nextRow(a, b, row, from, to) > most) return undefined;
    [before, last, current] = [last, current, before];
  }
  const distance = last[b.length] ?? most + 1;
  return distance > most ? undefined : distance;
}

/** Fills the band of one row, and says the least in it. */
function nextRow(a: string, b: string, row: number, from: number, to: number): number {
  // Beyond the band: more than any distance, and small enough to count on.
  const far = 60_000;
  current[0] = row;
  if (from > 1) current[from - 1] = far;
  let least = from === 1 ? row : far;
  for (let column = from; column <= to; column += 1) {
    const above = last[column] ?? far;
    const same = a[row - 1] === b[column - 1];
    let cost = Math.min(above + 1, (current[column - 1] ?? far) + 1, (last[column - 1] ?? far) + (same ? 0 : 1));
    if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
      cost = Math.min(cost, (before[column - 2] ?? far) + 1);
    }
    current[column] = cost;
    least = Math.min(least, cost);
  }
  if (to < b.length) current[to + 1] = far;
  return least;
}
