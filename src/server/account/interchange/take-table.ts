import type { z } from 'zod';
import { MarkingRequest, type PlanFileRow } from '../../../api/index.ts';
import { VigiaError } from '../../../base/index.ts';
import { changedParts, type Content as Json } from '../../../commitments/index.ts';
import {
  type Cells,
  decodeParts,
  type Part,
  type PlanTableName,
  readMarking,
  saysMarking,
} from '../../../exchange/index.ts';
import { authorise } from '../../access/index.ts';
import { type Connection, withSavepoint } from '../../store/index.ts';
import type { AccountContext } from '../context.ts';
import type { EntryRules } from '../entry/entry-rules.ts';
import { readVersions } from '../entry/entry-store.ts';
import { type Entry, listEntries } from '../entry/read-entries.ts';
import { EntryService, type Saving } from '../entry/service.ts';
import { inOrder } from './in-order.ts';
import type { IncomingRow } from './incoming-plan.ts';
import { type Problem, problemOf, problemOfCell, problemOfContent, problemOfFault, problemOfRule } from './problem.ts';
import type { Resolve } from './resolve-names.ts';
import { sayIssue } from './say-issue.ts';

/** How the rows of one table become entries of one kind. */
export interface TableRules<Content extends Json> {
  readonly table: PlanTableName;
  readonly entries: EntryRules<Content>;
  readonly parts: readonly Part<Content>[];
  /** What the row calls by name, called by its identifier. */
  readonly resolve: (content: Json, resolve: Resolve) => Json;
  /** Entries of its kind that have to be there before it. */
  readonly needs: (content: Content) => readonly string[];
  readonly titleOf: (content: Content) => PlanFileRow['title'];
}

export interface TakingRows {
  readonly rows: readonly IncomingRow[];
  /** Of the rows' own names. */
  readonly resolve: Resolve;
  /** Of names of commitments. */
  readonly resolveReference: Resolve;
  /** Said in the history of each entry. */
  readonly note: string;
}

interface Ready<Content> {
  readonly id: string;
  readonly needs: readonly string[];
  readonly from: IncomingRow;
  readonly current: Entry<Content> | undefined;
  readonly saving: Saving<Content>;
}

interface SavingRow<Content> {
  readonly ready: Ready<Content>;
  readonly parts: readonly Part<Content>[];
  /** What is there, with what earlier rows brought. */
  readonly known: Map<string, Content>;
  /** What the file calls its rows, by their identifiers. */
  readonly names: ReadonlyMap<string, string>;
}

type Outcome = Pick<PlanFileRow, 'outcome'> & Partial<PlanFileRow>;

/**
 * Saves row by row, in a transaction that holds the lock of its kind (`writeEntries`), what can be saved; says of every other
 * row why not. Needs the right to edit.
 */
export async function takeTable<Content extends Json & object>(
  context: AccountContext,
  connection: Connection,
  { rules, rows, resolve, resolveReference, note }: TakingRows & { readonly rules: TableRules<Content> },
): Promise<readonly PlanFileRow[]> {
  authorise(context.reader, 'commitment.edit');
  const { table, parts, titleOf } = rules;
  const entries = new EntryService(context, rules.entries);
  const present = new Map((await listEntries(connection, rules.entries)).map((entry) => [entry.head.id, entry]));
  const described = new Map<number, PlanFileRow>();
  const ready: Ready<Content>[] = [];
  const ids = new Map<string, number>();
  const describe = (row: number, id: string, content: Content | undefined, outcome: Outcome): void => {
    const title = content === undefined ? null : titleOf(content);
    described.set(row, { table, row, id, title, changed: [], problem: null, conflicts: [], ...outcome });
  };
  for (const from of rows) {
    const name = from.cells['id']?.trim() ?? '';
    const id = resolve(name);
    const current = present.get(id);
    const reject = (problem: Problem): void =>
      describe(from.row, current === undefined ? name : id, current?.content, { outcome: 'rejected', problem });
    const earlier = ids.get(id);
    if (name === '') reject(problemOf(new VigiaError('interchange.id-missing'), 'id'));
    else if (earlier !== undefined) {
      reject(
        problemOf(new VigiaError('interchange.id-twice', { value: name.slice(0, 200), row: earlier }), 'id', name),
      );
    } else {
      ids.set(id, from.row);
      const prepared = await prepare(connection, { rules, resolveReference, note, from, id, current });
      if ('problem' in prepared) reject(prepared.problem);
      else if (prepared.saving === null) describe(from.row, id, current?.content, { outcome: 'unchanged' });
      else {
        const { saving } = prepared;
        ready.push({ id, needs: rules.needs(saving.content), from, current, saving });
      }
    }
  }
  const names = new Map(rows.map(({ cells }) => [resolve(cells['id']?.trim() ?? ''), cells['id']?.trim() ?? '']));
  const known = new Map([...present].map(([id, { content }]) => [id, content]));
  for (const one of inOrder(ready)) {
    const { id, from, current, saving } = one;
    const outcome = await save(entries, connection, { ready: one, parts, known, names });
    // A row that did not come in has no identifier: it is called as the file calls it.
    const called = outcome.outcome === 'rejected' && current === undefined ? (names.get(id) ?? id) : id;
    describe(from.row, called, saving.content, outcome);
  }
  return [...described.values()].toSorted((a, b) => a.row - b.row);
}

