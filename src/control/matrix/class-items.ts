import type { CalendarDate } from '../../base/index.ts';
import type {
  Confidence,
  ControlBasis,
  ControlItem,
  ControlStatus,
  InstrumentId,
  RuleId,
  SinceKind,
} from '../../model/index.ts';
import type { RuleDefinition } from '../rule/rule.ts';
import { ruleDefinitions } from '../rule/rules.generated.ts';
import { type OpenWording, openWordings } from '../rule/wordings.ts';
import { seedRecordedOn } from './seed.generated.ts';
import { itemKey } from './versions.ts';

/** Entries of the class wordings that can be tried on a structure, with the wordings that they replaced. */
export function classItems(): readonly ControlItem[] {
  const ofRules = ruleDefinitions.flatMap((rule) => [ruleItem(rule), ...sameWordings(rule), ...priorWordings(rule)]);
  return [...ofRules, ...openWordings.flatMap(wordingItem)];
}

/** Wordings without a list of their own (a general clause, a list that an authority holds) are no entries. */
function wordingItem({ id, jurisdiction, instrument, list, citation }: OpenWording): readonly ControlItem[] {
  if (list === null || instrument === 'local') return [];
  const subject = { kind: 'wording', wording: id } as const;
  return [
    {
      key: itemKey({ instrument, list, subject }),
      jurisdiction,
      instrument,
      list,
      item: null,
      subject,
      text: {},
      since: null,
      sinceKind: 'unknown',
      until: null,
      status: planned.has(id) ? 'proposed' : 'in-force',
      basis: 'class-wide',
      confidence: 'low',
      verification: jurisdiction === 'CA' || jurisdiction === 'MX' ? 'read' : 'recalled',
      citation,
      source: 'compiled matrix: wordings that no machine can check',
      sourceSha256: null,
      recordedOn: seedRecordedOn,
    },
  ];
}

/** In consultation when the matrix was compiled. */
const planned: ReadonlySet<string> = new Set(['NL-IA-nitazenes']);

function ruleItem(rule: RuleDefinition): ControlItem {
  const { id, jurisdiction, instrument, list, status, since, sinceNote, citation, source } = rule;
  const subject = { kind: 'rule', rule: id } as const;
  return {
    key: itemKey({ instrument, list, subject }),
    jurisdiction,
    instrument,
    list,
    item: lineOf(id),
    subject,
    text: {},
    since,
    sinceKind: sinceKindOf(since, sinceNote),
    until: null,
    status,
    basis: basisOf(id),
    confidence: confidenceOf(rule),
    verification: /recalled|not retrieved|approximat/u.test(source) || unread.has(id) ? 'recalled' : 'read',
    citation,
    source,
    sourceSha256: null,
    recordedOn: seedRecordedOn,
  };
}

/** Rules whose source refers to another rule's, which was not read: "as NL-IA-1". */
const unread: ReadonlySet<RuleId> = new Set(['NL-IA-2', 'NL-IA-3']);

function sinceKindOf(since: CalendarDate | null, note: string | null): SinceKind {
  if (since === null) return 'unknown';
  if (note === null) return 'in-force';
  if (note.startsWith('consolidation date')) return 'wording-since';
  return note.startsWith('present in') ? 'seen-in-text' : 'approximate';
}

/** Line of a Canadian schedule, as the rule's id has it: `CA-I-16`, `CA-I-16-14`, `CA-II-2-(8)`, `CA-VI-1-30`. */
function lineOf(id: RuleId): string | null {
  const match = /^CA-(?:VI-1|[IVX]+)-(\d+)(?:-\(?(\d+)\)?)?/u.exec(id);
  if (match === null) return null;
  return match[2] === undefined ? (match[1] ?? null) : `${match[1]}.${match[2]}`;
}

/** Wordings without a structural definition: a named substance with "its analogues" or "its derivatives". */
const analogueClauses: ReadonlySet<RuleId> = new Set([
  'CA-I-14',
  'CA-I-19-review',
  'CA-I-24',
  'CA-I-26',
  'CA-I-28',
  'MX-245-III-bzd',
]);

function basisOf(id: RuleId): ControlBasis {
  return analogueClauses.has(id) ? 'analogue' : 'class-wide';
}

/** Wordings that are structural definitions themselves: nothing was read into them. */
const definitions = /^(?:US-FRS|CA-II-2-\(\d\)|CA-III-35|NL-I-lysergamides)$/u;

function confidenceOf({ id, outcome }: RuleDefinition): Confidence {
  if (outcome === 'review') return 'low';
  return definitions.test(id) ? 'high' : 'medium';
}

/** Where the other texts with the same wording have it. */
const otherPlaces: Readonly<
  Record<RuleId, readonly Pick<ControlItem, 'jurisdiction' | 'instrument' | 'list' | 'item' | 'citation'>[]>
> = {
  'XX-ecgonine': [
    {
      jurisdiction: 'MX',
      instrument: 'mx-lgs',
      list: '234',
      item: null,
      citation: 'LGS art. 234: ECGONINA sus ésteres y derivados que sean convertibles en ecgonina y cocaína',
    },
    { jurisdiction: 'CA', instrument: 'ca-cdsa', list: 'I', item: '2', citation: 'CDSA Sch. I, item 2' },
    { jurisdiction: 'US', instrument: 'us-csa', list: 'II', item: '1308.12(b)(4)', citation: '21 CFR 1308.12(b)(4)' },
  ],
};

function sameWordings(rule: RuleDefinition): readonly ControlItem[] {
  const places = otherPlaces[rule.id] ?? [];
  const missing = (rule.also ?? []).filter((other) => !places.some(({ jurisdiction }) => jurisdiction === other));
  if (missing.length > 0) throw new Error(`no place of the wording ${rule.id} in ${missing.join(', ')}`);
  const item = ruleItem(rule);
  return places.map((place) => ({ ...item, ...place, key: itemKey({ ...item, ...place }) }));
}

interface PriorWording {
  readonly rule: RuleId;
  readonly instrument: InstrumentId;
  readonly list: string;
  readonly item: string | null;
  readonly since: CalendarDate;
  readonly until: CalendarDate;
  readonly status: ControlStatus;
  readonly citation: string;
}

/** Temporary orders whose class wording a permanent one replaced (`prior` of the rule). */
const priors: readonly PriorWording[] = [
  {
    rule: 'US-FRS',
    instrument: 'us-csa',
    list: 'I',
    item: '1308.11(h)(30)',
    since: '2018-02-06',
    until: '2025-07-15',
    status: 'temporary',
    citation: '83 FR 5188, 21 CFR 1308.11(h)(30), extended by statute until Pub. L. 119-26',
  },
  {
    rule: 'CA-VI-1-30',
    instrument: 'ca-cdsa',
    list: 'V',
    item: null,
    since: '2022-08-31',
    until: '2023-08-30',
    status: 'temporary',
    citation: 'SOR/2022-185',
  },
];

function priorWordings(rule: RuleDefinition): readonly ControlItem[] {
  const item = ruleItem(rule);
  return priors
    .filter((prior) => prior.rule === rule.id)
    .map(({ rule: _rule, ...prior }) => ({
      ...item,
      ...prior,
      sinceKind: 'in-force',
      key: itemKey({ ...item, ...prior }, prior.until),
    }));
}
