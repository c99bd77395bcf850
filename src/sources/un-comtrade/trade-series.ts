import type { CalendarDate, Frequency } from '../../base/index.ts';
import type { Cell, PlaceId } from '../../model/index.ts';
import type { Output } from '../source.ts';

/** What was traded: who reports it, in which direction, with whom, of which goods. */
export interface TradeFlow {
  readonly reporter: PlaceId;
  readonly frequency: Frequency;
  readonly flow: string;
  readonly partner: string;
  readonly commodity: string;
  /** Further dimensions of a row that is a part of the total: mode of transport, customs procedure, second partner, mode of supply. */
  readonly part: Readonly<Record<string, string>>;
}

interface Handles {
  readonly weight: number;
  readonly value: number;
}

/** Emits both figures of a row; the series of a flow are made once. */
export class TradeSeries {
  readonly #output: Output;
  readonly #handles = new Map<string, Handles>();

  constructor(output: Output) {
    this.#output = output;
  }

  emit(flow: TradeFlow, start: CalendarDate, { weight, value }: { readonly weight: Cell; readonly value: Cell }): void {
    const handles = this.#find(flow);
    this.#output.observe(handles.weight, start, weight);
    this.#output.observe(handles.value, start, value);
  }

  #find(flow: TradeFlow): Handles {
    const key = Object.values({ ...flow, part: JSON.stringify(flow.part) }).join('|');
    const known = this.#handles.get(key);
    if (known !== undefined) return known;
    const handles = { weight: this.#series('trade-net-weight', flow), value: this.#series('trade-value', flow) };
    this.#handles.set(key, handles);
    return handles;
  }

  #series(indicator: string, { reporter, frequency, flow, partner, commodity, part }: TradeFlow): number {
    return this.#output.series({
      indicator,
      place: reporter,
      // A code names goods, not a molecule: its salts, and under many codes other substances too.
      substance: null,
      frequency,
      window: '',
      dimensions: { flow, partner, commodity, ...part },
      dataset: 'merchandise-trade',
    });
  }
}
