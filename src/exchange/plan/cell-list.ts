/** Items in one cell, separated by `|`; a backslash takes the character behind it as it is. */
export function joinItems(items: readonly string[]): string {
  return items.map(escapeItem).join('|');
}

/** What `joinItems` wrote, or a person: spaces around an item do not count, and empty items are none. */
export function splitItems(cell: string): readonly string[] {
  const items: string[] = [];
  let item = '';
  /** Length up to which the item is kept whatever its spaces. */
  let kept = 0;
  const close = (): void => {
    const whole = item.slice(0, kept) + item.slice(kept).trimEnd();
    if (whole !== '') items.push(whole);
    item = '';
    kept = 0;
  };
  for (let at = 0; at < cell.length; at += 1) {
    const character = cell.charAt(at);
    if (character === '\\' && at + 1 < cell.length) {
      at += 1;
      item += cell.charAt(at);
      kept = item.length;
    } else if (character === '|') close();
    else if (item !== '' || character.trim() !== '') item += character;
  }
  close();
  return items;
}

function escapeItem(item: string): string {
  return item.replaceAll(/[\\|]|^\s|\s$/gu, (character) => `\\${character}`);
}
