import type { AlertText } from '../../../api/index.ts';
import type { CalendarDate, Frequency, Text } from '../../../base/index.ts';
import { findIndicator } from '../../../domains/index.ts';
import type { Marking, SeriesSnapshot, SignalEvidence, SignalKind, SignalState } from '../../../model/index.ts';
import { readMarkings } from '../../access/index.ts';
import type { FigureScreen, FigureTable } from '../../observe/index.ts';
import type { Connection } from '../../store/index.ts';
import type { AlertPart, SeriesPart, SignalPart } from './alert-text.ts';
import { screenPoints } from './screen-points.ts';
import type { NamedSignal } from './suggest-text.ts';

/** Most points of a snapshot: five years of weeks, or twenty of months. */
const mostPoints = 260;

export interface FoundSignal extends NamedSignal {
  readonly id: number;
  readonly series: number;
  readonly state: SignalState;
  readonly placeName: Text;
}

interface SignalRow extends Omit<SignalEvidence, 'marking' | 'kind'> {
  readonly id: number;
  readonly series: number;
  readonly kind: SignalKind;
  readonly state: SignalState;
  readonly source: string;
  readonly frequency: Frequency;
  readonly window: '' | `P${number}M`;
  readonly placeName: Partial<Text> | null;
  readonly substanceName: Partial<Text> | null;
  readonly markingId: number;
}

/** Signals by their numbers, or all of a group, as evidence; only those that the reader may see. */
export async function findSignals(
  connection: Connection,
  { signals, group = null }: { readonly signals: readonly number[]; readonly group?: number | null },
): Promise<FoundSignal[]> {
  const rows = await connection.query<SignalRow>(
    `select s.id, s.series_id as series, s.kind, s.state, s.source_id as source, s.indicator, s.place_id as place,
       s.substance_id as substance, s.frequency, s.time_window as "window", s.period, s.observed, s.expected, s.upper, s.method,
       s.as_of as "asOf", p.name as "placeName", n.name as "substanceName", s.marking_id::int as "markingId"
     from signal s left join place p on p.id = s.place_id left join substance n on n.id = s.substance_id
     where s.id = any ($1::int[]) or (s.group_id = $2::int and s.state = 'verified')
     order by s.priority desc, s.id`,
    [signals, group],
  );
  const markings = await markingsById(connection, rows);
  return rows.map((row) => {
    const { id, series, state, source, frequency, window, markingId, placeName, substanceName, ...figures } = row;
    return {
      id,
      series,
      state,
      source,
      frequency,
      window,
      placeName: nameOr(placeName, row.place),
      substanceName: row.substance === null ? null : nameOr(substanceName, row.substance),
      evidence: { ...figures, marking: markings(markingId) },
    };
  });
}

function nameOr(name: Partial<Text> | null, id: string): Text {
  return { en: name?.en ?? id, fr: name?.fr ?? id, es: name?.es ?? id };
}

export function signalPart({ id, evidence }: FoundSignal, apart: boolean): SignalPart {
  return { kind: 'signal', localId: id, apart, content: evidence, marking: evidence.marking };
}

/** Evidence by its numbers here: series, signals, all signals of a group. */
export interface EvidenceQuery {
  readonly series?: readonly number[];
  readonly signals?: readonly number[];
  readonly group?: number | null | undefined;
}

/** The tables that the series behind evidence belong to, of those that the reader may see. */
export function listEvidenceTables(
  connection: Connection,
  { series = [], signals = [], group = null }: EvidenceQuery,
): Promise<FigureTable[]> {
  return connection.query<FigureTable>(
    `select distinct r.source_id as source, r.indicator from series r
     where r.id = any ($1::int[])
       or r.id in (select s.series_id from signal s where s.id = any ($2::int[]) or s.group_id = $3::int)`,
    [series, signals, group],
  );
}

interface SeriesRow extends Omit<SeriesSnapshot, 'marking' | 'points' | 'unit'> {
  readonly id: number;
  readonly points: readonly (SeriesSnapshot['points'][number] & { readonly asOf: CalendarDate })[];
  readonly markingId: number;
}

/** A series, and the vintage it is wanted of; null: the latest. */
export interface WantedSeries {
  readonly series: number;
  readonly asOf: CalendarDate | null;
}

