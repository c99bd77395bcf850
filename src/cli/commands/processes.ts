import {
  ProcessChangeRequest,
  ProcessQuery,
  ProcessRequest,
  ProcessStepRequest,
  type SchedulingProcess,
} from '../../api/index.ts';
import { VigiaError } from '../../base/index.ts';
import { readLanguage } from '../language.ts';
import { parseQuery } from '../parse-query.ts';
import { printJson, printLine, printTable } from '../print.ts';
import { addStoreFlags, type StoreFlags, withNode } from '../with-node.ts';
import type { AddCommand } from './index.ts';

interface OpenFlags extends StoreFlags {
  readonly jurisdiction: string;
  readonly procedure: string;
  readonly substance?: string;
  readonly class?: string;
  readonly gap?: string;
  readonly owner: string;
  readonly startedOn: string;
  readonly note?: string;
}

interface StepFlags extends StoreFlags {
  readonly doneOn?: string;
  readonly dueOn?: string;
  readonly note?: string;
  readonly document?: string;
  readonly url?: string;
}

export const addProcesses: AddCommand = (program) => {
  const processes = program.command('processes').description('substances on their way onto a list, step by step');
  addStoreFlags(processes.command('list', { isDefault: true }).description('what is followed, overdue first'))
    .option('--state <state>', 'open, done or stopped')
    .option('--jurisdiction <code>', 'UN, CA, MX, US, NL or EU')
    .option('--substance <id>', 'about one substance or class')
    .action(async (flags: StoreFlags & Partial<Record<keyof ProcessQuery, string>>) => {
      const query = parseQuery(ProcessQuery, flags);
      const list = await withNode(flags, (node) => node.processes.list(query));
      return flags.json === true ? printJson(list) : printProcesses(list.processes);
    });
  addStoreFlags(
    processes.command('procedures').description('how each jurisdiction lists a substance, with the law’s clocks'),
  ).action(async (flags: StoreFlags) => {
    const { procedures } = await withNode(flags, async (node) => node.processes.listProcedures());
    if (flags.json === true) return printJson({ procedures });
    const language = readLanguage();
    const rows = procedures.flatMap(({ id, steps }) => steps.map((step) => ({ id, ...step })));
    printTable(rows, {
      procedure: ({ id }) => id,
      step: ({ step }) => step,
      title: ({ title }) => title[language],
      clock: ({ clock }) => clock?.[language],
    });
  });
  addStoreFlags(processes.command('show').argument('<number>').description('one process with its steps')).action(
    async (number: string, flags: StoreFlags) => {
      const process = await withNode(flags, (node) => node.processes.find(numberOf(number)));
      return flags.json === true ? printJson(process) : printSteps(process);
    },
  );
  addStoreFlags(processes.command('open').description('follow a substance on its way onto a list'))
    .requiredOption('--jurisdiction <code>', 'UN, CA, MX, US, NL or EU')
    .requiredOption('--procedure <id>', 'see vigia processes procedures')
    .requiredOption('--owner <name>', 'who follows it')
    .requiredOption('--started-on <day>', 'day of its first step')
    .option('--substance <id>', 'what it is about')
    .option('--class <id>', 'the class wording that it is about')
    .option('--gap <key>', 'the gap that it is opened for')
    .option('--note <text>', 'what others should know')
    .action(async (flags: OpenFlags) => {
      const { jurisdiction, procedure, substance, gap, owner, startedOn, note } = flags;
      const subject =
        flags.class === undefined ? { kind: 'substance', id: substance } : { kind: 'class', id: flags.class };
      const request = parseQuery(ProcessRequest, { jurisdiction, procedure, subject, gap, owner, startedOn, note });
      const process = await withNode(flags, (node) => node.processes.open(request));
      return flags.json === true ? printJson(process) : printSteps(process);
    });
  addStoreFlags(
    processes.command('step').argument('<number>').argument('<step>').description('write what is known about a step'),
  )
    .option('--done-on <day>', 'when it was done')
    .option('--due-on <day>', 'when it is due; goes before the law’s clock')
    .option('--note <text>', 'what others should know')
    .option('--document <title>', 'adds a document')
    .option('--url <address>', 'where the document is')
    .action(async (number: string, step: string, flags: StepFlags) => {
      const { doneOn, dueOn, note, document: title, url = null } = flags;
      const document = title === undefined ? undefined : { title, url };
      const request = parseQuery(ProcessStepRequest, { doneOn, dueOn, note, document });
      const process = await withNode(flags, (node) => node.processes.changeStep(numberOf(number), step, request));
      return flags.json === true ? printJson(process) : printSteps(process);
    });
  addStoreFlags(processes.command('change').argument('<number>').description('stop, reopen or end a process'))
    .option('--state <state>', 'open, done or stopped')
    .option('--owner <name>', 'who follows it from now on')
    .option('--note <text>', 'why')
    .action(async (number: string, flags: StoreFlags & Partial<Record<keyof ProcessChangeRequest, string>>) => {
      const { state, owner, note } = flags;
      const request = parseQuery(ProcessChangeRequest, { state, owner, note });
      const process = await withNode(flags, (node) => node.processes.change(numberOf(number), request));
      return flags.json === true ? printJson(process) : printSteps(process);
    });
};

function numberOf(text: string): number {
  if (!/^\d{1,9}$/u.test(text)) throw new VigiaError('request.invalid', { problem: `number: ${text}` });
  return Number(text);
}

function printProcesses(processes: readonly SchedulingProcess[]): void {
  const language = readLanguage();
  printTable(processes, {
    process: ({ id }) => id,
    jurisdiction: ({ jurisdiction }) => jurisdiction,
    procedure: ({ procedure }) => procedure,
    subject: ({ subject }) => subject.name.text[language],
    state: ({ state }) => state,
    next: ({ nextDate }) => nextDate,
    overdue: ({ overdue }) => (overdue ? 'yes' : 'no'),
    owner: ({ owner }) => owner,
  });
}

function printSteps(process: SchedulingProcess): void {
  const language = readLanguage();
  printProcesses([process]);
  printLine('');
  printTable(process.steps, {
    step: ({ step }) => step,
    title: ({ title }) => title[language],
    due: ({ dueOn }) => dueOn,
    by: ({ dueBasis }) => dueBasis,
    done: ({ doneOn }) => doneOn,
    clock: ({ clock }) => clock?.[language],
    note: ({ note }) => note,
  });
}
