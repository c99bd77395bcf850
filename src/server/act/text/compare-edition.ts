import { addDays, type CalendarDate } from '../../../base/index.ts';
import { itemKey, type Matrix, standingIn } from '../../../control/index.ts';
import type { ControlItem, ControlSubject, Jurisdiction } from '../../../model/index.ts';
import type { EditionIssue, EditionReading } from '../../../sources/index.ts';
import { compareQuantity } from './compare-quantity.ts';
import { diffWordings } from './diff-words.ts';
import type { IdentifiedLine } from './identify-line.ts';
import { isDateContradicted, versionRead } from './item-version.ts';
import { type EditionLine, pairLines } from './pair-lines.ts';
import type { ReportLine, ReportLineKind } from './report-line.ts';
import { isPrintedRule } from './rules-of-line.ts';
import { wordingsOfLines } from './wording-of-line.ts';

export interface Edition {
  /** Id of the source. */
  readonly source: string;
  readonly jurisdiction: Jurisdiction;
  /** Where versions say that they were read: "ca-justice-cdsa, 2026-06-15". */
  readonly sourceName: string;
  readonly sha256: string;
  readonly asOf: CalendarDate;
  readonly lines: readonly IdentifiedLine[];
  readonly issues: readonly EditionIssue[];
  /** Lists that go on in other texts: what is missing here may stand there. */
  readonly partialLists: NonNullable<EditionReading['partialLists']>;
}

export interface Comparison {
  readonly today: CalendarDate;
  /** What the node knows; the matrix of today. */
  readonly matrix: Matrix;
  /** The edition before this one, by its day; none where nothing older was loaded. */
  readonly previous: readonly EditionLine[] | null;
  /** Day of the next edition after this one, where a newer one was loaded before: this one is history. */
  readonly newerAsOf: CalendarDate | null;
  /** The same, of editions alone: the compiled matrix, which may stand for one, says nothing of what it could not identify. */
  readonly newerEdition: CalendarDate | null;
  /** Whether a list that the edition does not have has ended: not in tables, which hold the lists somebody chose. */
  readonly isWholeText: boolean;
}

export interface EditionReport {
  readonly lines: readonly ReportLine[];
  /** Versions that the matrix gets. */
  readonly versions: readonly ControlItem[];
}

/** Days before its end from which a temporary entry is named. */
const endingWithinDays = 90;

/** Holds an edition against the matrix and against the edition before: what is confirmed, contradicted, new, changed, gone. */
export function compareEdition(edition: Edition, comparison: Comparison): EditionReport {
  return new Comparer(edition, comparison).compare();
}

/** What a line says about one subject. */
type SubjectReport = Pick<ReportLine, 'kind' | 'note'> & { readonly key: string };

class Comparer {
  readonly #edition: Edition;
  readonly #comparison: Comparison;
  readonly #items: ReadonlyMap<string, ControlItem>;
  readonly #lines: ReportLine[] = [];
  readonly #versions = new Map<string, ControlItem>();
  readonly #seen = new Set<string>();
  /** Entries of lines that were identified, or renamed, since: by which entry each is followed. */
  readonly #followed = new Map<string, string>();
  #wordings: ReadonlyMap<EditionLine, string> = new Map();

  constructor(edition: Edition, comparison: Comparison) {
    this.#edition = edition;
    this.#comparison = comparison;
    this.#items = new Map(comparison.matrix.items.map((item) => [item.key, item]));
  }

  compare(): EditionReport {
    const { lines, issues } = this.#edition;
    const previous = this.#comparableBefore();
    const { before, gone } = pairLines(previous, lines);
    const { source } = this.#edition;
    this.#wordings = new Map([...wordingsOfLines(source, previous), ...wordingsOfLines(source, lines)]);
    for (const line of lines) this.#line(line, before.get(line));
    this.#supersede();
    for (const line of gone) this.#gone(line);
    this.#contradict(previous);
    for (const { file, line, code, text } of issues) {
      this.#report('issue', { note: { code: `issue.${code}`, details: { file, line: String(line), text } } });
    }
    return { lines: this.#lines, versions: [...this.#versions.values()] };
  }

  #comparableBefore(): readonly EditionLine[] {
    const { previous, isWholeText } = this.#comparison;
    if (previous === null) return [];
    return isWholeText ? previous : previous.filter(({ entry }) => this.#hasList(entry));
  }

  #hasList({ instrument, list }: Pick<ControlItem, 'instrument' | 'list'>): boolean {
    return this.#edition.lines.some(({ entry }) => entry.instrument === instrument && entry.list === list);
  }

