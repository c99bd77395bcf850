import { type Language, VigiaError } from '../../base/index.ts';
import { type TlpLabel, tlpLabels } from '../../model/index.ts';
import { readOrigin, readProxies, refuseOpenHost } from './exposure.ts';
import { readMailOptions } from './mail.ts';
import { describeClaims, type OpenIdOptions, readOpenIdOptions } from './open-id.ts';
import { type OptionDefinition, type OptionName, options, type RawOptions } from './options.ts';
import { readRequiredLanguages } from './required-languages.ts';

/** A node's options, checked and complete. */
export interface Config {
  readonly dataDirectory: string;
  readonly databaseUrl: string | undefined;
  readonly host: string;
  readonly port: number;
  /** Origin, without a path. */
  readonly publicUrl: string | undefined;
  readonly tlsCertificate: string | undefined;
  readonly tlsKey: string | undefined;
  readonly behindProxy: readonly string[];
  readonly accounts: string | undefined;
  readonly oidc: OpenIdOptions | undefined;
  readonly country: string;
  /** Of everything that an alert says. */
  readonly requiredLanguages: readonly Language[];
  readonly analyst: string;
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string | undefined;
  /** Highest label whose contents leave in messages to people. */
  readonly messageHighestTlp: TlpLabel;
  readonly webhookNetworks: string;
  readonly mostFileBytes: number;
  readonly falseDiscoveryRate: number;
  readonly signalsPerDay: number;
  readonly analystsOnDuty: number;
  /** Of one peer or one program. */
  readonly mostMarkings: number;
  /** Of one peer. */
  readonly mostAside: number;
  readonly logLevel: string;
}

export function buildConfig(raw: RawOptions): Config {
  const country = text('country', raw) ?? options.country.fallback;
  const config: Config = {
    dataDirectory: text('dataDirectory', raw) ?? options.dataDirectory.fallback,
    databaseUrl: text('databaseUrl', raw),
    host: text('host', raw) ?? options.host.fallback,
    port: number('port', raw) ?? options.port.fallback,
    publicUrl: readOrigin(raw.publicUrl),
    tlsCertificate: text('tlsCertificate', raw),
    tlsKey: text('tlsKey', raw),
    behindProxy: readProxies(raw.behindProxy),
    accounts: text('accounts', raw),
    oidc: readOpenIdOptions(raw),
    country,
    requiredLanguages: readRequiredLanguages(raw.requiredLanguages, country),
    analyst: text('analyst', raw) ?? options.analyst.fallback,
    ...readMailOptions(raw),
    messageHighestTlp: readLabel(raw),
    webhookNetworks: text('webhookNetworks', raw) ?? options.webhookNetworks.fallback,
    mostFileBytes: number('mostFileBytes', raw) ?? options.mostFileBytes.fallback,
    falseDiscoveryRate: number('falseDiscoveryRate', raw) ?? options.falseDiscoveryRate.fallback,
    signalsPerDay: number('signalsPerDay', raw) ?? options.signalsPerDay.fallback,
    analystsOnDuty: number('analystsOnDuty', raw) ?? options.analystsOnDuty.fallback,
    mostMarkings: number('mostMarkings', raw) ?? options.mostMarkings.fallback,
    mostAside: number('mostAside', raw) ?? options.mostAside.fallback,
    logLevel: text('logLevel', raw) ?? options.logLevel.fallback,
  };
  refuseOpenHost(config);
  return config;
}

function readLabel(raw: RawOptions): TlpLabel {
  const given = text('messageHighestTlp', raw) ?? options.messageHighestTlp.fallback;
  return tlpLabels.find((label) => label === given) ?? options.messageHighestTlp.fallback;
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
  const { oidc, behindProxy, requiredLanguages, ...plain } = config;
  return {
    ...nulled(plain),
    behindProxy: behindProxy.join(', ') || null,
    requiredLanguages: requiredLanguages.join(', '),
    smtpUrl: config.smtpUrl === undefined ? null : '(set, not shown)',
    databaseUrl: config.databaseUrl === undefined ? null : '(set, not shown)',
    oidcIssuer: oidc?.issuer ?? null,
    oidcClientId: oidc?.clientId ?? null,
    oidcClientSecret: oidc === undefined ? null : '(set, not shown)',
    oidcScope: oidc?.scope ?? null,
    oidcClaims: oidc === undefined ? null : describeClaims(oidc.claims),
  };
}

function nulled(plain: Readonly<Record<string, string | number | undefined>>): Record<string, string | number | null> {
  return Object.fromEntries(Object.entries(plain).map(([name, value]) => [name, value ?? null]));
}
