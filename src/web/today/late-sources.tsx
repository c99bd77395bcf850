import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { TodaySummary } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import styles from './today.module.css';

interface LateSourcesProps {
  readonly late: TodaySummary['late'];
}

const shown = 5;

/** Which data should have been here by now. */
export function LateSources({ late }: LateSourcesProps): ReactNode {
  const voice = useVoice();
  return (
    <section className={styles.card} aria-labelledby="today-late">
      <h2 id="today-late">{voice.text('today.late')}</h2>
      {late.length === 0 ? (
        <p className={styles.allGood}>{voice.text('today.late.none')}</p>
      ) : (
        <ul className={styles.late}>
          {late.slice(0, shown).map(({ source, title, daysLate, latestPeriod }) => (
            <li key={source}>
              <Link to="/$language/sources/$source" params={{ language: voice.language, source }}>
                {title[voice.language]}
              </Link>
              <p className={styles.lateDays}>
                <strong>{voice.text('today.late.days', { days: daysLate })}</strong>
                {latestPeriod !== null && ` · ${voice.text('today.late.latest', { date: latestPeriod })}`}
              </p>
            </li>
          ))}
          {late.length > shown && (
            <li>
              <Link to="/$language/sources" params={{ language: voice.language }}>
                {voice.text('today.late.more', { count: late.length - shown })}
              </Link>
            </li>
          )}
        </ul>
      )}
    </section>
  );
}
