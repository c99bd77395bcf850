import type { Reader } from '../access/index.ts';
import type { Clearance, Database } from '../store/index.ts';

/** What the act room works with. */
export interface ActContext {
  readonly database: Database;
  /** The clearance of whoever asks, or of the node itself when it works on its own. */
  readonly clearance: Clearance;
  /** Whoever asks; what they may do is asked of the policies. */
  readonly reader: Reader;
  readonly now: () => Date;
  /** ISO 3166-1 alpha-2 of the node. */
  readonly country: string;
  /** Who decides, while the node has no sign-in. */
  readonly analyst: string;
}
