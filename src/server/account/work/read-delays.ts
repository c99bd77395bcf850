import { toDayNumber } from '../../../base/index.ts';
import { type FirstFinding, firstControl, firstFindings, type GapTimeline, isDiluent } from '../../../control/index.ts';
import { findSubstance, isSubstanceWithin, partners, type SubstanceId } from '../../../model/index.ts';
import { listFirstAlerts } from '../../act/index.ts';
import { delayFigures } from './delay-figures.ts';
import { noAnswer, type ReadWork, type WorkQuestion } from './work-question.ts';
import { holdsTraining } from './work-store.ts';

/** Days from the first finding in a country to the first alert, whoever published it. */
export const readDaysToAlert: ReadWork = async ({ database, clearance }, { gaps }, question) => {
  const { place, by } = question;
  const timeline = await gaps.timeline(question);
  const sightings = timeline.knowledge.sightings.filter(({ country }) => country === place);
  const findings = firstFindings(sightings).filter(
    ({ substance }) => findSubstance(substance)?.kind === 'substance' && isAsked(substance, question),
  );
  if (findings.length === 0) return noAnswer;
  const series = seriesOf(timeline, findings);
  const { alerts, training } = await database.read(clearance, async (connection) => ({
    alerts: await listFirstAlerts(connection, { knownOn: by }),
    training: await holdsTraining(connection, series),
  }));
  // Practice is an answer to practice, and to nothing else.
  const told = alerts.filter((alert) => training || !alert.training);
  const days = new Map(
    told
      .toSorted((a, b) => (a.publishedOn < b.publishedOn ? 1 : -1))
      .map(({ substance, publishedOn }) => [substance, toDayNumber(publishedOn)]),
  );
  const delays = findings.map((finding) => {
    const day = days.get(finding.substance);
    return { finding, followed: day === undefined ? null : { from: day, to: day } };
  });
  return { figures: delayFigures(question, delays), training, basis: { series, by, hasAlerts: true } };
};

/** Days from the first finding, wherever it was, to the first entry in the texts of a country. */
export const readDaysToControl: ReadWork = async ({ database, clearance }, { gaps }, question) => {
  const partner = partners.find((one) => one === question.place);
  const timeline = await gaps.timeline(question);
  if (partner === undefined || !knowsLawOf(timeline, partner)) return noAnswer;
  // Of what the texts were not looked through for, their silence says nothing.
  const assessed = new Set(timeline.knowledge.assessed);
  const delays = firstFindings(timeline.knowledge.sightings).flatMap((finding) => {
    const { substance } = finding;
    if (!assessed.has(substance) || !isAsked(substance, question)) return [];
    // They are watched; that they are not listed is no delay.
    if (isDiluent({ kind: 'substance', id: substance })) return [];
    const followed = firstControl(timeline.coverage.get(substance), partner, finding);
    return followed === undefined ? [] : [{ finding, followed }];
  });
  const series = seriesOf(
    timeline,
    delays.map(({ finding }) => finding),
  );
  const training = await database.read(clearance, (connection) => holdsTraining(connection, series));
  return { figures: delayFigures(question, delays), training, basis: { series, by: question.by, hasLaw: true } };
};

/** Whether the node knew any text of a country: before, the silence of texts says nothing. */
export function knowsLawOf({ knowledge }: GapTimeline, country: string): boolean {
  return knowledge.matrix.items.some(({ jurisdiction }) => jurisdiction === country);
}

function isAsked(substance: SubstanceId, { substance: within }: Pick<WorkQuestion, 'substance'>): boolean {
  return within === null || substance === within || isSubstanceWithin(substance, within);
}

/** Series in which the substances were found. */
function seriesOf({ sightings }: GapTimeline, findings: readonly FirstFinding[]): readonly number[] {
  return [
    ...new Set(findings.flatMap(({ substance }) => sightings.get(substance) ?? []).flatMap(({ series }) => series)),
  ];
}
