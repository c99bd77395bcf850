import { type ReactNode, useEffect, useRef } from 'react';
import type { KeptReport } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { announce } from '../shell/announcer.tsx';
import { describeStep, shareDone } from './describe-report.ts';
import styles from './reports.module.css';

/** How far a report is. Each kind of step is spoken once; the counts are there to be seen. */
export function ReportProgress({ progress }: { readonly progress: NonNullable<KeptReport['progress']> }): ReactNode {
  const voice = useVoice();
  const spoken = useRef<string | null>(null);
  const said = describeStep(progress, voice);
  const { step } = progress;
  useEffect(() => {
    if (spoken.current !== step) announce(said);
    spoken.current = step;
  }, [step, said]);
  return (
    <div className={styles.progress}>
      <progress max={1} value={shareDone(progress)} aria-label={voice.text('reports.state.building')} />
      <p>{said}</p>
    </div>
  );
}
