import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { SignalGroup } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { useNames } from '../data/names.ts';
import { TlpMark } from '../markings/marking-label.tsx';
import queueStyles from '../parts/queue.module.css';
import { useRowInView } from '../parts/use-row-in-view.ts';
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
  const list = useRowInView(String(current.lead.id));
  return (
    <ol ref={list} className={queueStyles.queue} aria-label={voice.text('signals.list')}>
      {groups.map((group) => {
        const { lead, places } = group;
        return (
          <li
            key={group.id}
            data-row={lead.id}
            className={lead.id === current.lead.id ? queueStyles.currentRow : queueStyles.row}
          >
            <p className={styles.rowHead}>
              <KindLabel kind={lead.kind} />
              <TlpMark tlp={lead.tlp} />
              {lead.state !== 'new' && <StateLabel state={lead.state} />}
            </p>
            <Link
              to="/$language/signals"
              params={{ language: voice.language }}
              search={{ ...search, at: String(lead.id) }}
              replace
              resetScroll={false}
              aria-current={lead.id === current.lead.id ? 'true' : undefined}
              className={queueStyles.rowLink ?? ''}
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
