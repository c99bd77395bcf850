import { getRouteApi, Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import type { SignalGroup } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { useNames } from '../data/names.ts';
import { headlineOf, sentenceOf } from './describe-signal.ts';
import { KindLabel, StateLabel } from './kind-label.tsx';
import styles from './signals.module.css';

const route = getRouteApi('/$language/signals');

interface SignalQueueProps {
  readonly groups: readonly SignalGroup[];
  readonly current: SignalGroup;
}

/** The ranked list. The one looked at stays in view while keys go through it. */
export function SignalQueue({ groups, current }: SignalQueueProps): ReactNode {
  const voice = useVoice();
  const names = useNames();
  const search = route.useSearch();
  const list = useRef<HTMLOListElement>(null);
  const currentId = current.lead.id;
  useEffect(() => {
    const frame = list.current;
    const row = frame?.querySelector(`[data-signal="${currentId}"]`);
    if (frame !== null && row instanceof HTMLElement) keepInView(frame, row);
  }, [currentId]);
  return (
    <ol ref={list} className={styles.queue} aria-label={voice.text('signals.list')}>
      {groups.map((group) => {
        const { lead, places } = group;
        return (
          <li key={group.id} data-signal={lead.id} className={lead.id === currentId ? styles.currentRow : styles.row}>
            <p className={styles.rowHead}>
              <KindLabel kind={lead.kind} />
              {lead.state !== 'new' && <StateLabel state={lead.state} />}
            </p>
            <Link
              to="/$language/signals"
              params={{ language: voice.language }}
              search={{ ...search, at: String(lead.id) }}
              replace
              resetScroll={false}
              aria-current={lead.id === currentId ? 'true' : undefined}
              className={styles.rowLink ?? ''}
            >
              {headlineOf(lead, names, voice)}
            </Link>
            {places.length > 1 && (
              <span className={styles.also}> {voice.text('signal.alsoIn', { count: places.length - 1 })}</span>
            )}
            <p className={styles.sentence}>{sentenceOf(lead, names, voice)}</p>
          </li>
        );
      })}
    </ol>
  );
}

/** Scrolls the list alone. `scrollIntoView` would also move the page, and the place where the tabulator begins. */
function keepInView(frame: HTMLElement, row: HTMLElement): void {
  const top = row.offsetTop - frame.offsetTop;
  const bottom = top + row.offsetHeight;
  if (top < frame.scrollTop) frame.scrollTop = top;
  else if (bottom > frame.scrollTop + frame.clientHeight) frame.scrollTop = bottom - frame.clientHeight;
}
