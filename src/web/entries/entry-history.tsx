import type { ReactNode } from 'react';
import type { EntryHistory as History } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { formatCountry } from '../format/country.ts';
import { formatMoment } from '../format/date.ts';
import type { Voice } from '../format/voice.ts';
import layout from '../parts/layout.module.css';
import styles from './entries.module.css';
import { nameOfPart } from './name-of-part.ts';

interface EntryHistoryProps {
  readonly history: readonly History[];
  /** What people call the part at a JSON Pointer. */
  readonly nameOf?: (pointer: string) => string;
}

/** Who changed an entry, when, and what of it; the latest first. */
export function EntryHistory({ history, nameOf }: EntryHistoryProps): ReactNode {
  const voice = useVoice();
  if (history.length === 0) return <p className={layout.quiet}>{voice.text('entry.asShipped')}</p>;
  return (
    <ol className={styles.versions}>
      {history.map(({ revision, at, by, note, withdrawn, changed }) => (
        <li key={revision}>
          {withNote(
            voice.text(withdrawn ? 'entry.version.withdrawn' : 'entry.version', {
              at: formatMoment(at, voice),
              by: /^[A-Z]{2}$/u.test(by) ? formatCountry(by, voice) : by,
            }),
            note,
            voice,
          )}
          {changed.length > 0 && (
            <p className={layout.quiet}>
              {voice.text('entry.changed', {
                parts: changed.map((pointer) => nameOf?.(pointer) ?? nameOfPart(pointer, voice)).join(', '),
              })}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}

function withNote(version: string, note: string | null, voice: Voice): string {
  return note === null ? version : voice.text('text.labelled', { label: version, value: note });
}
