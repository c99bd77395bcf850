import type { ReactNode } from 'react';
import type { TextRunLine } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
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
            <Spoken text={voice.text('texts.diff.added')} />
            {text}
          </ins>
        ) : (
          <del key={key}>
            <Spoken text={voice.text('texts.diff.removed')} />
            {text}
          </del>
        );
      })}
    </p>
  );
}

/** Said before the words: what browsers tell of insertions differs. */
function Spoken({ text }: { readonly text: string }): ReactNode {
  const voice = useVoice();
  return (
    <span className={styles.spoken} lang={voice.locale}>
      {text}{' '}
    </span>
  );
}
