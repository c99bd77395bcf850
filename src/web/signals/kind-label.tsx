import type { ReactNode } from 'react';
import type { SignalKind, SignalState } from '../../model/index.ts';
import { useVoice } from '../app/voice-context.ts';
import styles from './kind-label.module.css';
import { KindMark } from './kind-mark.tsx';

export function KindLabel({ kind }: { readonly kind: SignalKind }): ReactNode {
  const voice = useVoice();
  return (
    <span className={`${styles.kind} ${kind === 'increase' || kind === 'first-appearance' ? styles.strong : ''}`}>
      <KindMark kind={kind} />
      {voice.text(`kind.${kind}`)}
    </span>
  );
}

export function StateLabel({ state }: { readonly state: SignalState }): ReactNode {
  const voice = useVoice();
  return <span className={`${styles.state} ${styles[state]}`}>{voice.text(`signal.state.${state}`)}</span>;
}
