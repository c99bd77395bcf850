import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { addDays } from '../../base/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { gapsQuery } from '../gaps/gap-queries.ts';
import { processesQuery } from '../processes/process-queries.ts';
import { isOld } from '../texts/describe-text.ts';
import { textSourcesQuery } from '../texts/text-queries.ts';
import styles from './today.module.css';

/** Days ahead in which the end of a temporary order is worth a line here. */
const soon = 30;

/** What waits in the control of substances: orders that end, steps that are overdue, texts that are old. Nothing where nothing waits. */
export function ControlWaiting({ today }: { readonly today: string }): ReactNode {
  const voice = useVoice();
  const { language } = voice;
  const orders = useQuery(gapsQuery({ kind: 'temporary-ending', limit: 1_000 })).data?.gaps ?? [];
  const processes = useQuery(processesQuery({ state: 'open' })).data?.processes ?? [];
  const sources = useQuery(textSourcesQuery).data?.sources ?? [];
  const limit = addDays(today, soon);
  const ending = orders.filter(({ dueOn }) => dueOn !== null && dueOn <= limit).length;
  const overdue = processes.filter((process) => process.overdue).length;
  const old = sources.filter(({ latest, shippedAsOf }) => {
    const asOf = latest?.asOf ?? shippedAsOf;
    return asOf !== null && isOld(asOf, today);
  }).length;
  if (ending + overdue + old === 0) return null;
  return (
    <section className={styles.card} aria-labelledby="today-control">
      <h2 id="today-control">{voice.text('today.control')}</h2>
      <ul className={styles.late}>
        {ending > 0 && (
          <li>
            <Link to="/$language/gaps" params={{ language }} search={{ kind: 'temporary-ending', order: 'due' }}>
              {voice.text('today.control.ending', { count: ending, days: soon })}
            </Link>
          </li>
        )}
        {overdue > 0 && (
          <li>
            <Link to="/$language/processes" params={{ language }}>
              {voice.text('today.control.overdue', { count: overdue })}
            </Link>
          </li>
        )}
        {old > 0 && (
          <li>
            <Link to="/$language/texts" params={{ language }}>
              {voice.text('today.control.old', { count: old })}
            </Link>
          </li>
        )}
      </ul>
    </section>
  );
}
