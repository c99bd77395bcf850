import type { ReactNode } from 'react';
import type { Peer } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import layout from '../parts/layout.module.css';
import { agreementFacts, contactFacts, stateOf } from './describe-peer.ts';
import styles from './sharing.module.css';

/** What is known of a peer and agreed with it. */
export function PeerFacts({ peer }: { readonly peer: Peer }): ReactNode {
  const voice = useVoice();
  const now = new Date();
  const facts = [...contactFacts(peer, voice, now), ...agreementFacts(peer, voice, now.toISOString().slice(0, 10))];
  return (
    <dl className={layout.facts}>
      {facts.map(({ name, value, wrong = false }) => (
        <div key={name} className={layout.fact}>
          <dt>{name}</dt>
          <dd className={wrong ? layout.warn : undefined}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

export function PeerState({ peer }: { readonly peer: Peer }): ReactNode {
  const voice = useVoice();
  const state = stateOf(peer);
  return (
    <span className={`${layout.tag} ${state === 'active' ? styles.good : styles.bad}`}>
      {voice.text('peers.state', { state })}
    </span>
  );
}
