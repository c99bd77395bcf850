import { type AlertText, type MarkingEntry, markingEntry } from '../../../api/index.ts';
import { type AlertField, alertFields, type TranslatedText } from '../../../model/index.ts';
import { withheldCell } from '../../observe/index.ts';
import type { AlertTextContent, SeriesPart, SignalPart } from './alert-text.ts';

type SignalToday = NonNullable<AlertText['signals'][number]['today']>;
type Snapshot = AlertText['series'][number];

/** What is known today of evidence that was taken from this node, by its numbers here. */
export interface EvidenceToday {
  readonly signals: ReadonlyMap<number, SignalToday>;
  readonly series: ReadonlyMap<number, SeriesPart>;
}

const nothingKnown: EvidenceToday = { signals: new Map(), series: new Map() };

/** A text as the API gives it: what the reader may see of it, and what is known of its evidence today. */
export function describeText(content: AlertTextContent, today: EvidenceToday = nothingKnown): AlertText {
  const { body, parts, request, marking } = content;
  const { title, audiences, severity, reliability, credibility, from, until, substances, places, training } = body;
  return {
    title: { ...title },
    fields: describeFields(content),
    audiences: { ...audiences },
    severity,
    reliability,
    credibility,
    from,
    until,
    substances: [...substances],
    places: [...places],
    signals: parts.flatMap((part) => (part.kind === 'signal' ? [describeSignal(part, today)] : [])),
    series: parts.flatMap((part) => (part.kind === 'series' ? [describeSeries(part, today)] : [])),
    findings: parts.flatMap((part) => {
      if (part.kind !== 'finding') return [];
      const { methods, ...finding } = part.content;
      return [{ ...finding, methods: [...methods], apart: part.apart, marking: markingEntry(part.marking) }];
    }),
    request: request === null ? null : { text: { ...request.text }, due: request.due },
    training,
    marking: markingEntry(marking),
  };
}

function describeFields({ body, parts }: AlertTextContent): AlertText['fields'] {
  const described: Partial<Record<AlertField, { text: TranslatedText; marking: MarkingEntry | null }>> = {};
  for (const name of alertFields) {
    const text = body.fields[name];
    if (text !== undefined) described[name] = { text: { ...text }, marking: null };
  }
  for (const part of parts) {
    if (part.kind !== 'field') continue;
    described[part.name] = { text: { ...part.content.text }, marking: markingEntry(part.marking) };
  }
  return described;
}

function describeSignal(
  { content, localId, apart, marking }: SignalPart,
  today: EvidenceToday,
): AlertText['signals'][number] {
  const now = localId === null ? undefined : today.signals.get(localId);
  return { ...content, apart, marking: markingEntry(marking), today: now ?? null };
}

function describeSeries({ content, localId, apart, marking }: SeriesPart, today: EvidenceToday): Snapshot {
  const now = localId === null ? undefined : today.series.get(localId);
  const points = content.points.map(readPoint);
  return {
    ...content,
    points,
    apart,
    marking: markingEntry(marking),
    today:
      now === undefined || localId === null
        ? null
        : {
            series: localId,
            latestAsOf: now.content.asOf,
            changes: compare(points, now.content.points.map(readPoint)),
          },
  };
}

type Point = Snapshot['points'][number];

function readPoint(point: SeriesPart['content']['points'][number]): Point {
  const { period, value, low, high, status } = point;
  return { period, value, low, high, status };
}

/** What was withheld from its author or is from its reader is no change of what is known (SDMX OBS_STATUS `Q`). */
function isWithheld(point: Point | null): boolean {
  return point !== null && point.value === null && point.status === withheldCell.status;
}

/** Periods of the snapshot that are told otherwise now; both lists are cut at their older end. */
function compare(before: readonly Point[], now: readonly Point[]): NonNullable<Snapshot['today']>['changes'] {
  const [first, last] = [now[0]?.period, before.at(-1)?.period];
  if (first === undefined || last === undefined) return [];
  const known = new Map(now.map((point) => [point.period, point]));
  const old = new Map(before.map((point) => [point.period, point]));
  const periods = [...new Set([...old.keys(), ...known.keys()])].filter(
    (period) => period >= first && period <= last && period >= (before[0]?.period ?? last),
  );
  return periods
    .toSorted()
    .map((period) => ({ period, before: old.get(period) ?? null, now: known.get(period) ?? null }))
    .filter(({ before: then, now: today }) => !isWithheld(then) && !isWithheld(today))
    .filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.now));
}
