import fc from 'fast-check';
import { fromDayNumber, languages } from '../src/base/index.ts';
import {
  type AlertContent,
  type AlertReply,
  alertAudiences,
  alertFields,
  alertSeverities,
  caveats,
  informationCredibilities,
  type LaboratoryFinding,
  type Marking,
  type SeriesSnapshot,
  type SharedAlert,
  type SharedEntry,
  type SignalEvidence,
  sectors,
  sourceReliabilities,
  type TranslatedText,
  tlpLabels,
} from '../src/model/index.ts';

/** Substances and places of the registers, and names that they lack. */
const substanceIds = ['fentanyl', 'protonitazene', 'xylazine', 'reported:blue-sand', 'T40.4'] as const;
const placeIds = ['CA', 'CA-BC', 'MX-SON', 'US-AZ', 'NL', 'CA-BC/vancouver', 'nowhere'] as const;
const countries = ['CA', 'MX', 'NL', 'US'] as const;

/** Sorted, as sets are written. */
function setOf<Entry extends string>(entries: readonly Entry[]): fc.Arbitrary<readonly Entry[]> {
  return fc.subarray([...entries]).map((chosen) => chosen.toSorted());
}

const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).filter((text) => !/\p{Cs}/u.test(text));
const day = fc.integer({ min: 15_000, max: 21_000 }).map(fromDayNumber);
const moment = fc
  .integer({ min: Date.UTC(2011, 0, 1), max: Date.UTC(2029, 0, 1) })
  .map((at) => new Date(at).toISOString());
/** Figures as JSON carries them: there is no negative zero in it. */
const figure = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value));
const optionalFigure = fc.option(figure, { nil: null });
const optionalDay = fc.option(day, { nil: null });
const place = fc.constantFrom(...placeIds);
const substance = fc.constantFrom(...substanceIds);

/** Markings that may leave a node. Canada is in every list, so that parts with different ones have a reader in common. */
export const markingArbitrary: fc.Arbitrary<Marking> = fc.record({
  tlp: fc.constantFrom(...tlpLabels),
  releasableTo: fc.option(
    setOf(countries).map((chosen) => [...new Set(['CA', ...chosen])].toSorted()),
    { nil: [] },
  ),
  sectors: fc.option(
    setOf(sectors).map((chosen) => [...new Set(['health' as const, ...chosen])].toSorted()),
    { nil: [] },
  ),
  caveats: setOf(caveats),
  legalBasis: fc.option(
    words.filter((text) => !text.includes(';')),
    { nil: null },
  ),
  originators: setOf(countries),
  recipients: fc.constant([]),
  embargoUntil: fc.option(moment, { nil: null }),
  expires: fc.option(moment, { nil: null }),
});

const text: fc.Arbitrary<TranslatedText> = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...languages), words), { selector: ([language]) => language })
  .map((entries) =>
    Object.fromEntries(entries.map(([language, value]) => [language, { text: value, state: 'final' }])),
  );
const someText = text.filter((translations) => Object.keys(translations).length > 0);

const finding: fc.Arbitrary<LaboratoryFinding> = fc.record({
  substance,
  methods: fc.array(words, { maxLength: 3 }),
  foundOn: optionalDay,
  place: fc.option(place, { nil: null }),
  samples: fc.option(fc.nat(), { nil: null }),
  form: fc.option(words, { nil: null }),
  marking: markingArbitrary,
});

const series: fc.Arbitrary<SeriesSnapshot> = fc.record({
  indicator: fc.constantFrom('wastewater-load', 'drug-seizure-events', 'drug-seizure-mass', 'deaths'),
  unit: fc.constantFrom('kg', '{seizures}', 'mg/d/{1000}'),
  place,
  substance: fc.option(substance, { nil: null }),
  source: words,
  frequency: fc.constantFrom('M', 'W', 'Q'),
  window: fc.constantFrom('', 'P12M'),
  asOf: day,
  points: fc.array(
    fc.record({ period: day, value: optionalFigure, low: optionalFigure, high: optionalFigure, status: words }),
    { maxLength: 4 },
  ),
  marking: markingArbitrary,
});

