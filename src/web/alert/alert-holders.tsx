import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { holdersQuery } from '../alerts/alert-queries.ts';
import { useVoice } from '../app/voice-context.ts';
import { formatCountry } from '../format/country.ts';
import layout from '../parts/layout.module.css';
import { Panel } from '../parts/panel.tsx';
import { QueryView } from '../parts/query-view.tsx';
import styles from './alert.module.css';

/** Which nodes have it, and how far that is: there to be fetched, fetched, acknowledged, taken back. */
export function AlertHolders({ alert }: { readonly alert: string }): ReactNode {
  const voice = useVoice();
  const query = useQuery(holdersQuery(alert));
  const title = voice.text('alert.holders');
  return (
    <Panel title={title}>
      <QueryView query={query} what={title}>
        {({ holders }) =>
          holders.length === 0 ? (
            <p className={layout.quiet}>{voice.text('alert.holders.none')}</p>
          ) : (
            <ul className={styles.list}>
              {holders.map(({ receiver, version, form, state, overdue }) => (
                <li key={receiver}>
                  <p>
                    <strong>{formatCountry(receiver, voice)}</strong>
                    {overdue && <strong className={styles.late}> {voice.text('alert.holders.overdue')}</strong>}
                  </p>
                  <p>
                    {voice.text(`alert.disclosure.${state}`)} · {voice.text('alert.version', { version })}
                    {form === 'own' && ` · ${voice.text('alert.form.own')}`}
                  </p>
                </li>
              ))}
            </ul>
          )
        }
      </QueryView>
    </Panel>
  );
}
