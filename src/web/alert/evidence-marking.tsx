import type { ReactNode } from 'react';
import type { MarkingEntry } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { MarkingLabel } from '../markings/marking-label.tsx';
import layout from '../parts/layout.module.css';
import styles from './alert.module.css';

interface EvidenceMarkingProps {
  /** By itself, as its own page shows it; null where only the alert's is known. */
  readonly own: MarkingEntry | null;
  /** In the alert, with which it is read and sent. */
  readonly here: MarkingEntry;
}

/** What evidence is marked by itself, and where that differs, how it is handled as a part of this alert. */
export function EvidenceMarking({ own, here }: EvidenceMarkingProps): ReactNode {
  const voice = useVoice();
  if (own === null || JSON.stringify(own) === JSON.stringify(here)) return <MarkingLabel marking={here} />;
  return (
    <p className={styles.line}>
      <MarkingLabel marking={own} />
      <span className={layout.quiet}>{voice.text('alert.evidence.here')}</span>
      <MarkingLabel marking={here} />
    </p>
  );
}
