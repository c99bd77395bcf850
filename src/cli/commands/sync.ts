import { QuarantineDecision, type QuarantineEntry, QuarantineQuery, type SyncEntry } from '../../api/index.ts';
import { VigiaError } from '../../base/index.ts';
import type { VisitOutcome } from '../../server/index.ts';
import { exitStatus } from '../exit-status.ts';
import { parseQuery } from '../parse-query.ts';
import { printJson, printLine, printTable } from '../print.ts';
import { addStoreFlags, type StoreFlags, withNode } from '../with-node.ts';
import type { AddCommand } from './index.ts';

interface ListFlags extends StoreFlags {
  readonly state?: string;
  readonly country?: string;
  readonly limit?: string;
}

interface DecideFlags extends StoreFlags {
  readonly note?: string;
}

export const addSync: AddCommand = (program, finish) => {
  const sync = program.command('sync').description('what comes from other nodes');
  addStoreFlags(sync.command('status', { isDefault: true }).description('how far each peer was read')).action(
    async (flags: StoreFlags) => {
      const list = await withNode(flags, (node) => node.share.sync.list());
      return flags.json === true ? printJson(list) : printStatus(list.peers);
    },
  );
  addStoreFlags(
    sync.command('now').argument('[country]', 'one peer; absent: all').description('visit peers here and now'),
  ).action(async (country: string | undefined, flags: StoreFlags) => {
    const outcomes = await withNode(flags, (node) => node.share.sync.syncNow(country));
    if (outcomes.some(({ error }) => error !== null)) finish(exitStatus.findings);
    return flags.json === true ? printJson({ outcomes }) : printOutcomes(outcomes);
  });
  addStoreFlags(sync.command('waiting').description('objects that wait for others')).action(
    async (flags: StoreFlags) => {
      const list = await withNode(flags, (node) => node.share.sync.listWaiting());
      if (flags.json === true) return printJson(list);
      return printTable(list.waiting, {
        from: ({ country }) => country,
        object: ({ object }) => object,
        since: ({ since }) => since,
        overdue: ({ overdue }) => (overdue ? 'yes' : 'no'),
        missing: ({ missing }) => missing.join(' '),
      });
    },
  );
  const quarantine = sync.command('quarantine').description('objects that something is wrong with');
  addStoreFlags(quarantine.command('list', { isDefault: true }).description('what is kept aside, and why'))
    .option('--state <state>', 'held (default), released, discarded, superseded or all')
    .option('--country <country>', 'from this peer')
    .option('--limit <number>', 'most entries')
    .action(async ({ state, country, limit, ...flags }: ListFlags) => {
      const query = parseQuery(QuarantineQuery, { state, country, limit });
      const page = await withNode(flags, (node) => node.share.sync.listQuarantine(query));
      return flags.json === true ? printJson(page) : printQuarantine(page.entries);
    });
  addStoreFlags(
    quarantine.command('show').argument('<number>').description('one of them, with what was received'),
  ).action(async (text: string, flags: StoreFlags) => {
    const entry = await withNode(flags, (node) => node.share.sync.getQuarantined(numberOf(text)));
    if (flags.json === true) return printJson(entry);
    printQuarantine([entry]);
    if (entry.content !== null) printLine(entry.content);
  });
  const decisions = { release: 'let it in', discard: 'forget it' } as const;
  for (const decision of ['release', 'discard'] as const) {
    addStoreFlags(quarantine.command(decision).argument('<number>').description(decisions[decision]))
      .option('--note <text>', 'why')
      .action(async (text: string, { note, ...flags }: DecideFlags) => {
        const request = parseQuery(QuarantineDecision, note === undefined ? {} : { note });
        const entry = await withNode(flags, (node) => node.share.sync[decision](numberOf(text), request));
        return flags.json === true ? printJson(entry) : printQuarantine([entry]);
      });
  }
};

function numberOf(text: string): number {
  if (!/^\d{1,9}$/u.test(text)) throw new VigiaError('request.invalid', { problem: `number: ${text}` });
  return Number(text);
}

function printStatus(peers: readonly SyncEntry[]): void {
  printTable(peers, {
    peer: ({ country }) => country,
    'read at': ({ walkedAt }) => walkedAt,
    'read until': ({ addedAfter }) => addedAfter,
    waiting: ({ waiting }) => waiting,
    overdue: ({ waitingOverdue }) => waitingOverdue,
    'kept aside': ({ quarantined }) => quarantined,
    'receipts unsent': ({ receiptsUnsent }) => receiptsUnsent,
  });
}

function printOutcomes(outcomes: readonly VisitOutcome[]): void {
  printTable(outcomes, {
    peer: ({ country }) => country,
    error: ({ error }) => error,
    new: ({ accepted }) => accepted,
    known: ({ known }) => known,
    waiting: ({ waiting }) => waiting,
    'kept aside': ({ quarantined }) => quarantined,
  });
}

function printQuarantine(entries: readonly QuarantineEntry[]): void {
  printTable(entries, {
    number: ({ id }) => id,
    from: ({ country }) => country,
    object: ({ object }) => object,
    reason: ({ reason }) => reason,
    problem: ({ problem }) => problem.slice(0, 80),
    received: ({ receivedAt }) => receivedAt,
    state: ({ state }) => state,
    releasable: ({ releasable }) => (releasable ? 'yes' : 'no'),
  });
}
