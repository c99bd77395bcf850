import { type TokenEntry, TokenRequest } from '../../api/index.ts';
import { VigiaError } from '../../base/index.ts';
import { parseQuery } from '../parse-query.ts';
import { printJson, printLine, printTable } from '../print.ts';
import { addStoreFlags, type StoreFlags, withNode } from '../with-node.ts';
import type { AddCommand } from './index.ts';

interface AddFlags extends StoreFlags {
  readonly name: string;
  readonly user?: string;
  readonly secretFromStdin?: boolean;
  readonly scopes?: string;
  readonly country?: string;
  readonly sectors?: string;
  readonly tlp?: string;
  readonly days?: string;
}

const millisecondsOfDay = 86_400_000;
const mostSecretBytes = 1_024;

export const addTokens: AddCommand = (program) => {
  const tokens = program.command('tokens').description('what programs come in with');
  addStoreFlags(tokens.command('list', { isDefault: true }).description('all tokens, without their secrets')).action(
    async (flags: StoreFlags) => {
      const list = await withNode(flags, (node) => node.door.tokens.list());
      return flags.json === true ? printJson({ tokens: list }) : printTokens(list);
    },
  );
  addStoreFlags(tokens.command('add').description('make a token; its secret is shown this once'))
    .requiredOption('--name <name>', 'what it is for')
    .option('--user <name>', 'user name for HTTP Basic, where the program must have a given one')
    .option('--secret-from-stdin', 'take the secret from standard input: at least 16 characters')
    .option('--scopes <list>', 'actions it may do, as data.ingest,alert.reply; none: it reads')
    .option('--country <code>', 'ISO 3166-1 alpha-2 (default: the node’s)')
    .option('--sectors <list>', 'sectors that it reads for (default: all)')
    .option('--tlp <label>', 'narrowest label that it may see (default: GREEN)')
    .option('--days <number>', 'days until it ends (default 90, at most 366)')
    .action(async (flags: AddFlags) => {
      const secret = flags.secretFromStdin === true ? await readSecret() : undefined;
      const made = await withNode(flags, (node) =>
        node.door.tokens.make(parseQuery(TokenRequest, requestOf(flags, { secret, now: new Date() }))),
      );
      if (flags.json === true) return printJson(made);
      printTokens([made.token]);
      printLine(`bearer  ${made.bearer}`);
      return printLine(`basic   ${made.user}:${made.secret}`);
    });
  addStoreFlags(
    tokens.command('revoke').argument('<number>', 'number of the token').description('end a token at once'),
  ).action(async (text: string, flags: StoreFlags) => {
    const token = await withNode(flags, (node) => node.door.tokens.revoke(numberOf(text)));
    return flags.json === true ? printJson(token) : printTokens([token]);
  });
};

function requestOf(
  { name, user, scopes, country, sectors, tlp = 'GREEN', days = '90' }: AddFlags,
  { secret, now }: { readonly secret: string | undefined; readonly now: Date },
): Record<string, unknown> {
  if (!/^\d{1,3}$/u.test(days)) throw new VigiaError('request.invalid', { problem: `--days: ${days}` });
  return {
    name,
    ...(user === undefined ? {} : { user }),
    ...(secret === undefined ? {} : { secret }),
    scopes: scopes === undefined ? [] : listOf(scopes),
    ...(country === undefined ? {} : { country }),
    ...(sectors === undefined ? {} : { sectors: listOf(sectors) }),
    highestTlp: tlp === 'none' ? null : tlp,
    expiresAt: new Date(now.getTime() + Number(days) * millisecondsOfDay).toISOString(),
  };
}

function listOf(text: string): readonly string[] {
  return text.split(',').flatMap((part) => part.trim() || []);
}

/** A secret on the command line would stand in the list of processes. */
async function readSecret(): Promise<string> {
  let text = '';
  for await (const piece of process.stdin.setEncoding('utf8')) {
    text += String(piece);
    if (text.length > mostSecretBytes) throw new VigiaError('request.too-large');
  }
  return text.trim();
}

function numberOf(text: string): number {
  if (!/^\d{1,9}$/u.test(text)) throw new VigiaError('request.invalid', { problem: `number: ${text}` });
  return Number(text);
}

function printTokens(tokens: readonly TokenEntry[]): void {
  printTable(tokens, {
    token: ({ id }) => id,
    name: ({ name }) => name,
    user: ({ user }) => user,
    owner: ({ owner }) => owner ?? 'operator',
    scopes: ({ scopes }) => scopes.join(','),
    country: ({ country }) => country,
    tlp: ({ highestTlp }) => highestTlp ?? 'none',
    until: ({ expiresAt }) => expiresAt,
    'last used': ({ usedAt }) => usedAt,
    state: ({ state }) => state,
  });
}
