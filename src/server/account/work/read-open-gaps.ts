import { addMonths, type CalendarDate, periodEnd } from '../../../base/index.ts';
import { endedPeriods, exactPart, workFigure } from '../../../commitments/index.ts';
import { type GapTimeline, openGapsOf } from '../../../control/index.ts';
import { partners } from '../../../model/index.ts';
import { isAbout } from '../../act/index.ts';
import { knowsLawOf } from './read-delays.ts';
import { noAnswer, type ReadWork } from './work-question.ts';
import { holdsTraining } from './work-store.ts';

/** How far back the law is asked, in months. */
const monthsBack = 120;

/** Gaps of a country that are open at the end of each period, by the law as known on one day. */
export const readOpenGaps: ReadWork = async ({ database, clearance }, { gaps }, question) => {
  const { indicator, place, substance, frequency, by } = question;
  const partner = partners.find((one) => one === place);
  const timeline = await gaps.timeline(question);
  if (partner === undefined || !knowsLawOf(timeline, partner)) return noAnswer;
  const series = [...new Set(timeline.knowledge.sightings.flatMap((sighting) => sighting.series))];
  const training = await database.read(clearance, (connection) => holdsTraining(connection, series));
  const counts = (subject: Parameters<typeof isAbout>[0]): boolean => substance === null || isAbout(subject, substance);
  const openOn = openGapsOf(timeline, { partner, counts });
  const asOf = lastRecorded(timeline);
  const figures = endedPeriods(frequency, { from: addMonths(by, -monthsBack), by }).map((period) => {
    const { open, perhaps } = openOn(periodEnd(period, frequency));
    const parts = [
      ...open.map((item) => exactPart(item, 1)),
      ...perhaps.map((item) => ({ item, value: 0, low: 0, high: 1 })),
    ];
    return workFigure(indicator, { place, period, parts, sources: [], asOf });
  });
  return { figures, training, basis: { series, by, hasLaw: true } };
};

/** The last day on which something was recorded about the law. */
function lastRecorded({ knowledge }: GapTimeline): CalendarDate | null {
  return (
    knowledge.matrix.items
      .map(({ recordedOn }) => recordedOn)
      .toSorted()
      .at(-1) ?? null
  );
}
