import { isNote, type LawLine } from '../mexican-law.ts';
import { spanishCovers, spanishNames } from '../mexican-wording.ts';
import type { ListReading } from './line-entries.ts';

/** Article 234: estupefacientes. A name in capitals begins a line; what does not begin with one goes on with it. */
export function readNarcotics(lines: readonly LawLine[], reading: ListReading): void {
  let open: LawLine[] = [];
  const close = (): void => {
    const [first] = open;
    if (first !== undefined) reading.add('234', listLine(open.map(({ text }) => text).join(' '), first.line));
    open = [];
  };
  // The first line is the sentence that introduces the list.
  for (const line of lines.slice(1)) {
    if (isNote(line.text)) continue;
    if (begins(line.text)) close();
    else if (open.length === 0) {
      reading.issue(line, 'unreadable-line');
      continue;
    }
    open.push(line);
  }
  close();
}

function begins(text: string): boolean {
  return /^(?:N-)?\p{Lu}{3,}/u.test(text) || isClause(text);
}

/** Isomers of all of them, and the clause for what is of analogous nature. */
function isClause(text: string): boolean {
  return /^(?:Los isómeros de los|Cualquier otro producto)/.test(text);
}

function listLine(whole: string, line: number): Parameters<ListReading['add']>[1] {
  const text = whole.replace(/(?:[.;]|; y)$/, '');
  const clause = isClause(text);
  return {
    text,
    line,
    names: clause ? [] : spanishNames(text),
    kind: clause ? 'class' : 'substance',
    covers: clause && text.startsWith('Los isómeros') ? ['isomers'] : spanishCovers(text),
    addedOn: null,
  };
}

/** Article 237: what is prohibited, in one sentence. */
export function readProhibited(lines: readonly LawLine[], reading: ListReading): void {
  const [first] = lines;
  if (first === undefined) return;
  const sentence = lines
    .map(({ text }) => text)
    .join(' ')
    .slice(0, 5_000);
  const listed = /substancias y vegetales: (.+?)\.(?: |$)/.exec(sentence)?.[1];
  if (listed === undefined) {
    reading.issue(first, 'unreadable-line');
    return;
  }
  for (const part of partsOf(listed)) {
    const names = (part.split(/, (?:para|sus|en) /, 1)[0] ?? '').split(' o ');
    reading.add('237', {
      text: part,
      line: first.line,
      names: names.map((name) => name.trim()).filter((name) => name !== ''),
      kind: 'substance',
      covers: spanishCovers(part),
      addedOn: null,
    });
  }
}

/** `opio preparado, para fumar` is one; a comma or `y` separates the others. */
function partsOf(text: string): readonly string[] {
  const parts: string[] = [];
  for (const piece of text.split(/, | y (?!preparad)/)) {
    const last = parts.at(-1);
    if (last !== undefined && /^(?:para|sus|en cualquiera|derivados|preparaciones)\b/.test(piece)) {
      parts[parts.length - 1] = `${last}, ${piece}`;
    } else parts.push(piece);
  }
  return parts;
}
