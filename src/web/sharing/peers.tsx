import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { type Peer, SyncOutcomeList } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { apiAddress, sendDecision } from '../data/client.ts';
import { codeText } from '../data/error-texts.ts';
import { formatCountry } from '../format/country.ts';
import type { Voice } from '../format/voice.ts';
import { Button } from '../parts/button.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import forms from '../parts/form.module.css';
import layout from '../parts/layout.module.css';
import { Panel } from '../parts/panel.tsx';
import { QueryView } from '../parts/query-view.tsx';
import { Outcome } from '../sign-in/outcome.tsx';
import { type Said, useDecision } from '../sign-in/use-decision.ts';
import { AddPeer } from './add-peer.tsx';
import { Fingerprint } from './fingerprint.tsx';
import { PeerFacts, PeerState } from './peer-facts.tsx';
import styles from './sharing.module.css';
import { ownNodeQuery, peersQuery } from './sharing-queries.ts';

/** Peers with their state, and a way to add one. */
export function Peers(): ReactNode {
  const voice = useVoice();
  const query = useQuery(peersQuery);
  const own = useQuery(ownNodeQuery).data?.keys[0];
  return (
    <div className={`${layout.stack} ${layout.tabbed}`}>
      <QueryView query={query} what={voice.text('sharing.tab.peers')}>
        {({ peers }) =>
          peers.length === 0 ? (
            <EmptyState title={voice.text('peers.none')}>
              <p>{voice.text('peers.none.text')}</p>
            </EmptyState>
          ) : (
            <>
              <ReadNow />
              <ul className={styles.peers}>
                {peers.map((peer) => (
                  <PeerCard key={peer.country} peer={peer} />
                ))}
              </ul>
            </>
          )
        }
      </QueryView>
      <AddPeer />
      {own !== undefined && (
        <Panel title={voice.text('peers.own')}>
          <Fingerprint of={own.fingerprint} label={voice.text('peers.own')} small />
        </Panel>
      )}
    </div>
  );
}

function PeerCard({ peer }: { readonly peer: Peer }): ReactNode {
  const voice = useVoice();
  return (
    <li className={styles.peer}>
      <div className={styles.head}>
        <h2>
          <Link to="/$language/sharing/peers/$country" params={{ language: voice.language, country: peer.country }}>
            {formatCountry(peer.country, voice)}
          </Link>
        </h2>
        <PeerState peer={peer} />
      </div>
      <PeerFacts peer={peer} />
    </li>
  );
}

function ReadNow(): ReactNode {
  const voice = useVoice();
  const { run, busy, said } = useDecision('/sharing', '/alerts');
  return (
    <div className={`${forms.form} ${forms.narrow}`}>
      <Button
        disabled={busy}
        onPress={() =>
          run(
            () => sendDecision(apiAddress('/sharing/sync'), {}, SyncOutcomeList),
            ({ outcomes }) => describeOutcomes(outcomes, voice),
          )
        }
      >
        {voice.text('peers.read')}
      </Button>
      <Outcome said={said} />
    </div>
  );
}

function describeOutcomes(outcomes: SyncOutcomeList['outcomes'], voice: Voice): Said {
  const failed = outcomes.flatMap(({ country, error }) =>
    error === null
      ? []
      : [
          voice.text('peers.read.failed', {
            country: formatCountry(country, voice),
            error: codeText(error, voice.language, formatCountry(country, voice)),
          }),
        ],
  );
  const done = voice.text('peers.read.done', { count: outcomes.length - failed.length });
  return { text: [done, ...failed].join(' '), failed: failed.length > 0 };
}
