import type { CalendarDate } from '../../base/index.ts';
import type {
  Confidence,
  ControlStatus,
  InstrumentId,
  Jurisdiction,
  SinceKind,
  SubstanceId,
  Verification,
} from '../../model/index.ts';

/** An entry that names a substance, as the shipped matrix holds it. */
export type SeedRow = readonly [
  substance: SubstanceId,
  jurisdiction: Jurisdiction,
  instrument: InstrumentId,
  list: string,
  item: string | null,
  text: string | null,
  since: CalendarDate | null,
  sinceKind: SinceKind,
  until: CalendarDate | null,
  status: ControlStatus,
  confidence: Confidence,
  verification: Verification,
  citation: string,
  /** Index into `seedSources`. */
  source: number,
];
