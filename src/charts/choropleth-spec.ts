import type { MapClass } from './class-breaks.ts';
import type { Palette } from './palette.ts';

/** What a region of a map shows. */
export interface RegionValue {
  readonly value: number | null;
  /** `suppressed`: a figure exists and is not published; `none`: no figure. */
  readonly state: 'value' | 'suppressed' | 'none';
}

/** Words of a map's legend. */
export interface MapWords {
  readonly noData: string;
  readonly suppressed: string;
  readonly orMore: (from: string) => string;
  readonly fromTo: (from: string, to: string) => string;
}

/** A map of a country's provinces or states for paper. */
export interface ChoroplethSpec {
  /** Unique in the document: patterns are found by it. */
  readonly key: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** By ISO 3166-2. */
  readonly regions: ReadonlyMap<string, RegionValue>;
  readonly classes: readonly MapClass[];
  /** BCP 47. */
  readonly locale: string;
  readonly words: MapWords;
}

/** Colour of a class. Fewer than five classes are spread over the whole ramp. */
export function colorOfClass(step: number, classes: readonly MapClass[], { classes: ramp, line }: Palette): string {
  const place = classes.length <= 1 ? ramp.length - 2 : Math.round((step / (classes.length - 1)) * (ramp.length - 1));
  return ramp[place] ?? line;
}
