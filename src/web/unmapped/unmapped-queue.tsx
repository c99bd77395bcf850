import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { UnmappedSubstance } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { useNames } from '../data/names.ts';
import { TlpMark } from '../markings/marking-label.tsx';
import queueStyles from '../parts/queue.module.css';
import { useRowInView } from '../parts/use-row-in-view.ts';
import styles from './unmapped.module.css';

const route = getRouteApi('/$language/unmapped');

interface UnmappedQueueProps {
  readonly substances: readonly UnmappedSubstance[];
  readonly current: UnmappedSubstance;
}

/** The names in order. The one looked at stays in view while keys go through them. */
export function UnmappedQueue({ substances, current }: UnmappedQueueProps): ReactNode {
  const voice = useVoice();
  const names = useNames();
  const search = route.useSearch();
  const list = useRowInView(current.id);
  return (
    <ol ref={list} className={queueStyles.queue} aria-label={voice.text('unmapped.list')}>
      {substances.map(({ id, name, source, series, findings, tlp, decision }) => (
        <li key={id} data-row={id} className={id === current.id ? queueStyles.currentRow : queueStyles.row}>
          <Link
            to="/$language/unmapped"
            params={{ language: voice.language }}
            search={{ ...search, at: id }}
            replace
            resetScroll={false}
            aria-current={id === current.id ? 'true' : undefined}
            className={queueStyles.rowLink ?? ''}
          >
            {name}
          </Link>
          <p className={styles.facts}>
            <TlpMark tlp={tlp} />{' '}
            {[
              names.source(source),
              voice.text('substances.series', { count: series }),
              ...(findings === null ? [] : [voice.text('unmapped.findings', { count: findings })]),
              ...(decision === null || decision.decision === 'undecided'
                ? []
                : [voice.text(`unmapped.decided.${decision.decision}`)]),
            ].join(' · ')}
          </p>
        </li>
      ))}
    </ol>
  );
}
