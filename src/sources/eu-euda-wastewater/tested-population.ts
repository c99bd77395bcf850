import type { CalendarDate } from '../../base/index.ts';
import { type Cell, type JsonValue, missingCell, type PlaceId } from '../../model/index.ts';
import { coverRuns } from '../cover-runs.ts';
import type { FigureOutput, Output } from '../source.ts';

const dataset = 'site-populations';
const damaged = missingCell('damaged');
const notReported = missingCell('not-reported');

/** More people than any treatment plant serves. */
const most = 100_000_000;

/** What stands for the persons whom a plant serves: their number, or why there is none. */
export type ServedPopulation = number | 'damaged' | 'not-reported';

/** Persons served by a plant; the tree gives one number for a plant, of no stated year. */
export function readServedPopulation(value: JsonValue, { flag }: Pick<Output, 'flag'>): ServedPopulation {
  if (value === null) return 'not-reported';
  if (typeof value === 'number' && Number.isInteger(value) && value > 0 && value <= most) return value;
  flag('population_size', typeof value === 'number' ? 'out-of-range' : 'not-a-number', JSON.stringify(value));
  return 'damaged';
}

interface TestedSite {
  readonly place: PlaceId;
  readonly start: CalendarDate;
  /** By plant, since a city may have several. */
  readonly plants: Map<number, ServedPopulation>;
}

/** Persons served by the plants of a site that were sampled in a year, gathered while the file goes by. */
export class TestedPopulation {
  readonly #sites = new Map<string, TestedSite>();

  add({ place, start }: Pick<TestedSite, 'place' | 'start'>, plant: number, population: ServedPopulation): void {
    const key = `${place}|${start}`;
    const site = this.#sites.get(key) ?? { place, start, plants: new Map() };
    site.plants.set(plant, population);
    this.#sites.set(key, site);
  }

  /** The tree lists all sites of its years: where one is not among them, nobody's wastewater was tested. */
  observe(output: FigureOutput): void {
    for (const { place, start, plants } of this.#sites.values()) {
      output.observe(seriesOf(output, place), start, cellOf([...plants.values()]));
    }
    const starts = [...this.#sites.values()].map(({ start }) => start);
    coverRuns(output, dataset, 'A', starts);
  }
}

function seriesOf(output: FigureOutput, place: PlaceId): number {
  return output.series({
    indicator: 'wastewater-population-tested',
    place,
    substance: null,
    frequency: 'A',
    window: '',
    dimensions: {},
    dataset,
  });
}

/** Status E: one number is given for all years. */
function cellOf(populations: readonly ServedPopulation[]): Cell {
  if (populations.includes('damaged')) return damaged;
  const known = populations.filter((population) => typeof population === 'number');
  if (known.length < populations.length) return notReported;
  return { value: known.reduce((sum, population) => sum + population, 0), status: 'E' };
}
