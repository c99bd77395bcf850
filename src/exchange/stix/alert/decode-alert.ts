import { isLanguage } from '../../../base/index.ts';
import {
  type AlertAudience,
  type AlertContent,
  type AlertField,
  type AlertFieldContent,
  alertAudiences,
  alertFields,
  alertSeverities,
  informationCredibilities,
  jointMarking,
  type Marking,
  type SharedAlert,
  sourceReliabilities,
  type TranslatedText,
} from '../../../model/index.ts';
import { isJsonObject } from '../../json/json-value.ts';
import { haveReaderInCommon, isSameMarking } from '../marking/joint.ts';
import { propertyName } from '../property-name.ts';
import { extensionIds } from '../schema/extension-ids.ts';
import type { StixObject } from '../stix-object.ts';
import { readFinding, readSeries, readSignal } from './decode-evidence.ts';
import type { DecodeFinding, DecodeReason, PropertyReader } from './property-reader.ts';
import { hasExtension, momentOf, ReceivedObjects, readOwner } from './received-objects.ts';

export type DecodedAlert = { readonly alert: SharedAlert } | { readonly findings: readonly DecodeFinding[] };

interface AlertObjects {
  readonly report: StixObject;
  readonly indicator: StixObject;
  /** Everything that the report names, in its order. */
  readonly named: readonly StixObject[];
}

/**
 * An alert from its report and everything that the report names, of either profile; what is missing or not understood comes
 * back as findings, all at once. All parts must be of the report's creator: a report that names another's objects as evidence
 * says nothing about them. Who the creator is and whether it signed is the receiving node's to check.
 */
export function decodeAlert(objects: readonly StixObject[]): DecodedAlert {
  const received = new ReceivedObjects(objects);
  const parts = collect(received);
  if (parts === undefined) return { findings: received.findings };
  const alert = readAlert(received, parts);
  return received.findings.length === 0 ? { alert } : { findings: received.findings };
}

function collect(received: ReceivedObjects): AlertObjects | undefined {
  const reports = received
    .all()
    .filter((object) => object.type === 'report' && hasExtension(object, extensionIds.alert));
  const [report] = reports;
  if (report === undefined || reports.length > 1) {
    received.findings.push({ object: report?.id ?? '', path: '', reason: 'not-one-report' });
    return undefined;
  }
  const named = received
    .reader(report)
    .texts('object_refs')
    .flatMap((id) => received.find(id) ?? missing(received, report, id));
  const indicators = named.filter((object) => object.type === 'indicator' && hasExtension(object, extensionIds.alert));
  const [indicator] = indicators;
  if (indicator === undefined || indicators.length > 1) {
    received.findings.push({ object: report.id, path: 'object_refs', reason: 'not-one-indicator' });
    return undefined;
  }
  for (const part of named) checkPart(received, report, part);
  return { report, indicator, named };
}

function missing(received: ReceivedObjects, report: StixObject, id: string): readonly StixObject[] {
  received.findings.push({ object: report.id, path: `object_refs ${id}`, reason: 'missing-object' });
  return [];
}

/** Observable objects have no creator and no version; everything else is of the report's. */
function checkPart(received: ReceivedObjects, report: StixObject, part: StixObject): void {
  if (part['created'] === undefined) return;
  const note = (path: string, reason: DecodeReason): void => {
    received.findings.push({ object: part.id, path, reason });
  };
  if (part['created_by_ref'] !== report['created_by_ref']) note('created_by_ref', 'other-creator');
  if (momentOf(part) !== momentOf(report)) note('modified', 'other-version');
}

function readAlert(received: ReceivedObjects, { report, indicator, named }: AlertObjects): SharedAlert {
  const common = received.reader(report);
  const extension = received.extension(report, extensionIds.alert);
  const revoked = common.flag('revoked');
  const state = extension.word('state', ['published', 'updated', 'retracted'], 'published');
  if (revoked !== (state === 'retracted')) extension.note('state', 'malformed');
  return {
    id: extension.text('alert_id'),
    owner: readOwner(extension, report),
    version: extension.count('version') ?? noVersion(extension),
    createdAt: common.moment('created'),
    publishedAt: common.moment('modified'),
    state,
    retraction: emptyAsNull(extension.translations('retraction')),
    content: readContent(received, { report, indicator, named }, extension),
    request: readRequest(received, named),
  };
}

function noVersion(extension: PropertyReader): number {
  extension.note('version', 'missing');
  return 1;
}

function emptyAsNull(text: TranslatedText): TranslatedText | null {
  return Object.keys(text).length === 0 ? null : text;
}

