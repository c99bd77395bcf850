import { readFile } from 'node:fs/promises';
import {
  type AlertDetail,
  AlertQuery,
  AlertReplyRequest,
  ComposeRequest,
  DraftStepRequest,
  RetractAlertRequest,
  ReturnDraftRequest,
  SaveDraftRequest,
  textRequestOf,
  WordingRequest,
} from '../../api/index.ts';
import { languages, VigiaError } from '../../base/index.ts';
import type { VigiaNode } from '../../server/index.ts';
import { readLanguage } from '../language.ts';
import { parseQuery } from '../parse-query.ts';
import { printJson, printLine, printTable } from '../print.ts';
import { addStoreFlags, type StoreFlags, withNode } from '../with-node.ts';
import type { AddCommand } from './index.ts';

interface TextFlags {
  readonly en?: string;
  readonly fr?: string;
  readonly es?: string;
}

interface StepFlags extends StoreFlags {
  readonly revision?: string;
  readonly note?: string;
}

type Alerts = VigiaNode['alerts'];

export const addAlerts: AddCommand = (program) => {
  const alerts = program.command('alerts').description('alerts of this node and of others');
  addReading(alerts);
  addWriting(alerts);
  addSteps(alerts);
  addStoreFlags(
    alerts.command('wording').argument('<file>').description('words that stigmatise, and what to say instead'),
  )
    .option('--language <code>', 'language of the text: en, fr or es (that of the terminal)')
    .action(async (file: string, flags: StoreFlags & { language?: string }) => {
      const text = await readText(file);
      const request = parseQuery(WordingRequest, { texts: [{ language: flags.language ?? readLanguage(), text }] });
      const report = await withNode(flags, async (node) => node.alerts.checkWording(request));
      if (flags.json === true) return printJson(report);
      printTable(
        report.texts.flatMap(({ findings }) => findings),
        {
          found: ({ found }) => found,
          instead: ({ alternatives }) => alternatives.join('; '),
          source: ({ source }) => `${source.publisher}, ${source.title}`,
        },
      );
    });
};

type Group = Parameters<typeof addStoreFlags>[0];

function addReading(alerts: Group): void {
  addStoreFlags(alerts.command('list', { isDefault: true }).description('what changed last first'))
    .option('--state <states>', 'draft, in-review, published, updated, retracted, separated by ~')
    .option('--owner <country>', 'of the node of one country')
    .option('--substance <id>', 'this substance, or those of this class')
    .option('--place <id>', 'this place and those inside it')
    .option('--audience <audience>', 'with advice for clinicians, laboratories, police-and-customs or community')
    .option('--since <day>', 'changed on or after this day')
    .option('--waiting <who>', 'me: only what waits for you')
    .action(async (flags: StoreFlags & Partial<Record<keyof AlertQuery, string>>) => {
      const query = parseQuery(AlertQuery, flags);
      const page = await withNode(flags, (node) => node.alerts.list(query));
      if (flags.json === true) return printJson(page);
      const language = readLanguage();
      printTable(page.alerts, {
        alert: ({ id }) => id,
        owner: ({ owner }) => owner,
        state: ({ state, pending }) => (pending === null ? state : `${state} (${pending})`),
        version: ({ version }) => version,
        tlp: ({ tlp }) => tlp,
        severity: ({ severity }) => severity,
        waiting: ({ waiting }) => waiting,
        training: ({ training }) => (training ? 'training' : null),
        title: ({ title }) => title[language]?.text ?? Object.values(title)[0]?.text,
      });
    });
  addStoreFlags(alerts.command('show').argument('<alert>').description('one alert with its versions and replies'))
    .option('--version-number <number>', 'as it was published then')
    .option('--as-request', 'what "alerts save" takes, to be changed and given back')
    .action(async (id: string, flags: StoreFlags & { versionNumber?: string; asRequest?: boolean }) => {
      const { versionNumber } = flags;
      if (flags.asRequest === true) {
        return printJson(requestOf(await withNode(flags, (node) => node.alerts.find(idOf(id)))));
      }
      if (versionNumber !== undefined) {
        return printJson(await withNode(flags, (node) => node.alerts.findVersion(idOf(id), numberOf(versionNumber))));
      }
      return printAlert(await withNode(flags, (node) => node.alerts.find(idOf(id))), flags);
    });
}

