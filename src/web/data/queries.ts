import { keepPreviousData } from '@tanstack/react-query';
import {
  Backtest,
  CombinationList,
  DeliveryPage,
  Figure,
  IndicatorList,
  IssuePage,
  MethodList,
  MuteList,
  NodeInformation,
  ObservationPage,
  PlaceList,
  SeriesNowcast,
  SeriesPage,
  SettingList,
  SignalDetail,
  SignalPage,
  SourceList,
  SourceSummary,
  SubstanceList,
  TodaySummary,
  VintageList,
  WatchList,
} from '../../api/index.ts';
import { apiAddress, type Parser, type QueryValue, readResource } from './client.ts';

export const minute = 60_000;

interface ResourceOptions<T> {
  readonly path: string;
  readonly parser: Parser<T>;
  readonly query?: Readonly<Record<string, QueryValue>>;
  /** How long an answer counts as current, in milliseconds. */
  readonly current?: number;
}

/** How to ask for a resource; what `useQuery` takes. The key is the kind of resource and its address. */
export interface ResourceQuery<T> {
  readonly queryKey: readonly [path: string, address: string];
  readonly queryFn: (context: { readonly signal: AbortSignal }) => Promise<T>;
  readonly staleTime: number;
}

/** While the next answer is on its way, the last one stays on the screen. */
export interface SteadyQuery<T> extends ResourceQuery<T> {
  readonly placeholderData: typeof keepPreviousData;
}

/** How to ask for one resource; screens that others rarely open keep their own questions beside them. */
export function resource<T>({ path, parser, query = {}, current = minute }: ResourceOptions<T>): ResourceQuery<T> {
  const address = apiAddress(path, query);
  return {
    queryKey: [path, address],
    queryFn: ({ signal }) => readResource(address, parser, signal),
    staleTime: current,
  };
}

export const nodeQuery = resource({ path: '/node', parser: NodeInformation });
export const todayQuery = resource({ path: '/today', parser: TodaySummary, current: minute / 2 });
export const sourcesQuery = resource({ path: '/sources', parser: SourceList });
export const indicatorsQuery = resource({ path: '/indicators', parser: IndicatorList, current: 10 * minute });
export const combinationsQuery = resource({
  path: '/combinations',
  parser: CombinationList,
  query: { limit: 20 },
  current: 10 * minute,
});
export const methodsQuery = resource({ path: '/methods', parser: MethodList, current: 10 * minute });
export const placesQuery = resource({
  path: '/places',
  parser: PlaceList,
  query: { withData: true },
  current: 10 * minute,
});
export const substancesQuery = resource({
  path: '/substances',
  parser: SubstanceList,
  query: { withData: true },
  current: 10 * minute,
});

type Query = Readonly<Record<string, QueryValue>>;

export function sourceQuery(source: string): ResourceQuery<SourceSummary> {
  return resource({ path: `/sources/${encodeURIComponent(source)}`, parser: SourceSummary });
}

export function deliveriesQuery(query: Query): ResourceQuery<DeliveryPage> {
  return resource({ path: '/deliveries', parser: DeliveryPage, query });
}

export function issuesQuery(query: Query): ResourceQuery<IssuePage> {
  return resource({ path: '/issues', parser: IssuePage, query });
}

export function signalsQuery(query: Query): SteadyQuery<SignalPage> {
  return { ...resource({ path: '/signals', parser: SignalPage, query, current: minute / 4 }), placeholderData: keepPreviousData };
}

export function signalQuery(signal: number): ResourceQuery<SignalDetail> {
  return resource({ path: `/signals/${signal}`, parser: SignalDetail, current: minute / 4 });
}

export function backtestQuery(signal: number): ResourceQuery<Backtest> {
  return resource({ path: `/signals/${signal}/backtest`, parser: Backtest });
}

export const mutesQuery = resource({
  path: '/mutes',
  parser: MuteList,
  query: { which: 'all' },
  current: minute / 4,
});
export const watchesQuery = resource({ path: '/watches', parser: WatchList, current: minute / 4 });
export const watchSettingsQuery = resource({ path: '/watch-settings', parser: SettingList, current: minute / 4 });

export function figureQuery(query: Query): SteadyQuery<Figure> {
  return { ...resource({ path: '/figures', parser: Figure, query }), placeholderData: keepPreviousData };
}

export function observationsQuery(query: Query): ResourceQuery<ObservationPage> {
  return resource({ path: '/observations', parser: ObservationPage, query });
}

export function seriesQuery(query: Query): ResourceQuery<SeriesPage> {
  return resource({ path: '/series', parser: SeriesPage, query });
}

export function vintagesQuery(series: number): ResourceQuery<VintageList> {
  return resource({ path: `/series/${series}/vintages`, parser: VintageList });
}

export function nowcastQuery(series: number, query: Query): ResourceQuery<SeriesNowcast> {
  return resource({ path: `/series/${series}/nowcast`, parser: SeriesNowcast, query });
}
