import type { ReactNode } from 'react';
import type { AlertDetail, AlertText } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { formatCountry } from '../format/country.ts';
import { formatMoment } from '../format/date.ts';
import layout from '../parts/layout.module.css';
import { Panel } from '../parts/panel.tsx';
import styles from './alert.module.css';
import { Said } from './said.tsx';

interface AlertRequestProps {
  readonly alert: AlertDetail;
  readonly request: NonNullable<AlertText['request']>;
}

/** A question to the other nodes, and who answered. */
export function AlertRequest({ alert, request }: AlertRequestProps): ReactNode {
  const voice = useVoice();
  const { tally } = alert;
  const answered = tally?.countries.filter(({ state }) => state === 'answered').length ?? 0;
  return (
    <Panel title={voice.text('alert.request')}>
      <Said text={request.text} />
      <p className={layout.quiet}>{voice.text('alert.request.due', { date: request.due })}</p>
      {tally !== null && tally.countries.length > 0 && (
        <>
          <p>{voice.text('alert.tally', { answered, asked: tally.countries.length })}</p>
          <ul className={styles.tally}>
            {tally.countries.map(({ country, state, answer, answeredAt }) => (
              <li key={country}>
                <strong>{formatCountry(country, voice)}</strong>{' '}
                <span className={state === 'overdue' ? styles.late : undefined}>
                  {voice.text(`alert.tally.${state}`)}
                </span>
                {answer !== null && ` · ${voice.text(`alert.answer.${answer}`)}`}
                {answeredAt !== null && <span className={layout.quiet}> {formatMoment(answeredAt, voice)}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
    </Panel>
  );
}
