import type { ReactNode } from 'react';
import type { ThresholdAnswer } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { Panel } from '../parts/panel.tsx';
import styles from './check.module.css';

/** What a quantity means where a text sets one. */
export function Thresholds({ thresholds }: { readonly thresholds: readonly ThresholdAnswer[] }): ReactNode {
  const voice = useVoice();
  return (
    <Panel title={voice.text('threshold.title')}>
      {thresholds.length === 0 && <p>{voice.text('threshold.none')}</p>}
      <ul className={styles.thresholds}>
        {thresholds.map(({ jurisdiction, quantity, asked, verdict, meaning, citation }) => (
          <li key={`${jurisdiction}${citation}${quantity}`}>
            <strong>{voice.text(`jurisdiction.${jurisdiction}`)}</strong>{' '}
            <span className={verdict === 'above' ? styles.above : styles.below}>
              {voice.text(`threshold.${verdict}`, { asked, quantity })}
            </span>
            <p>{meaning[voice.language]}</p>
            <p className={styles.via}>{citation}</p>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
