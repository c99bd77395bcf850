import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { NoticeEntry } from '../../api/index.ts';
import { signalKinds } from '../../model/index.ts';
import { SeverityTag, TrainingTag } from '../alerts/alert-tags.tsx';
import { textFor } from '../alerts/describe-alert.ts';
import { useVoice } from '../app/voice-context.ts';
import { useNames } from '../data/names.ts';
import { formatCountry } from '../format/country.ts';
import { formatMoment } from '../format/date.ts';
import { TlpMark } from '../markings/marking-label.tsx';
import { Button } from '../parts/button.tsx';
import layout from '../parts/layout.module.css';
import { Spoken } from '../parts/spoken.tsx';
import { KindLabel } from '../signals/kind-label.tsx';
import styles from './notices.module.css';

interface NoticeRowProps {
  readonly notice: NoticeEntry;
  readonly busy: boolean;
  readonly onRead: () => void;
}

/** One notice: why it came, how it is marked, about what, and whether it was read. Whoever opens it has read it. */
export function NoticeRow({ notice, busy, onRead }: NoticeRowProps): ReactNode {
  const voice = useVoice();
  const subject = useSubject(notice);
  const { tlp, topic, at, readAt, alert, signal } = notice;
  const unread = readAt === null;
  const kind = signalKinds.find((name) => name === signal?.kind);
  return (
    <li className={unread ? styles.unread : styles.notice}>
      <div>
        <p className={layout.line}>
          <TlpMark tlp={tlp} />
          {alert?.training === true && <TrainingTag />}
          {alert !== null && <SeverityTag severity={alert.severity} />}
          {kind !== undefined && <KindLabel kind={kind} />}
          <strong>{voice.text(`notices.topic.${topic}`)}</strong>
          {unread && <Spoken>{voice.text('notices.unread')}</Spoken>}
        </p>
        <h2 className={styles.subject} lang={subject.language}>
          {alert !== null && (
            <Link
              to="/$language/alerts/$alert"
              params={{ language: voice.language, alert: alert.id }}
              onClick={() => unread && onRead()}
            >
              {subject.text}
            </Link>
          )}
          {signal !== null && (
            <Link
              to="/$language/signals/$signal"
              params={{ language: voice.language, signal: String(signal.id) }}
              onClick={() => unread && onRead()}
            >
              {subject.text}
            </Link>
          )}
        </h2>
        <p className={layout.quiet}>
          {subject.about} · {formatMoment(at, voice)}
        </p>
      </div>
      {unread && (
        <Button
          look="quiet"
          disabled={busy}
          aria-label={voice.text('notices.read.of', { what: subject.text })}
          onPress={onRead}
        >
          {voice.text('notices.read')}
        </Button>
      )}
    </li>
  );
}

interface Subject {
  readonly text: string;
  readonly language: string | undefined;
  readonly about: string;
}

function useSubject({ alert, signal }: NoticeEntry): Subject {
  const voice = useVoice();
  const names = useNames();
  if (alert !== null) {
    const title = textFor(alert.title, voice.language);
    const about = formatCountry(alert.owner, voice);
    return { text: title?.text ?? voice.text('alerts.untitled'), language: title?.language, about };
  }
  if (signal === null) return { text: '', language: undefined, about: '' };
  const substance = signal.substance === null ? voice.text('signal.noSubstance') : names.substance(signal.substance);
  return {
    text: voice.text('signal.headline', { substance, place: names.place(signal.place) }),
    language: undefined,
    about: names.indicator(signal.indicator),
  };
}
