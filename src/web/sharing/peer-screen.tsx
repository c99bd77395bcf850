import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { Peer, type PeerDetail } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { apiAddress, sendDecision } from '../data/client.ts';
import { formatCountry } from '../format/country.ts';
import { formatMoment } from '../format/date.ts';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import forms from '../parts/form.module.css';
import layout from '../parts/layout.module.css';
import { Panel } from '../parts/panel.tsx';
import { QueryView } from '../parts/query-view.tsx';
import { Screen } from '../parts/screen.tsx';
import { Outcome } from '../sign-in/outcome.tsx';
import { useDecision } from '../sign-in/use-decision.ts';
import { AllowForm } from './allow-form.tsx';
import { Fingerprint } from './fingerprint.tsx';
import { PeerFacts, PeerState } from './peer-facts.tsx';
import { peerQuery } from './sharing-queries.ts';

const route = getRouteApi('/$language/sharing/peers/$country');

/** One peer: its line, what it may receive, the kill switch, its keys and everything that was ever decided about it. */
export function PeerScreen(): ReactNode {
  const voice = useVoice();
  const { country } = route.useParams();
  const query = useQuery(peerQuery(country));
  const name = formatCountry(country, voice);
  return (
    <Screen
      title={name}
      above={
        <Link to="/$language/sharing" params={{ language: voice.language }}>
          {voice.text('sharing.title')}
        </Link>
      }
    >
      <QueryView query={query} what={name}>
        {(peer) => <Content peer={peer} name={name} />}
      </QueryView>
    </Screen>
  );
}

function Content({ peer, name }: { readonly peer: PeerDetail; readonly name: string }): ReactNode {
  const voice = useVoice();
  return (
    <div className={`${layout.stack} ${layout.tabbed}`}>
      <div className={layout.columns}>
        <Panel title={voice.text('peer.health')}>
          <p>
            <PeerState peer={peer} />
          </p>
          <PeerFacts peer={peer} />
          {peer.url !== null && <p className={layout.quiet}>{peer.url}</p>}
          <Switches peer={peer} name={name} />
        </Panel>
        {peer.state !== 'removed' && <AllowForm key={peer.revision} peer={peer} />}
      </div>
      <Panel title={voice.text('peer.keys')}>
        <ul className={layout.list}>
          {peer.keys.map(({ fingerprint, since, until }) => (
            <li key={fingerprint} className={layout.item}>
              <p className={layout.quiet}>
                {until === null
                  ? voice.text('peer.key.present', { since: formatMoment(since, voice) })
                  : voice.text('peer.key.past', {
                      since: formatMoment(since, voice),
                      until: formatMoment(until, voice),
                    })}
              </p>
              <Fingerprint of={fingerprint} label={voice.text('peers.add.fingerprint')} small />
            </li>
          ))}
        </ul>
      </Panel>
      <Panel title={voice.text('peer.history')}>
        <ul className={layout.list}>
          {peer.history.map(({ at, by, event, revision, highestTlp, sectors }) => (
            <li key={`${revision}${event}${at}`} className={layout.item}>
              {voice.text('peer.event', { event, who: by, at: formatMoment(at, voice) })}
              {event === 'allowed' && (
                <span className={layout.below}>
                  {highestTlp === null
                    ? voice.text('peers.may.nothing')
                    : voice.text('peers.may', {
                        tlp: highestTlp,
                        sectors:
                          sectors.map((sector) => voice.text(`sector.${sector}`)).join(', ') ||
                          voice.text('peers.may.noSector'),
                      })}
                </span>
              )}
            </li>
          ))}
        </ul>
      </Panel>
    </div>
  );
}

/** The kill switch asks once before it is thrown; ending for good as well. */
function Switches({ peer, name }: { readonly peer: PeerDetail; readonly name: string }): ReactNode {
  const voice = useVoice();
  const [asking, setAsking] = useState<'suspend' | 'remove' | null>(null);
  const { run, busy, said } = useDecision('/sharing');
  const change = (step: 'suspend' | 'resume' | 'remove'): void => {
    setAsking(null);
    run(
      () => sendDecision(apiAddress(`/sharing/peers/${peer.country}/${step}`), {}, Peer),
      voice.text(`peer.${step}.done`, { country: name }),
    );
  };
  return (
    <>
      {peer.state !== 'removed' && (
        <div className={`${forms.fields} ${forms.asked}`}>
          {peer.state === 'active' ? (
            <Button disabled={busy} onPress={() => setAsking('suspend')}>
              {voice.text('peer.suspend')}
            </Button>
          ) : (
            <Button disabled={busy} onPress={() => change('resume')}>
              {voice.text('peer.resume')}
            </Button>
          )}
          <Button disabled={busy} onPress={() => setAsking('remove')}>
            {voice.text('peer.remove')}
          </Button>
        </div>
      )}
      <Outcome said={said} />
      {asking !== null && (
        <Dialog title={voice.text(`peer.${asking}.title`, { country: name })} open onClose={() => setAsking(null)}>
          <p>{voice.text(`peer.${asking}.text`)}</p>
          <div className={layout.actions}>
            <Button onPress={() => setAsking(null)}>{voice.text('dialog.cancel')}</Button>
            <Button look="primary" onPress={() => change(asking)}>
              {voice.text(`peer.${asking}.do`)}
            </Button>
          </div>
        </Dialog>
      )}
    </>
  );
}
