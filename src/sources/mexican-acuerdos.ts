import { addDays, type CalendarDate } from '../base/index.ts';
import { type LawLine, spokenDay } from './mexican-law.ts';

/**
 * An Acuerdo of the Consejo de Salubridad General, as a law prints it behind its articles. It adds substances to a list, of
 * the law itself or of another one.
 */
export interface Acuerdo {
  readonly publishedOn: CalendarDate;
  /** First day on which it holds, as its transitory article says: mostly the day after its publication. */
  readonly inForceFrom: CalendarDate | null;
  readonly paragraphs: readonly AcuerdoParagraph[];
}

export interface AcuerdoParagraph {
  /** `segundo` */
  readonly ordinal: string;
  readonly lines: readonly LawLine[];
}

/** The Acuerdos of a law, each once: a converted file may print its transitory articles twice. */
export function acuerdosOf(lines: readonly LawLine[]): ReadonlyMap<CalendarDate, Acuerdo> {
  const found = new Map<CalendarDate, Acuerdo>();
  for (const block of blocksOf(lines)) {
    const acuerdo = readAcuerdo(block);
    if (acuerdo !== undefined && !found.has(acuerdo.publishedOn)) found.set(acuerdo.publishedOn, acuerdo);
  }
  return found;
}

/** From one heading in capitals to the next. */
function blocksOf(lines: readonly LawLine[]): readonly (readonly LawLine[])[] {
  const blocks: LawLine[][] = [];
  let block: LawLine[] | undefined;
  for (const line of lines) {
    if (/^(?:ACUERDO|DECRETO|LISTADO|SENTENCIA|AVISO|LEY) \p{Ll}/u.test(line.text)) {
      block = line.text.startsWith('ACUERDO por el que ') ? [] : undefined;
      if (block !== undefined) blocks.push(block);
    }
    block?.push(line);
  }
  return blocks;
}

function readAcuerdo(lines: readonly LawLine[]): Acuerdo | undefined {
  const published = lines
    .map(({ text }) => /^Publicado en el Diario Oficial de la Federación el (.{1,40})$/.exec(text)?.[1])
    .find((day) => day !== undefined);
  const publishedOn = published === undefined ? null : spokenDay(published);
  if (publishedOn === null) return undefined;
  const paragraphs = paragraphsOf(lines);
  return { publishedOn, inForceFrom: inForceFrom(paragraphs, publishedOn), paragraphs };
}

const ordinal = /^(PRIMERO|SEGUNDO|TERCERO|CUARTO|QUINTO|SEXTO|SÉPTIMO|OCTAVO|[ÚU]NICO)\.-? ?/;

function paragraphsOf(lines: readonly LawLine[]): readonly AcuerdoParagraph[] {
  const paragraphs: { ordinal: string; lines: LawLine[] }[] = [];
  for (const { text, line } of lines) {
    const [mark, name] = ordinal.exec(text) ?? [];
    if (mark !== undefined && name !== undefined) {
      paragraphs.push({ ordinal: name.toLowerCase(), lines: [{ text: text.slice(mark.length), line }] });
    } else paragraphs.at(-1)?.lines.push({ text, line });
  }
  return paragraphs;
}

function inForceFrom(paragraphs: readonly AcuerdoParagraph[], publishedOn: CalendarDate): CalendarDate | null {
  for (const paragraph of paragraphs) {
    const text = paragraphText(paragraph);
    if (/^El presente Acuerdo entrará en vigor al día siguiente (?:al )?de su publicación/.test(text))
      return addDays(publishedOn, 1);
    const days = /^El presente Acuerdo entrará en vigor a los (\d{1,3}) días naturales siguientes/.exec(text)?.[1];
    if (days !== undefined) return addDays(publishedOn, Number(days));
  }
  return null;
}

/** Longest paragraph that is read as a sentence. */
const longestSentence = 3_000;

/** Its lines as one text; a word that was cut at the end of a line keeps the hyphen that chemical names have there. */
export function paragraphText({ lines }: AcuerdoParagraph): string {
  return lines
    .map(({ text }) => text)
    .join(' ')
    .slice(0, longestSentence);
}
