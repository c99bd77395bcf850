import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { SignalEntry } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { useNames } from '../data/names.ts';
import { headlineOf, sentenceOf } from '../signals/describe-signal.ts';
import { KindLabel, StateLabel } from '../signals/kind-label.tsx';
import styles from './signal.module.css';

export function SignalList({ signals }: { readonly signals: readonly SignalEntry[] }): ReactNode {
  const voice = useVoice();
  const names = useNames();
  return (
    <ul className={styles.signals}>
      {signals.map((signal) => (
        <li key={signal.id}>
          <p className={styles.labels}>
            <KindLabel kind={signal.kind} />
            <StateLabel state={signal.state} />
          </p>
          <p>
            <Link to="/$language/signals/$signal" params={{ language: voice.language, signal: String(signal.id) }}>
              {headlineOf(signal, names, voice)}
            </Link>
          </p>
          <p className={styles.facts}>{sentenceOf(signal, names, voice)}</p>
        </li>
      ))}
    </ul>
  );
}
