import type { ReactNode } from 'react';
import type { TextRunLine } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { Spoken } from '../parts/spoken.tsx';
import styles from './texts.module.css';

type Part = TextRunLine['diff'][number]['parts'][number];

interface WordDiffProps {
  readonly parts: readonly Part[];
  readonly language: string;
}

/** Changed wording: added words underlined between plus signs, removed ones struck between minus signs, both also said. */
export function WordDiff({ parts, language }: WordDiffProps): ReactNode {
  const voice = useVoice();
  let at = 0;
  return (
    <p lang={language} className={styles.diff}>
      {parts.map(({ op, text }) => {
        const key = at;
        at += text.length + 1;
        if (op === 'same') return <span key={key}>{text}</span>;
        return op === 'added' ? (
          <ins key={key}>
            <Spoken lang={voice.locale}>{voice.text('texts.diff.added')} </Spoken>
            {text}
          </ins>
        ) : (
          <del key={key}>
            <Spoken lang={voice.locale}>{voice.text('texts.diff.removed')} </Spoken>
            {text}
          </del>
        );
      })}
    </p>
  );
}
