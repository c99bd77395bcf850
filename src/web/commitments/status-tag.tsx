import type { ReactNode } from 'react';
import type { GoalStatus } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import styles from './commitments.module.css';

const looks = {
  achieved: styles.good,
  'on-track': styles.good,
  behind: styles.warning,
  'moving-away': styles.alarm,
  inconclusive: styles.open,
} as const;

/** A status in words; the colour only repeats them. */
export function StatusTag({ status }: Pick<GoalStatus, 'status'>): ReactNode {
  const voice = useVoice();
  return <span className={`${styles.status} ${looks[status]}`}>{voice.text(`goal.status.${status}`)}</span>;
}