const signal: fc.Arbitrary<SignalEvidence> = fc.record({
  kind: fc.constantFrom('rise', 'new-substance'),
  indicator: words,
  place,
  substance: fc.option(substance, { nil: null }),
  period: day,
  observed: optionalFigure,
  expected: optionalFigure,
  upper: optionalFigure,
  method: words,
  asOf: day,
  marking: markingArbitrary,
});

/** Any part of a record may be missing, in the order of its names. */
function partial<Name extends string, Value>(
  names: readonly Name[],
  value: fc.Arbitrary<Value>,
): fc.Arbitrary<Readonly<Partial<Record<Name, Value>>>> {
  return fc.record(Object.fromEntries(names.map((name) => [name, value])) as Record<Name, fc.Arbitrary<Value>>, {
    requiredKeys: [],
  });
}

const content: fc.Arbitrary<AlertContent> = fc.record({
  title: text,
  fields: partial(alertFields, fc.record({ text: someText, marking: fc.option(markingArbitrary, { nil: null }) })),
  audiences: partial(alertAudiences, someText),
  severity: fc.constantFrom(...alertSeverities),
  reliability: fc.constantFrom(...sourceReliabilities),
  credibility: fc.constantFrom(...informationCredibilities),
  from: optionalDay,
  until: optionalDay,
  substances: fc.uniqueArray(substance, { maxLength: 3 }),
  places: fc.uniqueArray(place, { maxLength: 3 }),
  signals: fc.array(signal, { maxLength: 2 }),
  series: fc.array(series, { maxLength: 2 }),
  findings: fc.array(finding, { maxLength: 2 }),
  training: fc.boolean(),
  marking: markingArbitrary,
});

const uuid = fc.uuid({ version: 4 });

/** Any alert that a node may publish: only finished translations, only markings that may leave. */
export const alertArbitrary: fc.Arbitrary<SharedAlert> = fc
  .record({
    id: uuid,
    owner: fc.constantFrom(...countries),
    version: fc.integer({ min: 1, max: 99 }),
    moments: fc.tuple(moment, moment),
    state: fc.constantFrom('published', 'updated', 'retracted'),
    reason: someText,
    content,
    request: fc.option(fc.record({ text, due: day }), { nil: null }),
  })
  .map(({ moments, reason, ...alert }) => ({
    ...alert,
    createdAt: moments.toSorted()[0]!,
    publishedAt: moments.toSorted()[1]!,
    retraction: alert.state === 'retracted' ? reason : null,
  }));

/** Any reply that a node may give to an alert. */
export const replyArbitrary: fc.Arbitrary<AlertReply> = fc
  .record({
    id: uuid,
    alert: uuid,
    owner: fc.constantFrom(...countries),
    kind: fc.constantFrom('note', 'sighting', 'answer'),
    moments: fc.tuple(moment, moment),
    retracted: fc.boolean(),
    text,
    count: fc.option(fc.nat(), { nil: null }),
    firstSeen: optionalDay,
    lastSeen: optionalDay,
    places: fc.uniqueArray(place, { maxLength: 3 }),
    answer: fc.option(fc.constantFrom('yes', 'no', 'unknown'), { nil: null }),
    marking: markingArbitrary,
  })
  .map(({ moments, ...reply }) => ({
    ...reply,
    createdAt: moments.toSorted()[0]!,
    modifiedAt: moments.toSorted()[1]!,
  }));

/** Anything that a node may have written down of commitments. */
export const entryArbitrary: fc.Arbitrary<SharedEntry> = fc
  .record({
    uid: uuid,
    id: words,
    kind: fc.constantFrom('commitment', 'judgement'),
    owner: fc.constantFrom(...countries),
    version: fc.nat(),
    moments: fc.tuple(moment, moment),
    title: text,
    content: fc.option(fc.dictionary(words, fc.jsonValue()), { nil: null }),
    marking: markingArbitrary,
  })
  .map(({ moments, content, ...entry }) => ({
    ...entry,
    content: content === null ? null : JSON.parse(JSON.stringify(content)),
    createdAt: moments.toSorted()[0]!,
    modifiedAt: moments.toSorted()[1]!,
  }));