/** Figures of series as known on a vintage: of series that the reader may see, and as far as the screen shows them. */
export async function takeSnapshots(
  connection: Connection,
  wanted: readonly WantedSeries[],
  screen: FigureScreen,
): Promise<SeriesPart[]> {
  if (wanted.length === 0) return [];
  const rows = await connection.query<SeriesRow>(
    `select r.id, r.indicator, r.place_id as place, r.substance_id as substance, r.source_id as source, r.frequency,
       r.time_window as "window", coalesce(w.as_of, r.latest_as_of) as "asOf", r.marking_id::int as "markingId",
       coalesce((select jsonb_agg(jsonb_build_object('period', k.period, 'value', k.value, 'low', k.low, 'high', k.high,
          'status', k.status, 'asOf', k.as_of) order by k.period) filter (where k.reason is distinct from 'withdrawn') from (
         select distinct on (o.period) o.period, o.value, o.low, o.high, o.status::text as status, o.reason, o.as_of
         from observation o where o.series_id = r.id and o.as_of <= coalesce(w.as_of, r.latest_as_of)
         order by o.period desc, o.as_of desc, o.delivery_id desc limit $2
       ) k), '[]') as points
     from jsonb_to_recordset($1::jsonb) as w(series int, as_of date, number int) join series r on r.id = w.series
     where r.latest_as_of is not null
     order by w.number`,
    [JSON.stringify(wanted.map(({ series, asOf }, number) => ({ series, as_of: asOf, number }))), mostPoints],
  );
  const markings = await markingsById(connection, rows);
  return rows.map(({ id, markingId, ...figures }) => {
    const marking = markings(markingId);
    const unit = findIndicator(figures.indicator)?.unit ?? '1';
    const points = screenPoints(figures.points, { ...figures, series: id }, screen);
    return { kind: 'series', localId: id, apart: false, content: { ...figures, points, unit, marking }, marking };
  });
}

async function markingsById(
  connection: Connection,
  rows: readonly { readonly markingId: number }[],
): Promise<(id: number) => Marking> {
  const known = await readMarkings(connection, [...new Set(rows.map(({ markingId }) => markingId))]);
  return (id) => {
    const found = known.find((marking) => marking.id === id);
    if (found === undefined) throw new Error(`a row is visible, and its marking ${id} is not`);
    const { id: _, ...marking } = found;
    return marking;
  };
}

type Today = {
  readonly signals: ReadonlyMap<number, NonNullable<AlertText['signals'][number]['today']>>;
  readonly series: ReadonlyMap<number, SeriesPart>;
};

/** What is known today of the evidence that was taken from this node. */
export async function readEvidenceToday(
  connection: Connection,
  {
    signals,
    series,
    screen,
  }: {
    readonly signals: readonly SignalPart[];
    readonly series: readonly SeriesPart[];
    readonly screen: FigureScreen;
  },
): Promise<Today> {
  const ids = signals.flatMap(({ localId }) => localId ?? []);
  const now = ids.length === 0 ? [] : await findSignals(connection, { signals: ids });
  const taken = new Map(signals.flatMap(({ localId, content }) => (localId === null ? [] : [[localId, content]])));
  const snapshots = await takeSnapshots(
    connection,
    series.flatMap(({ localId }) => (localId === null ? [] : [{ series: localId, asOf: null }])),
    screen,
  );
  return {
    signals: new Map(
      now.map(({ id, state, evidence: { observed, expected, upper, asOf } }) => {
        const then = taken.get(id);
        const changed =
          state !== 'verified' || then?.observed !== observed || then.expected !== expected || then.upper !== upper;
        return [id, { signal: id, state, observed, expected, upper, asOf, changed }];
      }),
    ),
    series: new Map(snapshots.flatMap((part) => (part.localId === null ? [] : [[part.localId, part]]))),
  };
}

/**
 * Whether evidence of this node, or everything that it holds, is invented for practice. Real figures never stand beside
 * training data, so that whatever is written while a node holds them is practice too, also where no evidence is named.
 */
export async function restsOnTraining(connection: Connection, parts: readonly AlertPart[]): Promise<boolean> {
  const idsOf = (kind: 'signal' | 'series'): number[] =>
    parts.flatMap((part) => (part.kind === kind && 'localId' in part && part.localId !== null ? [part.localId] : []));
  const [row] = await connection.query<{ training: boolean }>(
    `select exists (select from signal where id = any ($1::int[]) and training)
       or exists (select from series where id = any ($2::int[]) and training)
       or exists (select from delivery where training) as training`,
    [idsOf('signal'), idsOf('series')],
  );
  return row?.training ?? false;
}

/** Which of the substances and places are in no register of this node that the reader may see. */
export async function findUnknown(
  connection: Connection,
  { substances, places }: { readonly substances: readonly string[]; readonly places: readonly string[] },
): Promise<string[]> {
  const rows = await connection.query<{ id: string }>(
    `select w.id from unnest($1::text[]) as w(id) where not exists (select 1 from substance s where s.id = w.id)
     union all
     select w.id from unnest($2::text[]) as w(id) where not exists (select 1 from place p where p.id = w.id)`,
    [substances, places],
  );
  return rows.map(({ id }) => id);
}
