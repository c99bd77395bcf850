import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { AlertChange, AlertDetail, AlertVersionEntry } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { formatMoment } from '../format/date.ts';
import layout from '../parts/layout.module.css';
import { Panel } from '../parts/panel.tsx';
import { WordDiff } from '../texts/word-diff.tsx';
import styles from './alert.module.css';
import { sayWho } from './alert-history.tsx';
import { useDescribePath, useDescribeValue } from './describe-path.ts';
import { diffWords } from './diff-words.ts';

interface AlertVersionsProps {
  readonly alert: AlertDetail;
  readonly shown: string | undefined;
}

/** Every version that was published, the newest first, and what each says otherwise than the one before. */
export function AlertVersions({ alert, shown }: AlertVersionsProps): ReactNode {
  const voice = useVoice();
  return (
    <Panel title={voice.text('alert.versions')}>
      <ol className={styles.list}>
        {alert.versions.toReversed().map((entry) => (
          <li key={entry.version}>
            <p>
              <Link
                to="/$language/alerts/$alert"
                params={{ language: voice.language, alert: alert.id }}
                search={{ version: String(entry.version) }}
                aria-current={shown === String(entry.version) ? 'true' : undefined}
              >
                {voice.text('alert.version', { version: entry.version })}
              </Link>{' '}
              · {voice.text(`alert.state.${entry.state}`)}
            </p>
            <p className={layout.quiet}>
              {voice.text('alert.by', {
                who: sayWho(entry.publishedBy, voice),
                at: formatMoment(entry.publishedAt, voice),
              })}
              {entry.samePerson && ` · ${voice.text('alert.samePerson')}`}
            </p>
            <Changes entry={entry} />
          </li>
        ))}
      </ol>
    </Panel>
  );
}

function Changes({ entry }: { readonly entry: AlertVersionEntry }): ReactNode {
  const voice = useVoice();
  if (entry.changes.length === 0) return null;
  return (
    <details>
      <summary>{voice.text('alert.changes', { count: entry.changes.length })}</summary>
      <ChangeList changes={entry.changes} />
    </details>
  );
}

/** Places in a text that say something else, each with its words. */
export function ChangeList({ changes }: { readonly changes: readonly AlertChange[] }): ReactNode {
  const voice = useVoice();
  const describePath = useDescribePath();
  const describeValue = useDescribeValue();
  return (
    <dl className={styles.changes}>
      {changes.map(({ path, before, after }) => (
        <div key={path}>
          <dt>{describePath(path)}</dt>
          <dd>
            <WordDiff
              language={/\.(en|fr|es)$/u.exec(path)?.[1] ?? voice.language}
              parts={[...diffWords(describeValue(path, before), describeValue(path, after))]}
            />
          </dd>
        </div>
      ))}
    </dl>
  );
}
