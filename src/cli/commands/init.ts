import { type Text, VigiaError } from '../../base/index.ts';
import { countryOfDirectory, NodeIdentity, spokenFingerprint } from '../../server/index.ts';
import { readLanguage } from '../language.ts';
import { printJson, printLine } from '../print.ts';
import { configOf, isCountryAssumed, type StoreFlags } from '../with-node.ts';
import type { AddCommand } from './index.ts';

interface Flags extends Pick<StoreFlags, 'dataDir' | 'json'> {
  readonly country?: string;
  readonly name?: string;
  readonly url?: string;
  readonly rotateKey?: boolean;
}

const nothingToRotate: Text = {
  en: 'The node is new: its first key was made, and there was none to rotate.',
  fr: 'Le nœud est nouveau : sa première clé a été créée, et il n’y en avait aucune à remplacer.',
  es: 'El nodo es nuevo: se creó su primera clave y no había ninguna que sustituir.',
};

export const addInit: AddCommand = (program) => {
  program
    .command('init')
    .description('make the data directory of a node with its key, or say again who it is')
    .option('--country <code>', 'country of the node (ISO 3166-1 alpha-2); it stays what it is')
    .option('--name <text>', 'what the node is called')
    .option('--url <url>', 'address at which its peers reach it')
    .option('--rotate-key', 'put a new key in the place of the present one, which vouches for it')
    .option('--data-dir <directory>', 'directory of the embedded database (default .vigia)')
    .option('--json', 'one JSON document on standard output')
    .action((flags: Flags) => {
      const config = configOf(flags, flags.country === undefined ? {} : { country: flags.country });
      if (flags.country === undefined && isCountryAssumed(config)) {
        const problem = 'a new node needs its country: --country CA, MX, US, …';
        throw new VigiaError('request.invalid', { problem });
      }
      const { dataDirectory, country } = config;
      const isNew = countryOfDirectory(dataDirectory) === undefined;
      const identity = new NodeIdentity({ country, directory: dataDirectory, now: () => new Date() });
      const { name, url } = flags;
      identity.initialise({ country, ...(name === undefined ? {} : { name }), ...(url === undefined ? {} : { url }) });
      if (flags.rotateKey === true && !isNew) identity.rotateKey();
      else if (flags.rotateKey === true) {
        process.stderr.write(`${nothingToRotate[readLanguage()]}\n`);
      }
      return flags.json === true ? printJson(documentOf(identity)) : printIdentity(identity, dataDirectory);
    });
};

function documentOf(identity: NodeIdentity): object {
  const { country, node, identityId, name, url, key } = identity;
  return { country, node, identity: identityId, name, url, fingerprint: key.fingerprint };
}

function printIdentity(identity: NodeIdentity, dataDirectory: string): void {
  const { country, node, key, publishedKeys } = identity;
  printLine(`node of ${country} in ${dataDirectory}`);
  printLine(`  number       ${node}`);
  if (identity.name !== null) printLine(`  name         ${identity.name}`);
  if (identity.url !== null) printLine(`  address      ${identity.url}`);
  printLine('  fingerprint, to compare by telephone:');
  const groups = spokenFingerprint(key.fingerprint).split(' ');
  for (let index = 0; index < groups.length; index += 4) printLine(`    ${groups.slice(index, index + 4).join(' ')}`);
  for (const former of publishedKeys.slice(1)) {
    printLine(`  former key ${former.fingerprint.slice(0, 8)}… is taken by peers until ${former.until ?? ''}`);
  }
}
