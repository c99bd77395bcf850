import type { Command } from 'commander';
import { type SeriesQuery, SeriesQuery as SeriesQuerySchema } from '../api/index.ts';
import { parseQuery } from './parse-query.ts';

export interface SeriesFlags {
  readonly source?: string;
  readonly indicator?: string;
  readonly substance?: string;
  readonly place?: string;
  readonly within?: string;
  readonly frequency?: string;
  readonly dimensions?: string;
  readonly limit?: string;
  readonly cursor?: string;
}

/** The filters of series, as options; lists are separated by `~` as in the HTTP API. */
export function addSeriesFlags(command: Command): Command {
  return command
    .option('--source <id>', 'only this source')
    .option('--indicator <id>', 'only this indicator')
    .option('--substance <ids>', 'only these substances (a~b)')
    .option('--place <ids>', 'only these places (CA-BC~US-WA)')
    .option('--within <id>', 'places inside this one')
    .option('--frequency <code>', 'A, S, Q, M, W or D')
    .option('--dimensions <pairs>', 'name:value~name:value')
    .option('--limit <n>', 'most lines')
    .option('--cursor <next>', 'continue a listing');
}

export function seriesQuery(flags: SeriesFlags): SeriesQuery {
  return parseQuery(SeriesQuerySchema, flags);
}
