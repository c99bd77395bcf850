import { addMonths, type CalendarDate, periodEnd } from '../../../base/index.ts';
import { endedPeriods } from '../../../commitments/index.ts';
import { countGaps, type GapTimeline } from '../../../control/index.ts';
import { partners } from '../../../model/index.ts';
import { isAbout } from '../../act/index.ts';
import { knowsLawOf } from './read-delays.ts';
import { noAnswer, type ReadWork } from './work-question.ts';
import { holdsTraining } from './work-store.ts';

/** How far back the law is asked, in months. */
const monthsBack = 120;

/** Gaps of a country that are open at the end of each period, by the law as known on one day. */
export const readOpenGaps: ReadWork = async ({ database, clearance }, { gaps }, question) => {
  const { place, substance, frequency, by } = question;
  const partner = partners.find((one) => one === place);
  const timeline = await gaps.timeline(question);
  if (partner === undefined || !knowsLawOf(timeline, partner)) return noAnswer;
  const series = [...new Set(timeline.knowledge.sightings.flatMap((sighting) => sighting.series))];
  const training = await database.read(clearance, (connection) => holdsTraining(connection, series));
  const counts = (subject: Parameters<typeof isAbout>[0]): boolean => substance === null || isAbout(subject, substance);
  const asOf = lastRecorded(timeline);
  const figures = endedPeriods(frequency, { from: addMonths(by, -monthsBack), by }).map((period) => {
    const { open, perhaps } = countGaps(timeline, { partner, on: periodEnd(period, frequency), counts });
    const estimate = { value: open, low: open, high: open + perhaps };
    return { place, period, estimate, caveats: new Set<never>(), sources: [], asOf };
  });
  return { figures, training };
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
