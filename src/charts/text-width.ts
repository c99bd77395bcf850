const narrow = /[iljtfrI.,:;'’|!()[\]\- ]/;
const wide = /[mwMWOQ@%—]/;

/**
 * Width in pixels that a text takes in Noto Sans, estimated from its letters: figures are laid out without a screen too,
 * so nothing can be measured. Errs a little to the wide side.
 */
export function estimateTextWidth(text: string, fontSize: number, { bold = false } = {}): number {
  let width = 0;
  for (const letter of text) width += letterWidth(letter);
  return width * fontSize * (bold ? 1.07 : 1);
}

function letterWidth(letter: string): number {
  if (narrow.test(letter)) return 0.33;
  if (wide.test(letter)) return 0.88;
  return /[A-ZÁÉÍÓÚÑÀÂÇÈÊËÎÏÔÙÛ]/.test(letter) ? 0.67 : 0.57;
}

/** Breaks a text at spaces into lines not wider than `width`. */
export function wrapText(text: string, { width, fontSize, bold = false }: WrapOptions): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && estimateTextWidth(longer, fontSize, { bold }) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  if (line !== '') lines.push(line);
  return lines;
}

interface WrapOptions {
  readonly width: number;
  readonly fontSize: number;
  readonly bold?: boolean;
}

/** A text cut to `width`, with an ellipsis where something is missing. */
export function clipText(text: string, { width, fontSize, bold = false }: WrapOptions): string {
  if (estimateTextWidth(text, fontSize, { bold }) <= width) return text;
  let kept = text;
  while (kept.length > 1 && estimateTextWidth(`${kept}…`, fontSize, { bold }) > width) kept = kept.slice(0, -1);
  return `${kept.trimEnd()}…`;
}
