import type { Text } from '../../../base/index.ts';
import {
  alertAudiences,
  alertFields,
  type InformationCredibility,
  type Marking,
  type SharedAlert,
  type TranslatedText,
} from '../../../model/index.ts';
import type { JsonObject } from '../../json/json-value.ts';
import { markingOfWhole } from '../marking/joint.ts';
import { propertyName } from '../property-name.ts';
import { extensionIds } from '../schema/extension-ids.ts';
import type { StixObject } from '../stix-object.ts';
import { audienceNames, measureNames } from './advice.ts';
import { addEvidence, type Evidence, evidenceOf, startOf, substancesInside } from './encode-evidence.ts';
import { addLocation, addRecord, addSubstance, recordAddress, type Subject } from './encode-subjects.ts';
import { ObjectWriter } from './object-writer.ts';
import { recordPattern, substancePattern } from './pattern.ts';
import type { Encoding } from './profile.ts';
import { finalTexts, mainLanguage, translationsAs } from './translations.ts';
import { addTranslations, asFinal, written } from './write-texts.ts';

/**
 * An alert as STIX 2.1 objects, each after what it names and the report last. Every version has the same identifiers, and a
 * retracted alert revokes all of them (section 3.6). Marked as a whole and in its parts; what a recipient may not have is
 * taken out before (`restrictAlert`), never by leaving objects away afterwards.
 */
export function encodeAlert(alert: SharedAlert, encoding: Encoding): readonly StixObject[] {
  const evidence = evidenceOf(alert);
  const writer = new ObjectWriter(encoding, {
    id: alert.id,
    createdAt: alert.createdAt,
    modifiedAt: alert.publishedAt,
    revoked: alert.state === 'retracted',
  });
  const locations = addLocations(writer, alert, evidence);
  const observed = addSubstances(writer, alert, evidence);
  const indicator = addIndicator(writer, alert);
  const observations = addObservations(writer, evidence, observed);
  addSighting(writer, alert, evidence, { indicator, observations, locations });
  for (const [index, id] of observations.entries()) {
    addRelationship(writer, 'based-on', indicator, id, evidence[index]?.marking ?? alert.content.marking);
  }
  addAdvice(writer, alert, indicator);
  addRequest(writer, alert, indicator);
  addReport(writer, alert, evidence);
  return writer.finish();
}

function addLocations(
  writer: ObjectWriter,
  { content }: SharedAlert,
  evidence: readonly Evidence[],
): readonly string[] {
  const named = subjects(content.places, content.marking, evidence, ({ place }) => place);
  return [...new Set(named.flatMap((subject) => addLocation(writer, subject) ?? []))];
}

/** What the alert names itself is as its marking; what only its evidence names is as that evidence. */
function subjects(
  own: readonly string[],
  marking: Marking,
  evidence: readonly Evidence[],
  subjectOf: (evidence: Evidence) => string | null,
): readonly Subject[] {
  const ofEvidence = evidence.flatMap((entry) => {
    const id = subjectOf(entry);
    return id === null || own.includes(id) ? [] : [{ id, marking: entry.marking }];
  });
  return [...own.map((id) => ({ id, marking })), ...ofEvidence];
}

/** The observable object that each piece of evidence is about; the record of this version where there is no other. */
function addSubstances(
  writer: ObjectWriter,
  { id, version, content }: SharedAlert,
  evidence: readonly Evidence[],
): (evidence: Evidence) => string {
  const path = `alerts/${id}?version=${version}`;
  const isFull = writer.encoding.profile === 'full';
  const withRecord = !isFull || content.substances.length === 0 || evidence.some(({ substance }) => substance === null);
  const record = withRecord ? addRecord(writer, path, content.marking) : '';
  if (!isFull) return () => record;
  for (const substance of content.substances) addSubstance(writer, path, { id: substance, marking: content.marking });
  return ({ substance, marking }) => {
    if (substance === null) return record;
    const isNamed = content.substances.includes(substance);
    return addSubstance(writer, path, { id: substance, marking: isNamed ? content.marking : marking });
  };
}

/** STIX 2.1, appendix A: the Admiralty credibility scale on the scale of confidence; what cannot be judged has none. */
const confidences: Readonly<Record<InformationCredibility, number | undefined>> = {
  1: 90,
  2: 70,
  3: 50,
  4: 30,
  5: 10,
  6: undefined,
};

