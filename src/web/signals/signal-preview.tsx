import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense } from 'react';
import type { SignalEntry, SignalGroup } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { useNames } from '../data/names.ts';
import { signalQuery } from '../data/queries.ts';
import { TlpMark } from '../markings/marking-label.tsx';
import { QueryView } from '../parts/query-view.tsx';
import { headlineOf, sentenceOf } from './describe-signal.ts';
import { HoldNote } from './hold-note.tsx';
import { KindLabel, StateLabel } from './kind-label.tsx';
import styles from './signals.module.css';
import { TriageBar } from './triage-bar.tsx';
import type { Triage } from './use-triage.ts';

const SignalFigure = lazy(async () => ({ default: (await import('../signal/signal-figure.tsx')).SignalFigure }));

interface SignalPreviewProps {
  readonly group: SignalGroup;
  readonly triage: Triage;
  readonly onDecided: () => void;
  readonly onUndone: (signal: SignalEntry) => void;
  readonly keys: Readonly<Record<string, () => void>>;
}

/** Enough to decide: the sentence, the decisions, the series. */
export function SignalPreview({ group, triage, onDecided, onUndone, keys }: SignalPreviewProps): ReactNode {
  const voice = useVoice();
  const names = useNames();
  const { lead } = group;
  const query = useQuery(signalQuery(lead.id));
  const what = headlineOf(lead, names, voice);
  return (
    <section className={styles.preview} aria-label={voice.text('signals.preview')}>
      <p className={styles.rowHead}>
        <KindLabel kind={lead.kind} />
        <TlpMark tlp={lead.tlp} />
        <StateLabel state={lead.state} />
      </p>
      <h2 className={styles.previewTitle}>{what}</h2>
      <p>{sentenceOf(lead, names, voice)}</p>
      <p className={styles.origin}>
        {voice.text('origin.line', { source: names.source(lead.source), asOf: lead.asOf })}
        {group.members > 1 && ` · ${voice.text('signal.members', { count: group.members })}`}
        {' · '}
        <Link to="/$language/signals/$signal" params={{ language: voice.language, signal: String(lead.id) }}>
          {voice.text('signals.openPage')}
        </Link>
      </p>
      <HoldNote signal={lead} />
      <TriageBar
        signal={lead}
        members={group.members}
        triage={triage}
        onDecided={onDecided}
        onUndone={onUndone}
        keys={keys}
      />
      <QueryView query={query} what={what}>
        {(signal) => (
          <Suspense fallback={<div className={styles.figureSpace} />}>
            <SignalFigure signal={signal} />
          </Suspense>
        )}
      </QueryView>
    </section>
  );
}
