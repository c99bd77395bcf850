/** One area with the events of its current window. */
export interface WatchedArea {
  readonly area: string;
  /** State or province. */
  readonly region: string;
  /** Areas whose spikes this one wants to hear of. */
  readonly neighbours: readonly string[];
  /** Events of the window; null where not known. */
  readonly events: number | null;
  /** Events a window may hold; null where none is set. */
  readonly threshold: number | null;
}

/** Events that a whole region may hold in one window. */
export interface RegionThreshold {
  readonly region: string;
  readonly threshold: number;
}

/**
 * `own`: the area itself spikes. `neighbour`: an area it named does. `region`: any other area of its region does.
 * `region-total`: all areas of the region together exceed the region's own threshold.
 */
export type SpikeScope = 'own' | 'neighbour' | 'region' | 'region-total';

/** One spike, told to one area, under the nearest scope that applies. */
export interface SpikeNotice {
  /** Who is told. */
  readonly area: string;
  readonly scope: SpikeScope;
  /** Area, or region, that spikes. */
  readonly where: string;
  readonly events: number;
  readonly threshold: number;
}

interface Spike {
  readonly where: string;
  readonly region: string;
  readonly events: number;
  readonly threshold: number;
}

/**
 * Who is told of which spike, as ODMAP does for counties: those above their own threshold, their neighbours, and every
 * area of the state or province where any of its areas spikes (odmap.org, Spike Alerts). A spike is more events than the
 * threshold. An area without events or threshold is not judged, and a region's total counts the areas that are known: it
 * can only be too low. In order of the areas.
 */
export function spikeNotices(
  areas: readonly WatchedArea[],
  { regions = [] }: { readonly regions?: readonly RegionThreshold[] } = {},
): readonly SpikeNotice[] {
  const spikes = areas.flatMap(({ area: where, region, events, threshold }): readonly Spike[] =>
    events !== null && threshold !== null && events > threshold ? [{ where, region, events, threshold }] : [],
  );
  const totals = regions.flatMap(({ region, threshold }): readonly Spike[] => {
    const events = areas.reduce((sum, one) => (one.region === region ? sum + (one.events ?? 0) : sum), 0);
    return events > threshold ? [{ where: region, region, events, threshold }] : [];
  });
  return areas.flatMap((watched) => [
    ...spikes.flatMap((spike) => noticeOf(spike, watched)),
    ...totals
      .filter(({ region }) => region === watched.region)
      .map(({ where, events, threshold }): SpikeNotice => {
        return { area: watched.area, scope: 'region-total', where, events, threshold };
      }),
  ]);
}

function noticeOf({ where, region, events, threshold }: Spike, watched: WatchedArea): readonly SpikeNotice[] {
  const scope = scopeOf({ where, region }, watched);
  return scope === null ? [] : [{ area: watched.area, scope, where, events, threshold }];
}

function scopeOf(
  { where, region }: { readonly where: string; readonly region: string },
  watched: WatchedArea,
): SpikeScope | null {
  if (where === watched.area) return 'own';
  if (watched.neighbours.includes(where)) return 'neighbour';
  return region === watched.region ? 'region' : null;
}
