import { Command, CommanderError } from 'commander';
import { errorText, VigiaError } from '../base/index.ts';
import { commands } from './commands/index.ts';
import { type ExitStatus, exitStatus } from './exit-status.ts';
import { readLanguage } from './language.ts';

/** Runs one command line; returns the process's exit status. */
export async function runCommandLine(words: readonly string[]): Promise<ExitStatus> {
  let status: ExitStatus = exitStatus.done;
  const program = new Command('vigia')
    .description('Drug-threat monitoring and early warning: one node')
    .exitOverride()
    .configureOutput({ outputError: (text, write) => write(text) });
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

function explain(error: unknown, json: boolean): ExitStatus {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitStatus.done : exitStatus.usage;
  if (!(error instanceof VigiaError)) {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return exitStatus.failed;
  }
  const text = errorText(error.code, error.details, readLanguage());
  if (json) process.stdout.write(`${JSON.stringify({ error: { code: error.code, text, details: error.details } })}\n`);
  process.stderr.write(`${text} [${error.code}]\n`);
  return error.code === 'request.invalid' || error.code === 'config.invalid' || error.code === 'source.unknown'
    ? exitStatus.usage
    : exitStatus.failed;
}
