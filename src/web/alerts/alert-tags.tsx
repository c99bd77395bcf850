import type { ReactNode } from 'react';
import type { AlertSeverity, AlertState } from '../../model/index.ts';
import { useVoice } from '../app/voice-context.ts';
import styles from './alerts.module.css';

/** Bars that are filled with severity: seen without colour. */
const filled: Readonly<Record<AlertSeverity, number>> = { unknown: 0, minor: 1, moderate: 2, severe: 3, extreme: 4 };

export function SeverityTag({ severity }: { readonly severity: AlertSeverity }): ReactNode {
  const voice = useVoice();
  return (
    <span className={`${styles.severity} ${styles[severity]}`}>
      <svg width={18} height={12} viewBox="0 0 18 12" aria-hidden="true">
        {[0, 1, 2, 3].map((bar) => (
          <rect
            key={bar}
            x={bar * 4.6 + 0.6}
            y={9 - bar * 2.6}
            width={2.8}
            height={2.4 + bar * 2.6}
            fill={bar < filled[severity] ? 'currentColor' : 'none'}
            stroke="currentColor"
            strokeWidth={0.8}
          />
        ))}
      </svg>
      {voice.text(`alert.severity.${severity}`)}
    </span>
  );
}

/** In words, in the same place on every list: nobody takes practice for a warning. */
export function TrainingTag(): ReactNode {
  const voice = useVoice();
  return <strong className={`${styles.state} ${styles.training}`}>{voice.text('alert.training.tag')}</strong>;
}

export function AlertStateTag({ state }: { readonly state: AlertState }): ReactNode {
  const voice = useVoice();
  return <span className={`${styles.state} ${styles[state]}`}>{voice.text(`alert.state.${state}`)}</span>;
}
