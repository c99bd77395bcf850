import { VigiaError } from '../../base/index.ts';
import { type OptionDefinition, type OptionName, options } from './options.ts';

/** A node's options, checked and complete. */
export interface Config {
  readonly dataDirectory: string;
  readonly databaseUrl: string | undefined;
  readonly host: string;
  readonly port: number;
  readonly country: string;
  readonly analyst: string;
  readonly mostFileBytes: number;
  readonly falseDiscoveryRate: number;
  readonly signalsPerDay: number;
  readonly analystsOnDuty: number;
  readonly logLevel: string;
}

/** Raw values by option name: what the command line gave wins over the environment. */
export type RawOptions = Readonly<Partial<Record<OptionName, string | undefined>>>;

export function buildConfig(raw: RawOptions): Config {
  return {
    dataDirectory: text('dataDirectory', raw) ?? options.dataDirectory.fallback,
    databaseUrl: text('databaseUrl', raw),
    host: text('host', raw) ?? options.host.fallback,
    port: number('port', raw) ?? options.port.fallback,
    country: text('country', raw) ?? options.country.fallback,
    analyst: text('analyst', raw) ?? options.analyst.fallback,
    mostFileBytes: number('mostFileBytes', raw) ?? options.mostFileBytes.fallback,
    falseDiscoveryRate: number('falseDiscoveryRate', raw) ?? options.falseDiscoveryRate.fallback,
    signalsPerDay: number('signalsPerDay', raw) ?? options.signalsPerDay.fallback,
    analystsOnDuty: number('analystsOnDuty', raw) ?? options.analystsOnDuty.fallback,
    logLevel: text('logLevel', raw) ?? options.logLevel.fallback,
  };
}

function text(name: OptionName, raw: RawOptions): string | undefined {
  const value = raw[name];
  if (value === undefined || value === '') return undefined;
  const { choices }: OptionDefinition = options[name];
  if (choices !== undefined && !choices.includes(value)) throw refuse(name, value, `one of ${choices.join(', ')}`);
  return value;
}

function number(name: OptionName, raw: RawOptions): number | undefined {
  const value = raw[name];
  if (value === undefined || value === '') return undefined;
  const { least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY }: OptionDefinition = options[name];
  const parsed = Number(value);
  if (!Number.isFinite(parsed) || parsed < least || parsed > most) throw refuse(name, value, `${least} … ${most}`);
  return parsed;
}

function refuse(name: OptionName, value: string, problem: string): VigiaError {
  const { secret = false }: OptionDefinition = options[name];
  return new VigiaError('config.invalid', { option: options[name].variable, value: secret ? '…' : value, problem });
}

/** The effective options for people to read, without secrets. */
export function describeConfig(config: Config): Record<string, string | number | null> {
  return { ...config, databaseUrl: config.databaseUrl === undefined ? null : '(set, not shown)' };
}
