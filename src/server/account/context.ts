import type { Reader } from '../access/index.ts';
import type { GapService } from '../act/index.ts';
import type { FigureGuard } from '../observe/index.ts';
import type { Clearance, Database } from '../store/index.ts';

/** What the account room works with. */
export interface AccountContext {
  readonly database: Database;
  /** The clearance of whoever asks. */
  readonly clearance: Clearance;
  readonly reader: Reader;
  readonly now: () => Date;
}

export interface AccountOptions {
  /** Withholds small counts from whoever does not work with them. */
  readonly figures: FigureGuard;
  /** What the law says, and where laboratories found what it does not say. */
  readonly gaps: Pick<GapService, 'timeline'>;
}
