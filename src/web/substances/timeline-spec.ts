import type { SubstanceDetail } from '../../api/index.ts';
import { addDays, type CalendarDate } from '../../base/index.ts';
import { type Jurisdiction, jurisdictions } from '../../model/index.ts';
import {
  type BarLook,
  barLooks,
  type ControlBar,
  type ControlLane,
  type ControlTimelineSpec,
} from '../charts/control-timeline-spec.ts';
import type { Voice } from '../format/voice.ts';
import { sentenceOfFinding } from './describe-finding.ts';

type Entry = SubstanceDetail['timeline'][number];
type Detail = Pick<SubstanceDetail, 'timeline' | 'jurisdictions' | 'on'>;

/** Days that parties have to follow a decision under the conventions of 1971 and 1988, from its communication. */
const treatyDays = 180;

/** All entries as bars, a lane for each list, a group for each jurisdiction, in the order of the house. */
export function timelineSpec(
  detail: Detail,
  { title, today, voice }: { readonly title: string; readonly today: CalendarDate; readonly voice: Voice },
): ControlTimelineSpec {
  const asked = jurisdictions.filter(
    (jurisdiction) =>
      detail.jurisdictions.some((answer) => answer.jurisdiction === jurisdiction) ||
      detail.timeline.some((entry) => entry.jurisdiction === jurisdiction),
  );
  return {
    title,
    locale: voice.locale,
    today,
    on: detail.on === today ? null : detail.on,
    groups: asked.map((jurisdiction) => ({
      key: jurisdiction,
      label: voice.text(`jurisdiction.${jurisdiction}`),
      nothing: voice.text(nothingOf(detail, jurisdiction)),
      lanes: lanesOf(
        detail.timeline.filter((entry) => entry.jurisdiction === jurisdiction),
        voice,
      ),
    })),
    words: {
      looks: Object.fromEntries(barLooks.map((look) => [look, voice.text(`timeline.look.${look}`)])) as Record<
        BarLook,
        string
      >,
      uncertain: voice.text('timeline.uncertain'),
      treatyDue: voice.text('timeline.treatyDue'),
      today: voice.text('timeline.today'),
      on: voice.text('timeline.on'),
    },
  };
}

function nothingOf(
  { jurisdictions: answers }: Detail,
  jurisdiction: Jurisdiction,
): 'verdictOfLaw.no-entry' | 'verdictOfLaw.not-assessed' {
  const answer = answers.find((candidate) => candidate.jurisdiction === jurisdiction);
  return answer === undefined || answer.searched.length === 0 ? 'verdictOfLaw.not-assessed' : 'verdictOfLaw.no-entry';
}

function lanesOf(entries: readonly Entry[], voice: Voice): readonly ControlLane[] {
  const lanes = new Map<string, { readonly label: string; readonly bars: ControlBar[] }>();
  for (const entry of entries) {
    const { finding } = entry;
    const key = `${finding.instrument}/${finding.list}/${laneApart(entry)}`;
    const lane = lanes.get(key) ?? { label: finding.listTitle[voice.language], bars: [] };
    lane.bars.push(barOf(entry, lane.bars.length, voice));
    lanes.set(key, lane);
  }
  return [...lanes].map(([key, { label, bars }]) => ({ key, label, bars }));
}

/** Law and what is only a proposal or open to reading may stand at the same time: each has a lane of its own. */
function laneApart(entry: Entry): string {
  const look = lookOf(entry);
  return look === 'named' || look === 'temporary' || look === 'ended' ? 'law' : look;
}

function barOf(entry: Entry, index: number, voice: Voice): ControlBar {
  const { finding, from, to, uncertainStart } = entry;
  return {
    key: `${finding.key}#${index}`,
    from,
    to,
    uncertainStart,
    look: lookOf(entry),
    treatyDue: treatyDueOf(entry),
    label: voice.text('timeline.bar', {
      jurisdiction: voice.text(`jurisdiction.${entry.jurisdiction}`),
      sentence: sentenceOfFinding(finding, voice),
    }),
  };
}

function lookOf({ status, finding }: Entry): BarLook {
  if (status === 'temporary') return 'temporary';
  if (status === 'repealed') return 'ended';
  if (status === 'decided') return 'decided';
  if (status === 'proposed' || status === 'bill') return 'proposed';
  if (finding.outcome === 'review') return 'review';
  return finding.basis === 'named' ? 'named' : 'class';
}

/**
 * The day from which parties are bound at the latest. Decisions under the conventions of 1971 and 1988 take full effect 180
 * days after their communication: that is the day of entry into force, or, where only the decision is dated, 180 days later.
 */
function treatyDueOf({ jurisdiction, from, finding }: Entry): CalendarDate | null {
  if (jurisdiction !== 'UN' || from === null || finding.since === null || finding.instrument === 'un-1961') return null;
  const due = addDays(finding.since, treatyDays);
  if (finding.sinceKind === 'in-force' || from === due) return from;
  return finding.sinceKind === 'decision' ? due : null;
}
