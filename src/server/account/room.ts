import { CommitmentService } from './commitment/service.ts';
import type { AccountContext, AccountOptions } from './context.ts';
import { GoalService } from './goal/service.ts';
import { IndicatorService } from './indicator/service.ts';

/** The room in which the node says what was promised and how far it is. */
export interface AccountRoom {
  readonly commitments: CommitmentService;
  readonly goals: GoalService;
  readonly indicators: IndicatorService;
}

export function openAccount(context: AccountContext, options: AccountOptions): AccountRoom {
  return {
    commitments: new CommitmentService(context),
    goals: new GoalService(context, options),
    indicators: new IndicatorService(context, options),
  };
}