/** An indicator should have a name and a description (section 4.7), also where nothing of the alert may be said openly. */
const alertNames: Text = {
  en: 'Alert on a drug threat',
  fr: 'Alerte sur une menace liée aux drogues',
  es: 'Alerta sobre una amenaza relacionada con drogas',
};

function addIndicator(writer: ObjectWriter, { id, version, createdAt, content }: SharedAlert): string {
  const isFull = writer.encoding.profile === 'full';
  const language = mainLanguage(content.title);
  const risk = openField(content.fields.risk);
  const confidence = confidences[content.credibility];
  const extension = {
    extension_type: 'property-extension',
    alert_id: id,
    severity: content.severity,
    reliability: content.reliability,
    credibility: content.credibility,
    ...(content.from === null ? {} : { event_from: content.from }),
    ...(content.until === null ? {} : { event_until: content.until }),
    ...(isFull ? {} : translationsAs('title', content.title)),
    ...(content.training ? { training: true } : {}),
  };
  const extensions = { [extensionIds.alert]: extension };
  const indicator = writer.add('indicator', 'indicator', content.marking, {
    name: id,
    description: alertNames[language ?? 'en'],
    ...written(language, { name: content.title, description: risk }),
    indicator_types: ['anomalous-activity'],
    ...trainingLabel(content),
    pattern: patternOf(writer, `alerts/${id}?version=${version}`, content.substances),
    pattern_type: 'stix',
    pattern_version: '2.1',
    valid_from: content.from === null ? createdAt : startOf(content.from),
    ...(confidence === undefined ? {} : { confidence }),
    ...(isFull ? { extensions } : substancesInside(writer, content.substances, extensions)),
  });
  addTranslations(writer, indicator, content.marking, language, { name: content.title, description: risk });
  return indicator;
}

/** For readers that do not know the extension. */
function trainingLabel({ training }: SharedAlert['content']): JsonObject {
  return training ? { labels: ['training-data'] } : {};
}

function patternOf(writer: ObjectWriter, path: string, substances: readonly string[]): string {
  if (writer.encoding.profile === 'compat' || substances.length === 0) {
    return recordPattern(recordAddress(writer, path));
  }
  return substancePattern(substances.map((id) => ({ id, inchiKey: writer.encoding.findSubstance(id)?.inchiKey })));
}

/** A field that is marked more strictly than the alert stands nowhere but in its own marked place. */
function openField(
  field: { readonly text: TranslatedText; readonly marking: Marking | null } | undefined,
): TranslatedText {
  return field === undefined || field.marking !== null ? {} : field.text;
}

function addObservations(
  writer: ObjectWriter,
  evidence: readonly Evidence[],
  observed: (evidence: Evidence) => string,
): readonly string[] {
  const seen = new Map<string, number>();
  const objects = evidence.map((entry) => ({ entry, object: observed(entry) }));
  return objects.map(({ entry, object }) => {
    const key = JSON.stringify([entry.extension, entry.content, entry.own]);
    const ordinal = seen.get(key) ?? 0;
    seen.set(key, ordinal + 1);
    return addEvidence(writer, entry, object, ordinal);
  });
}

interface Sighted {
  readonly indicator: string;
  readonly observations: readonly string[];
  readonly locations: readonly string[];
}

function addSighting(
  writer: ObjectWriter,
  { content }: SharedAlert,
  evidence: readonly Evidence[],
  { indicator, observations, locations }: Sighted,
): void {
  const { from, until } = content;
  const isOrdered = until !== null && (from === null || until >= from);
  writer.add('sighting', 'sighting', markingOfWhole([content.marking, ...evidence.map(({ own }) => own)]), {
    ...(from === null ? {} : { first_seen: startOf(from) }),
    ...(isOrdered ? { last_seen: startOf(until) } : {}),
    sighting_of_ref: indicator,
    ...(observations.length === 0 ? {} : { observed_data_refs: observations }),
    where_sighted_refs: [writer.encoding.node.id, ...locations],
    summary: false,
  });
}

function addRelationship(writer: ObjectWriter, type: string, source: string, target: string, marking: Marking): void {
  writer.add('relationship', `${type} ${source} ${target}`, marking, {
    relationship_type: type,
    source_ref: source,
    target_ref: target,
  });
}