function addWriting(alerts: Group): void {
  addStoreFlags(alerts.command('compose').description('a draft from verified signals, or an empty one'))
    .option('--signals <numbers>', 'verified signals, separated by commas')
    .option('--group <number>', 'every verified signal of this group')
    .option('--tlp <label>', 'marking of the alert (AMBER+STRICT)')
    .option('--releasable-to <countries>', 'ISO codes, separated by commas')
    .action(async (flags: StoreFlags & { signals?: string; group?: string; tlp?: string; releasableTo?: string }) => {
      const { tlp } = flags;
      const marking = tlp === undefined ? undefined : { tlp, releasableTo: listOf(flags.releasableTo) };
      const signals = listOf(flags.signals).map(numberOf);
      const group = flags.group === undefined ? undefined : numberOf(flags.group);
      const request = parseQuery(ComposeRequest, { signals, group, marking });
      printAlert(await withNode(flags, (node) => node.alerts.compose(request)), flags);
    });
  addStoreFlags(
    alerts
      .command('save')
      .argument('<alert>')
      .argument('<file>')
      .description('save the text of a draft, JSON as PUT /alerts/:id/draft takes it'),
  ).action(async (id: string, file: string, flags: StoreFlags) => {
    const request = parseQuery(SaveDraftRequest, parseJson(await readText(file), file));
    printAlert(await withNode(flags, (node) => node.alerts.save(idOf(id), request)), flags);
  });
  addTexts(alerts.command('reply').argument('<alert>').description('a note, a sighting or an answer of this node'))
    .requiredOption('--kind <kind>', 'note, sighting or answer')
    .option('--answer <answer>', 'yes, no or unknown')
    .option('--count <number>', 'of a sighting')
    .option('--first-seen <day>', 'of a sighting')
    .option('--last-seen <day>', 'of a sighting')
    .option('--places <ids>', 'of a sighting, separated by commas')
    .action(async (id: string, flags: StoreFlags & TextFlags & Partial<Record<keyof AlertReplyRequest, string>>) => {
      const { kind, answer = null, firstSeen = null, lastSeen = null } = flags;
      const count = flags.count === undefined ? null : numberOf(flags.count);
      const figures = { answer, count, firstSeen, lastSeen, places: listOf(flags.places) };
      const request = parseQuery(AlertReplyRequest, { kind, ...figures, text: textsOf(flags) });
      printAlert(await withNode(flags, (node) => node.alerts.reply(idOf(id), request)), flags);
    });
}

function addSteps(alerts: Group): void {
  addStep(alerts, 'submit', 'ask a second person to look', (service, id, request) => service.submit(id, request));
  addStep(alerts, 'publish', 'publish what is in review', (service, id, request) => service.publish(id, request));
  addStoreFlags(alerts.command('return').argument('<alert>').description('give a draft back with remarks'))
    .requiredOption('--remarks <text>', 'what is to be changed')
    .option('--revision <number>', 'the text that was read (the last one)')
    .action(async (id: string, flags: StepFlags & { remarks: string }) => {
      const returned = await withNode(flags, async ({ alerts: service }) => {
        const expectedRevision = await revisionOf(service, idOf(id), flags);
        const request = parseQuery(ReturnDraftRequest, { expectedRevision, remarks: flags.remarks });
        return service.return(idOf(id), request);
      });
      printAlert(returned, flags);
    });
  addStoreFlags(alerts.command('discard').argument('<alert>').description('throw a draft away'))
    .option('--revision <number>', 'the text that was read (the last one)')
    .option('--note <text>', 'why')
    .action(async (id: string, flags: StepFlags) => {
      await withNode(flags, async ({ alerts: service }) => {
        const expectedRevision = await revisionOf(service, idOf(id), flags);
        const request = parseQuery(DraftStepRequest, { expectedRevision, note: flags.note });
        await service.discard(idOf(id), request);
      });
      return flags.json === true ? printJson({ discarded: id }) : printLine(`the draft of ${id} is discarded`);
    });
  addTexts(
    alerts.command('retract').argument('<alert>').description('take an alert back for ever, with the reason'),
  ).action(async (id: string, flags: StoreFlags & TextFlags) => {
    const request = parseQuery(RetractAlertRequest, { reason: textsOf(flags) });
    printAlert(await withNode(flags, (node) => node.alerts.retract(idOf(id), request)), flags);
  });
}

