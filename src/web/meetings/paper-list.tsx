import type { ReactNode } from 'react';
import type { MeetingEntry } from '../../api/index.ts';
import { partsInOrder } from '../../base/index.ts';
import { nameOfLanguage } from '../alert/said.tsx';
import { useVoice } from '../app/voice-context.ts';
import { formatCountry } from '../format/country.ts';
import layout from '../parts/layout.module.css';
import styles from './meetings.module.css';

/** What was handed in. */
export function PaperList({ meeting: { papers } }: { readonly meeting: MeetingEntry }): ReactNode {
  const voice = useVoice();
  const all = partsInOrder(papers);
  if (all.length === 0) return <p className={layout.quiet}>{voice.text('meeting.papers.none')}</p>;
  return (
    <ul className={styles.meetings}>
      {all.map(({ id, title, address, reference, country, languages, day }) => {
        const facts = [
          country === null ? null : formatCountry(country, voice),
          day,
          reference,
          ...languages.map((language) => nameOfLanguage(language, voice.locale)),
        ].filter((fact) => fact !== null);
        return (
          <li key={id}>
            {address === null ? (
              title[voice.language]
            ) : (
              <a href={address} rel="noreferrer">
                {title[voice.language]}
              </a>
            )}
            {facts.length > 0 && <p className={layout.quiet}>{facts.join(' · ')}</p>}
          </li>
        );
      })}
    </ul>
  );
}
