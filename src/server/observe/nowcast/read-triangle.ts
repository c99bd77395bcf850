import { addMonths, type CalendarDate, type Frequency } from '../../../base/index.ts';
import type { RevisionPair } from '../../../detect/index.ts';
import type { Connection } from '../../store/index.ts';
import { changesOfFigures, type StoredFigure, seriesOfAKind, type Vintage } from './nowcast-store.ts';
import { historiesOf, longestLag, revisionPairs } from './reporting-history.ts';

interface TriangleRequest {
  readonly id: number;
  readonly frequency: Frequency;
  /** The last ones, oldest first; not empty. */
  readonly vintages: readonly Vintage[];
  readonly asKnownOn: CalendarDate | undefined;
}

/** The reporting triangle of a series and of those of its kind. */
export interface KindTriangle {
  readonly pairs: readonly RevisionPair[];
  /** Every change of their recent figures. */
  readonly histories: readonly (readonly StoredFigure[])[];
  /** Position of each series among the groups of the pairs; the series asked for is the first. */
  readonly groups: ReadonlyMap<number, number>;
}

export async function readTriangle(
  connection: Connection,
  { id, frequency, vintages, asKnownOn }: TriangleRequest,
): Promise<KindTriangle> {
  const oldest = vintages[0]?.asOf ?? asKnownOn ?? '';
  const from = addMonths(oldest, -12 * Math.ceil(longestLag[frequency] / 12) - 12);
  const kind = await seriesOfAKind(connection, id);
  const histories = historiesOf(await changesOfFigures(connection, kind, { from, asKnownOn }));
  const groups = new Map(kind.map((one, group) => [one, group]));
  return { pairs: revisionPairs(histories, { frequency, vintages, groups }), histories, groups };
}
