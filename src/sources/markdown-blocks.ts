/** A piece of a Markdown document, without its emphasis marks; `line` counts from 1. */
export type MarkdownBlock =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string; readonly line: number }
  /** A row of a table, its header row among them; the rule below a header is left out. */
  | { readonly kind: 'row'; readonly cells: readonly string[]; readonly line: number }
  | { readonly kind: 'paragraph'; readonly text: string; readonly line: number };

export interface MarkdownDocument {
  /** `key: value` of the front matter, quotes taken away. */
  readonly frontMatter: Readonly<Record<string, string>>;
  readonly blocks: readonly MarkdownBlock[];
}

/** Headings, rows of tables and paragraphs of a Markdown text (CommonMark with tables); a paragraph is one line. */
export function readMarkdown(text: string): MarkdownDocument {
  const lines = text.split('\n');
  const end = lines[0]?.trim() === '---' ? lines.indexOf('---', 1) : -1;
  const blocks: MarkdownBlock[] = [];
  for (let index = end + 1; index < lines.length; index += 1) {
    const block = blockOf(lines[index] ?? '', index + 1);
    if (block !== undefined) blocks.push(block);
  }
  return { frontMatter: readFrontMatter(lines.slice(1, Math.max(1, end))), blocks };
}

function readFrontMatter(lines: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    lines.flatMap((line) => {
      const found = /^(\w+):\s*(.*)$/u.exec(line);
      return found?.[1] === undefined ? [] : [[found[1], (found[2] ?? '').trim().replace(/^"(.*)"$/u, '$1')]];
    }),
  );
}

function blockOf(source: string, line: number): MarkdownBlock | undefined {
  const text = source.trim();
  if (text === '') return undefined;
  const heading = /^(#{1,6})\s*(.*?)\s*#*$/u.exec(text);
  if (heading !== null) {
    return { kind: 'heading', level: heading[1]?.length ?? 1, text: withoutMarks(heading[2] ?? ''), line };
  }
  if (text.startsWith('|')) {
    if (/^[|\s:-]+$/u.test(text)) return undefined;
    return { kind: 'row', cells: cellsOf(text), line };
  }
  return { kind: 'paragraph', text: withoutMarks(text), line };
}

function cellsOf(row: string): string[] {
  const cells = row.replace(/^\||\|$/gu, '').split(/(?<!\\)\|/u);
  return cells.map((cell) => withoutMarks(cell.replace(/\\\|/gu, '|')));
}

/**
 * Without emphasis, footnote signs, links and escapes. The star of a stereodescriptor ("R*") is no emphasis: it has no
 * partner around a word.
 */
function withoutMarks(text: string): string {
  return text
    .replace(/\s*\[\^[^\]]*\]/gu, '')
    .replace(/\[([^\]]*)\]\((?:https?:|#)[^)]*\)/gu, '$1')
    .replace(/<\/?(?:sup|sub|i|b|em|strong|br)\s*\/?>/giu, '')
    .replace(/(\*{1,3})((?=[\p{L}\p{N}('"-])[^*]*[^*\s])\s*\1/gu, '$2')
    .replace(/\\([*_|\\[\]])/gu, '$1')
    .replace(/&nbsp;|\u00a0/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}
