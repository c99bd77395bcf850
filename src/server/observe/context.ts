import type { CalendarDate } from '../../base/index.ts';
import type { Reader } from '../access/index.ts';
import type { Clearance, Database } from '../store/index.ts';

/** What the observe room works with. */
export interface ObserveContext {
  readonly database: Database;
  /** The clearance of whoever asks, or of the node itself when it works on its own. */
  readonly clearance: Clearance;
  /** Whoever asks; what they may do is asked of the policies. */
  readonly reader: Reader;
  readonly now: () => Date;
  readonly today: () => CalendarDate;
  readonly mostFileBytes: number;
}