  #isPartial({ instrument, list }: Pick<ControlItem, 'instrument' | 'list'>): boolean {
    return this.#edition.partialLists.some((part) => part.instrument === instrument && part.list === list);
  }

  #line(line: IdentifiedLine, before: EditionLine | undefined): void {
    const { entry, substance, rules, doubt, candidates } = line;
    const diff = before === undefined ? [] : diffWordings(before.entry.text, entry.text);
    const common = {
      ...placeOf(entry),
      substance,
      rule: rules[0] ?? null,
      until: entry.until,
      before: diff.length > 0 && before !== undefined ? before.entry.text : null,
      diff,
    };
    if (entry.quantity !== null) {
      const quantity = compareQuantity(line, this.#edition.jurisdiction);
      this.#report(diff.length > 0 ? 'changed' : quantity.kind, { ...common, note: quantity.note });
      return;
    }
    const subjects = subjectsOf(line);
    if (subjects.length === 0) {
      this.#leaveOpen(line);
      if (isRepealedBlank(line)) return;
      const code = `doubt.${doubt ?? 'unknown-name'}` as const;
      const note = { code, details: { candidates: candidates.join(', ') } };
      const read = this.#wording(line, before);
      const kind = read?.kind === 'contradicted' ? read.kind : diff.length > 0 ? 'changed' : 'unidentified';
      this.#report(kind, {
        ...common,
        key: read?.key ?? null,
        note: kind === 'contradicted' ? (read?.note ?? null) : note,
      });
      if (this.#endsSoon(entry.until))
        this.#report('ending', { ...common, before: null, diff: [], key: read?.key ?? null });
      return;
    }
    const results = subjects.map((subject) => this.#subject(line, subject, this.#wordingItem(line, before)));
    this.#follow(line, before, results[0]?.key);
    const [first] = results;
    const contradicted = results.find(({ kind }) => kind === 'contradicted');
    const plain = contradicted ?? results.find(({ kind }) => kind === 'confirmed') ?? first;
    this.#report(diff.length > 0 ? 'changed' : (plain?.kind ?? 'confirmed'), {
      ...common,
      key: plain?.key ?? null,
      note: plain?.note ?? null,
    });
    if (this.#endsSoon(entry.until)) {
      this.#report('ending', { ...common, before: null, diff: [], key: first?.key ?? null });
    }
  }

  /** Whom a doubtful line may name is neither confirmed nor contradicted until a person has decided. */
  #leaveOpen({ entry, doubt, candidates }: IdentifiedLine): void {
    if (doubt !== 'homonym' && doubt !== 'disagreement') return;
    for (const substance of candidates) {
      const { instrument, list } = entry;
      this.#seen.add(itemKey({ instrument, list, subject: { kind: 'substance', substance } }));
    }
  }

  /**
   * A line that names what the register does not hold, or a class that no rule describes, is an entry of its own. Whom a
   * homonym names, or names that disagree, a person decides first.
   */
  #wording(line: IdentifiedLine, before: EditionLine | undefined): SubjectReport | undefined {
    const wording = this.#wordings.get(line);
    if (wording === undefined || (line.doubt !== 'unknown-name' && line.doubt !== 'class-without-rule'))
      return undefined;
    const result = this.#subject(line, { kind: 'wording', wording }, this.#wordingItem(line, before));
    this.#follow(line, before, result.key);
    return result;
  }

  /** The entry that this line, or the one it was in the edition before, had while nobody had identified it. */
  #wordingItem(line: EditionLine, before: EditionLine | undefined): ControlItem | undefined {
    const key = this.#wordingKeys(line, before).find((each) => this.#items.has(each));
    return key === undefined ? undefined : this.#items.get(key);
  }

  #wordingKeys(line: EditionLine, before: EditionLine | undefined): readonly string[] {
    const { source } = this.#edition;
    const unidentified = { ...line, substance: null, rules: [] };
    const own = this.#wordings.get(line) ?? [...wordingsOfLines(source, [unidentified]).values()][0];
    const earlier = before === undefined ? undefined : this.#wordings.get(before);
    return [own, earlier].flatMap((wording) => (wording === undefined ? [] : [keyOfWording(line, wording)]));
  }

  /** An edition that is history says nothing of how its lines are called in a newer one. */
  #follow(line: EditionLine, before: EditionLine | undefined, key: string | undefined): void {
    if (key === undefined || this.#comparison.newerEdition !== null) return;
    for (const old of this.#wordingKeys(line, before)) {
      if (old !== key && this.#items.has(old)) this.#followed.set(old, key);
    }
  }

  /** The entry goes on under another key; whatever the node said of it before stays on record. */
  #supersede(): void {
    const { today } = this.#comparison;
    for (const [key, supersededBy] of this.#followed) {
      const item = this.#items.get(key);
      if (item === undefined || this.#seen.has(key)) continue;
      this.#seen.add(key);
      this.#versions.set(key, { ...item, supersededBy, recordedOn: today });
    }
  }

  #endsSoon(until: CalendarDate | null): boolean {
    const { today, newerAsOf } = this.#comparison;
    return newerAsOf === null && until !== null && until >= today && until <= addDays(today, endingWithinDays);
  }

  /** What the line says about one substance or rule, and the version that follows from it. */
  #subject(line: IdentifiedLine, subject: ControlSubject, wordingItem: ControlItem | undefined): SubjectReport {
    const { entry } = line;
    const key = itemKey({ instrument: entry.instrument, list: entry.list, subject });
    const item = this.#items.get(key);
    const { newerEdition, matrix } = this.#comparison;
    const newerAsOf = subject.kind === 'wording' ? newerEdition : this.#comparison.newerAsOf;
    const { asOf } = this.#edition;
    this.#seen.add(key);
    const replaced = matrix.successors.has(key);
    const reading = { ...this.#edition, today: this.#comparison.today, newerAsOf, replaced };
    const isLeftOut = newerAsOf !== null && item === undefined;
    const version =
      isLeftOut && this.#isPartial(entry)
        ? undefined
        : versionRead(reading, { entry, subject, item: item ?? this.#adopted(wordingItem, { key, subject }) });
    // A substance may stand in several lines of a list: the first one is the entry's.
    if (version !== undefined && !this.#versions.has(key)) this.#versions.set(key, version);
    if (isLeftOut) return { kind: 'gone', key, note: { code: 'gone.since', details: { newer: newerAsOf } } };
    if (item !== undefined && !replaced && isDateContradicted(item, entry, asOf)) {
      const code = entry.sinceKind === 'in-force' ? 'date.printed' : 'date';
      const details = { recorded: item.since ?? '', text: entry.since ?? asOf };
      return { kind: 'contradicted', key, note: { code, details } };
    }
    const onRecord = item !== undefined && isOnRecord(item, asOf);
    return { kind: onRecord || newerAsOf !== null ? 'confirmed' : 'new', key, note: null };
  }

  /** An entry whose line is identified now keeps the first day that is known of it. */
  #adopted(wordingItem: ControlItem | undefined, now: Pick<ControlItem, 'key' | 'subject'>): ControlItem | undefined {
    if (wordingItem === undefined || this.#comparison.newerAsOf !== null) return undefined;
    const { names: _names, ...item } = wordingItem;
    return { ...item, ...now };
  }

  /** A line that the edition before had: what it named has left the list, unless another line there names it. */
  #gone(line: EditionLine): void {
    const { entry, substance, rules } = line;
    const wording = this.#wordings.get(line);
    const keys = [
      ...subjectsOf(line).map((subject) => itemKey({ instrument: entry.instrument, list: entry.list, subject })),
      ...(wording === undefined ? [] : [keyOfWording(line, wording)]),
    ];
    if (keys.some((key) => this.#seen.has(key))) return;
    const { asOf } = this.#edition;
    for (const key of keys) this.#end(key, entry.until);
    const note = { code: 'gone' as const, details: { asOf } };
    this.#report('gone', {
      ...placeOf(entry),
      substance,
      rule: rules[0] ?? null,
      until: entry.until,
      key: keys[0] ?? null,
      note,
    });
  }

  #end(key: string, printedEnd: CalendarDate | null): void {
    this.#seen.add(key);
    const item = this.#items.get(key);
    const { today } = this.#comparison;
    const newerAsOf = this.#comparison[item?.subject.kind === 'wording' ? 'newerEdition' : 'newerAsOf'];
    const { asOf, sourceName, sha256 } = this.#edition;
    // The text does not say the day: it held on the day of the edition before, and no longer on this one's.
    const until = printedEnd ?? addDays(asOf, -1);
    if (item === undefined || this.#isPartial(item)) return;
    // As history it only shows that what has ended anyway ended earlier than the next edition showed.
    const endsHere = newerAsOf === null ? item.until === null : item.until === addDays(newerAsOf, -1);
    if (!endsHere) return;
    this.#versions.set(key, {
      ...item,
      until,
      status: 'repealed',
      confidence: printedEnd === null ? 'medium' : item.confidence,
      verification: 'confirmed',
      source: sourceName,
      sourceSha256: sha256,
      recordedOn: today,
    });
  }

  /** Entries of the matrix that should stand on the lists of this edition and do not. */
  #contradict(previous: readonly EditionLine[]): void {
    const { matrix, newerAsOf, today } = this.#comparison;
    const { asOf, sourceName, sha256 } = this.#edition;
    const lists = new Set(
      [...this.#edition.lines, ...previous].map(({ entry }) => `${entry.instrument}/${entry.list}`),
    );
    for (const item of matrix.items) {
      if (!lists.has(`${item.instrument}/${item.list}`) || this.#seen.has(item.key)) continue;
      if (item.subject.kind === 'wording' || (item.subject.kind === 'rule' && !isPrintedRule(item))) continue;
      if (this.#isPartial(item) || !isLawIn(matrix, item, asOf)) continue;
      if (newerAsOf === null) {
        this.#versions.set(item.key, {
          ...item,
          verification: 'contradicted',
          source: sourceName,
          sourceSha256: sha256,
          recordedOn: today,
        });
      }
      this.#report('contradicted', {
        list: item.list,
        item: item.item,
        text: item.text,
        substance: item.subject.kind === 'substance' ? item.subject.substance : null,
        rule: item.subject.kind === 'rule' ? item.subject.rule : null,
        until: item.until,
        key: item.key,
        note: { code: 'missing', details: { asOf, citation: item.citation } },
      });
    }
  }

  #report(kind: ReportLineKind, line: Partial<ReportLine>): void {
    const empty = { list: null, item: null, text: {}, before: null, diff: [], substance: null, rule: null };
    this.#lines.push({ ...empty, until: null, key: null, note: null, ...line, kind });
  }
}

