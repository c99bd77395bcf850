import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { MeetingEntry, MeetingSummary } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { apiAddress } from '../data/client.ts';
import { formatCountry } from '../format/country.ts';
import { MarkingLabel } from '../markings/marking-label.tsx';
import layout from '../parts/layout.module.css';
import { describeCountries, describeMeeting } from './describe-meeting.ts';
import { meetingsQuery } from './meeting-queries.ts';
import styles from './meetings.module.css';

/** When, where, who hosts and who is invited; and what it belongs to. */
export function MeetingFacts({ meeting }: { readonly meeting: MeetingEntry }): ReactNode {
  const voice = useVoice();
  const { id, host, guests, marking, partOf } = meeting;
  const all = useQuery(meetingsQuery).data?.meetings ?? [];
  const whole = all.find((one) => one.id === partOf);
  const parts = all.filter((one) => one.partOf === id);
  const calendar = apiAddress(`/meetings/${encodeURIComponent(id)}/calendar`, { language: voice.language });
  return (
    <div className={styles.about}>
      <p>{describeMeeting(meeting, voice)}</p>
      {guests.length > 0 && <p>{voice.text('meeting.guests', { countries: describeCountries(guests, voice) })}</p>}
      {whole !== undefined && <Linked to={whole} prefix="meeting.partOf" />}
      {parts.length > 0 && (
        <div>
          {voice.text('meeting.parts')}
          <ul>
            {parts.map((one) => (
              <li key={one.id}>
                <Linked to={one} />
              </li>
            ))}
          </ul>
        </div>
      )}
      <p className={styles.row}>
        <MarkingLabel marking={marking} />
        <a href={calendar} download="meeting.ics" className={layout.quiet}>
          {voice.text('meeting.calendar')}
        </a>
      </p>
      {all.find((one) => one.id === id)?.sameHostAsBefore === true && (
        <p className={styles.warned}>{voice.text('meeting.sameHost', { host: formatCountry(host, voice) })}</p>
      )}
    </div>
  );
}

function Linked({ to, prefix }: { readonly to: MeetingSummary; readonly prefix?: 'meeting.partOf' }): ReactNode {
  const voice = useVoice();
  const { language } = voice;
  const title = to.title[language];
  return (
    <Link to="/$language/meetings/$meeting" params={{ language, meeting: to.id }}>
      {prefix === undefined ? title : voice.text(prefix, { title })}
    </Link>
  );
}
