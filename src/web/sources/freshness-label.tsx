import type { ReactNode } from 'react';
import type { SourceSummary } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import styles from './sources.module.css';

export function FreshnessLabel({ freshness }: { readonly freshness: SourceSummary['freshness'] }): ReactNode {
  const voice = useVoice();
  const { state, daysLate } = freshness;
  return (
    <span className={`${styles.freshness} ${styles[state]}`}>
      <svg width={10} height={10} viewBox="0 0 10 10" aria-hidden="true">
        <path
          d={shapes[state]}
          fill={state === 'never' ? 'none' : 'currentColor'}
          stroke="currentColor"
          strokeWidth={1.4}
        />
      </svg>
      {state === 'late' ? voice.text('today.late.days', { days: daysLate }) : voice.text(`sources.state.${state}`)}
    </span>
  );
}

/** A shape each, so that colour never carries the meaning alone. */
const shapes = {
  fresh: 'M1,5a4,4 0 1,0 8,0a4,4 0 1,0 -8,0Z',
  due: 'M5,1L9,5L5,9L1,5Z',
  late: 'M5,1L9.3,8.6H0.7Z',
  never: 'M1.5,1.5h7v7h-7Z',
} as const;
