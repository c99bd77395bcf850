import type { ReactNode } from 'react';
import type { ParagraphCheck } from '../../api/index.ts';
import { blockingFindings } from '../../model/index.ts';
import { useVoice } from '../app/voice-context.ts';
import layout from '../parts/layout.module.css';
import { describeFinding } from './describe-finding.ts';
import styles from './joint-statement.module.css';

/** What the data say of the numbers of a paragraph: those that agree in one line, every other one in a sentence. */
export function FigureFindings({ check: { findings } }: { readonly check: ParagraphCheck }): ReactNode {
  const voice = useVoice();
  if (findings.length === 0) return null;
  const agreeing = findings.filter(({ kind }) => kind === 'agrees').length;
  const others = findings.filter(({ kind }) => kind !== 'agrees');
  return (
    <div className={styles.findings}>
      <p className={styles.label}>{voice.text('statement.figures')}</p>
      {agreeing > 0 && <p className={styles.agree}>{voice.text('statement.figures.agree', { count: agreeing })}</p>}
      {others.length > 0 && (
        <ul className={styles.remarks}>
          {others.map((finding, index) => (
            <li
              // biome-ignore lint/suspicious/noArrayIndexKey: two findings may say the same of one language
              key={index}
              className={blockingFindings.includes(finding.kind) ? styles.blocking : layout.quiet}
            >
              {describeFinding(finding, voice)}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
