import type { ReactNode } from 'react';
import { type AlertEvent, replyKinds } from '../../api/index.ts';
import { alertStates } from '../../model/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { formatCountry } from '../format/country.ts';
import { formatMoment } from '../format/date.ts';
import type { Voice } from '../format/voice.ts';
import layout from '../parts/layout.module.css';
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
              {note !== null && <p className={styles.text}>{sayNote(event, note, voice)}</p>}
              <p className={layout.quiet}>
                {voice.text('alert.by', { who: sayWho(by, voice), at: formatMoment(at, voice) })}
              </p>
            </li>
          ))}
      </ol>
    </Panel>
  );
}

/** What came from another node is noted as its state and version, or as the kind of a reply; a person's words stay as they are. */
function sayNote(event: AlertEvent['event'], note: string, voice: Voice): string {
  if (event === 'received') {
    const [state, version] = note.split(' ');
    const known = alertStates.find((name) => name === state);
    if (known === undefined || version === undefined) return note;
    return `${voice.text(`alert.state.${known}`)}, ${voice.text('alert.version', { version })}`;
  }
  if (event !== 'replied' && event !== 'reply-received') return note;
  const kind = replyKinds.find((name) => name === note);
  return kind === undefined ? note : voice.text(`alert.reply.${kind}`);
}

/** A person's name, or the country of another node. */
export function sayWho(by: string, voice: Voice): string {
  return /^[A-Z]{2}$/u.test(by) ? formatCountry(by, voice) : by;
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
