import { fileURLToPath } from 'node:url';
import type { Text } from '../../base/index.ts';
import { type RunningServer, serve, VigiaNode } from '../../server/index.ts';
import { exitStatus } from '../exit-status.ts';
import { readLanguage } from '../language.ts';
import { printJson, printLine } from '../print.ts';
import { addStoreFlags, configOf, type StoreFlags } from '../with-node.ts';
import type { AddCommand } from './index.ts';

interface Flags extends StoreFlags {
  readonly port?: string;
  readonly host?: string;
  readonly empty?: boolean;
}

/** What takes longer than this to end is broken off: what is stored stays, what is under way is undone. */
const mostMillisecondsToClose = 1_000;

export const addServe: AddCommand = (program) => {
  addStoreFlags(program.command('serve').description('web application and API on one port of this machine'))
    .option('--port <number>', 'port (default 8080, the next free one if taken; 0: any free one)')
    .option(
      '--host <address>',
      'address to listen on (default 127.0.0.1); other than loopback it needs TLS, see "vigia config"',
    )
    .option('--empty', 'do not load the training data set into an empty node')
    .action(async (flags: Flags) => {
      const stop = stopOnSignal();
      const node = await VigiaNode.open({ config: configOf(flags, { port: flags.port, host: flags.host }) });
      try {
        await run(node, flags, stop);
      } catch (error) {
        if (error !== stop.reason) throw error;
      } finally {
        await node.close();
      }
    });
};

async function run(node: VigiaNode, flags: Flags, stop: AbortSignal): Promise<void> {
  if (flags.empty !== true && (await node.lacksTrainingData())) await loadTrainingData(node, stop);
  stop.throwIfAborted();
  const server = await serve(node, { webDirectory: fileURLToPath(new URL('../../public', import.meta.url)) });
  try {
    announce(node, server, flags.json === true);
    const stopWorking = await node.startWorking();
    await aborted(stop);
    await server.close();
    await stopWorking();
  } finally {
    await server.close();
  }
}

async function loadTrainingData(node: VigiaNode, signal: AbortSignal): Promise<void> {
  process.stderr.write('Loading the training data set (synthetic figures) …\n');
  const onProgress = ({ done, of, file }: { done: number; of: number; file: string }): void => {
    process.stderr.write(`  ${done} of ${of}: ${file}\n`);
  };
  await node.loadTrainingData({ onProgress, signal });
}

const firstAdministrator: Text = {
  en: 'Nobody is set up yet. This link makes whoever opens it the administrator, once, until {until}:',
  fr: 'Personne n’est encore inscrit. Ce lien fait de qui l’ouvre l’administrateur, une fois, jusqu’au {until} :',
  es: 'Aún no hay nadie registrado. Este enlace hace administrador a quien lo abra, una sola vez, hasta {until}:',
};

function announce({ version, config }: VigiaNode, { address, firstLink }: RunningServer, json: boolean): void {
  if (firstLink !== undefined) {
    // On standard error, once: it is neither in the log nor in what a program reads.
    const text = firstAdministrator[readLanguage()].replace('{until}', firstLink.expiresAt);
    process.stderr.write(`${text}\n  ${config.publicUrl ?? address}${firstLink.path}\n`);
  }
  const { country, publicUrl } = config;
  if (json) printJson({ version, country, address, publicUrl: publicUrl ?? null, process: process.pid });
  else {
    // What people open, then where it listens: the first may be a proxy's.
    const where = publicUrl === undefined || publicUrl === address ? address : `${publicUrl} (${address})`;
    printLine(`Vigía ${version} (${country}): ${where}`);
  }
}

/** Aborted by the first Ctrl-C or termination request; the second ends the process at once. */
function stopOnSignal(): AbortSignal {
  const stop = new AbortController();
  const onSignal = (): void => {
    if (stop.signal.aborted) process.exit(exitStatus.done);
    stop.abort(new Error('the node was asked to stop'));
    setTimeout(() => process.exit(exitStatus.done), mostMillisecondsToClose).unref();
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  return stop.signal;
}

async function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await new Promise((resolve) => {
    signal.addEventListener('abort', resolve, { once: true });
  });
}