function addStep(
  alerts: Group,
  name: string,
  description: string,
  take: (service: Alerts, id: string, request: DraftStepRequest) => Promise<AlertDetail>,
): void {
  addStoreFlags(alerts.command(name).argument('<alert>').description(description))
    .option('--revision <number>', 'the text that was read (the last one)')
    .option('--note <text>', 'what others should know')
    .action(async (id: string, flags: StepFlags) => {
      const detail = await withNode(flags, async ({ alerts: service }) => {
        const expectedRevision = await revisionOf(service, idOf(id), flags);
        return take(service, idOf(id), parseQuery(DraftStepRequest, { expectedRevision, note: flags.note }));
      });
      printAlert(detail, flags);
    });
}

function addTexts(command: Group): Group {
  return addStoreFlags(command)
    .option('--en <text>', 'in English')
    .option('--fr <text>', 'in French')
    .option('--es <text>', 'in Spanish');
}

function textsOf(flags: TextFlags): object {
  return Object.fromEntries(
    languages.flatMap((language) => {
      const text = flags[language];
      return text === undefined ? [] : [[language, { text, state: 'final' }]];
    }),
  );
}

/** What `alerts save` takes, with nothing changed. */
function requestOf(detail: AlertDetail): object {
  return { expectedRevision: detail.draft?.revision ?? detail.revision, text: textRequestOf(detail) };
}

async function revisionOf(service: Alerts, id: string, { revision }: StepFlags): Promise<number> {
  if (revision !== undefined) return numberOf(revision);
  const { draft, revision: shown } = await service.find(id);
  return draft?.revision ?? shown;
}

function idOf(text: string): string {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u.test(text)) {
    throw new VigiaError('request.invalid', { problem: `alert: ${text}` });
  }
  return text;
}

function numberOf(text: string): number {
  if (!/^\d{1,9}$/u.test(text)) throw new VigiaError('request.invalid', { problem: `number: ${text}` });
  return Number(text);
}

function listOf(text: string | undefined): string[] {
  return (text ?? '').split(',').flatMap((part) => part.trim() || []);
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new VigiaError('file.unreadable', { file, reason }, error);
  }
}

function parseJson(text: string, file: string): object {
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed === 'object' && parsed !== null) return parsed;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new VigiaError('file.unreadable', { file, reason }, error);
  }
  throw new VigiaError('file.unreadable', { file, reason: 'no JSON object' });
}

function printAlert(alert: AlertDetail, { json }: StoreFlags): void {
  if (json === true) {
    printJson(alert);
    return;
  }
  const language = readLanguage();
  const text = alert.draft?.text ?? alert.text;
  const { id, owner, state, pending, version, waiting } = alert;
  const title = text?.title[language]?.text ?? Object.values(text?.title ?? {})[0]?.text;
  printTable([alert], {
    alert: () => id,
    owner: () => owner,
    state: () => (pending === null ? state : `${state} (${pending})`),
    version: () => version,
    revision: () => alert.draft?.revision ?? alert.revision,
    tlp: () => text?.marking.tlp,
    waiting: () => waiting,
    training: () => (text?.training === true ? 'training' : null),
    title: () => title,
  });
  if (alert.draft !== null && alert.draft.checks.length > 0) {
    printLine('');
    printTable(alert.draft.checks, {
      missing: ({ problem }) => problem,
      where: ({ path }) => path,
      language: (check) => check.language,
      found: ({ wording }) => wording?.found,
      instead: ({ wording }) => wording?.alternatives.join('; '),
    });
  }
  if (alert.tally === null) return;
  printLine('');
  printTable(alert.tally.countries, {
    asked: ({ country }) => country,
    state: (entry) => entry.state,
    answer: ({ answer }) => answer,
    at: ({ answeredAt }) => answeredAt,
  });
}
