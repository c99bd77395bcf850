import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { SignalDetail } from '../../api/index.ts';
import { ComposeButton } from '../alerts/compose-button.tsx';
import { useVoice } from '../app/voice-context.ts';
import { useNames } from '../data/names.ts';
import { signalQuery } from '../data/queries.ts';
import { TlpMark } from '../markings/marking-label.tsx';
import { QueryView } from '../parts/query-view.tsx';
import { Screen } from '../parts/screen.tsx';
import { describeDimensions, headlineOf, sentenceOf } from '../signals/describe-signal.ts';
import { HoldNote } from '../signals/hold-note.tsx';
import { KindLabel, StateLabel } from '../signals/kind-label.tsx';
import { TriageBar } from '../signals/triage-bar.tsx';
import { useTriage } from '../signals/use-triage.ts';
import { Before } from './before.tsx';
import { Elsewhere } from './elsewhere.tsx';
import { Evidence } from './evidence.tsx';
import { History } from './history.tsx';
import { HowFound } from './how-found.tsx';
import { Related } from './related.tsx';
import styles from './signal.module.css';
import { SignalFigure } from './signal-figure.tsx';
import { Vintages } from './vintages.tsx';
import { Witnesses } from './witnesses.tsx';

const route = getRouteApi('/$language/signals/$signal');

/** All that is known about one signal. */
export function SignalScreen(): ReactNode {
  const voice = useVoice();
  const names = useNames();
  const { signal: id } = route.useParams();
  const query = useQuery(signalQuery(Number(id)));
  const signal = query.data;
  return (
    <Screen
      title={signal === undefined ? voice.text('nav.signals') : headlineOf(signal, names, voice)}
      above={
        <Link to="/$language/signals" params={{ language: voice.language }}>
          {voice.text('nav.signals')}
        </Link>
      }
      lead={
        signal === undefined ? undefined : (
          <>
            <p className={styles.labels}>
              <KindLabel kind={signal.kind} />
              <StateLabel state={signal.state} />
            </p>
            <p className={styles.sentence}>{sentenceOf(signal, names, voice)}</p>
            {Object.keys(signal.dimensions).length > 0 && (
              <p className={styles.facts}>{describeDimensions(signal.dimensions, voice)}</p>
            )}
            <HoldNote signal={signal} />
            <p className={styles.facts}>
              {voice.text('signal.found', { date: signal.foundAt.slice(0, 10) })}
              {' · '}
              <TlpMark tlp={signal.tlp} />
            </p>
          </>
        )
      }
    >
      <QueryView query={query} what={voice.text('nav.signals')}>
        {(found) => <Content signal={found} />}
      </QueryView>
    </Screen>
  );
}

function Content({ signal }: { readonly signal: SignalDetail }): ReactNode {
  const voice = useVoice();
  const names = useNames();
  const triage = useTriage();
  return (
    <div className={styles.content}>
      <TriageBar signal={signal} members={signal.members.length + 1} triage={triage} />
      {signal.state === 'verified' && (
        <p>
          <ComposeButton label={voice.text('alerts.fromSignal')} signals={[signal.id]} />
        </p>
      )}
      <SignalFigure signal={signal} />
      <p>
        <Link
          to="/$language/explore"
          params={{ language: voice.language }}
          search={{
            indicator: signal.indicator,
            place: [signal.place],
            ...(signal.substance === null ? {} : { substance: [signal.substance] }),
          }}
        >
          {voice.text('signal.explore')}
        </Link>
        {signal.substance !== null && (
          <>
            {' · '}
            <Link
              to="/$language/substances/$substance"
              params={{ language: voice.language, substance: signal.substance }}
              search={{}}
            >
              {voice.text('substance.pageOf', { name: names.substance(signal.substance) })}
            </Link>
          </>
        )}
      </p>
      <div className={styles.columns}>
        <HowFound signal={signal} />
        <History history={signal.history} />
      </div>
      <Witnesses signal={signal} />
      <Before signal={signal} />
      <Related signal={signal} />
      <Elsewhere signal={signal} />
      <div className={styles.columns}>
        <Vintages signal={signal} />
        <Evidence signal={signal} />
      </div>
    </div>
  );
}