interface Preparing<Content extends Json> extends Omit<TakingRows, 'rows' | 'resolve'> {
  readonly rules: TableRules<Content>;
  readonly from: IncomingRow;
  readonly id: string;
  readonly current: Entry<Content> | undefined;
}

type Prepared<Content> = { readonly problem: Problem } | { readonly saving: Saving<Content> | null };

/** What a row asks to be saved; null: nothing, it says what is there. */
async function prepare<Content extends Json & object>(
  connection: Connection,
  { rules, resolveReference, note, from: { cells }, id, current }: Preparing<Content>,
): Promise<Prepared<Content>> {
  const { parts, entries } = rules;
  const revision = cells['revision']?.trim() ?? null;
  if (revision !== null && !/^\d{0,15}$/u.test(revision)) {
    const error = new VigiaError('interchange.revision-invalid', { column: 'revision', value: revision.slice(0, 200) });
    return { problem: problemOf(error, 'revision', revision) };
  }
  const base = revision === null || revision === '' ? (current?.head.revision ?? 0) : Number(revision);
  const begun = await begunWith(connection, { entries, id, base, current });
  const { content: said, faults } = decodeParts(parts, cells, begun);
  const [fault] = faults;
  if (fault !== undefined) return { problem: problemOfFault(fault) };
  const parsed = entries.content.safeParse(rules.resolve(said, resolveReference));
  if (!parsed.success) return { problem: problemOfContent(parsed.error, parts, cells) };
  const content = parsed.data;
  if (current !== undefined && !saysMarking(cells, current.head.marking)) {
    return { problem: problemOf(new VigiaError('interchange.marking-differs'), 'tlp', cells['tlp']) };
  }
  if (current !== undefined && base === current.head.revision && changedParts(current.content, content).length === 0) {
    return { saving: null };
  }
  if (current !== undefined && revision === '') {
    return { problem: problemOf(new VigiaError('interchange.revision-missing'), 'revision') };
  }
  const asked = current === undefined ? readMarking(cells) : null;
  const marking = asked === null ? null : MarkingRequest.safeParse(asked);
  if (marking?.success === false) return { problem: problemOfMarking(marking.error.issues[0], cells) };
  return { saving: { base, content, note, marking: marking?.data ?? null } };
}

function problemOfMarking(issue: z.core.$ZodIssue | undefined, cells: Cells): Problem {
  const name = String(issue?.path[0] ?? '');
  const column = name === 'tlp' ? 'tlp' : name === 'releasableTo' ? 'releasable_to' : 'handling';
  return problemOfCell({ column, value: cells[column] ?? '', problem: sayIssue(issue) });
}

/** The text that whoever wrote the row had before them; null: none, or nobody knows. */
async function begunWith<Content extends Json>(
  connection: Connection,
  {
    entries,
    id,
    base,
    current,
  }: Pick<Preparing<Content>, 'id' | 'current'> & {
    readonly entries: EntryRules<Content>;
    readonly base: number;
  },
): Promise<Content | null> {
  if (base === current?.head.revision) return current.content;
  if (base === 0) return entries.shipped.get(id) ?? null;
  const versions = await readVersions(connection, entries.kind, id);
  const found = versions.find(({ revision, content }) => revision === base && content !== null);
  return found === undefined ? null : entries.content.parse(found.content);
}

/** Saves one row as a person would; what the rules refuse is the row's problem, and nothing of it stays. */
async function save<Content extends Json & object>(
  entries: EntryService<Content>,
  connection: Connection,
  { ready: { id, from, current, saving }, parts, known, names }: SavingRow<Content>,
): Promise<Outcome> {
  try {
    const saved = await withSavepoint(connection, (within) => entries.saveWithin(within, id, { ...saving, known }));
    if (saved.outcome === 'merge') {
      const { by, conflicts } = saved;
      const paths = conflicts.map(({ path }) => path);
      const problem = problemOf(new VigiaError('interchange.changed-meanwhile', { by, parts: paths }));
      const told = conflicts.map(({ path, base, theirs, mine }) => ({ path, base, theirs, mine }));
      return { outcome: 'rejected', problem, conflicts: told };
    }
    known.set(id, saved.entry.content);
    if (current === undefined) return { outcome: 'added' };
    const changed = [...changedParts(current.content, saved.entry.content)];
    return { outcome: changed.length === 0 ? 'unchanged' : 'changed', changed };
  } catch (error) {
    const problem = problemOfRule(error, { parts, cells: from.cells, names });
    if (problem === null) throw error;
    return { outcome: 'rejected', problem };
  }
}
