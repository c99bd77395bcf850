import type { Collection } from '../../api/index.ts';
import { CollectionGrantRequest, CollectionRequest } from '../../api/index.ts';
import { parseQuery } from '../parse-query.ts';
import { printJson, printLine, printTable } from '../print.ts';
import { addStoreFlags, type StoreFlags, withNode } from '../with-node.ts';
import type { AddCommand } from './index.ts';

interface AddFlags extends StoreFlags {
  readonly title?: string;
  readonly description?: string;
  readonly read?: readonly string[];
  readonly write?: readonly string[];
}

interface GrantFlags extends StoreFlags {
  readonly read?: boolean;
  readonly write?: boolean;
}

export const addCollections: AddCommand = (program) => {
  const collections = program.command('collections').description('collections of STIX objects that TAXII clients use');
  addStoreFlags(
    collections.command('list', { isDefault: true }).description('collections and who may use them'),
  ).action(async (flags: StoreFlags) => {
    const list = await withNode(flags, (node) => node.share.collections.list());
    return flags.json === true ? printJson(list) : printCollections(list.collections);
  });
  addStoreFlags(
    collections
      .command('add')
      .argument('<alias>', 'short name: small letters, digits and hyphens')
      .description('a collection for clients of this node'),
  )
    .option('--title <text>', 'what people read; the alias where there is none')
    .option('--description <text>', 'what it is for')
    .option('--read <subject...>', 'who may read it, such as token:7')
    .option('--write <subject...>', 'who may add objects; who may do both may delete')
    .action(async (alias: string, flags: AddFlags) => {
      const { title = alias, description } = flags;
      const request = parseQuery(CollectionRequest, { alias, title, description, grants: grantsOf(flags) });
      const added = await withNode(flags, (node) => node.share.collections.add(request));
      return flags.json === true ? printJson(added) : printCollections([added]);
    });
  addStoreFlags(
    collections
      .command('grant')
      .argument('<collection>', 'id or alias')
      .argument('<subject>', 'who, such as token:7')
      .description('let somebody use a collection; without --read and --write, no longer'),
  )
    .option('--read', 'may read')
    .option('--write', 'may add objects')
    .action(async (name: string, subject: string, flags: GrantFlags) => {
      const { read: canRead = false, write: canWrite = false } = flags;
      const request = parseQuery(CollectionGrantRequest, { subject, canRead, canWrite });
      const changed = await withNode(flags, (node) => node.share.collections.grant(name, request));
      return flags.json === true ? printJson(changed) : printCollections([changed]);
    });
  addStoreFlags(
    collections
      .command('renew')
      .argument('<collection>', 'id or alias')
      .description('after a restore from a backup: whoever polls it begins anew'),
  ).action(async (name: string, flags: StoreFlags) => {
    const changed = await withNode(flags, (node) => node.share.collections.renewEpoch(name));
    return flags.json === true ? printJson(changed) : printCollections([changed]);
  });
  addStoreFlags(
    collections
      .command('remove')
      .argument('<collection>', 'id or alias')
      .description('take a collection away with everything in it'),
  ).action(async (name: string, flags: StoreFlags) => {
    const removal = await withNode(flags, (node) => node.share.collections.remove(name));
    return flags.json === true ? printJson(removal) : printLine(`collection ${removal.removed} is removed`);
  });
};

function grantsOf({ read = [], write = [] }: AddFlags): object[] {
  return [...new Set([...read, ...write])].map((subject) => ({
    subject,
    canRead: read.includes(subject),
    canWrite: write.includes(subject),
  }));
}

function printCollections(collections: readonly Collection[]): void {
  printTable(collections, {
    id: ({ id }) => id,
    alias: ({ alias }) => alias,
    kind: ({ kind }) => kind,
    title: ({ title }) => title.en,
    read: ({ grants }) => subjects(grants.filter(({ canRead }) => canRead)),
    write: ({ grants }) => subjects(grants.filter(({ canWrite }) => canWrite)),
    epoch: ({ epoch }) => epoch,
  });
}

function subjects(grants: Collection['grants']): string {
  return grants.map(({ subject }) => subject).join(' ');
}
