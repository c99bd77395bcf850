import { Command, CommanderError } from 'commander';
import { type ErrorCode, type ErrorDetails, errorText, VigiaError } from '../base/index.ts';
import { readVersion } from '../server/index.ts';
import { commands } from './commands/index.ts';
import { type ExitStatus, exitStatus } from './exit-status.ts';
import { readLanguage } from './language.ts';

const examples = `
Examples:
  vigia serve                                            web application and API at http://127.0.0.1:8080
  vigia ingest us-cbp-drug-seizures seizures.csv --as-of 2026-01-20
  vigia rejects --source us-cbp-drug-seizures            what stayed out, and why
  vigia observations --place CA-BC --as-known-on 2024-01-31 --json
  vigia scan && vigia signals                            look at what changed, list what departs
  vigia backtest 12 --from 2023-01-01                    what would have been said, as known then
  vigia evaluate --methods ears-c2,farrington-flexible   how well methods find known outbreaks

Exit status: 0 done, 1 done with rejects or findings, 2 wrong usage, 3 failed.
Options can be set by environment variables too: see "vigia config".`;

/** Runs one command line; returns the process's exit status. */
export async function runCommandLine(words: readonly string[]): Promise<ExitStatus> {
  let status: ExitStatus = exitStatus.done;
  const program = new Command('vigia')
    .description('Drug-threat monitoring and early warning: one node')
    .version(readVersion())
    .showHelpAfterError('(--help says what is possible)')
    .addHelpText('after', examples)
    .exitOverride();
  const finish = (result: ExitStatus): void => {
    status = result;
  };
  for (const add of commands) add(program, finish);
  try {
    await program.parseAsync([...words], { from: 'user' });
    return status;
  } catch (error) {
    return explain(error, words.includes('--json'));
  }
}

const usageCodes: ReadonlySet<ErrorCode> = new Set([
  'request.invalid',
  'config.invalid',
  'config.host-open',
  'source.unknown',
]);

function explain(error: unknown, json: boolean): ExitStatus {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return exitStatus.done;
    // Its text is on standard error already.
    if (json) printProblem('request.invalid', error.message, {});
    return exitStatus.usage;
  }
  if (!(error instanceof VigiaError)) {
    const text = error instanceof Error ? error.message : String(error);
    if (json) printProblem('internal.bug', text, {});
    process.stderr.write(`${error instanceof Error ? (error.stack ?? text) : text}\n`);
    return exitStatus.failed;
  }
  const text = errorText(error.code, error.details, readLanguage());
  if (json) printProblem(error.code, text, error.details);
  process.stderr.write(`${text} [${error.code}]\n`);
  return usageCodes.has(error.code) ? exitStatus.usage : exitStatus.failed;
}

function printProblem(code: ErrorCode, text: string, details: ErrorDetails): void {
  process.stdout.write(`${JSON.stringify({ error: { code, text, details } }, null, 2)}\n`);
}
