import type { Gap, RegisterName } from '../../../api/index.ts';
import type { Text } from '../../../base/index.ts';
import {
  type FoundGap,
  findInstrument,
  findRule,
  gapTitle,
  listTitle,
  registerName,
  totalFindings,
} from '../../../control/index.ts';
import { classesOf, type RuleId } from '../../../model/index.ts';

export interface DescribeGapOptions {
  /** Numbers of the scheduling processes that were opened for gaps. */
  readonly processes: ReadonlyMap<string, number>;
}

export function describeGap(gap: FoundGap, { processes }: DescribeGapOptions): Gap {
  const name = gap.subject.kind === 'class' ? nameOfClass(gap.subject.id) : registerName(gap.subject.id);
  const parent = gap.parent === null ? null : registerName(gap.parent).text;
  return {
    key: gap.key,
    kind: gap.kind,
    title: gapTitle(gap, { subject: name.text, parent }),
    subject: { ...gap.subject, name, classes: gap.subject.kind === 'class' ? [] : [...classesOf(gap.subject.id)] },
    listedBy: gap.listedBy.map(({ jurisdiction, item, uncertain }) => ({
      jurisdiction,
      since: item.since,
      uncertain,
      key: item.key,
      citation: item.citation,
      unverified: item.verification === 'recalled',
    })),
    missingIn: [...gap.missingIn],
    openedOn: gap.openedOn,
    closedOn: gap.closedOn,
    daysOpen: gap.daysOpen,
    dueOn: gap.dueOn,
    lagDays: gap.lagDays,
    evidence: evidenceOf(gap),
    ...(gap.members === null ? {} : { members: gap.members }),
    ...(gap.parent === null ? {} : { parent: gap.parent }),
    caution: [...gap.cautions],
    process: processes.get(gap.key) ?? null,
  };
}

function evidenceOf({ sightings }: FoundGap): Gap['evidence'] {
  const counted = sightings.filter(({ findings }) => findings !== null);
  return {
    firstSeen: sightings
      .map(({ country, source, firstSeen, place }) => ({ country, source, date: firstSeen, place }))
      .toSorted((a, b) => (a.date === b.date ? a.source.localeCompare(b.source) : a.date < b.date ? -1 : 1)),
    findings: counted.length === 0 ? null : totalFindings(counted),
    series: [...new Set(sightings.flatMap(({ series }) => series))].toSorted((a, b) => a - b),
  };
}

/** What a class wording is called: the text, the list and the rule's id. */
export function nameOfClass(rule: RuleId): RegisterName {
  const found = findRule(rule);
  const text: Text =
    found === undefined ? { en: rule, fr: rule, es: rule } : placeInText(rule, found.instrument, found.list);
  return { text, origin: { en: 'systematic', fr: 'systematic', es: 'systematic' } };
}

function placeInText(rule: RuleId, instrument: Parameters<typeof listTitle>[0], list: string): Text {
  const { shortTitle } = findInstrument(instrument);
  const title = listTitle(instrument, list);
  const inOne = (language: keyof Text): string => `${shortTitle[language]}, ${title[language]} (${rule})`;
  return { en: inOne('en'), fr: inOne('fr'), es: inOne('es') };
}
