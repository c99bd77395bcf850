import type { ReactNode } from 'react';
import type { CommitmentEntry } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import layout from '../parts/layout.module.css';
import styles from './commitments.module.css';

/** What shows how far it is. */
export function EvidenceList({ evidence }: Pick<CommitmentEntry, 'evidence'>): ReactNode {
  const voice = useVoice();
  return (
    <ul className={styles.facts}>
      {evidence.map(({ title, address, day }) => (
        <li key={`${address} ${title.en}`}>
          <a href={address} rel="noreferrer">
            {title[voice.language]}
          </a>
          {day !== null && <span className={layout.quiet}> {day}</span>}
        </li>
      ))}
    </ul>
  );
}
