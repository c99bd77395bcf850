import { estimateTextWidth, type PlotBox, type TimeScale, timeScale } from '../../charts/index.ts';
import {
  type ControlBar,
  type ControlLane,
  type ControlTimelineSpec,
  extentOfControl,
} from './control-timeline-spec.ts';

export interface PlacedBar {
  readonly bar: ControlBar;
  readonly left: number;
  readonly right: number;
}

export interface PlacedLane {
  readonly lane: ControlLane;
  /** Middle of its bars. */
  readonly y: number;
  readonly labelX: number;
  readonly labelY: number;
  readonly bars: readonly PlacedBar[];
}

export interface PlacedGroup {
  readonly key: string;
  readonly label: string;
  readonly nothing: string | null;
  readonly y: number;
  readonly lanes: readonly PlacedLane[];
}

export interface ControlTimelineLayout {
  readonly box: PlotBox;
  readonly height: number;
  readonly time: TimeScale;
  readonly groups: readonly PlacedGroup[];
  /** Width of the column of names; 0 where the names stand over the bars. */
  readonly gutter: number;
}

export const barHeight = 13;
export const labelSize = 12.5;
export const headSize = 13;
/** How much wider the weight of the heads makes a text. */
const bold = 1.1;
const headRow = 24;
const top = 26;

/** Where everything of a timeline stands: names beside the bars, or above them where it is narrow. */
export function layoutControlTimeline(spec: ControlTimelineSpec, width: number): ControlTimelineLayout {
  const narrow = width < 560;
  const widest = Math.max(
    0,
    ...spec.groups.flatMap(({ lanes }) => lanes.map(({ label }) => estimateTextWidth(label, labelSize))),
    // Where nothing was found, those words stand beside the name of the jurisdiction.
    ...spec.groups
      .filter(({ lanes }) => lanes.length === 0)
      .map(({ label }) => estimateTextWidth(label, headSize) * bold),
  );
  const gutter = narrow ? 0 : Math.min(220, Math.max(110, widest + 18));
  const left = narrow ? 4 : gutter;
  const plotWidth = Math.max(60, width - left - 10);
  const time = timeScale({ ...extentOfControl(spec), width: plotWidth, spacing: 52 });
  const position = (day: string): number => left + Math.max(0, Math.min(plotWidth, time.position(day)));
  const laneRow = narrow ? 37 : 23;
  let y = top;
  const groups = spec.groups.map((group): PlacedGroup => {
    const headY = y + headRow / 2;
    y += headRow;
    const lanes = group.lanes.map((lane): PlacedLane => {
      const middle = narrow ? y + laneRow - barHeight / 2 - 6 : y + laneRow / 2;
      const placed = {
        lane,
        y: middle,
        labelX: narrow ? left : left - 10,
        labelY: narrow ? middle - barHeight / 2 - 8 : middle,
        bars: lane.bars.map((bar) => ({
          bar,
          left: bar.from === null ? left : position(bar.from),
          right: bar.to === null ? left + plotWidth : position(bar.to),
        })),
      };
      y += laneRow;
      return placed;
    });
    y += 6;
    return {
      key: group.key,
      label: group.label,
      nothing: group.lanes.length === 0 ? group.nothing : null,
      y: headY,
      lanes,
    };
  });
  const box = { left, top, width: plotWidth, height: y - top };
  return { box, height: y + 26, time, groups, gutter };
}
