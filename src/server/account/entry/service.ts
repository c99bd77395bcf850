import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { type MarkingRequest, markingEntry } from '../../../api/index.ts';
import { type CalendarDate, isUuid, VigiaError } from '../../../base/index.ts';
import { changedParts, type Content as Json, type MergeConflict, mergeContents } from '../../../commitments/index.ts';
import { internalMarking, type Marking, publicMarking } from '../../../model/index.ts';
import { mayRead, ownMarkingOf, readMarking, recordDone, registerMarking } from '../../access/index.ts';
import type { Connection } from '../../store/index.ts';
import type { AccountContext } from '../context.ts';
import { readReceivedVersions } from '../exchange/received-store.ts';
import type { EntryRules } from './entry-rules.ts';
import { insertVersion, readVersions, removeDraft, type StoredEntry, writeDraft } from './entry-store.ts';
import { completed, describeVersions, type Entry, type EntryState, findEntry, listEntries } from './read-entries.ts';
import { requireTranslations } from './require-translations.ts';
import { writeEntries } from './write-entries.ts';

/** A text that somebody wants to be stored whole. */
export interface Saving<Content> {
  /** Revision that it was begun with; 0: none, or the one that came with the software. */
  readonly base: number;
  readonly content: Content;
  readonly note: string | null;
  /** null: as before. */
  readonly marking: z.output<typeof MarkingRequest> | null;
}

export type Saved<Content> =
  | { readonly outcome: 'saved'; readonly entry: Entry<Content>; readonly merged: readonly string[] }
  | {
      readonly outcome: 'merge';
      readonly revision: number;
      readonly by: string;
      readonly at: string;
      /** null: withdrawn. */
      readonly theirs: Content | null;
      readonly merged: Content;
      readonly conflicts: readonly MergeConflict[];
    };

interface Begun {
  /** The version that the writer sees last; undefined: none is stored. */
  readonly last: StoredEntry | undefined;
  /** What they began with. */
  readonly base: Json;
}

/** What is to be the next version of an entry, beside its content. */
interface Version extends Pick<Saving<Json>, 'note' | 'marking'>, Pick<Begun, 'last'> {
  readonly id: string;
  /** The writer did not write it in their draft of it, which therefore stays. */
  readonly keepsDraft?: boolean;
}

interface Check<Content> {
  readonly id: string;
  /** null: it is withdrawn. */
  readonly content: Content | null;
  /** All entries of the kind as the writer sees them, from whoever read them in the same transaction, behind the lock. */
  readonly known?: ReadonlyMap<string, Content> | undefined;
}

/**
 * Keeps entries of one kind: every version stays, everybody has a draft of their own, and what two people wrote from the same
 * text is put together or shown to the second of them. Whoever may not see a version sees the one before it.
 */
export class EntryService<Content extends Json> {
  readonly #context: AccountContext;
  readonly #rules: EntryRules<Content>;

  constructor(context: AccountContext, rules: EntryRules<Content>) {
    this.#context = context;
    this.#rules = rules;
  }

