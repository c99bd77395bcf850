import { hash, parseOptions, verify } from '@node-rs/argon2';
import { VigiaError } from '../../../base/index.ts';
import { drawSecret } from '../people-context.ts';

/**
 * Argon2id with 19 MiB, two passes, one lane: the parameters that the OWASP Password Storage Cheat Sheet names as its
 * minimum, so that a hundred people can sign in at once on a small machine. Hashes of other parameters are made anew at the
 * next sign-in.
 */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1, outputLen: 32 } as const;
const atOnce = 4;
const mostWaiting = 64;

/** Unicode has several spellings of one text: NFKC before hashing (NIST SP 800-63B, 5.1.1.2). */
function normalise(password: string): string {
  return password.normalize('NFKC');
}

/** Hashes and checks passwords, a few at a time: a flood of sign-ins must not take the machine's memory. */
export class PasswordHasher {
  #running = 0;
  readonly #waiting: (() => void)[] = [];
  #nobodys: Promise<string> | undefined;

  hash(password: string): Promise<string> {
    return this.#inTurn(() => hash(normalise(password), cost));
  }

  /** Whether it is the password. Where there is none to compare with, the same work is done, and it is not. */
  async verify(stored: string | undefined, password: string): Promise<boolean> {
    this.#nobodys ??= this.hash(drawSecret());
    const nobodys = await this.#nobodys;
    const right = await this.#inTurn(() => verify(stored ?? nobodys, normalise(password)));
    return stored !== undefined && right;
  }

  /** Whether a hash was made with less, or otherwise, than today's. */
  isDated(stored: string): boolean {
    const { memoryCost, timeCost, parallelism } = parseOptions(stored);
    return (
      !stored.startsWith('$argon2id$') ||
      memoryCost !== cost.memoryCost ||
      timeCost !== cost.timeCost ||
      parallelism !== cost.parallelism
    );
  }

  async #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.#running >= atOnce) {
      if (this.#waiting.length >= mostWaiting) throw new VigiaError('access.sign-in-busy');
      await new Promise<void>((resolve) => {
        this.#waiting.push(resolve);
      });
    } else {
      this.#running += 1;
    }
    try {
      return await work();
    } finally {
      // Whoever waits takes the place over.
      const next = this.#waiting.shift();
      if (next === undefined) this.#running -= 1;
      else next();
    }
  }
}
