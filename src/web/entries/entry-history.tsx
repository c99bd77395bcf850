import type { ReactNode } from 'react';
import type { EntryHistory as History } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import layout from '../parts/layout.module.css';
import styles from './entries.module.css';

/** Who changed an entry, when, and what of it; the latest first. */
export function EntryHistory({ history }: { readonly history: readonly History[] }): ReactNode {
  const voice = useVoice();
  if (history.length === 0) return <p className={layout.quiet}>{voice.text('entry.asShipped')}</p>;
  return (
    <ol className={styles.versions}>
      {history.map(({ revision, at, by, note, withdrawn, changed }) => (
        <li key={revision}>
          {voice.text(withdrawn ? 'entry.version.withdrawn' : 'entry.version', {
            at: at.slice(0, 16).replace('T', ' '),
            by,
          })}
          {note !== null && `: ${note}`}
          {changed.length > 0 && (
            <p className={layout.quiet}>
              {voice.text('entry.changed', {
                parts: changed.map((path) => path.split('/').slice(1).join(' · ')).join(', '),
              })}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}
