import type { RegisterName, SchedulingProcess } from '../../../api/index.ts';
import type { CalendarDate } from '../../../base/index.ts';
import {
  dueDays,
  findProcedure,
  findRule,
  nextDay,
  type Procedure,
  registerName,
  type StepDue,
} from '../../../control/index.ts';
import { nameOfClass } from '../gap/class-of-rule.ts';
import type { StoredProcess } from './process-store.ts';

/** A process with the days that the law's clocks give its steps. */
export function describeProcess(process: StoredProcess, today: CalendarDate): SchedulingProcess {
  const procedure = procedureOf(process);
  const due = dueDays(procedure, process.steps, today);
  const state = stateOf(process, due);
  return {
    id: process.id,
    jurisdiction: process.jurisdiction,
    procedure: process.procedure,
    procedureTitle: procedure.title,
    subject: {
      kind: process.subjectKind,
      id: process.subjectId,
      name: nameOf(process),
    },
    gap: process.gap,
    owner: process.owner,
    state,
    nextDate: state === 'open' ? nextDay(due) : null,
    overdue: state === 'open' && due.some(({ overdue }) => overdue),
    steps: procedure.steps.map(({ id, title, clock }, at) => {
      const written = process.steps.find(({ step }) => step === id);
      return {
        step: id,
        title,
        clock: clock?.text ?? null,
        dueOn: due[at]?.dueOn ?? null,
        dueBasis: due[at]?.dueBasis ?? 'none',
        doneOn: due[at]?.doneOn ?? null,
        note: written?.note ?? null,
        documents: [...(written?.documents ?? [])],
      };
    }),
    tlp: process.tlp,
    history: process.history.map(({ at, by, event, step, note }) => ({
      at,
      by,
      event: step === null ? event : `${event}:${step}`,
      note,
    })),
  };
}

function nameOf({ subjectKind, subjectId }: StoredProcess): RegisterName {
  const isWording = subjectKind === 'class' && findRule(subjectId) !== undefined;
  return isWording ? nameOfClass(subjectId) : registerName(subjectId);
}

/** What takes effect by itself may have been the last step. */
function stateOf({ state }: StoredProcess, due: readonly StepDue[]): StoredProcess['state'] {
  return state === 'open' && due.every(({ doneOn }) => doneOn !== null) ? 'done' : state;
}

export function procedureOf({ procedure }: Pick<StoredProcess, 'procedure'>): Procedure {
  const found = findProcedure(procedure);
  if (found === undefined) throw new Error(`a process follows ${procedure}, which this version does not know`);
  return found;
}