  /** Every entry as it was at the end of a day; absent: as it is. */
  async list(day?: CalendarDate): Promise<readonly Entry<Content>[]> {
    const { database, clearance } = this.#context;
    return database.read(clearance, (connection) => listEntries(connection, this.#rules, day));
  }

  async find(id: string): Promise<EntryState<Content>> {
    const { database, clearance, reader } = this.#context;
    return database.read(clearance, (connection) =>
      findEntry(connection, this.#rules, { id, subject: reader.subject }),
    );
  }

  /** Keeps what somebody wrote so far; texts may lack languages. */
  async saveDraft(id: string, { base, content }: Pick<Saving<Content>, 'base' | 'content'>): Promise<void> {
    await this.#write(async (connection) => {
      await this.#begunWith(connection, id, base);
      await this.#keepDraft(connection, id, { base, content });
    });
  }

  async discardDraft(id: string): Promise<void> {
    const author = this.#context.reader.subject;
    await this.#write((connection) => removeDraft(connection, this.#rules.kind, { id, author }));
  }

  /**
   * Stores a text as the next version. Where somebody else stored one meanwhile, both changes are put together; where both
   * changed the same part, nothing is stored but the draft, and both texts are answered.
   */
  save(id: string, saving: Saving<Content>): Promise<Saved<Content>> {
    return this.#write((connection) => this.saveWithin(connection, id, saving));
  }

  /** The same as part of a larger change (`writeEntries`), of which all is stored or nothing. */
  async saveWithin(
    connection: Connection,
    id: string,
    saving: Saving<Content> & Pick<Version, 'keepsDraft'> & Pick<Check<Content>, 'known'>,
  ): Promise<Saved<Content>> {
    const { last, base } = await this.#begunWith(connection, id, saving.base);
    const theirs = last === undefined ? base : last.content;
    const { content, conflicts } = mergeContents(base, theirs, saving.content);
    const merged = this.#rules.content.safeParse(content);
    if (last !== undefined && (conflicts.length > 0 || !merged.success)) {
      await this.#keepDraft(connection, id, saving);
      return {
        outcome: 'merge',
        revision: last.revision,
        by: last.authorName,
        at: last.at,
        theirs: theirs === null ? null : this.#rules.content.parse(theirs),
        merged: merged.data ?? saving.content,
        conflicts,
      };
    }
    const next = this.#rules.content.parse(content);
    requireTranslations(next, this.#rules.translations);
    // Sent again, because its answer was lost: nothing new.
    if (last !== undefined && saving.marking === null && changedParts(last.content, next).length === 0) {
      const [entry = null] = await describeVersions(connection, this.#rules, [last]);
      if (entry !== null) return { outcome: 'saved', entry, merged: [] };
    }
    await this.#check(connection, { id, content: next, known: saving.known });
    const entry = await this.#store(connection, { ...saving, id, last }, next);
    return { outcome: 'saved', entry, merged: changedParts(saving.content, next) };
  }

  /** Takes an entry away; its versions stay. */
  async withdraw(id: string, { base, note }: Pick<Saving<Content>, 'base' | 'note'>): Promise<void> {
    await this.#write(async (connection) => {
      const begun = await this.#begunWith(connection, id, base);
      const { last } = begun;
      if (last !== undefined && last.revision !== base) {
        throw new VigiaError('account.changed-meanwhile', { id, by: last.authorName });
      }
      if (begun.base === null) throw new VigiaError('account.entry-unknown', { kind: this.#rules.kind, id });
      await this.#check(connection, { id, content: null });
      await this.#store(connection, { id, last, note, marking: null }, null);
    });
  }

  async #begunWith(connection: Connection, id: string, revision: number): Promise<Begun> {
    const { kind, shipped } = this.#rules;
    const versions = completed(this.#rules, await readVersions(connection, kind, id));
    const [last] = versions;
    const original = shipped.get(id) ?? null;
    if (last === undefined && original === null) await this.#requireOwn(connection, id);
    if (revision === 0) {
      if (original === null && last === undefined) requireUuid(id);
      return { last, base: original };
    }
    const base = versions.find((version) => version.revision === revision);
    if (base === undefined) throw new VigiaError('account.base-unknown', { id, base: revision });
    return { last, base: base.content };
  }

  /** What another country wrote only it changes. */
  async #requireOwn(connection: Connection, id: string): Promise<void> {
    const [received] = await readReceivedVersions(connection, this.#rules.kind, id);
    if (received !== undefined) throw new VigiaError('account.of-another-country', { id, country: received.owner });
  }

  async #store<Kept extends Content | null>(
    connection: Connection,
    version: Version,
    content: Kept,
  ): Promise<Entry<Kept>> {
    const { id, note, keepsDraft = false } = version;
    const { kind } = this.#rules;
    const { reader, now } = this.#context;
    const at = now().toISOString();
    const marking = await this.#markingFor(connection, version, content);
    if (!mayRead(reader, marking, at)) throw new VigiaError('account.marking-hides-it', {});
    const markingId = await registerMarking(connection, marking);
    const { subject: author, name: authorName } = reader;
    const stored = { id, content, at, author, authorName, note, markingId };
    const revision = await insertVersion(connection, kind, stored);
    if (!keepsDraft) await removeDraft(connection, kind, { id, author });
    await recordDone(connection, this.#context, {
      action: 'commitment.edit',
      object: { kind, id },
      detail: { revision, withdrawn: content === null, tlp: marking.tlp },
    });
    const head = {
      id,
      revision,
      writtenBy: null,
      changedAt: at,
      changedBy: authorName,
      marking: markingEntry(marking),
    };
    return { head, content };
  }

  /** What was asked for; else as before. Names of persons are not published. */
  async #markingFor(connection: Connection, version: Version, content: Content | null): Promise<Marking> {
    const { marking: asked } = version;
    const marking = asked === null ? await this.#markingBefore(connection, version) : ownMarkingOf(asked, this.#home);
    const isPersonal = content !== null && this.#rules.namesPersons?.(content) === true;
    if (!isPersonal || marking.tlp !== publicMarking.tlp) return marking;
    if (asked !== null) throw new VigiaError('account.names-published', { tlp: marking.tlp });
    return internalMarking(this.#home);
  }

  /** Published where it came with the software, within the own country where it is new. */
  async #markingBefore(connection: Connection, { id, last }: Pick<Version, 'id' | 'last'>): Promise<Marking> {
    if (last === undefined) return this.#rules.shipped.has(id) ? publicMarking : internalMarking(this.#home);
    return readMarking(connection, last.markingId);
  }

  async #keepDraft(
    connection: Connection,
    id: string,
    { base, content }: Pick<Saving<Content>, 'base' | 'content'>,
  ): Promise<void> {
    const { reader, now } = this.#context;
    const markingId = await registerMarking(connection, internalMarking(this.#home));
    const { subject: author, name: authorName } = reader;
    const draft = { id, author, authorName, base, content, at: now().toISOString(), markingId };
    await writeDraft(connection, this.#rules.kind, draft);
  }

  async #check(connection: Connection, { id, content, known }: Check<Content>): Promise<void> {
    const others = new Map(known ?? (await this.#readContents(connection)));
    const before = others.get(id) ?? null;
    others.delete(id);
    const today = this.#context.now().toISOString().slice(0, 10);
    await this.#rules.check({ id, before, content, others, home: this.#home, today }, connection);
  }

  async #readContents(connection: Connection): Promise<ReadonlyMap<string, Content>> {
    const entries = await listEntries(connection, this.#rules);
    return new Map(entries.map(({ head, content }) => [head.id, content]));
  }

  #write<Result>(work: (connection: Connection) => Promise<Result>): Promise<Result> {
    return writeEntries(this.#context, [this.#rules.kind], work);
  }

  get #home(): string {
    return this.#context.reader.home ?? '';
  }
}

/** Entries that did not come with the software are named by chance, so that nobody takes a name that they cannot see. */
function requireUuid(id: string): void {
  if (!isUuid(id)) throw new VigiaError('account.identifier', { id, example: randomUUID() });
}
