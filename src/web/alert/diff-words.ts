export interface WordChange {
  readonly op: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Longer texts are shown as two whole ones: the table of their words would hold too much. */
const mostCells = 4_000_000;

/** What one text says otherwise than another, word by word: a longest common subsequence of words and the gaps between them. */
export function diffWords(before: string, after: string): readonly WordChange[] {
  const old = before.match(/\s+|[^\s]+/gu) ?? [];
  const now = after.match(/\s+|[^\s]+/gu) ?? [];
  if (old.length * now.length > mostCells) {
    return joined([
      { op: 'removed', text: before },
      { op: 'added', text: after },
    ]);
  }
  const lengths = commonLengths(old, now);
  const changes: WordChange[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    const [word, next] = [old[i], now[j]];
    if (word !== undefined && word === next) {
      changes.push({ op: 'same', text: word });
      i++;
      j++;
    } else if (word !== undefined && (next === undefined || at(lengths, i + 1, j) >= at(lengths, i, j + 1))) {
      changes.push({ op: 'removed', text: word });
      i++;
    } else if (next !== undefined) {
      changes.push({ op: 'added', text: next });
      j++;
    }
  }
  return joined(changes);
}

/** How many words are common from each place on. */
function commonLengths(old: readonly string[], now: readonly string[]): readonly Uint32Array[] {
  const rows = Array.from({ length: old.length + 1 }, () => new Uint32Array(now.length + 1));
  for (let i = old.length - 1; i >= 0; i--) {
    const row = rows[i];
    if (row === undefined) continue;
    for (let j = now.length - 1; j >= 0; j--) {
      row[j] = old[i] === now[j] ? at(rows, i + 1, j + 1) + 1 : Math.max(at(rows, i + 1, j), at(rows, i, j + 1));
    }
  }
  return rows;
}

function at(rows: readonly Uint32Array[], i: number, j: number): number {
  return rows[i]?.[j] ?? 0;
}

/** Neighbours of one kind as one. */
function joined(changes: readonly WordChange[]): readonly WordChange[] {
  const result: WordChange[] = [];
  for (const change of changes) {
    if (change.text === '') continue;
    const last = result.at(-1);
    if (last?.op === change.op) result[result.length - 1] = { op: change.op, text: last.text + change.text };
    else result.push(change);
  }
  return result;
}
