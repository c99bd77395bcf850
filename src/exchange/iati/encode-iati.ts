import type { CalendarDate, Text } from '../../base/index.ts';
import { findPlace, type Party } from '../../model/index.ts';
import type { Plan, PlannedCommitment, PlannedGoal } from '../plan/plan.ts';
import { encodeIatiResult } from './encode-result.ts';
import { iatiCodes, vigiaNamespace } from './terms.ts';
import { element, narratives, type XmlText } from './xml-node.ts';

/** Who publishes the file. */
export interface IatiReporter {
  /** IATI organisation identifier: registration agency, hyphen, registration number. */
  readonly ref: string;
  readonly name: Text;
}

/**
 * Strategies, and every commitment with goals beside all that it stands in, as activities of the IATI standard 2.03; goals are
 * results with their indicator. Elements stand in the order of the standard's schema.
 */
export function encodeIati(plan: Plan, reporter: IatiReporter): string {
  const { commitments, goals, day } = plan;
  const shown = commitmentsToShow(plan);
  const activities = commitments
    .filter(({ id }) => shown.has(id))
    .map((commitment) => {
      const own = goals.filter(({ content }) => content.commitment === commitment.id);
      return encodeActivity(commitment, { goals: own, reporter, day });
    });
  const attributes = {
    version: iatiCodes.version,
    'generated-datetime': `${day}T00:00:00Z`,
    'xmlns:vigia': vigiaNamespace,
  };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('iati-activities', attributes, ...activities)}\n`;
}

function commitmentsToShow({ commitments, goals }: Plan): ReadonlySet<string> {
  const parents = new Map(commitments.map(({ id, content }) => [id, content.parent]));
  const shown = new Set(commitments.filter(({ content }) => content.parent === null).map(({ id }) => id));
  for (const { content } of goals) {
    for (let at: string | null = content.commitment; at !== null && !shown.has(at); at = parents.get(at) ?? null) {
      shown.add(at);
    }
  }
  return shown;
}

interface Encoding {
  readonly goals: readonly PlannedGoal[];
  readonly reporter: IatiReporter;
  readonly day: CalendarDate;
}

function encodeActivity(commitment: PlannedCommitment, { goals, reporter, day }: Encoding): XmlText {
  const { id, revision, content } = commitment;
  const own = { 'vigia:revision': revision, 'vigia:level': content.level, 'vigia:origin': content.origin };
  const basis = content.description === null ? { 'vigia:basis': 'title' } : {};
  return element(
    'iati-activity',
    { 'xml:lang': 'en', ...own },
    element('iati-identifier', {}, identifierOf(id, reporter)),
    element('reporting-org', { ref: reporter.ref, type: iatiCodes.government }, narratives(reporter.name)),
    element('title', {}, narratives(content.title)),
    element('description', basis, narratives(content.description ?? content.title)),
    ...encodeOwners(content.owners, reporter),
    element('other-identifier', { ref: id, type: iatiCodes.ownIdentifier }),
    element('activity-status', { code: statusOn(day, commitment) }),
    ...encodeDays(commitment, day),
    element(
      'recipient-region',
      { code: 'NADD', vocabulary: iatiCodes.ownVocabulary, percentage: 100 },
      narratives(region),
    ),
    element('sector', { vocabulary: iatiCodes.dac, code: iatiCodes.narcoticsControl }),
    content.parent === null
      ? null
      : element('related-activity', { ref: identifierOf(content.parent, reporter), type: iatiCodes.parent }),
    ...goals.map((goal) => encodeIatiResult(goal, content.title)),
  );
}

const region: Text = {
  en: 'North American Drug Dialogue',
  fr: 'Dialogue nord-américain sur les drogues',
  es: 'Diálogo de América del Norte sobre Drogas',
};

/** Identifiers of the standard hold none of `/ & | ?`; the own one stands beside it as it is. */
function identifierOf(id: string, { ref }: IatiReporter): string {
  return `${ref}-${id.replaceAll(/[/&|?<>\s]/gu, '.')}`;
}

/** The standard demands one: where nobody is named it is whoever publishes, and says so. */
function encodeOwners(owners: readonly Party[], { ref, name }: IatiReporter): readonly XmlText[] {
  if (owners.length > 0) return owners.map(encodeOwner);
  const attributes = { ref, type: iatiCodes.government, role: iatiCodes.accountable, 'vigia:basis': 'none' };
  return [element('participating-org', attributes, narratives(name))];
}

/** The first leads. */
function encodeOwner({ country, agency }: Party, at: number): XmlText {
  const name = agency ?? findPlace(country)?.name ?? { en: country, fr: country, es: country };
  const role = at === 0 ? iatiCodes.accountable : iatiCodes.implementing;
  const own = { 'vigia:country': country, 'vigia:agency': agency === null ? null : 'named' };
  return element('participating-org', { type: iatiCodes.government, role, ...own }, narratives(name));
}

function statusOn(day: CalendarDate, { days }: PlannedCommitment): string {
  if (days !== null && days.from > day) return iatiCodes.notBegun;
  return days !== null && days.until < day ? iatiCodes.ended : iatiCodes.underWay;
}

/** The standard demands a day: where none was agreed it is that of the file, and says so. */
function encodeDays({ content, days }: PlannedCommitment, day: CalendarDate): readonly XmlText[] {
  if (days === null) {
    const attributes = { type: iatiCodes.plannedStart, 'iso-date': day, 'vigia:basis': 'none' };
    return [element('activity-date', attributes, narratives(noDay))];
  }
  const basis = { 'vigia:basis': content.horizon === null ? 'inherited' : null };
  return [
    element('activity-date', { type: iatiCodes.plannedStart, 'iso-date': days.from, ...basis }),
    element('activity-date', { type: iatiCodes.plannedEnd, 'iso-date': days.until, ...basis }),
  ];
}

const noDay: Text = {
  en: 'No day was agreed; this is the day of the file.',
  fr: 'Aucune date n’a été convenue; c’est celle du fichier.',
  es: 'No se acordó ninguna fecha; es la del archivo.',
};
