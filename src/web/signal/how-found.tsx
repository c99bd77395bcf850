import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { SignalDetail } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { useNames } from '../data/names.ts';
import { Panel } from '../parts/panel.tsx';

/** The method in plain words, and why it watches this indicator. */
export function HowFound({ signal }: { readonly signal: SignalDetail }): ReactNode {
  const voice = useVoice();
  const names = useNames();
  const indicator = names.findIndicator(signal.indicator);
  const watch = indicator?.watch.find(
    ({ method, frequency }) => method === signal.method && frequency === signal.frequency,
  );
  const { methodText } = signal;
  const why = methodText?.why ?? watch?.why ?? null;
  const sentences = methodText?.sentences.map((sentence) => sentence[voice.language]) ?? [];
  return (
    <Panel title={voice.text('signal.words')}>
      <p>
        <strong>{methodText?.title[voice.language] ?? signal.method}.</strong> {sentences.join(' ')}
      </p>
      {why !== null && <p>{why[voice.language]}</p>}
      {indicator !== undefined && <p>{indicator.description[voice.language]}</p>}
      <p>
        <Link to="/$language/methods/$method" params={{ language: voice.language, method: signal.method }}>
          {voice.text('signal.method.more')}
        </Link>
      </p>
    </Panel>
  );
}
