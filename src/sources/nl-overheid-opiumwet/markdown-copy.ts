import { type CalendarDate, isCalendarDate } from '../../base/index.ts';
import { readMarkdown } from '../markdown-blocks.ts';
import { type LawText, type ListPart, type ListPiece, listOfHeading } from './law-part.ts';

/**
 * A copy of the consolidated text in Markdown, as public archives of laws keep it: each list is a heading with a table and
 * closing paragraphs. Where an archive kept two states of one list in a file, the last one counts.
 */
export function readMarkdownCopy(text: string): LawText {
  const { frontMatter, blocks } = readMarkdown(text);
  const parts = new Map<string, ListPart>();
  let list: string | undefined;
  let pieces: ListPiece[] = [];
  for (const block of blocks) {
    if (block.kind === 'heading') {
      const named = listOfHeading(block.text);
      // Groups of list IA stand below headings of their own.
      if (named === undefined && list === 'IA' && block.level > 2) {
        pieces.push({ kind: 'group', text: block.text, line: block.line });
        continue;
      }
      list = named;
      pieces = [];
      continue;
    }
    if (list === undefined) continue;
    const group = pieces.at(-1);
    if (list === 'IA' && block.kind === 'paragraph' && group?.kind === 'group') {
      pieces[pieces.length - 1] = { ...group, text: `${group.text} ${block.text}` };
    } else pieces.push(block);
    // A list of an older state may follow without its table; it does not replace one that has a table.
    if (pieces.some(({ kind }) => kind !== 'paragraph') || !parts.has(list)) parts.set(list, { list, pieces });
  }
  return { asOf: dayOf(frontMatter['last_updated']), parts: [...parts.values()] };
}

function dayOf(text: string | undefined): CalendarDate | null {
  return text !== undefined && isCalendarDate(text) ? text : null;
}
