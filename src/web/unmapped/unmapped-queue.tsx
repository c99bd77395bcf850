import { getRouteApi, Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import type { UnmappedSubstance } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { useNames } from '../data/names.ts';
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
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const frame = list.current;
    const row = frame?.querySelector(`[data-name="${CSS.escape(current.id)}"]`);
    if (frame === null || !(row instanceof HTMLElement)) return;
    const top = row.offsetTop - frame.offsetTop;
    const bottom = top + row.offsetHeight;
    if (top < frame.scrollTop) frame.scrollTop = top;
    else if (bottom > frame.scrollTop + frame.clientHeight) frame.scrollTop = bottom - frame.clientHeight;
  }, [current.id]);
  return (
    <ol ref={list} className={styles.queue} aria-label={voice.text('unmapped.list')}>
      {substances.map(({ id, name, source, series, findings, decision }) => (
        <li key={id} data-name={id} className={id === current.id ? styles.currentRow : styles.row}>
          <Link
            to="/$language/unmapped"
            params={{ language: voice.language }}
            search={{ ...search, at: id }}
            replace
            resetScroll={false}
            aria-current={id === current.id ? 'true' : undefined}
            className={styles.rowLink ?? ''}
          >
            {name}
          </Link>
          <p className={styles.facts}>
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
