import { formatCalendarDate } from '../../base/index.ts';
import { type Cell, type JsonValue, missingCell, plainCell } from '../../model/index.ts';
import type { JsonLayout, JsonReader, OpenFile } from '../source.ts';
import { findMetabolite, metaboliteNames } from './metabolites.ts';
import { Location, SiteTree, Week } from './schema.ts';
import { LoadSeries } from './series.ts';
import { findSite, suggestCountries } from './site.ts';
import { readServedPopulation, TestedPopulation } from './tested-population.ts';
import { averageWeek, dayColumns } from './week.ts';

/** The open data of 2011 to 2021 as a tree: days only, no means, with the position of each plant and whom it serves. */
export const siteTree: JsonLayout = {
  format: 'json',
  id: 'site-tree',
  calendar: 'gregorian',
  matches: (document) => SiteTree.safeParse(document).success,
  open: openSiteTree,
};

const notReported = missingCell('not-reported');
const dayNames: readonly string[] = dayColumns;
const largestLoad = 1_000_000;

function openSiteTree({ output }: OpenFile): JsonReader {
  const series = new LoadSeries(output);
  const tested = new TestedPopulation();

  return { items, item, end: () => tested.observe(output) };

  function item(value: JsonValue): void {
    const parsed = Week.safeParse(value);
    if (!parsed.success) {
      output.reject('measurements', 'schema', parsed.error.issues[0]?.message ?? '');
      return;
    }
    const week = parsed.data;
    const substance = findMetabolite(week.metabolite);
    const { latitude, longitude } = week;
    const site = findSite(
      week.country,
      week.city,
      latitude === null || longitude === null ? {} : { latitude, longitude },
    );
    const days = site === undefined || substance === undefined ? null : readDays(week);
    if (site === undefined)
      output.unknown('country_code', 'unknown-place', week.country, suggestCountries(week.country));
    else if (substance === undefined)
      output.unknown('metabolite', 'unknown-substance', week.metabolite, metaboliteNames);
    if (site === undefined || substance === undefined || days === null) return;
    const place = output.place(site);
    const start = formatCalendarDate(week.year, 1, 1);
    tested.add({ place, start }, week.plant, readServedPopulation(week.population, output));
    series.observeWeek({
      place,
      substance,
      start,
      means: averageWeek(days),
      days: days.map((day): Cell => (day === null ? notReported : plainCell(day))),
    });
  }

  function readDays({ measurements }: Week): readonly (number | null)[] | null {
    const days: (number | null)[] = dayColumns.map(() => null);
    for (const { day, value } of measurements) {
      const index = dayNames.indexOf(day);
      if (index < 0) output.unknown('dayofweek', 'unknown-period', day, dayColumns);
      else if (!(value >= 0 && value <= largestLoad)) output.reject('value', 'out-of-range', String(value));
      else if (typeof days[index] === 'number' && days[index] !== value)
        output.reject(day, 'duplicate-cell', String(value));
      else {
        days[index] = value;
        continue;
      }
      return null;
    }
    return days;
  }
}

/** One item per site, year and metabolite; a location that does not fit is passed on whole, to be rejected by its number. */
function* items(document: JsonValue): Iterable<JsonValue> {
  let plant = 0;
  for (const { country_code: country, cities } of SiteTree.parse(document).countries) {
    for (const { name: city, locations } of cities ?? []) {
      for (const raw of locations ?? []) {
        plant += 1;
        const location = Location.safeParse(raw);
        if (location.success) yield* weeks({ country, city, plant }, location.data);
        else yield raw;
      }
    }
  }
}

function weeks(site: Pick<Week, 'country' | 'city' | 'plant'>, location: Location): readonly Week[] {
  const { latitude = null, longitude = null, population_size: population = null } = location;
  const found = new Map<string, Week>();
  for (const { year, dayofweek: day, value, metabolite } of location.measurements ?? []) {
    const key = `${year}|${metabolite.name}`;
    const known = found.get(key);
    if (known === undefined) {
      const measurements = [{ day, value }];
      found.set(key, { ...site, latitude, longitude, population, year, metabolite: metabolite.name, measurements });
    } else known.measurements.push({ day, value });
  }
  return [...found.values()];
}