function placeOf(entry: EditionLine['entry']): Pick<ReportLine, 'list' | 'item' | 'text'> {
  return { list: entry.list, item: entry.item, text: entry.text };
}

function keyOfWording({ entry: { instrument, list } }: EditionLine, wording: string): string {
  return itemKey({ instrument, list, subject: { kind: 'wording', wording } });
}

/** "[Repealed]" in place of a line says nothing of anybody. */
function isRepealedBlank({ entry }: EditionLine): boolean {
  return entry.status === 'repealed' && entry.names.length === 0 && entry.casNumbers.length === 0;
}

function subjectsOf({ substance, rules, entry }: EditionLine): readonly ControlSubject[] {
  if (entry.quantity !== null) return [];
  return [
    ...(substance === null ? [] : [{ kind: 'substance', substance } as const]),
    ...rules.map((rule) => ({ kind: 'rule', rule }) as const),
  ];
}

/** Whether the matrix has it as law that has not ended by that day; since when is another question. */
function isOnRecord({ status, until }: ControlItem, on: CalendarDate): boolean {
  return (status === 'in-force' || status === 'temporary') && (until === null || until >= on);
}

/** Whether the matrix says that it surely was law on that day. */
function isLawIn(matrix: Matrix, item: ControlItem, on: CalendarDate): boolean {
  return (
    (item.status === 'in-force' || item.status === 'temporary' || item.status === 'repealed') &&
    standingIn(matrix, item, on) === 'in-force'
  );
}
