import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { TodaySummary } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { formatNumber } from '../format/number.ts';
import type { SignalsSearch } from '../signals/signals-search.ts';
import styles from './today.module.css';

interface WaitingProps {
  readonly waiting: TodaySummary['waiting'];
  readonly alerts: TodaySummary['alerts'];
}

const alertReasons = ['review', 'returned', 'answer', 'unread'] as const;

/** What waits for the analyst's decision: alerts first, since somebody else waits with them. */
export function Waiting({ waiting, alerts }: WaitingProps): ReactNode {
  const voice = useVoice();
  return (
    <section className={styles.card} aria-labelledby="today-waiting">
      <h2 id="today-waiting">{voice.text('today.waiting')}</h2>
      <ul className={styles.counts}>
        {alertReasons.map((reason) => (
          <AlertCount key={reason} label={voice.text(`today.waiting.alerts.${reason}`)} count={alerts[reason]} />
        ))}
        <Count label={voice.text('today.waiting.new')} count={waiting.new} search={{ state: ['new'] }} strong />
        <Count
          label={voice.text('today.waiting.inReview')}
          count={waiting.inReview}
          search={{ state: ['in-review'] }}
        />
        <Count
          label={voice.text('today.waiting.heldBack')}
          note={voice.text('today.waiting.heldBack.text')}
          count={waiting.heldBack}
          search={{ held: 'only' }}
        />
        {waiting.muted > 0 && (
          <Count label={voice.text('today.waiting.muted')} count={waiting.muted} search={{ muted: 'only' }} />
        )}
      </ul>
    </section>
  );
}

/** Only where there are any: most days there are none. */
function AlertCount({ label, count }: Pick<CountProps, 'label' | 'count'>): ReactNode {
  const voice = useVoice();
  if (count === 0) return null;
  return (
    <li>
      <Link
        to="/$language/alerts"
        params={{ language: voice.language }}
        search={{ waiting: 'me' }}
        className={styles.countLink ?? ''}
      >
        <span className={styles.countStrong}>{formatNumber(count, voice)}</span>
        <span className={styles.countLabel}>{label}</span>
      </Link>
    </li>
  );
}

interface CountProps {
  readonly label: string;
  readonly note?: string;
  readonly count: number;
  readonly search: SignalsSearch;
  readonly strong?: boolean;
}

function Count({ label, note, count, search, strong = false }: CountProps): ReactNode {
  const voice = useVoice();
  return (
    <li>
      <Link
        to="/$language/signals"
        params={{ language: voice.language }}
        search={search}
        className={styles.countLink ?? ''}
      >
        <span className={strong && count > 0 ? styles.countStrong : styles.count}>{formatNumber(count, voice)}</span>
        <span>
          <span className={styles.countLabel}>{label}</span>
          {note !== undefined && <span className={styles.countNote}>{note}</span>}
        </span>
      </Link>
    </li>
  );
}
