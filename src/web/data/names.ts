import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { IndicatorEntry, PlaceEntry, SourceSummary, SubstanceEntry } from '../../api/index.ts';
import type { Language } from '../../base/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { indicatorsQuery, placesQuery, sourcesQuery, substancesQuery } from './queries.ts';

/** What things are called. An id that no register knows is shown as it stands. */
export interface Names {
  readonly place: (id: string) => string;
  readonly substance: (id: string | null) => string;
  readonly indicator: (id: string) => string;
  readonly source: (id: string) => string;
  readonly findPlace: (id: string) => PlaceEntry | undefined;
  readonly findSubstance: (id: string) => SubstanceEntry | undefined;
  readonly findIndicator: (id: string) => IndicatorEntry | undefined;
  readonly findSource: (id: string) => SourceSummary | undefined;
}

/** The registers, as far as they are here. */
export interface Registers {
  readonly places: ReadonlyMap<string, PlaceEntry>;
  readonly substances: ReadonlyMap<string, SubstanceEntry>;
  readonly indicators: ReadonlyMap<string, IndicatorEntry>;
  readonly sources: ReadonlyMap<string, SourceSummary>;
}

export function useNames(): Names {
  const { language } = useVoice();
  const places = useQuery({ ...placesQuery, select: selectPlaces }).data ?? none.places;
  const substances = useQuery({ ...substancesQuery, select: selectSubstances }).data ?? none.substances;
  const indicators = useQuery({ ...indicatorsQuery, select: selectIndicators }).data ?? none.indicators;
  const sources = useQuery({ ...sourcesQuery, select: selectSources }).data ?? none.sources;
  return useMemo(
    () => namesFrom({ places, substances, indicators, sources }, language),
    [places, substances, indicators, sources, language],
  );
}

const none: Registers = { places: new Map(), substances: new Map(), indicators: new Map(), sources: new Map() };

export function namesFrom(registers: Registers, language: Language): Names {
  const { places, substances, indicators, sources } = registers;
  return {
    place: (id) => places.get(id)?.name[language] ?? id,
    substance: (id) => (id === null ? '' : (substances.get(id)?.name[language] ?? id)),
    indicator: (id) => indicators.get(id)?.title[language] ?? id,
    source: (id) => sources.get(id)?.title[language] ?? id,
    findPlace: (id) => places.get(id),
    findSubstance: (id) => substances.get(id),
    findIndicator: (id) => indicators.get(id),
    findSource: (id) => sources.get(id),
  };
}

function selectPlaces({ places }: { readonly places: readonly PlaceEntry[] }): ReadonlyMap<string, PlaceEntry> {
  return byId(places);
}

function selectSubstances({
  substances,
}: {
  readonly substances: readonly SubstanceEntry[];
}): ReadonlyMap<string, SubstanceEntry> {
  return byId(substances);
}

function selectIndicators({
  indicators,
}: {
  readonly indicators: readonly IndicatorEntry[];
}): ReadonlyMap<string, IndicatorEntry> {
  return byId(indicators);
}

function selectSources({
  sources,
}: {
  readonly sources: readonly SourceSummary[];
}): ReadonlyMap<string, SourceSummary> {
  return byId(sources);
}

function byId<T extends { readonly id: string }>(entries: readonly T[]): ReadonlyMap<string, T> {
  return new Map(entries.map((entry) => [entry.id, entry]));
}
