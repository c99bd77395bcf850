import { isCalendarDate } from '../../base/index.ts';
import { choiceParameter, listParameter, textParameter } from '../app/search-text.ts';

export const exploreTabs = ['chart', 'map', 'table'] as const;
export type ExploreTab = (typeof exploreTabs)[number];

export const exploreLevels = ['country', 'subdivision', 'area', 'district', 'site'] as const;
export type ExploreLevel = (typeof exploreLevels)[number];

/** What Explore shows; the address is a permalink of it. */
export interface ExploreSearch {
  readonly indicator?: string;
  readonly substance?: readonly string[];
  readonly place?: readonly string[];
  readonly source?: string;
  /** Length of the period that a figure speaks of: `M`, `M.P12M`. */
  readonly every?: string;
  /** Every place of a level instead of chosen ones. */
  readonly level?: ExploreLevel;
  readonly tab?: ExploreTab;
  /** `2024-01..2026-06`; either end may be open. */
  readonly time?: string;
  /** Figures as they were known on this day. */
  readonly known?: string;
  readonly per?: '100000';
  /** A small figure per line: with one scale for all, or each its own. */
  readonly facet?: 'shared' | 'own';
  /** Period that the map shows. */
  readonly at?: string;
}

export function parseExploreSearch(search: Record<string, unknown>): ExploreSearch {
  const indicator = textParameter(search, 'indicator');
  const substance = listParameter(search, 'substance');
  const place = listParameter(search, 'place');
  const source = textParameter(search, 'source');
  const every = textParameter(search, 'every');
  const level = choiceParameter(search, 'level', exploreLevels);
  const tab = choiceParameter(search, 'tab', exploreTabs);
  const time = textParameter(search, 'time');
  const known = textParameter(search, 'known');
  const per = choiceParameter(search, 'per', ['100000']);
  const facet = choiceParameter(search, 'facet', ['shared', 'own']);
  const at = textParameter(search, 'at');
  return {
    ...(indicator === undefined ? {} : { indicator }),
    ...(substance === undefined ? {} : { substance }),
    ...(place === undefined ? {} : { place }),
    ...(source === undefined ? {} : { source }),
    ...(every !== undefined && /^[ASQMWD](\.P\d{1,2}M)?$/.test(every) ? { every } : {}),
    ...(level === undefined ? {} : { level }),
    ...(tab === undefined ? {} : { tab }),
    ...(time !== undefined && parseTimeRange(time) !== null ? { time } : {}),
    ...(known !== undefined && isCalendarDate(known) ? { known } : {}),
    ...(per === undefined ? {} : { per }),
    ...(facet === undefined ? {} : { facet }),
    ...(at !== undefined && isCalendarDate(at) ? { at } : {}),
  };
}

export interface TimeRange {
  readonly from: string | null;
  readonly to: string | null;
}

/** Reads `2024-01..2026-06`, `2024..`, `..2026-06-30`; null where it is no range. */
export function parseTimeRange(text: string): TimeRange | null {
  const match = /^(\d{4}(?:-\d{2}(?:-\d{2})?)?)?\.\.(\d{4}(?:-\d{2}(?:-\d{2})?)?)?$/.exec(text);
  if (match === null) return null;
  const from = match[1] === undefined ? null : firstDay(match[1]);
  const to = match[2] === undefined ? null : lastDay(match[2]);
  return (from === null || isCalendarDate(from)) && (to === null || isCalendarDate(to)) ? { from, to } : null;
}

function firstDay(text: string): string {
  return `${text}${'-01-01'.slice(text.length - 4)}`.slice(0, 10);
}

function lastDay(text: string): string {
  if (text.length === 10) return text;
  const year = Number(text.slice(0, 4));
  const month = text.length === 4 ? 12 : Number(text.slice(5, 7));
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
