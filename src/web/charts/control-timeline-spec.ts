import { addMonths, type CalendarDate } from '../../base/index.ts';

/** How a bar looks: what kind of law it is, and how a substance falls under it. */
export type BarLook = 'named' | 'class' | 'temporary' | 'decided' | 'proposed' | 'review' | 'ended';

export interface ControlBar {
  readonly key: string;
  /** First day; null where it is not known: the bar then fades in at the left edge. */
  readonly from: CalendarDate | null;
  /** Last day; null where there is none. */
  readonly to: CalendarDate | null;
  /** The entry may be older than `from`. */
  readonly uncertainStart: boolean;
  readonly look: BarLook;
  /** 180 days after a treaty's decision was communicated. */
  readonly treatyDue: CalendarDate | null;
  /** All of it in words. */
  readonly label: string;
}

/** One list of one law. */
export interface ControlLane {
  readonly key: string;
  readonly label: string;
  readonly bars: readonly ControlBar[];
}

/** One jurisdiction; without lanes it says why. */
export interface ControlGroup {
  readonly key: string;
  readonly label: string;
  readonly lanes: readonly ControlLane[];
  readonly nothing: string;
}

export interface ControlTimelineSpec {
  readonly title: string;
  readonly locale: string;
  readonly groups: readonly ControlGroup[];
  readonly today: CalendarDate;
  /** Day of the law asked for, where it is another than today. */
  readonly on: CalendarDate | null;
  readonly words: ControlTimelineWords;
}

export interface ControlTimelineWords {
  readonly looks: Readonly<Record<BarLook, string>>;
  readonly uncertain: string;
  readonly treatyDue: string;
  readonly today: string;
  readonly on: string;
}

export const barLooks = [
  'named',
  'class',
  'temporary',
  'decided',
  'review',
  'proposed',
  'ended',
] as const satisfies readonly BarLook[];

/** From a year before the first known day to a year after today or the last day. */
export function extentOfControl({ groups, today, on }: ControlTimelineSpec): {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
} {
  const days = barsOf(groups).flatMap(({ from, to, treatyDue }) => [from, to, treatyDue]);
  const known = [...days, today, addMonths(today, -120), on].filter((day) => day !== null).sort();
  const first = known[0] ?? today;
  return { from: `${addMonths(first, -12).slice(0, 4)}-01-01`, to: addMonths(known.at(-1) ?? today, 12) };
}

export function barsOf(groups: readonly ControlGroup[]): readonly ControlBar[] {
  return groups.flatMap(({ lanes }) => lanes.flatMap(({ bars }) => bars));
}
