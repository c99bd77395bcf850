import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { StructureReply, StructureRequest, StructureResult } from './messages.ts';

export interface ChemistryProcessOptions {
  readonly onReady: () => void;
  readonly onResult: (id: number, result: StructureResult) => void;
  /** Called once, however the process ended. */
  readonly onEnd: () => void;
}

/** The other end of `structure-process.ts`. It does not keep this process alive unless it is told to. */
export class ChemistryProcess {
  readonly #child: ChildProcess;
  readonly #ended: Promise<void>;

  constructor({ onReady, onResult, onEnd }: ChemistryProcessOptions) {
    const fromSource = import.meta.url.endsWith('.ts');
    const file = fileURLToPath(new URL(`./structure-process.${fromSource ? 'ts' : 'js'}`, import.meta.url));
    this.#child = fork(file, {
      // Run from TypeScript source, as tests and `npm run dev` do, it is run as the source too.
      execArgv: fromSource ? ['--import', 'tsx'] : [],
      cwd: fileURLToPath(new URL('.', import.meta.url)),
      // Nothing of the node's configuration is for it.
      env: {},
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    this.#child.on('message', (reply: StructureReply) => {
      if (reply === null) onReady();
      else onResult(reply.id, reply.result);
    });
    this.#ended = new Promise((resolve) => {
      this.#child.once('exit', () => resolve());
      // It could not be started, or could not be ended; each of several errors would end the node if nobody listened.
      this.#child.on('error', () => {
        this.#child.kill('SIGKILL');
        resolve();
      });
    });
    void this.#ended.then(onEnd);
  }

  get id(): number | undefined {
    return this.#child.pid;
  }

  send(request: StructureRequest): void {
    this.#child.send(request, (error) => {
      // No message reaches it any more: it is dying, or will be of no use.
      if (error !== null) this.#child.kill('SIGKILL');
    });
  }

  /** Whether this process stays alive for the answer of that one. */
  keepAlive(wanted: boolean): void {
    if (wanted) {
      this.#child.ref();
      this.#child.channel?.ref();
    } else {
      this.#child.unref();
      this.#child.channel?.unref();
    }
  }

  async end(): Promise<void> {
    this.keepAlive(true);
    this.#child.kill('SIGKILL');
    await this.#ended;
  }
}
