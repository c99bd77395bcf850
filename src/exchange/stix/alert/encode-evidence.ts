import type { CalendarDate } from '../../../base/index.ts';
import type { LaboratoryFinding, Marking, SeriesSnapshot, SharedAlert, SignalEvidence } from '../../../model/index.ts';
import { canonicalJson } from '../../json/canonical-json.ts';
import type { JsonObject } from '../../json/json-value.ts';
import { markingOfWhole } from '../marking/joint.ts';
import { type ExtensionName, extensionIds } from '../schema/extension-ids.ts';
import { describeSubstance } from './encode-subjects.ts';
import type { ObjectWriter } from './object-writer.ts';
import { resultOfSeries } from './series-result.ts';

/** One piece of evidence as STIX says it: what was observed, when, and how often. */
export interface Evidence {
  readonly extension: ExtensionName;
  readonly content: JsonObject;
  readonly substance: string | null;
  readonly place: string | null;
  readonly first: CalendarDate;
  readonly last: CalendarDate;
  readonly observations: number;
  /** Its own. */
  readonly own: Marking;
  /** With the alert's: that there is an alert is part of what the object tells. */
  readonly marking: Marking;
  readonly others: JsonObject;
}

const mostObservations = 999_999_999;

/** The evidence of an alert: findings, series, signals, in their order. */
export function evidenceOf({ content, createdAt }: SharedAlert): readonly Evidence[] {
  const day = createdAt.slice(0, 10);
  const found = [
    ...content.findings.map((finding) => findingEvidence(finding, day)),
    ...content.series.map(seriesEvidence),
    ...content.signals.map(signalEvidence),
  ];
  return found.map((evidence) => ({ ...evidence, marking: markingOfWhole([content.marking, evidence.own]) }));
}

type Unmarked = Omit<Evidence, 'marking'>;

function findingEvidence(finding: LaboratoryFinding, day: CalendarDate): Unmarked {
  return {
    extension: 'laboratoryResult',
    content: {
      substance: finding.substance,
      ...(finding.methods.length === 0 ? {} : { methods: finding.methods }),
      ...present({ found_on: finding.foundOn, place: finding.place, samples: finding.samples, form: finding.form }),
    },
    substance: finding.substance,
    place: finding.place,
    first: finding.foundOn ?? day,
    last: finding.foundOn ?? day,
    observations: finding.samples ?? 1,
    own: finding.marking,
    others: {},
  };
}

function seriesEvidence(series: SeriesSnapshot): Unmarked {
  const days = series.points.map(({ period }) => period).sort();
  const points = series.points.map(({ period, value, low, high, status }) => ({
    period,
    status,
    ...present({ value, low, high }),
  }));
  return {
    extension: 'series',
    content: {
      indicator: series.indicator,
      unit: series.unit,
      place: series.place,
      source: series.source,
      frequency: series.frequency,
      as_of: series.asOf,
      ...present({ substance: series.substance, window: series.window === '' ? null : series.window }),
      ...(points.length === 0 ? {} : { points }),
    },
    substance: series.substance,
    place: series.place,
    first: days[0] ?? series.asOf,
    last: days.at(-1) ?? series.asOf,
    observations: points.length,
    own: series.marking,
    others: resultOfSeries(series),
  };
}

function signalEvidence(signal: SignalEvidence): Unmarked {
  return {
    extension: 'signal',
    content: {
      kind: signal.kind,
      indicator: signal.indicator,
      place: signal.place,
      period: signal.period,
      method: signal.method,
      as_of: signal.asOf,
      ...present({
        substance: signal.substance,
        observed: signal.observed,
        expected: signal.expected,
        upper: signal.upper,
      }),
    },
    substance: signal.substance,
    place: signal.place,
    first: signal.period,
    last: signal.period,
    observations: 1,
    own: signal.marking,
    others: {},
  };
}

/** Without what is not known: STIX has no null (section 2). */
function present(values: Readonly<Record<string, string | number | null>>): JsonObject {
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, string | number] => entry[1] !== null),
  );
}

/**
 * Writes one piece of evidence about `observed`. Its identifier follows from what it says: evidence that stays the same is the
 * same object in every version of the alert.
 */
export function addEvidence(writer: ObjectWriter, evidence: Evidence, observed: string, ordinal: number): string {
  const { extension, content, own, marking, others } = evidence;
  const ownReferences = writer.markingReferences(own);
  const references = writer.markingReferences(marking);
  const extensionContent = {
    extension_type: 'property-extension',
    ...content,
    ...(ownReferences.join() === references.join() ? {} : { evidence_marking_refs: ownReferences }),
  };
  const part = canonicalJson({ extension, content, ownReferences, ordinal });
  return writer.add('observed-data', part, marking, {
    first_observed: startOf(evidence.first),
    last_observed: startOf(evidence.last),
    number_observed: Math.min(Math.max(evidence.observations, 1), mostObservations),
    object_refs: [observed],
    ...substanceOfEvidence(writer, evidence.substance, {
      [extensionIds[extension]]: extensionContent,
      ...others,
    }),
  });
}

/** Readers of the standard find the substance in the extension and in the references. */
function substanceOfEvidence(writer: ObjectWriter, substance: string | null, extensions: JsonObject): JsonObject {
  if (writer.encoding.profile === 'full' || substance === null) return { extensions };
  return substancesInside(writer, [substance], extensions);
}

/** Substances as a property-extension and as external references, where our own type may not be used. */
export function substancesInside(
  writer: ObjectWriter,
  substances: readonly string[],
  extensions: JsonObject,
): JsonObject {
  if (substances.length === 0) return { extensions };
  const described = substances.map((id) => describeSubstance(id, writer.encoding.findSubstance(id)));
  const references = described.flatMap(({ cas_rn, inchikey }) => [
    ...(cas_rn === undefined ? [] : [{ source_name: 'cas-rn', external_id: cas_rn }]),
    ...(inchikey === undefined ? [] : [{ source_name: 'inchikey', external_id: inchikey }]),
  ]);
  return {
    ...(references.length === 0 ? {} : { external_references: references }),
    extensions: {
      ...extensions,
      [extensionIds.substance]: { extension_type: 'property-extension', substances: described },
    },
  };
}

/** A day as a moment. */
export function startOf(day: CalendarDate): string {
  return `${day}T00:00:00.000Z`;
}
