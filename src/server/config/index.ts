export { buildConfig, type Config, describeConfig, type RawOptions } from './config.ts';
export { readEnvironment } from './environment.ts';
export { type OptionDefinition, type OptionName, options } from './options.ts';
