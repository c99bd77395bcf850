import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useVoice } from '../app/voice-context.ts';
import { useNames } from '../data/names.ts';
import { combinationsQuery } from '../data/queries.ts';
import { describePeriod } from '../format/period.ts';
import styles from './today.module.css';

/** Chance once in a thousand or less: what is more ordinary stays in the list of the command line and the API. */
const leastSurprise = 10;
const shown = 3;
const partnersNamed = 4;

/** Substances found together in samples for the first time; nothing where no source of samples is connected. */
export function NewCombinations(): ReactNode {
  const voice = useVoice();
  const names = useNames();
  const found = useQuery(combinationsQuery).data?.combinations ?? [];
  const notable = found.filter(
    ({ surprise, partners }) => surprise >= leastSurprise && (partners[0]?.samples ?? 0) > 1,
  );
  if (notable.length === 0) return null;
  return (
    <section className={styles.card} aria-labelledby="today-combinations">
      <h2 id="today-combinations">{voice.text('today.combinations')}</h2>
      <ul className={styles.late}>
        {notable.slice(0, shown).map(({ source, substance, firstMonth, partners, places }) => (
          <li key={`${source} ${substance}`}>
            <strong>{names.substance(substance)}</strong>{' '}
            {voice.text('today.combinations.with', {
              partners: new Intl.ListFormat(voice.locale).format(
                partners.slice(0, partnersNamed).map((partner) => names.substance(partner.substance)),
              ),
            })}
            <p className={styles.lateDays}>
              {voice.text('today.combinations.where', {
                samples: partners[0]?.samples ?? 0,
                places: places.map(names.place).join(', '),
                month: describePeriod({ start: firstMonth, frequency: 'M', window: '' }, voice),
              })}
              {' · '}
              {names.source(source)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
