import type { CommitmentContent, GoalContent, GoalProgress } from '../../../api/index.ts';
import type { CalendarDate } from '../../../base/index.ts';
import type { MeasuredText, Plan } from '../../../exchange/index.ts';
import { noteRestrictedRead } from '../../access/index.ts';
import type { CommitmentService } from '../commitment/service.ts';
import type { Entry } from '../entry/read-entries.ts';
import type { GoalService } from '../goal/service.ts';
import { inOrder } from './in-order.ts';

export interface PlanServices {
  readonly commitments: CommitmentService;
  readonly goals: GoalService;
}

/** What was promised and agreed as it was written on a day, with what the data said by then, for whoever asks. */
export async function gatherPlan(
  { commitments, goals }: PlanServices,
  asKnownOn: CalendarDate | undefined,
): Promise<Plan> {
  const promised = await commitments.entries.list(asKnownOn);
  const agreed = await goals.entries.list(asKnownOn);
  const progress = await goals.progress({ asKnownOn });
  const measured = new Map(progress.goals.map((one) => [one.goal.id, one]));
  for (const [kind, entries] of [['commitment', promised] as const, ['goal', agreed] as const]) {
    for (const { head } of entries) noteRestrictedRead({ kind, id: head.id, tlp: head.marking.tlp });
  }
  return {
    commitments: inTreeOrder(promised).map(planned),
    goals: agreed.map((entry) => {
      const found = measured.get(entry.head.id);
      // What the data say is said of the goal of today.
      const isSame = found !== undefined && found.goal.revision === entry.head.revision;
      return { ...planned<GoalContent>(entry), measured: isSame ? describe(found, progress.asKnownOn) : null };
    }),
  };
}

function planned<Content>({ head: { id, revision, marking }, content }: Entry<Content>): {
  readonly id: string;
  readonly revision: number;
  readonly marking: Entry<Content>['head']['marking'];
  readonly content: Content;
} {
  return { id, revision, marking, content };
}

/** Each behind its parent. */
function inTreeOrder(entries: readonly Entry<CommitmentContent>[]): readonly Entry<CommitmentContent>[] {
  const referring = entries.map((entry) => {
    const { parent } = entry.content;
    return { id: entry.head.id, needs: parent === null ? [] : [parent], entry };
  });
  return inOrder(referring).map(({ entry }) => entry);
}

function describe({ questionTitle, better, unitText, now }: GoalProgress, asKnownOn: CalendarDate): MeasuredText {
  return {
    questionTitle: questionTitle.en,
    unit: unitText.en,
    better,
    asKnownOn,
    status: now.status,
    period: now.current?.period ?? null,
    value: now.current?.value ?? null,
    low: now.current?.low ?? null,
    high: now.current?.high ?? null,
    baselineValue: now.baseline.value,
    baselineLow: now.baseline.low,
    baselineHigh: now.baseline.high,
  };
}
