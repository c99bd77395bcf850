import type {
  ProcedureList,
  ProcessChangeRequest,
  ProcessList,
  ProcessQuery,
  ProcessRequest,
  ProcessStepRequest,
  SchedulingProcess,
} from '../../../api/index.ts';
import { type CalendarDate, VigiaError } from '../../../base/index.ts';
import { findProcedure, findRule, type Procedure, procedures } from '../../../control/index.ts';
import { internalMarking, type Marking } from '../../../model/index.ts';
import { authorise, recordDone, registerMarking } from '../../access/index.ts';
import type { Connection } from '../../store/index.ts';
import type { ActContext } from '../context.ts';
import { describeProcess, procedureOf } from './describe-process.ts';
import {
  holdsSubstance,
  insertProcess,
  lockProcess,
  logEvents,
  type ProcessEventKind,
  readProcesses,
  type StoredEvent,
  type StoredProcess,
  type StoredStep,
  updateProcess,
  writeStep,
} from './process-store.ts';

export interface ProcessServiceOptions {
  /** Throws where there is no such gap. */
  readonly requireGap: (key: string) => Promise<unknown>;
}

interface Change {
  readonly connection: Connection;
  readonly markingId: number;
  readonly events: (StoredEvent | undefined)[];
}

/** Follows substances on their way onto lists: steps, the law's clocks, documents, and who changed what. */
export class ProcessService {
  readonly #context: ActContext;
  readonly #options: ProcessServiceOptions;

  constructor(context: ActContext, options: ProcessServiceOptions) {
    this.#context = context;
    this.#options = options;
  }

  listProcedures(): ProcedureList {
    return {
      procedures: procedures.map(({ id, jurisdiction, title, steps }) => ({
        id,
        jurisdiction,
        title,
        steps: steps.map((step) => ({
          step: step.id,
          title: step.title,
          clock: step.clock?.text ?? null,
          source: step.source,
        })),
      })),
    };
  }

  /** What is overdue first, then by the next day, then what has none. */
  async list({ state, jurisdiction, substance }: Partial<ProcessQuery> = {}): Promise<ProcessList> {
    const { database, clearance } = this.#context;
    const stored = await database.read(clearance, (connection) => readProcesses(connection));
    const processes = stored
      .map((process) => this.#describe(process))
      .filter((process) => state === undefined || process.state === state)
      .filter((process) => jurisdiction === undefined || process.jurisdiction === jurisdiction)
      .filter(({ subject }) => substance === undefined || subject.id === substance)
      .toSorted(byUrgency);
    return { processes };
  }

  async find(id: number): Promise<SchedulingProcess> {
    const { database, clearance } = this.#context;
    return this.#describe(await database.read(clearance, (connection) => requireProcess(connection, id)));
  }

  /** Opens a process; its first step is done on the day it starts, or due on it where that day is still to come. */
  async open(request: ProcessRequest): Promise<SchedulingProcess> {
    const procedure = requireProcedure(request);
    const { subject, gap = null, owner, startedOn, note = null } = request;
    if (gap !== null) await this.#options.requireGap(gap);
    const [first] = procedure.steps;
    if (first === undefined) throw new Error(`${procedure.id} has no steps`);
    return this.#write(async (connection) => {
      if (!(await isKnown(connection, subject)))
        throw new VigiaError('process.subject-unknown', { subject: subject.id });
      const markingId = await registerMarking(connection, this.#marking);
      const { jurisdiction, id } = procedure;
      const process = { jurisdiction, procedure: id, subjectKind: subject.kind, subjectId: subject.id, gap };
      const added = await insertProcess(connection, { ...process, owner, startedOn }, markingId);
      const hasStarted = startedOn <= this.#today;
      const step = { step: first.id, note: null, documents: [] };
      await writeStep(
        connection,
        added,
        { ...step, doneOn: hasStarted ? startedOn : null, dueOn: hasStarted ? null : startedOn },
        markingId,
      );
      await logEvents(connection, added, [this.#event('opened', { note })], markingId);
      return added;
    });
  }

  /** Writes what is known about a step; fields that are absent stay as they are. */
  changeStep(id: number, step: string, request: ProcessStepRequest): Promise<SchedulingProcess> {
    if (request.doneOn != null && request.doneOn > this.#today) {
      throw new VigiaError('process.day-to-come', { day: request.doneOn, today: this.#today });
    }
    return this.#change(id, async (process, { connection, markingId, events }) => {
      if (process.state !== 'open') throw new VigiaError('process.not-open', { process: id });
      if (!procedureOf(process).steps.some((known) => known.id === step)) {
        throw new VigiaError('process.unknown-step', { step, process: id });
      }
      const before = process.steps.find((known) => known.step === step) ?? untouched(step);
      const after = changedStep(before, request);
      await writeStep(connection, id, after, markingId);
      events.push(...this.#stepEvents(before, after, request));
    });
  }

  /** Stops, reopens or ends a process, hands it to another owner, or adds a note. */
  change(id: number, { state, owner, note }: ProcessChangeRequest): Promise<SchedulingProcess> {
    return this.#change(id, async (process, { connection, events }) => {
      const to = { state: state ?? process.state, owner: owner ?? process.owner };
      await updateProcess(connection, id, to);
      if (to.owner !== process.owner) events.push(this.#event('owner-changed', { note: to.owner }));
      if (to.state !== process.state) events.push(this.#event(stateEvents[to.state], { note: note ?? null }));
      else if (note !== undefined) events.push(this.#event('noted', { note }));
    });
  }

  #stepEvents(before: StoredStep, after: StoredStep, { document }: ProcessStepRequest): (StoredEvent | undefined)[] {
    const { step } = after;
    const event = (kind: ProcessEventKind, note: string | null): StoredEvent => this.#event(kind, { step, note });
    return [
      before.doneOn === after.doneOn
        ? undefined
        : event(after.doneOn === null ? 'step-undone' : 'step-done', after.doneOn),
      before.dueOn === after.dueOn ? undefined : event('step-due', after.dueOn),
      before.note === after.note ? undefined : event('step-note', after.note),
      document === undefined ? undefined : event('document-added', document.title),
    ];
  }

  #event(
    event: ProcessEventKind,
    { step = null, note = null }: Partial<Pick<StoredEvent, 'step' | 'note'>>,
  ): StoredEvent {
    return { at: this.#context.now().toISOString(), by: this.#context.analyst, event, step, note };
  }

  #change(id: number, work: (process: StoredProcess, change: Change) => Promise<void>): Promise<SchedulingProcess> {
    return this.#write(async (connection) => {
      if (!(await lockProcess(connection, id))) throw new VigiaError('process.not-found', { process: id });
      const process = await requireProcess(connection, id);
      const events: (StoredEvent | undefined)[] = [];
      await work(process, { connection, markingId: process.markingId, events });
      const written = events.filter((event) => event !== undefined);
      if (written.length > 0) await logEvents(connection, id, written, process.markingId);
      return id;
    });
  }

