import { type OneTimeLink, PersonChange, type PersonDetail, type PersonEntry, PersonRequest } from '../../api/index.ts';
import { VigiaError } from '../../base/index.ts';
import { parseQuery } from '../parse-query.ts';
import { printJson, printLine, printTable } from '../print.ts';
import { addStoreFlags, type StoreFlags, withNode } from '../with-node.ts';
import type { AddCommand } from './index.ts';

interface RightFlags extends StoreFlags {
  readonly name?: string;
  readonly email?: string;
  readonly country?: string;
  readonly sectors?: string;
  readonly duties?: string;
  readonly tlp?: string;
}

export const addPeople: AddCommand = (program) => {
  const people = program.command('people').description('who signs in at this node, and what they may see and do');
  addStoreFlags(people.command('list', { isDefault: true }).description('everybody, with their rights')).action(
    async (flags: StoreFlags) => {
      const list = await withNode(flags, (node) => node.door.people.list());
      return flags.json === true ? printJson({ people: list }) : printPeople(list);
    },
  );
  addStoreFlags(
    people.command('show').argument('<person>', 'account name').description('one person, with history'),
  ).action(async (id: string, flags: StoreFlags) => {
    printPerson(await withNode(flags, (node) => node.door.people.get(id)), flags);
  });
  addRightFlags(
    addStoreFlags(people.command('add').argument('<person>', 'account name').description('add a person')),
  ).action(async (id: string, flags: RightFlags) => {
    const request = parseQuery(PersonRequest, { id, name: flags.name ?? id, ...rightsOf(flags) });
    const { person, link } = await withNode(flags, async ({ door }) => ({
      person: await door.people.add(request),
      link: await door.people.makeLink(id),
    }));
    if (flags.json === true) return printJson({ person, link });
    printPeople([person]);
    return printLink(link);
  });
  addRightFlags(
    addStoreFlags(
      people
        .command('roles')
        .argument('<person>', 'account name')
        .description('change what a person may see and do; their sessions end'),
    ),
  ).action(async (id: string, flags: RightFlags) => {
    const change = parseQuery(PersonChange, {
      ...(flags.name === undefined ? {} : { name: flags.name }),
      ...rightsOf(flags),
    });
    printPerson(await withNode(flags, (node) => node.door.people.change(id, change)), flags);
  });
  for (const [verb, disabled] of [
    ['disable', true],
    ['enable', false],
  ] as const) {
    const command = people.command(verb).argument('<person>', 'account name');
    addStoreFlags(
      command.description(disabled ? 'keep a person out; nothing is forgotten' : 'let a person in again'),
    ).action(async (id: string, flags: StoreFlags) => {
      printPerson(await withNode(flags, (node) => node.door.people.change(id, { disabled })), flags);
    });
  }
  addStoreFlags(
    people
      .command('reset-link')
      .argument('<person>', 'account name')
      .description('a link by which a person sets a new password or passkey, once, within a day'),
  ).action(async (id: string, flags: StoreFlags) => {
    const link = await withNode(flags, (node) => node.door.people.makeLink(id));
    return flags.json === true ? printJson(link) : printLink(link);
  });
  addStoreFlags(
    people.command('first-link').description('a link that makes whoever uses it the first administrator'),
  ).action(async (flags: StoreFlags) => {
    const link = await withNode(flags, (node) => node.door.people.makeFirstLink());
    if (link === undefined) throw new VigiaError('access.sign-in-link-refused');
    return flags.json === true ? printJson(link) : printLink(link);
  });
};

function addRightFlags<Target extends ReturnType<typeof addStoreFlags>>(command: Target): Target {
  command
    .option('--name <name>', 'name of the person')
    .option('--email <address>', 'e-mail address')
    .option('--country <code>', 'ISO 3166-1 alpha-2 (default: the node’s)')
    .option(
      '--sectors <list>',
      'health,laboratory,police,customs-and-post,finance,firearms,policy,secretariat,administrator',
    )
    .option('--duties <list>', 'read,analyse,approve,share,administer,audit')
    .option('--tlp <label>', 'narrowest label that may be seen: CLEAR, GREEN, AMBER, AMBER+STRICT, RED or none');
  return command;
}

/** Only what was given: the rest stays as it is. */
function rightsOf({ email, country, sectors, duties, tlp }: RightFlags): Record<string, unknown> {
  return {
    ...(email === undefined ? {} : { email }),
    ...(country === undefined ? {} : { country }),
    ...(sectors === undefined ? {} : { sectors: listOf(sectors) }),
    ...(duties === undefined ? {} : { duties: listOf(duties) }),
    ...(tlp === undefined ? {} : { highestTlp: tlp === 'none' ? null : tlp }),
  };
}

function listOf(text: string): readonly string[] {
  return text.split(',').flatMap((part) => part.trim() || []);
}

function printPerson(person: PersonDetail, { json }: StoreFlags): void {
  if (json === true) {
    printJson(person);
    return;
  }
  printPeople([person]);
  for (const { at, by, event } of person.history) printLine(`${at}  ${event}  ${by}`);
}

function printPeople(people: readonly PersonEntry[]): void {
  printTable(people, {
    person: ({ id }) => id,
    name: ({ name }) => name,
    country: ({ country }) => country,
    sectors: ({ sectors }) => sectors.join(','),
    duties: ({ duties }) => duties.join(','),
    tlp: ({ highestTlp }) => highestTlp ?? 'none',
    state: ({ disabled }) => (disabled ? 'disabled' : 'active'),
    'last sign-in': ({ lastSignIn }) => lastSignIn,
    failed: ({ failedSignIns }) => failedSignIns,
    alarm: ({ alarm }) => (alarm ? 'yes' : ''),
  });
}

function printLink({ path, expiresAt }: OneTimeLink): void {
  printLine(`once, until ${expiresAt}: <address of the node>${path}`);
}
