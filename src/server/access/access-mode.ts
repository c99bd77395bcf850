import type { PeopleContext } from './people-context.ts';
import { holdsPeople } from './person/person-store.ts';

/** Who signs in: nobody (one analyst, on loopback), accounts of this node, or an identity provider's people. */
export type SignInMode = 'single-analyst' | 'local' | 'provider';

export interface AccessModeOptions {
  /** An identity provider is set. */
  readonly provider: boolean;
  /** The node is reached from elsewhere, or was told to have accounts. */
  readonly signInRequired: boolean;
}

/** How long nobody looks again whether somebody was set up by another process. */
const millisecondsBetweenLooks = 1_000;

/** How people are let in. It tightens by itself: once somebody is set up, nobody comes in without signing in any more. */
export class AccessMode {
  readonly #people: PeopleContext;
  readonly #options: AccessModeOptions;
  #populated = false;
  #lookedAt = Number.NEGATIVE_INFINITY;

  constructor(people: PeopleContext, options: AccessModeOptions) {
    this.#people = people;
    this.#options = options;
  }

  async current(): Promise<SignInMode> {
    if (this.#options.provider) return 'provider';
    if (this.#options.signInRequired) return 'local';
    return (await this.isPopulated()) ? 'local' : 'single-analyst';
  }

  /** Whether anybody is set up; people are disabled, never removed. */
  async isPopulated(): Promise<boolean> {
    if (this.#populated) return true;
    if (performance.now() - this.#lookedAt < millisecondsBetweenLooks) return false;
    this.#populated = await this.#people.read(holdsPeople);
    this.#lookedAt = performance.now();
    return this.#populated;
  }

  /** Somebody was set up in this process: from now on people sign in. */
  noticePerson(): void {
    this.#populated = true;
  }
}
