import { type OptionDefinition, options } from '../../src/server/config/index.ts';
import { code, page, table } from './markdown.ts';

/** `docs/reference/config.md`, from the table of options. */
export function configPage(): string {
  const rows = Object.entries(options).map(([, option]) => [
    code(option.variable),
    option.kind,
    fallbackText(option),
    rangeText(option),
    option.text.en,
  ]);
  return page('Configuration', [
    'A node reads its options from the environment; a few can be given on the command line, which then wins (`--data-dir`, `--database-url`, `--host`, `--port`).\n`vigia config` prints the effective values without secrets, and what each means in your language.',
    table(['variable', 'kind', 'default', 'allowed', 'meaning'], rows),
    'Other variables that are read: `LC_ALL`, `LC_MESSAGES`, `LANG` for the language of the command line.',
  ]);
}

function fallbackText({ fallback }: OptionDefinition): string {
  return fallback === undefined ? '(none)' : code(String(fallback));
}

function rangeText({ choices, least, most }: OptionDefinition): string {
  if (choices !== undefined) return choices.map(code).join(', ');
  return least === undefined ? '' : `${least} to ${most}`;
}
