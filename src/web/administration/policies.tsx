import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { PolicyList } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { minute, resource } from '../data/queries.ts';
import layout from '../parts/layout.module.css';
import { QueryView } from '../parts/query-view.tsx';
import styles from './administration.module.css';

const policiesQuery = resource({ path: '/access/policies', parser: PolicyList, current: 10 * minute });

/** Every rule in words, and as the node evaluates it. */
export function Policies(): ReactNode {
  const voice = useVoice();
  const query = useQuery(policiesQuery);
  return (
    <>
      <p className={layout.quiet}>{voice.text('policies.lead')}</p>
      <QueryView query={query} what={voice.text('administration.tab.policies')}>
        {({ policies }) => (
          <ul className={layout.list}>
            {policies.map(({ id, effect, text, source }) => (
              <li key={id} className={styles.policy}>
                <span className={`${styles.effect} ${styles[effect]}`}>{voice.text(`policies.${effect}`)}</span>
                <p>{text[voice.language]}</p>
                <details>
                  <summary className={layout.quiet}>{voice.text('policies.source')}</summary>
                  <div className={styles.source}>{source}</div>
                </details>
              </li>
            ))}
          </ul>
        )}
      </QueryView>
    </>
  );
}
