import type { ReactNode } from 'react';
import type { AlertEvent } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { formatMoment } from '../format/date.ts';
import { Panel } from '../parts/panel.tsx';
import styles from './alert.module.css';

/** What was done with it, the newest first; a row of savings by one person is one. */
export function AlertHistory({ history }: { readonly history: readonly AlertEvent[] }): ReactNode {
  const voice = useVoice();
  return (
    <Panel title={voice.text('alert.history')}>
      <ol className={styles.list}>
        {foldSavings(history)
          .toReversed()
          .map(({ at, by, event, note, times }) => (
            <li key={`${at} ${event}`}>
              <p>
                {voice.text(`alert.event.${event}`)}
                {times > 1 && ` ${voice.text('alert.event.times', { count: times })}`}
              </p>
              {note !== null && <p className={styles.text}>{note}</p>}
              <p className={styles.quiet}>{voice.text('alert.by', { who: by, at: formatMoment(at, voice) })}</p>
            </li>
          ))}
      </ol>
    </Panel>
  );
}

/** Consecutive savings of one person as one, at the moment of the last: a text is saved while it is written. */
export function foldSavings(history: readonly AlertEvent[]): readonly (AlertEvent & { readonly times: number })[] {
  const folded: (AlertEvent & { readonly times: number })[] = [];
  for (const event of history) {
    const last = folded.at(-1);
    const continues = last?.event === 'saved' && event.event === 'saved' && last.by === event.by;
    if (continues) folded[folded.length - 1] = { ...event, times: last.times + 1 };
    else folded.push({ ...event, times: 1 });
  }
  return folded;
}
