import { fileURLToPath } from 'node:url';
import { serve, VigiaNode } from '../../server/index.ts';
import { printLine } from '../print.ts';
import { addStoreFlags, configOf, type StoreFlags } from '../with-node.ts';
import type { AddCommand } from './index.ts';

interface Flags extends StoreFlags {
  readonly port?: string;
  readonly empty?: boolean;
}

export const addServe: AddCommand = (program) => {
  addStoreFlags(program.command('serve').description('web application and API on one port of this machine'))
    .option('--port <number>', 'port (default 8080, the next free one if taken)')
    .option('--empty', 'do not load the training data set into an empty node')
    .action(async (flags: Flags) => {
      const config = configOf(flags, flags.port === undefined ? {} : { port: flags.port });
      const stopped = signalled();
      const node = await VigiaNode.open({ config });
      try {
        if (flags.empty !== true && (await node.observe.isEmpty())) {
          process.stderr.write('Loading the training data set (synthetic figures) …\n');
          await node.loadTrainingData();
        }
        const server = await serve(node, { webDirectory: webDirectory() });
        const stopWorking = await node.startWorking();
        printLine(`Vigía ${node.version} (${config.country}): ${server.address}`);
        await stopped;
        await server.close();
        await stopWorking();
      } finally {
        await node.close();
      }
    });
};

function webDirectory(): string {
  return fileURLToPath(new URL('../../public', import.meta.url));
}

/** Resolves at the first Ctrl-C or termination request. */
function signalled(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
}
