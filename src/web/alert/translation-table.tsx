import type { ReactNode } from 'react';
import type { TranslationCell } from '../../api/index.ts';
import { languages } from '../../base/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { Panel } from '../parts/panel.tsx';
import { Spoken } from '../parts/spoken.tsx';
import { describePath } from './describe-path.ts';
import styles from './edit.module.css';

const signs = { final: '●', draft: '◐', missing: '○' } as const;

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
                      {signs[state]}
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
        {(['final', 'draft', 'missing'] as const)
          .map((state) => `${signs[state]} ${voice.text(`alert.translation.${state}`)}`)
          .join(' · ')}
      </p>
    </Panel>
  );
}
