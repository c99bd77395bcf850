import type { ReactNode } from 'react';
import type { Duty } from '../../model/index.ts';
import { useDuty } from '../data/session.ts';

interface ForDutyProps {
  readonly duty: Duty;
  readonly children: ReactNode;
}

/** What takes a duty to be done; the node refuses it to everybody else, who need not be offered it. */
export function ForDuty({ duty, children }: ForDutyProps): ReactNode {
  return useDuty(duty) ? children : null;
}
