import type { ReactNode } from 'react';
import type { TranslationCell } from '../../api/index.ts';
import { languages } from '../../base/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { Panel } from '../parts/panel.tsx';
import { Spoken } from '../parts/spoken.tsx';
import { describePath } from './describe-path.ts';
import styles from './edit.module.css';

const states = ['final', 'draft', 'missing'] as const;

/** How far each text is in each language; only what is written anywhere has a row. */
export function TranslationTable({ cells }: { readonly cells: readonly TranslationCell[] }): ReactNode {
  const voice = useVoice();
  const paths = [...new Set(cells.filter(({ state }) => state !== 'missing').map(({ path }) => path))];
  if (paths.length === 0) return null;
  const title = voice.text('alert.translations');
  return (
    <Panel title={title}>
      <table className={styles.translations}>
        <caption>
          <Spoken>{title}</Spoken>
        </caption>
        <thead>
          <tr>
            <td />
            {languages.map((language) => (
              <th key={language} scope="col">
                {language.toUpperCase()}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {paths.map((path) => (
            <tr key={path}>
              <th scope="row">{describePath(path, voice)}</th>
              {languages.map((language) => {
                const cell = cells.find((candidate) => candidate.path === path && candidate.language === language);
                const state = cell?.state ?? 'missing';
                const lacks = cell?.required === true && state !== 'final';
                return (
                  <td key={language} className={lacks ? styles.lacks : undefined}>
                    <span aria-hidden="true" title={voice.text(`alert.translation.${state}`)}>
                      <StateSign state={state} />
                    </span>
                    <Spoken>{voice.text(`alert.translation.${state}`)}</Spoken>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.hint}>
        {states.map((state) => (
          <span key={state} className={styles.sign}>
            <StateSign state={state} /> {voice.text(`alert.translation.${state}`)}
          </span>
        ))}
      </p>
    </Panel>
  );
}

/** A disc that is full, half full or empty: drawn, because fonts lack such signs. */
function StateSign({ state }: { readonly state: (typeof states)[number] }): ReactNode {
  return (
    <svg width={12} height={12} viewBox="0 0 12 12" aria-hidden="true">
      <circle cx={6} cy={6} r={4.5} fill={state === 'final' ? 'currentColor' : 'none'} stroke="currentColor" />
      {state === 'draft' && <path d="M6,1.5a4.5,4.5 0 0 0 0,9z" fill="currentColor" />}
    </svg>
  );
}