  async #write(work: (connection: Connection) => Promise<number>): Promise<SchedulingProcess> {
    authorise(this.#context.reader, 'process.edit');
    const { database, clearance } = this.#context;
    const stored = await database.write(clearance, async (connection) => {
      const id = await work(connection);
      await recordDone(connection, this.#context, { action: 'process.edit', object: { kind: 'process', id } });
      return requireProcess(connection, id);
    });
    return this.#describe(stored);
  }

  #describe(process: StoredProcess): SchedulingProcess {
    return describeProcess(process, this.#today);
  }

  /** The node's day (UTC). */
  get #today(): CalendarDate {
    return this.#context.now().toISOString().slice(0, 10);
  }

  /** Plans of an authority are its own. */
  get #marking(): Marking {
    return internalMarking(this.#context.country);
  }
}

const stateEvents: Readonly<Record<StoredProcess['state'], ProcessEventKind>> = {
  open: 'reopened',
  done: 'done',
  stopped: 'stopped',
};

function untouched(step: string): StoredStep {
  return { step, doneOn: null, dueOn: null, note: null, documents: [] };
}

function changedStep(before: StoredStep, { doneOn, dueOn, note, document }: ProcessStepRequest): StoredStep {
  return {
    step: before.step,
    doneOn: doneOn === undefined ? before.doneOn : doneOn,
    dueOn: dueOn === undefined ? before.dueOn : dueOn,
    note: note ?? before.note,
    documents: document === undefined ? before.documents : [...before.documents, document],
  };
}

function requireProcedure({ procedure, jurisdiction }: ProcessRequest): Procedure {
  const found = findProcedure(procedure);
  if (found?.jurisdiction !== jurisdiction)
    throw new VigiaError('process.procedure-unknown', { procedure, jurisdiction });
  return found;
}

async function isKnown(connection: Connection, { kind, id }: ProcessRequest['subject']): Promise<boolean> {
  if (kind === 'class' && findRule(id) !== undefined) return true;
  return holdsSubstance(connection, id);
}

async function requireProcess(connection: Connection, id: number): Promise<StoredProcess> {
  const [found] = await readProcesses(connection, { id });
  if (found === undefined) throw new VigiaError('process.not-found', { process: id });
  return found;
}

function byUrgency(a: SchedulingProcess, b: SchedulingProcess): number {
  if (a.overdue !== b.overdue) return a.overdue ? -1 : 1;
  if (a.nextDate === b.nextDate) return a.id - b.id;
  if (a.nextDate === null || b.nextDate === null) return a.nextDate === null ? 1 : -1;
  return a.nextDate < b.nextDate ? -1 : 1;
}
