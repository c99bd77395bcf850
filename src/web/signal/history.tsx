import type { ReactNode } from 'react';
import type { SignalHistoryEntry } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { formatMoment } from '../format/date.ts';
import { formatNumber } from '../format/number.ts';
import { Panel } from '../parts/panel.tsx';
import styles from './signal.module.css';

interface HistoryProps {
  readonly history: readonly SignalHistoryEntry[];
}

/** What happened to the signal, oldest first: found, updated by later deliveries, decided, noted. */
export function History({ history }: HistoryProps): ReactNode {
  const voice = useVoice();
  return (
    <Panel title={voice.text('signal.history')}>
      <ol className={styles.history}>
        {history.map((entry) => (
          <li key={`${entry.at}${entry.event}`}>
            <p>
              <strong>{voice.text(`history.${entry.event}`)}</strong>
              {entry.reason !== null && ` · ${voice.text(`reason.${entry.reason}`)}`}
            </p>
            {entry.note !== null && <p className={styles.note}>{entry.note}</p>}
            {entry.observed !== null && entry.expected !== null && (
              <p className={styles.facts}>
                {voice.text('history.figures', {
                  observed: formatNumber(entry.observed, voice),
                  expected: formatNumber(entry.expected, voice),
                })}
                {entry.asOf !== null && `, ${voice.text('origin.asOf', { asOf: entry.asOf })}`}
              </p>
            )}
            <p className={styles.facts}>
              {voice.text('signal.by', {
                who: entry.by === 'vigia' ? voice.text('signal.bySystem') : entry.by,
                at: formatMoment(entry.at, voice),
              })}
            </p>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
