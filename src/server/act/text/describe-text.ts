import type { LegalTextSource, TextRun, TextRunLine } from '../../../api/index.ts';
import type { CalendarDate } from '../../../base/index.ts';
import { type Matrix, standingIn } from '../../../control/index.ts';
import type { ControlSource } from '../../../sources/index.ts';
import { describeFinding } from '../control/describe.ts';
import { noteText } from './notes.ts';
import { type ReportLine, reportOrder } from './report-line.ts';
import type { StoredRun } from './text-store.ts';

export function describeSource(
  source: ControlSource,
  { latest, shippedAsOf }: { readonly latest: StoredRun | undefined; readonly shippedAsOf: string | null },
): LegalTextSource {
  const { id, jurisdiction, title, publisher, description, homepage, licence, instruments, files, marking } = source;
  return {
    id,
    jurisdiction,
    title: { ...title },
    publisher: { ...publisher },
    description: { ...description },
    homepage,
    licence: licence.name,
    instruments: [...instruments],
    files: files.map((file) => ({ ...file })),
    tlp: marking.tlp,
    latest:
      latest === undefined
        ? null
        : { run: latest.id, asOf: latest.asOf, loadedAt: latest.loadedAt, entries: latest.entries },
    shippedAsOf,
  };
}

export function describeRun(
  { id, source, asOf, loadedAt, by, files, connectorVersion, entries, counts, tlp }: StoredRun,
  { unchanged = false }: { readonly unchanged?: boolean } = {},
): TextRun {
  return {
    id,
    source,
    asOf,
    loadedAt,
    by,
    files: files.map((file) => ({ ...file })),
    connectorVersion,
    unchanged,
    entries,
    counts: reportOrder.flatMap((kind) => {
      const count = counts[kind];
      return count === undefined ? [] : [{ kind, count }];
    }),
    tlp,
  };
}

/** A line of a report; the entry of the matrix that it is about as it is known today. */
export function describeLine(
  line: ReportLine,
  { matrix, on }: { readonly matrix: Matrix; readonly on: CalendarDate },
): TextRunLine {
  const { kind, list, item, text, before, diff, substance, rule, until, key, note } = line;
  return {
    kind,
    list,
    item,
    text: { ...text },
    before: before === null ? null : { ...before },
    diff: diff.map(({ language, parts }) => ({ language, parts: parts.map((part) => ({ ...part })) })),
    substance,
    rule,
    until,
    // What is confirmed is in the matrix as it stands here.
    finding: kind === 'confirmed' ? null : findingOf(key, matrix, on),
    note: note === null ? null : noteText(note),
  };
}

function findingOf(key: string | null, matrix: Matrix, on: CalendarDate): TextRunLine['finding'] {
  const item = key === null ? undefined : matrix.items.find((each) => each.key === key);
  if (item === undefined) return null;
  return describeFinding({ item, standing: standingIn(matrix, item, on), outcome: 'match', rule: null });
}
