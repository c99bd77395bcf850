import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { MethodEntry, SignalDetail } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { methodsQuery } from '../data/method-queries.ts';
import { useNames } from '../data/names.ts';
import { formatNumber } from '../format/number.ts';
import type { Voice } from '../format/voice.ts';
import { Panel } from '../parts/panel.tsx';
import { explainSignal } from './explain-signal.ts';
import { readEvidence } from './read-evidence.ts';

/** What was expected and why, the method in plain words, why it watches this indicator, and how it has done. */
export function HowFound({ signal }: { readonly signal: SignalDetail }): ReactNode {
  const voice = useVoice();
  const { language } = voice;
  const names = useNames();
  const methods = useQuery(methodsQuery).data?.methods ?? [];
  const indicator = names.findIndicator(signal.indicator);
  const watch = indicator?.watch.find(
    ({ method, frequency }) => method === signal.method && frequency === signal.frequency,
  );
  const { methodText } = signal;
  const why = methodText?.why ?? watch?.why ?? null;
  const sentences = methodText?.sentences.map((sentence) => sentence[language]) ?? [];
  const { setting } = readEvidence(signal);
  const method = methods.find(({ id }) => id === signal.method);
  return (
    <Panel title={voice.text('signal.words')}>
      {explainSignal(signal, { voice, names, methods }).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <p>
        <strong>{methodText?.title[language] ?? signal.method}.</strong> {sentences.join(' ')}
      </p>
      {why !== null && <p>{why[language]}</p>}
      {setting !== null && (
        <p>
          <Link to="/$language/settings/watches" params={{ language }}>
            {voice.text('signal.setting', { setting })}
          </Link>
        </p>
      )}
      {indicator !== undefined && <p>{indicator.description[language]}</p>}
      {method !== undefined && <p>{sayRecord(method, voice)}</p>}
      <p>
        <Link to="/$language/methods/$method" params={{ language, method: signal.method }}>
          {voice.text('signal.method.more')}
        </Link>
      </p>
    </Panel>
  );
}

function sayRecord({ record }: MethodEntry, voice: Voice): string {
  if (record === null || record.verified + record.dismissed === 0) return voice.text('signal.record.none');
  const { verified, dismissed, medianLeadDays } = record;
  const said = voice.text('signal.record', {
    verified: formatNumber(verified, voice),
    dismissed: formatNumber(dismissed, voice),
    decided: formatNumber(verified + dismissed, voice),
  });
  if (medianLeadDays === null) return said;
  return `${said} ${voice.text('methods.medianLead', { days: Math.round(medianLeadDays) })}`;
}
