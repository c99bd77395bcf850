import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { AlertEntry } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { usePlaceNames } from '../data/register-choices.ts';
import { useRegisterNames } from '../data/register-names.ts';
import { formatCountry } from '../format/country.ts';
import { formatMoment } from '../format/date.ts';
import { TlpMark } from '../markings/marking-label.tsx';
import layout from '../parts/layout.module.css';
import { AlertStateTag, SeverityTag, TrainingTag } from './alert-tags.tsx';
import styles from './alerts.module.css';
import { describeDays, textFor } from './describe-alert.ts';

const shown = 4;

/** One alert of the list: how severe, how it is marked, what about, whose, and why it waits. */
export function AlertRow({ alert }: { readonly alert: AlertEntry }): ReactNode {
  const voice = useVoice();
  const placeName = usePlaceNames();
  const substanceName = useRegisterNames();
  const title = textFor(alert.title, voice.language);
  const days = describeDays(alert, voice);
  const about = [
    few(alert.substances.map(substanceName)),
    few(alert.places.map(placeName)),
    ...(days === '' ? [] : [days]),
  ].filter((part) => part !== '');
  return (
    <li className={styles.row}>
      <p className={styles.tags}>
        <TlpMark tlp={alert.tlp} />
        {alert.training && <TrainingTag />}
        <SeverityTag severity={alert.severity} />
        <AlertStateTag state={alert.state} />
        {alert.pending !== null && (
          <span className={layout.quiet}>{voice.text(`alerts.pending.${alert.pending}`)}</span>
        )}
        {alert.waiting !== null && (
          <strong className={styles.waits}>{voice.text(`alerts.waits.${alert.waiting}`)}</strong>
        )}
      </p>
      <h2 className={styles.rowTitle} lang={title?.language}>
        <Link to="/$language/alerts/$alert" params={{ language: voice.language, alert: alert.id }}>
          {title?.text ?? voice.text('alerts.untitled')}
        </Link>
      </h2>
      {about.length > 0 && <p>{about.join(' · ')}</p>}
      <p className={layout.quiet}>
        {voice.text('alerts.changed', {
          owner: formatCountry(alert.owner, voice),
          at: formatMoment(alert.changedAt, voice),
        })}
        {alert.version > 1 && ` · ${voice.text('alert.version', { version: alert.version })}`}
        {alert.answersDue !== null && ` · ${voice.text('alerts.answersDue', { date: alert.answersDue })}`}
      </p>
    </li>
  );

  function few(list: readonly string[]): string {
    const first = list.slice(0, shown).join(', ');
    return list.length <= shown ? first : voice.text('alerts.andMore', { first, count: list.length - shown });
  }
}
