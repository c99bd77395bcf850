import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useVoice } from '../app/voice-context.ts';
import { screeningsQuery } from '../data/register-queries.ts';
import { formatMoment } from '../format/date.ts';
import { TlpMark } from '../markings/marking-label.tsx';
import { Panel } from '../parts/panel.tsx';
import { QueryView } from '../parts/query-view.tsx';
import styles from './check.module.css';

/** Lists that were checked before. */
export function ScreeningList(): ReactNode {
  const voice = useVoice();
  const query = useQuery(screeningsQuery);
  return (
    <Panel title={voice.text('check.earlier')} lead={voice.text('check.earlier.lead')}>
      <QueryView query={query} what={voice.text('check.earlier')}>
        {({ screenings }) =>
          screenings.length === 0 ? (
            <p>{voice.text('check.earlier.none')}</p>
          ) : (
            <ul className={styles.earlier}>
              {screenings.map(({ id, fileName, state, rows, createdAt, by, tlp }) => (
                <li key={id}>
                  <Link
                    to="/$language/check/lists/$screening"
                    params={{ language: voice.language, screening: String(id) }}
                    search={{}}
                  >
                    {fileName}
                  </Link>
                  <span className={styles.via}>
                    {voice.text('screening.rows', { count: rows })} · {voice.text(`screening.state.${state}`)} ·{' '}
                    {formatMoment(createdAt, voice)} · {by} <TlpMark tlp={tlp} />
                  </span>
                </li>
              ))}
            </ul>
          )
        }
      </QueryView>
    </Panel>
  );
}
