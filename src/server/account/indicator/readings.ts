import type { CalendarDate } from '../../../base/index.ts';
import type { PlaceId } from '../../../model/index.ts';
import type { AccountOptions } from '../context.ts';
import { KnownCells } from './known-cells.ts';
import type { MeasuredKnownSeries } from './read-known.ts';

/** Series of a question, and of what it is related to. */
export interface KnownFigures {
  readonly series: readonly MeasuredKnownSeries[];
  readonly denominator: readonly MeasuredKnownSeries[];
}

/** Series of a measure, and of what it is related to, as far as whoever asks may have their figures. */
export interface Reading extends KnownFigures {
  readonly places: { readonly measure: readonly PlaceId[]; readonly denominator: readonly PlaceId[] };
  readonly training: boolean;
}

type Gaps = AccountOptions['gaps'];
type Timeline = ReturnType<Gaps['timeline']>;

/** Keeps what is read, for further questions of the same reader at the same moment. */
export class Readings {
  /** Figures that several questions and days share. */
  readonly cells = new KnownCells();
  readonly #figures = new Map<string, Promise<Reading>>();
  readonly #timelines = new Map<CalendarDate | undefined, Timeline>();

  /** What was asked for in the same words, or what is read now. */
  figures(asked: string, read: () => Promise<Reading>): Promise<Reading> {
    const reading = this.#figures.get(asked) ?? read();
    this.#figures.set(asked, reading);
    return reading;
  }

  /** Gaps of which each day of knowledge is read once. */
  gaps(gaps: Gaps): Gaps {
    return {
      timeline: (asked) => {
        const timeline = this.#timelines.get(asked?.knownOn) ?? gaps.timeline(asked);
        this.#timelines.set(asked?.knownOn, timeline);
        return timeline;
      },
    };
  }
}
