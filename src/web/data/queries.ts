import { keepPreviousData } from '@tanstack/react-query';
import {
  CombinationList,
  IndicatorList,
  NodeInformation,
  ObservationPage,
  PlaceList,
  SignalDetail,
  SignalPage,
  SourceList,
  SubstanceList,
  TodaySummary,
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

/** Parameters of a request, by name. */
export type Query = Readonly<Record<string, QueryValue>>;

export function signalsQuery(query: Query): SteadyQuery<SignalPage> {
  return { ...resource({ path: '/signals', parser: SignalPage, query, current: minute / 4 }), placeholderData: keepPreviousData };
}

export function signalQuery(signal: number): ResourceQuery<SignalDetail> {
  return resource({ path: `/signals/${signal}`, parser: SignalDetail, current: minute / 4 });
}


export function observationsQuery(query: Query): ResourceQuery<ObservationPage> {
  return resource({ path: '/observations', parser: ObservationPage, query });
}

