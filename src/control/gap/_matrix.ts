import type { CalendarDate } from '../../base/index.ts';
import type { ControlItem, Jurisdiction, SubstanceId } from '../../model/index.ts';
import { matrixKnownOn } from '../matrix/matrix.ts';
import type { GapKnowledge, SubstanceSighting } from './gap.ts';

const instruments = {
  UN: 'un-1971',
  CA: 'ca-cdsa',
  MX: 'mx-lgs',
  US: 'us-csa',
  NL: 'nl-opiumwet',
  EU: 'eu-precursors',
} as const;

/** An entry that names a substance, for tests. */
export function entry(
  substance: SubstanceId,
  jurisdiction: Jurisdiction,
  since: CalendarDate | null,
  more: Partial<ControlItem> = {},
): ControlItem {
  const list = more.list ?? 'I';
  const instrument = more.instrument ?? instruments[jurisdiction];
  return {
    key: `${instrument}/${list}/${substance}${more.until === undefined ? '' : `~${more.until}`}`,
    jurisdiction,
    instrument,
    list,
    item: null,
    subject: { kind: 'substance', substance },
    text: {},
    since,
    sinceKind: since === null ? 'unknown' : 'in-force',
    until: null,
    status: 'in-force',
    basis: 'named',
    confidence: 'high',
    verification: 'read',
    citation: 'test',
    source: 'test',
    sourceSha256: null,
    recordedOn: '2026-01-01',
    ...more,
  };
}

/** A class wording, for tests. */
export function wording(
  rule: string,
  jurisdiction: Jurisdiction,
  since: CalendarDate | null,
  more: Partial<ControlItem> = {},
): ControlItem {
  const subject = { kind: 'rule', rule } as const;
  return entry(rule, jurisdiction, since, { subject, basis: 'class-wide', ...more });
}

export interface KnowledgeOptions {
  readonly members?: Readonly<Record<SubstanceId, readonly string[]>>;
  readonly review?: readonly string[];
  readonly rules?: readonly string[];
  readonly assessed?: readonly SubstanceId[];
  readonly forms?: GapKnowledge['forms'];
  readonly sightings?: readonly SubstanceSighting[];
}

export function knowledgeOf(items: readonly ControlItem[], options: KnowledgeOptions = {}): GapKnowledge {
  const { members = {}, review = [], rules = [], assessed = named(items), forms = [], sightings = [] } = options;
  return {
    matrix: matrixKnownOn(items, { knownOn: '2026-12-31', searched: [] }),
    members: new Map(Object.entries(members)),
    outcomes: new Map([
      ...rules.map((rule) => [rule, 'match'] as const),
      ...review.map((rule) => [rule, 'review'] as const),
    ]),
    assessed,
    forms,
    sightings,
  };
}

/** All substances that some entry names. */
function named(items: readonly ControlItem[]): readonly SubstanceId[] {
  return [...new Set(items.flatMap(({ subject }) => (subject.kind === 'substance' ? [subject.substance] : [])))];
}

export function sighting(substance: SubstanceId, more: Partial<SubstanceSighting> = {}): SubstanceSighting {
  return {
    substance,
    country: 'US',
    source: 'test-source',
    place: 'US-TX',
    firstSeen: '2020-01-01',
    firstSeenUntil: '2020-01-31',
    findings: 10,
    tlp: 'CLEAR',
    series: [1],
    ...more,
  };
}
