import type { ReactNode } from 'react';
import type { TodaySummary } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { formatNumber } from '../format/number.ts';
import styles from './today.module.css';

interface SinceYesterdayProps {
  readonly since: TodaySummary['sinceYesterday'];
}

export function SinceYesterday({ since }: SinceYesterdayProps): ReactNode {
  const voice = useVoice();
  const rows = [
    { id: 'signals', count: since.signals },
    { id: 'deliveries', count: since.deliveries },
    { id: 'changed', count: since.changedObservations },
    { id: 'decided', count: since.decided },
  ] as const;
  return (
    <section className={styles.card} aria-labelledby="today-since">
      <h2 id="today-since">{voice.text('today.since')}</h2>
      <dl className={styles.since}>
        {rows.map(({ id, count }) => (
          <div key={id}>
            <dt>{voice.text(`today.since.${id}`)}</dt>
            <dd>{formatNumber(count, voice)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