/** Advice to each audience and the measures, for readers that look for courses of action; read back from the report. */
function addAdvice(writer: ObjectWriter, { content }: SharedAlert, indicator: string): void {
  for (const audience of alertAudiences) {
    const text = content.audiences[audience];
    if (text !== undefined) addCourse(writer, indicator, audience, audienceNames[audience], text, content.marking);
  }
  for (const field of alertFields) {
    const name = measureNames[field];
    const measure = content.fields[field];
    if (name === undefined || measure === undefined) continue;
    const marking = measure.marking === null ? content.marking : markingOfWhole([content.marking, measure.marking]);
    addCourse(writer, indicator, field, name, measure.text, marking);
  }
}

function addCourse(
  writer: ObjectWriter,
  indicator: string,
  part: string,
  name: Text,
  description: TranslatedText,
  marking: Marking,
): void {
  const language = mainLanguage(description);
  if (language === undefined) return;
  const texts = { name: asFinal(name), description };
  const course = writer.add('course-of-action', part, marking, written(language, texts));
  const translated = Object.keys(finalTexts(description));
  const named = Object.fromEntries(Object.entries(texts.name).filter(([key]) => translated.includes(key)));
  addTranslations(writer, course, marking, language, { name: named, description });
  addRelationship(writer, 'mitigates', course, indicator, marking);
}

/** A question to the peers opens a discussion, which their answers point to. */
function addRequest(writer: ObjectWriter, { id, request, content }: SharedAlert, indicator: string): void {
  if (request === null) return;
  writer.add('grouping', 'discussion', content.marking, {
    ...written(mainLanguage(request.text), { description: request.text }),
    context: 'unspecified',
    object_refs: [indicator],
    extensions: {
      [extensionIds.alert]: {
        extension_type: 'property-extension',
        alert_id: id,
        request: { ...translationsAs('text', request.text), due: request.due },
      },
    },
  });
}

/** The report names everything, so that it is marked as strictly as the strictest of it. */
function addReport(writer: ObjectWriter, alert: SharedAlert, evidence: readonly Evidence[]): void {
  const { content } = alert;
  const language = mainLanguage(content.title);
  const fields = alertFields.flatMap((field) => {
    const entry = content.fields[field];
    const texts = finalTexts(entry?.text ?? {});
    if (entry === undefined || Object.keys(texts).length === 0) return [];
    return [{ name: propertyName(field), texts, marking: entry.marking }];
  });
  const marked = fields.flatMap(({ name, marking }) => (marking === null ? [] : [{ name, marking }]));
  const markings = [content.marking, ...evidence.map(({ own }) => own), ...marked.map(({ marking }) => marking)];
  const granular = marked.flatMap(({ name, marking }) =>
    writer.markingReferences(marking).map((reference) => ({
      marking_ref: reference,
      selectors: [`extensions.${extensionIds.alert}.fields.${name}`],
    })),
  );
  writer.add('report', 'report', markingOfWhole(markings), {
    ...(granular.length === 0 ? {} : { granular_markings: granular }),
    name: alert.id,
    ...written(language, { name: content.title, description: openField(content.fields.risk) }),
    report_types: ['indicator'],
    ...trainingLabel(content),
    published: alert.publishedAt,
    object_refs: writer.ids,
    extensions: {
      [extensionIds.alert]: { extension_type: 'property-extension', ...reportContent(alert, fields) },
    },
  });
}

function reportContent(
  { id, owner, version, state, retraction, content }: SharedAlert,
  fields: readonly { readonly name: string; readonly texts: JsonObject }[],
): JsonObject {
  const audiences = alertAudiences.flatMap((audience) => {
    const texts = finalTexts(content.audiences[audience] ?? {});
    return Object.keys(texts).length === 0 ? [] : [[propertyName(audience), texts] as const];
  });
  return {
    alert_id: id,
    owner,
    version,
    state,
    ...(fields.length === 0 ? {} : { fields: Object.fromEntries(fields.map(({ name, texts }) => [name, texts])) }),
    ...(audiences.length === 0 ? {} : { audiences: Object.fromEntries(audiences) }),
    ...(content.substances.length === 0 ? {} : { substances: content.substances }),
    ...(content.places.length === 0 ? {} : { places: content.places }),
    ...(content.training ? { training: true } : {}),
    ...translationsAs('retraction', retraction ?? {}),
  };
}
