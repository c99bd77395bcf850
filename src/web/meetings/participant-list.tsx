import type { ReactNode } from 'react';
import type { MeetingEntry } from '../../api/index.ts';
import { groupBy, partsInOrder } from '../../base/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { formatCountry } from '../format/country.ts';
import layout from '../parts/layout.module.css';
import styles from './meetings.module.css';

/** Who takes part, delegation by delegation. */
export function ParticipantList({ meeting: { participants } }: { readonly meeting: MeetingEntry }): ReactNode {
  const voice = useVoice();
  const people = partsInOrder(participants);
  if (people.length === 0) return <p className={layout.quiet}>{voice.text('meeting.participants.none')}</p>;
  return (
    <div className={styles.delegations}>
      {[...groupBy(people, ({ country }) => country ?? '')].map(([country, delegation]) => (
        <section key={country}>
          <h3 className={styles.title}>
            {country === '' ? voice.text('meeting.participants.others') : formatCountry(country, voice)}
          </h3>
          <ul className={styles.about}>
            {delegation.map(({ id, name, role, position, organisation, sector }) => (
              <li key={id}>
                {name}
                <br />
                <span className={layout.quiet}>
                  {[
                    voice.text(`meeting.role.${role}`),
                    position,
                    organisation,
                    sector === null ? null : voice.text(`sector.${sector}`),
                  ]
                    .filter((part) => part !== null)
                    .join(' · ')}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
