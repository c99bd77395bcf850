import type { ReactNode } from 'react';
import type { Jurisdiction } from '../../model/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { Spoken } from '../parts/spoken.tsx';
import styles from './jurisdiction-chip.module.css';

interface JurisdictionChipProps {
  readonly jurisdiction: Jurisdiction;
  /** `missing`: no entry was found there; drawn with a broken line, and said in words beside it. */
  readonly look?: 'listed' | 'missing';
  readonly children?: ReactNode;
}

/** A jurisdiction by its two letters for the eye and by its name for the ear. */
export function JurisdictionChip({ jurisdiction, look = 'listed', children }: JurisdictionChipProps): ReactNode {
  const voice = useVoice();
  const name = voice.text(`jurisdiction.${jurisdiction}`);
  return (
    <span className={`${styles.chip} ${styles[look]}`} title={name}>
      <strong aria-hidden="true">{jurisdiction}</strong>
      <Spoken>{name}</Spoken>
      {children !== undefined && <span> {children}</span>}
    </span>
  );
}
