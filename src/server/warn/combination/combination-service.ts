import type { CombinationList, CombinationQuery } from '../../../api/index.ts';
import type { WarnContext } from '../context.ts';
import { findCombinations } from './find-combinations.ts';
import { readSamples } from './sample-store.ts';

/** Looks at what is found together in samples. */
export class CombinationService {
  readonly #context: WarnContext;

  constructor(context: WarnContext) {
    this.#context = context;
  }

  async listCombinations({ source, from, limit = 50 }: Partial<CombinationQuery> = {}): Promise<CombinationList> {
    const samples = await this.#context.database.read(this.#context.clearance, (connection) =>
      readSamples(connection, source ?? null),
    );
    return findCombinations(samples, { from, limit });
  }
}
