import type { ReactNode } from 'react';
import type { AlertText } from '../../api/index.ts';
import { alertAudiences } from '../../model/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { Panel } from '../parts/panel.tsx';
import styles from './alert.module.css';
import { Said } from './said.tsx';

/** Advice, written for those whom it is for. */
export function AlertAudiences({ audiences }: Pick<AlertText, 'audiences'>): ReactNode {
  const voice = useVoice();
  const written = alertAudiences.flatMap((audience) => {
    const text = audiences[audience];
    return text === undefined ? [] : [{ audience, text }];
  });
  if (written.length === 0) return null;
  return (
    <Panel title={voice.text('alert.audiences')}>
      <div className={styles.audiences}>
        {written.map(({ audience, text }) => (
          <section key={audience} className={styles.field} aria-labelledby={`audience-${audience}`}>
            <h3 id={`audience-${audience}`}>{voice.text(`alert.audience.${audience}`)}</h3>
            <Said text={text} />
          </section>
        ))}
      </div>
    </Panel>
  );
}
