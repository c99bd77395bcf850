import type { Command } from 'commander';
import type { Text } from '../base/index.ts';
import {
  buildConfig,
  type Config,
  countryOfDirectory,
  type OptionName,
  type RawOptions,
  readEnvironment,
  VigiaNode,
} from '../server/index.ts';
import { readLanguage } from './language.ts';

const trainingMark: Text = {
  en: 'Training data: every figure is invented for practice.',
  fr: 'Données d’entraînement : tous les chiffres sont inventés pour s’exercer.',
  es: 'Datos de entrenamiento: todas las cifras son inventadas para practicar.',
};

export interface StoreFlags {
  readonly dataDir?: string;
  readonly databaseUrl?: string;
  readonly json?: boolean;
}

/** Options that every command which opens the node takes. */
export function addStoreFlags(command: Command): Command {
  return command
    .option('--data-dir <directory>', 'directory of the embedded database (default .vigia)')
    .option('--database-url <url>', 'PostgreSQL server instead of the embedded database')
    .option('--json', 'one JSON document on standard output');
}

export function configOf(flags: StoreFlags, more: RawOptions = {}): Config {
  const given: Partial<Record<OptionName, string>> = {};
  if (flags.dataDir !== undefined) given.dataDirectory = flags.dataDir;
  if (flags.databaseUrl !== undefined) given.databaseUrl = flags.databaseUrl;
  const raw = { ...readEnvironment(), ...given, ...more };
  // The country of a node that exists is written down with its key.
  const country = raw.country || countryOfDirectory(buildConfig(raw).dataDirectory);
  return buildConfig(country === undefined ? raw : { ...raw, country });
}

/** Whether nothing says of which country a data directory is, so that the default would be taken. */
export function isCountryAssumed({ dataDirectory }: Config): boolean {
  return (readEnvironment().country ?? '') === '' && countryOfDirectory(dataDirectory) === undefined;
}

const assumedCountry: Text = {
  en: '{directory} was of no country: its key was made for {country}. "vigia init --country" chooses before the first use.',
  fr: '{directory} n’était d’aucun pays : sa clé a été créée pour {country}. « vigia init --country » le choisit avant la première utilisation.',
  es: '{directory} no era de ningún país: su clave se creó para {country}. «vigia init --country» lo elige antes del primer uso.',
};

/** Says on standard error that a key was made for the default country, where nobody had named one. */
function announceCountry(config: Config): void {
  const text = assumedCountry[readLanguage()]
    .replace('{directory}', config.dataDirectory)
    .replace('{country}', config.country);
  process.stderr.write(`${text}\n`);
}

/** Opens the node, works with it and closes it whatever happens. */
export async function withNode<Result>(flags: StoreFlags, work: (node: VigiaNode) => Promise<Result>): Promise<Result> {
  const config = configOf(flags);
  const isAssumed = isCountryAssumed(config);
  const node = await VigiaNode.open({ config });
  try {
    // On standard error, so that what a program reads stays one document.
    if (await node.observe.holdsTrainingData()) process.stderr.write(`${trainingMark[readLanguage()]}\n`);
    return await work(node);
  } finally {
    await node.close();
    if (isAssumed && !isCountryAssumed(config)) announceCountry(config);
  }
}
