import type { Gap } from '../../../api/index.ts';
import { type FoundGap, gapTitle, registerName, totalFindings } from '../../../control/index.ts';
import { classesOf, type SubstanceId, strictestTlp } from '../../../model/index.ts';
import { classesOfRule, nameOfClass } from './class-of-rule.ts';

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
    subject: { ...gap.subject, name, classes: [...classesOfSubject(gap.subject)] },
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
    tlp: strictestTlp(gap.sightings.map(({ tlp }) => tlp)),
  };
}

/** Whether a gap is about a substance or class, or about one of the class. */
export function isAbout(subject: FoundGap['subject'], within: SubstanceId): boolean {
  return subject.id === within || classesOfSubject(subject).includes(within);
}

/** Classes of a substance; of a class wording, those that all its known members belong to. */
export function classesOfSubject({ kind, id }: FoundGap['subject']): readonly SubstanceId[] {
  return kind === 'class' ? classesOfRule(id) : classesOf(id);
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
