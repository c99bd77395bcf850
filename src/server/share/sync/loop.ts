import { setTimeout as wait } from 'node:timers/promises';

export interface LoopOptions {
  /** Countries that are to be asked. */
  readonly countries: () => Promise<readonly string[]>;
  /** One visit; false: it failed. */
  readonly visit: (country: string, signal: AbortSignal) => Promise<boolean>;
  readonly onError: (error: unknown) => void;
  readonly everyMilliseconds?: number;
  /** Between 0 and 1. */
  readonly dice?: () => number;
}

const usualEvery = 30_000;
const mostDelay = 15 * 60_000;
const leastBetweenPokes = 200;

/** What the loop knows of one peer. */
interface Turn {
  running: boolean;
  poked: boolean;
  failures: number;
  due: number;
}

/**
 * Visits each peer in turn and at a poke, one visit to each at a time, so that a slow or broken one keeps nobody else waiting.
 * After failures the time between two visits doubles, with a random part, so that peers which come back are not all asked at
 * once.
 */
export class SyncLoop {
  readonly #options: LoopOptions;
  readonly #turns = new Map<string, Turn>();
  readonly #visits = new Set<Promise<void>>();
  readonly #stop = new AbortController();
  #running: Promise<void> | undefined;
  #wake: (() => void) | undefined;

  constructor(options: LoopOptions) {
    this.#options = options;
  }

  start(): void {
    this.#running ??= this.#run();
  }

  /** A peer says that it has something new: it is visited at once, or again after the visit under way. */
  poke(country: string): void {
    const turn = this.#turns.get(country);
    if (turn !== undefined) {
      turn.poked = true;
      turn.due = Math.min(turn.due, performance.now());
    }
    this.#wake?.();
  }

  async stop(): Promise<void> {
    this.#stop.abort();
    this.#wake?.();
    await this.#running;
    await Promise.allSettled(this.#visits);
  }

  async #run(): Promise<void> {
    const { signal } = this.#stop;
    while (!signal.aborted) {
      try {
        await this.#lookUp();
      } catch (error) {
        this.#options.onError(error);
      }
      for (const [country, turn] of this.#turns) {
        if (!turn.running && turn.due <= performance.now()) this.#begin(country, turn);
      }
      await this.#sleep();
    }
  }

  async #lookUp(): Promise<void> {
    const countries = await this.#options.countries();
    for (const country of countries) {
      if (!this.#turns.has(country)) this.#turns.set(country, { running: false, poked: false, failures: 0, due: 0 });
    }
    for (const country of this.#turns.keys()) if (!countries.includes(country)) this.#turns.delete(country);
  }

  #begin(country: string, turn: Turn): void {
    turn.running = true;
    turn.poked = false;
    const visit = this.#visit(country, turn).finally(() => this.#visits.delete(visit));
    this.#visits.add(visit);
  }

  async #visit(country: string, turn: Turn): Promise<void> {
    const succeeded = await this.#options.visit(country, this.#stop.signal).catch((error: unknown) => {
      this.#options.onError(error);
      return false;
    });
    turn.failures = succeeded ? 0 : turn.failures + 1;
    turn.running = false;
    turn.due = performance.now() + (turn.poked && succeeded ? leastBetweenPokes : this.#delay(turn));
    this.#wake?.();
  }

  #delay({ failures }: Turn): number {
    const { everyMilliseconds = usualEvery, dice = Math.random } = this.#options;
    if (failures === 0) return everyMilliseconds;
    return Math.min(mostDelay, everyMilliseconds * 2 ** Math.min(failures, 10)) * (0.5 + dice() / 2);
  }

  async #sleep(): Promise<void> {
    const waiting = [...this.#turns.values()].filter(({ running }) => !running).map(({ due }) => due);
    const { everyMilliseconds = usualEvery } = this.#options;
    const next = Math.min(performance.now() + everyMilliseconds, ...waiting);
    const woken = new Promise<void>((resolve) => {
      this.#wake = resolve;
    });
    const cut = new AbortController();
    const { signal } = this.#stop;
    const slept = wait(Math.max(0, next - performance.now()), undefined, {
      signal: AbortSignal.any([signal, cut.signal]),
    });
    // Woken or told to stop: the rest of the sleep is not waited for.
    await Promise.race([slept.catch(() => undefined), woken]);
    cut.abort();
    this.#wake = undefined;
  }
}
