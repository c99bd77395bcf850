import type { ReactNode } from 'react';
import { useVoice } from '../app/voice-context.ts';
import styles from './processes.module.css';
import type { ProcessState } from './processes-search.ts';

export function StateTag({ state, overdue }: { readonly state: ProcessState; readonly overdue: boolean }): ReactNode {
  const voice = useVoice();
  return (
    <>
      <span className={`${styles.state} ${styles[state]}`}>{voice.text(`processes.state.${state}`)}</span>
      {overdue && state === 'open' && <span className={styles.late}>{voice.text('processes.overdue')}</span>}
    </>
  );
}
