import {
  AskRequest,
  QuestionDecision,
  type QuestionEntry,
  QuestionListQuery,
  type StatisticsPolicyEntry,
  StatisticsPolicyRequest,
} from '../../api/index.ts';
import { parseQuery } from '../parse-query.ts';
import { printJson, printLine, printTable } from '../print.ts';
import { addStoreFlags, type StoreFlags, withNode } from '../with-node.ts';
import type { AddCommand } from './index.ts';

interface AskFlags extends StoreFlags {
  readonly source: string;
  readonly indicator?: string;
  readonly records?: string;
  readonly dataset?: string;
  readonly by?: string;
  readonly level?: string;
  readonly within?: string;
  readonly frequency?: string;
  readonly substance?: string;
  readonly from: string;
  readonly to: string;
}

interface ListFlags extends StoreFlags {
  readonly direction?: string;
  readonly state?: string;
}

interface PolicyFlags extends StoreFlags {
  readonly questions: string;
  readonly figures?: string;
  readonly minimum?: string;
  readonly budget?: string;
  readonly basis?: string;
}

export const addAnswers: AddCommand = (program) => {
  addStoreFlags(
    program
      .command('ask')
      .argument('<country>', 'the node to ask')
      .description('ask another node for sums of rows that stay there'),
  )
    .requiredOption('--source <source>', 'of the other node')
    .option('--indicator <indicator>', 'a quantity that may be added up')
    .option('--records <kind>', 'number of records instead, such as shipment')
    .option('--dataset <dataset>', 'where the source has several')
    .option('--by <list>', 'place, period and substance, separated by commas')
    .option('--level <level>', 'of places: country, subdivision, district')
    .option('--within <place>', 'only places inside this one')
    .option('--frequency <code>', 'of periods: A, S, Q or M')
    .option('--substance <substance>', 'only this one')
    .requiredOption('--from <day>', 'first day')
    .requiredOption('--to <day>', 'last day')
    .action(async (country: string, flags: AskFlags) => {
      const { json: _json, dataDir: _dataDir, databaseUrl: _url, by, ...rest } = flags;
      const question = { ...rest, by: by?.split(',') ?? [] };
      const request = parseQuery(AskRequest, { country, question });
      const entry = await withNode(flags, (node) => node.share.questions.ask(request));
      return flags.json === true ? printJson(entry) : printAnswer(entry);
    });
  const answers = program
    .command('answers')
    .description('questions of other nodes, and what is answered of which source');
  addStoreFlags(answers.command('list', { isDefault: true }).description('questions that came and went'))
    .option('--direction <direction>', 'in or out')
    .option('--state <state>', 'waiting, answered or refused')
    .action(async (flags: ListFlags) => {
      const list = await withNode(flags, (node) => node.share.questions.list(parseQuery(QuestionListQuery, flags)));
      return flags.json === true ? printJson(list) : printQuestions(list.questions);
    });
  addStoreFlags(
    answers
      .command('decide')
      .argument('<id>', 'of a question that waits')
      .argument('<decision>', 'answer or refuse')
      .description('let a question be answered as far as protection allows, or refuse it'),
  ).action(async (id: string, decision: string, flags: StoreFlags) => {
    const request = parseQuery(QuestionDecision, { decision });
    const entry = await withNode(flags, (node) => node.share.questions.decide(id, request));
    return flags.json === true ? printJson(entry) : printAnswer(entry);
  });
  addStoreFlags(
    answers
      .command('refresh')
      .argument('<id>', 'of a question to another node')
      .description('ask again what became of it'),
  ).action(async (id: string, flags: StoreFlags) => {
    const entry = await withNode(flags, (node) => node.share.questions.refresh(id));
    return flags.json === true ? printJson(entry) : printAnswer(entry);
  });
  addStoreFlags(answers.command('policies').description('what is answered of which source')).action(
    async (flags: StoreFlags) => {
      const list = await withNode(flags, (node) => node.share.questions.listPolicies());
      return flags.json === true ? printJson(list) : printPolicies(list.policies);
    },
  );
  addStoreFlags(answers.command('policy').argument('<source>').description('decide what is answered of a source'))
    .requiredOption('--questions <mode>', 'never, approval or automatic')
    .option('--figures <mode>', 'protect or as-published, outside their audience')
    .option('--minimum <number>', 'smaller counts are withheld')
    .option('--budget <number>', 'questions that one node may have answered in thirty days')
    .option('--basis <text>', 'law or agreement')
    .action(async (source: string, { questions, figures, minimum, budget, basis, ...flags }: PolicyFlags) => {
      const request = parseQuery(StatisticsPolicyRequest, {
        source,
        questions,
        ...(figures === undefined ? {} : { figures }),
        ...(minimum === undefined ? {} : { minimum: Number(minimum) }),
        ...(budget === undefined ? {} : { budget: Number(budget) }),
        ...(basis === undefined ? {} : { legalBasis: basis }),
      });
      const list = await withNode(flags, (node) => node.share.questions.choosePolicy(request));
      return flags.json === true ? printJson(list) : printPolicies(list.policies);
    });
};

function printAnswer({ id, state, reason, answer }: QuestionEntry): void {
  if (answer === null) {
    printLine(`question ${id} is ${state}${reason === null ? '' : ` (${reason})`}`);
    return;
  }
  printLine(`question ${id}, as known on ${answer.asOf}`);
  printTable(answer.cells, {
    place: ({ place }) => place,
    period: ({ period }) => period,
    substance: ({ substance }) => substance,
    value: ({ value }) => value ?? 'withheld',
  });
}

function printQuestions(questions: readonly QuestionEntry[]): void {
  printTable(questions, {
    question: ({ id }) => id,
    direction: ({ direction }) => direction,
    country: ({ country }) => country,
    asked: ({ askedAt }) => askedAt,
    source: ({ question }) => question.source,
    measure: ({ question }) => question.indicator ?? question.records,
    by: ({ question }) => question.by.join(' '),
    state: ({ state }) => state,
    reason: ({ reason }) => reason,
    cells: ({ cost }) => cost,
  });
}

function printPolicies(policies: readonly StatisticsPolicyEntry[]): void {
  printTable(policies, {
    source: ({ source }) => source,
    questions: ({ questions }) => questions,
    figures: ({ figures }) => figures,
    minimum: ({ minimum }) => minimum,
    budget: ({ budget }) => budget,
    basis: ({ legalBasis }) => legalBasis,
    by: ({ by }) => by,
    at: ({ at }) => at,
  });
}
