import type { CalendarDate } from '../../base/index.ts';
import { tidyName } from '../chemical-name.ts';
import type { EditionIssue, ListedEntry } from '../control-source.ts';
import { listedEntry } from '../listed-entry.ts';
import { type Acuerdo, type AcuerdoParagraph, paragraphText } from '../mexican-acuerdos.ts';
import { dofDay, issueIn, type LawLine } from '../mexican-law.ts';
import { spanishCovers, spanishNames } from '../mexican-wording.ts';

export interface HealthLawAdditions {
  readonly entries: readonly ListedEntry[];
  readonly issues: readonly EditionIssue[];
  /** Lists of the health law to which something is added. */
  readonly lists: readonly string[];
}

/**
 * Substances that an Acuerdo also places on a list of the Ley General de Salud: `Para los efectos de lo establecido en los
 * artículos 234 y 235 de la Ley General de Salud, las substancias denominadas … se consideran estupefacientes.` That law
 * does not print them.
 */
export function readHealthLawAdditions(file: string, acuerdos: ReadonlyMap<CalendarDate, Acuerdo>): HealthLawAdditions {
  const entries: ListedEntry[] = [];
  const issues: EditionIssue[] = [];
  const counts = new Map<string, number>();
  for (const acuerdo of acuerdos.values()) {
    for (const paragraph of acuerdo.paragraphs) {
      const [first] = paragraph.lines;
      const placed = placedOn(paragraphText(paragraph));
      if (placed === undefined || first === undefined) continue;
      if (placed.names === undefined) issues.push(issueIn(file, first.line, 'unreadable-line', first.text));
      const named = (placed.names ?? []).map((text) => ({ text, line: first.line, acuerdo }));
      const later = acuerdoOfList(paragraph, acuerdos) ?? acuerdo;
      const below = substancesBelow(paragraph).map((line) => ({ ...line, acuerdo: later }));
      for (const line of [...named, ...below]) {
        const key = `${placed.list} ${acuerdo.publishedOn}`;
        const number = (counts.get(key) ?? 0) + 1;
        counts.set(key, number);
        const { list } = placed;
        entries.push(entryOf(line, { list, ordinal: paragraph.ordinal, publishedOn: acuerdo.publishedOn, number }));
      }
    }
  }
  return { entries, issues, lists: [...new Set(entries.map(({ list }) => list))] };
}

interface Placed {
  readonly list: string;
  /** Each as worded, without brackets taken apart; nothing where the sentence could not be read. */
  readonly names: readonly string[] | undefined;
}

function placedOn(text: string): Placed | undefined {
  const narcotic = /\bartículos? 234\b/.test(text) && /\bconsideran estupefacientes\b/.test(text);
  const [, before, after] =
    /fracción ([IV]{1,3}),? del artículo 245|artículo 245, fracción ([IV]{1,3})/.exec(text) ?? [];
  const group = before ?? after;
  const psychotropic = group !== undefined && /\bpsicotrópicas\b/.test(text);
  if (!narcotic && !psychotropic) return undefined;
  const denominated = /substancias? denominadas? (.+?),? (?:se consideran|como substancias psicotrópicas)/.exec(
    text,
  )?.[1];
  const list = narcotic ? '234' : `245-${group}`;
  return { list, names: denominated === undefined ? undefined : splitNames(denominated) };
}

/** `ácido fenilacético, sus sales y derivados y a la metilamina`; what begins with `sus` belongs to the name before it. */
function splitNames(text: string): readonly string[] {
  const parts = text
    .replace(/, sus sales y derivados/g, ' (sus sales y derivados)')
    .split(/, | y (?:a la )?(?!derivados\))/);
  return parts.map((part) => part.replace(' (sus sales y derivados)', ', así como sus sales y derivados').trim());
}

/** Substances one by one below a sentence that ends with `los siguientes:`; their headings are in capitals. */
function substancesBelow({ lines }: AcuerdoParagraph): readonly LawLine[] {
  const start = lines.findIndex(({ text }) => /(?:^|\s)siguientes:$/.test(text));
  if (start === -1) return [];
  const below = lines.slice(start + 1);
  const end = below.findIndex(({ text }) => noteOfList.test(text) || /^TRANSITORIOS?$/.test(text));
  return below.slice(0, end === -1 ? undefined : end).filter(({ text }) => /\p{Ll}/u.test(text));
}

const noteOfList = /^Párrafo con sustancias adicionado por Acuerdo DOF (\S{1,12})$/;

/** A list that another Acuerdo added later has the days of that one. */
function acuerdoOfList({ lines }: AcuerdoParagraph, acuerdos: ReadonlyMap<CalendarDate, Acuerdo>): Acuerdo | undefined {
  const note = lines.map(({ text }) => noteOfList.exec(text)?.[1]).find((day) => day !== undefined);
  const day = note === undefined ? null : dofDay(note);
  return day === null ? undefined : acuerdos.get(day);
}

interface Placement {
  readonly list: string;
  readonly ordinal: string;
  readonly publishedOn: CalendarDate;
  /** Of what the Acuerdo places on the list, from 1. */
  readonly number: number;
}

function entryOf(
  { text, line, acuerdo }: LawLine & { readonly acuerdo: Acuerdo },
  { list, ordinal, publishedOn, number }: Placement,
): ListedEntry {
  const [article, group] = list.split('-');
  return listedEntry({
    instrument: 'mx-lgs',
    list,
    item: `DOF-${publishedOn}.${number}`,
    text: { es: tidyName(text) },
    names: spanishNames(text).map((name) => ({ language: 'es', name })),
    covers: spanishCovers(text),
    since: acuerdo.inForceFrom ?? acuerdo.publishedOn,
    sinceKind: acuerdo.inForceFrom === null ? 'decision' : 'in-force',
    citation: `LGS, art. ${article}${group === undefined ? '' : `, fracc. ${group}`}; Acuerdo DOF ${publishedOn}, ${ordinal}`,
    lines: { es: line },
  });
}
