export { buildConfig, type Config, describeConfig } from './config.ts';
export { readEnvironment } from './environment.ts';
export { type Exposure, isExposed, isLoopback } from './exposure.ts';
export type { ClaimNames, ClaimUse, OpenIdOptions } from './open-id.ts';
export { type OptionDefinition, type OptionName, options, type RawOptions } from './options.ts';
