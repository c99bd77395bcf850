import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { SignalEntry } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { nodeQuery } from '../data/queries.ts';
import styles from './budget-line.module.css';

/** Why an open signal is not on the list: muted, or held back. */
export function HoldNote({ signal }: { readonly signal: SignalEntry }): ReactNode {
  const voice = useVoice();
  const today = useQuery(nodeQuery).data?.today ?? '';
  const { state, heldBackBecause, mutedUntil } = signal;
  if (state !== 'new' && state !== 'in-review') return null;
  if (mutedUntil !== null && today !== '' && mutedUntil >= today) {
    return (
      <p className={styles.reasons}>
        <Link to="/$language/mutes" params={{ language: voice.language }}>
          {voice.text('signal.mutedUntil', { until: mutedUntil })}
        </Link>
      </p>
    );
  }
  if (heldBackBecause === null) return null;
  return <p className={styles.reasons}>{voice.text(`held.${heldBackBecause}`)}</p>;
}
