import { createPublicKey } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { AuditEntry, AuditReport } from '../../api/index.ts';
import { AuditCheckpoint, AuditQuery, AuditVerifyQuery } from '../../api/index.ts';
import { VigiaError } from '../../base/index.ts';
import { exitStatus } from '../exit-status.ts';
import { parseQuery } from '../parse-query.ts';
import { printJson, printLine, printTable } from '../print.ts';
import { addStoreFlags, type StoreFlags, withNode } from '../with-node.ts';
import type { AddCommand } from './index.ts';

interface ListFlags extends StoreFlags {
  readonly own?: boolean;
}

interface VerifyFlags extends StoreFlags {
  readonly from?: string;
  readonly checkpoint?: string;
  readonly publicKey?: string;
}

/** Far more than a checkpoint or a key has. */
const mostFileCharacters = 16_384;

export const addAudit: AddCommand = (program, finish) => {
  const audit = program.command('audit').description('what was done, refused and shown, and whether its record stands');
  addStoreFlags(audit.command('list', { isDefault: true }).description('entries, the newest first'))
    .option('--own', 'what the operator did, without the right to audit')
    .option('--subject <subject>', 'who did it, such as CA:ana or peer:MX')
    .option('--action <action>', 'what was done; alert finds alert.publish too')
    .option('--kind <kind>', 'kind of what it was done to')
    .option('--id <id>', 'number or key of what it was done to')
    .option('--outcome <outcome>', 'done, refused or failed')
    .option('--since <moment>', 'from this moment on, such as 2026-06-01T00:00:00Z')
    .option('--until <moment>', 'before this moment')
    .option('--limit <number>', 'most entries (default 100)')
    .option('--cursor <number>', 'entries before this one')
    .action(async ({ own, ...flags }: ListFlags) => {
      const query = parseQuery(AuditQuery, flags);
      const page = await withNode(flags, (node) => (own === true ? node.audit.listOwn(query) : node.audit.list(query)));
      return flags.json === true ? printJson(page) : printEntries(page.entries);
    });
  addStoreFlags(
    audit.command('verify').description('follow the chain and name what was changed, taken out, moved or cut off'),
  )
    .option('--from <number>', 'first entry to look at')
    .option('--checkpoint <file>', 'compare with a checkpoint that was kept outside the node')
    .option('--public-key <file>', 'key that it must be signed with, JWK or PEM (default: the node’s own)')
    .action(async (flags: VerifyFlags) => {
      const { from } = parseQuery(AuditVerifyQuery, flags);
      const outside = await readOutside(flags);
      const report = await withNode(flags, (node) =>
        node.audit.verify({ from, ...(outside === undefined ? {} : { outside }) }),
      );
      if (!report.sound) finish(exitStatus.findings);
      return flags.json === true ? printJson(report) : printReport(report);
    });
  addStoreFlags(
    audit.command('checkpoint').description('sign where the chain stands, to be kept outside the node'),
  ).action(async (flags: StoreFlags) => printJson(await withNode(flags, (node) => node.audit.requestCheckpoint())));
  addStoreFlags(audit.command('export').description('every entry and checkpoint as lines of JSON')).action(
    (flags: StoreFlags) =>
      withNode(flags, async (node) => {
        for await (const line of node.audit.exportLines()) await write(line);
      }),
  );
};

/** A pipe that is slow to read holds the chain up, not the memory. */
function write(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => (error === undefined || error === null ? resolve() : reject(error)));
  });
}

async function readOutside({
  checkpoint,
  publicKey,
}: VerifyFlags): Promise<{ checkpoint: AuditCheckpoint; publicKey?: AuditCheckpoint['publicKey'] } | undefined> {
  if (checkpoint === undefined) {
    if (publicKey !== undefined) throw new VigiaError('request.invalid', { problem: '--public-key: no --checkpoint' });
    return undefined;
  }
  const parsed = AuditCheckpoint.safeParse(parseJson(await readText(checkpoint)));
  if (!parsed.success) throw new VigiaError('audit.file-unreadable', { file: checkpoint });
  if (publicKey === undefined) return { checkpoint: parsed.data };
  return { checkpoint: parsed.data, publicKey: readKey(publicKey, await readText(publicKey)) };
}

async function readText(file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new VigiaError('audit.file-unreadable', { file }, error);
  });
  if (text.length > mostFileCharacters) throw new VigiaError('audit.file-unreadable', { file });
  return text;
}

function readKey(file: string, text: string): AuditCheckpoint['publicKey'] {
  const given = AuditCheckpoint.shape.publicKey.safeParse(parseJson(text));
  if (given.success) return given.data;
  try {
    return AuditCheckpoint.shape.publicKey.parse(createPublicKey(text).export({ format: 'jwk' }));
  } catch (error) {
    throw new VigiaError('audit.file-unreadable', { file }, error);
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // It may be PEM; whoever asks says what it should have been.
    return undefined;
  }
}

function printEntries(entries: readonly AuditEntry[]): void {
  printTable(entries, {
    entry: ({ seq }) => seq,
    at: ({ at }) => at,
    subject: ({ subject }) => subject,
    kind: ({ kind }) => kind,
    action: ({ action }) => action,
    outcome: ({ outcome }) => outcome,
    object: ({ object }) => (object === null ? '' : `${object.kind} ${object.id ?? ''}`),
    detail: ({ detail }) => JSON.stringify(detail).slice(0, 100),
  });
}

function printReport({ sound, from, entries, last, hash, checkpoints, found, findings }: AuditReport): void {
  printLine(`entries ${from} to ${last}: ${entries} followed, ${checkpoints} checkpoints compared`);
  printLine(`hash of entry ${last}: ${hash}`);
  if (sound) {
    printLine('the chain is sound');
    return;
  }
  printTable(findings, {
    finding: ({ kind }) => kind,
    entry: ({ seq }) => seq,
    until: ({ until }) => until,
  });
  printLine(`the chain is NOT sound: ${found} findings`);
}