function readContent(received: ReceivedObjects, parts: AlertObjects, report: PropertyReader): AlertContent {
  const indicator = received.extension(parts.indicator, extensionIds.alert);
  if (indicator.text('alert_id') !== report.text('alert_id')) indicator.note('alert_id', 'malformed');
  const fields = readFields(received, parts.report, report);
  const signals = readEvidence(received, parts, extensionIds.signal, readSignal);
  const series = readEvidence(received, parts, extensionIds.series, readSeries);
  const findings = readEvidence(received, parts, extensionIds.laboratoryResult, readFinding);
  const markings = [...Object.values(fields), ...signals, ...series, ...findings].flatMap(
    ({ marking }) => marking ?? [],
  );
  return {
    title: readTitle(received, parts),
    fields,
    audiences: readAudiences(report),
    severity: indicator.word('severity', alertSeverities, 'unknown'),
    reliability: indicator.word('reliability', sourceReliabilities, 'F'),
    credibility: indicator.word('credibility', informationCredibilities, '6'),
    from: indicator.optionalDay('event_from'),
    until: indicator.optionalDay('event_until'),
    substances: report.texts('substances'),
    places: report.texts('places'),
    signals,
    series,
    findings,
    // Said of either, it holds for the whole: nobody takes practice for a warning.
    training: [report, indicator].map((extension) => extension.flag('training')).includes(true),
    marking: readMarking(received, parts, markings),
  };
}

/**
 * The alert is marked as its indicator. A report that is stricter than the indicator and the marked parts together account
 * for is somebody's who marks the whole there: then its marking counts too, so that nothing is ever loosened by reading it.
 */
function readMarking(
  received: ReceivedObjects,
  { indicator, report }: AlertObjects,
  ofParts: readonly Marking[],
): Marking {
  const own = received.markingOf(indicator).marking;
  const whole = received.markingOfReferences(report, received.reader(report).texts('object_marking_refs'));
  const fields = `extensions.${extensionIds.alert}.fields.`;
  const elsewhere = Object.entries(received.markingOf(report).parts)
    .filter(([selector]) => !selector.startsWith(fields))
    .map(([, marking]) => marking);
  const accounted = [own, ...ofParts];
  const isAccounted = haveReaderInCommon(accounted) && isSameMarking(jointMarking(accounted), whole);
  if (isAccounted && elsewhere.length === 0) return own;
  if (haveReaderInCommon([own, whole, ...elsewhere])) return jointMarking([own, whole, ...elsewhere]);
  received.reader(report).note('object_marking_refs', 'unknown-marking');
  return own;
}

/** In the object's language, in its language-content (full profile), and in the extension (compat). */
function readTitle(received: ReceivedObjects, { indicator, named }: AlertObjects): TranslatedText {
  const reader = received.reader(indicator);
  const inside = received.extension(indicator, extensionIds.alert).translations('title');
  const language = reader.optionalText('lang');
  if (language === null || !isLanguage(language)) return inside;
  const own: TranslatedText = { [language]: { text: reader.text('name'), state: 'final' } };
  const translations = named
    .filter((object) => object.type === 'language-content' && object['object_ref'] === indicator.id)
    .map((object) => readTranslatedNames(received, object));
  return Object.assign({}, ...translations, inside, own) as TranslatedText;
}

function readTranslatedNames(received: ReceivedObjects, object: StixObject): TranslatedText {
  const contents = object['contents'];
  if (!isJsonObject(contents)) {
    received.reader(object).note('contents', 'malformed');
    return {};
  }
  const reader = received.reader(object).object('contents');
  const known = Object.keys(contents).filter(isLanguage);
  const names = known.flatMap((language) => {
    const text = reader.object(language).optionalText('name');
    return text === null ? [] : [[language, { text, state: 'final' }] as const];
  });
  return Object.fromEntries(names);
}

function readFields(
  received: ReceivedObjects,
  report: StixObject,
  extension: PropertyReader,
): Readonly<Partial<Record<AlertField, AlertFieldContent>>> {
  const { parts } = received.markingOf(report);
  const fields = extension.optionalObject('fields');
  if (fields === null) return {};
  const entries = alertFields.flatMap((field) => {
    const text = fields.translations(propertyName(field));
    const selector = `extensions.${extensionIds.alert}.fields.${propertyName(field)}`;
    const marking: Marking | null = parts[selector] ?? null;
    return Object.keys(text).length === 0 ? [] : [[field, { text, marking }] as const];
  });
  return Object.fromEntries(entries);
}

function readAudiences(extension: PropertyReader): Readonly<Partial<Record<AlertAudience, TranslatedText>>> {
  const audiences = extension.optionalObject('audiences');
  if (audiences === null) return {};
  const entries = alertAudiences.flatMap((audience) => {
    const text = audiences.translations(propertyName(audience));
    return Object.keys(text).length === 0 ? [] : [[audience, text] as const];
  });
  return Object.fromEntries(entries);
}

function readEvidence<Entry>(
  received: ReceivedObjects,
  { named }: AlertObjects,
  extension: string,
  read: (reader: PropertyReader, marking: Marking) => Entry,
): readonly Entry[] {
  const objects = named.filter((object) => object.type === 'observed-data' && hasExtension(object, extension));
  return objects.map((object) => {
    const reader = received.extension(object, extension);
    const own = reader.texts('evidence_marking_refs');
    const whole = received.markingOf(object).marking;
    return read(reader, own.length === 0 ? whole : received.markingOfReferences(object, own));
  });
}

function readRequest(received: ReceivedObjects, named: readonly StixObject[]): SharedAlert['request'] {
  const discussion = named.find((object) => object.type === 'grouping' && hasExtension(object, extensionIds.alert));
  if (discussion === undefined) return null;
  const request = received.extension(discussion, extensionIds.alert).object('request');
  return { text: request.translations('text'), due: request.day('due') };
}
