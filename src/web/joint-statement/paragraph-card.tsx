import type { ReactNode } from 'react';
import type { JointStatementStanding } from '../../api/index.ts';
import { type Language, languages, type Text } from '../../base/index.ts';
import { nameOfLanguage } from '../alert/said.tsx';
import { useVoice } from '../app/voice-context.ts';
import { ForDuty } from '../parts/for-duty.tsx';
import layout from '../parts/layout.module.css';
import { Panel } from '../parts/panel.tsx';
import { ApprovalForm } from './approval-form.tsx';
import { ApprovalList } from './approval-list.tsx';
import { FigureFindings } from './figure-findings.tsx';
import styles from './joint-statement.module.css';

interface ParagraphCardProps {
  readonly statement: string;
  readonly number: number;
  readonly text: Text | null;
  readonly standing: JointStatementStanding['paragraphs'][number] | undefined;
  readonly parties: readonly string[];
  readonly home: string;
  /** Whether countries may still say something of it. */
  readonly open: boolean;
  /** Language that a phone shows. */
  readonly shown: Language;
}

/** A paragraph in its three languages, with what the countries and the data say of it. */
export function ParagraphCard({
  statement,
  number,
  text,
  standing,
  parties,
  home,
  open,
  shown,
}: ParagraphCardProps): ReactNode {
  const voice = useVoice();
  // Between two answers of the node, the text may be newer than what is said of it.
  if (text === null || standing === undefined) return null;
  return (
    <Panel title={voice.text('statement.paragraph', { number })}>
      <div className={styles.texts}>
        {languages.map((language) => (
          <div key={language} className={language === shown ? undefined : styles.other}>
            <h3 className={styles.label}>{nameOfLanguage(language, voice.locale)}</h3>
            {text[language].trim() === '' ? (
              <p className={layout.quiet}>{voice.text('statement.missingText')}</p>
            ) : (
              <p lang={language} className={styles.text}>
                {text[language]}
              </p>
            )}
          </div>
        ))}
      </div>
      <FigureFindings check={standing.check} />
      {open && (
        <div className={styles.approvals}>
          <h3 className={styles.label}>{voice.text('statement.approvals')}</h3>
          <ApprovalList approvals={standing.approvals} text={text} />
          {standing.lastChangedBy !== null && (
            <p className={layout.quiet}>{voice.text('statement.lastChangedBy', { by: standing.lastChangedBy })}</p>
          )}
          <ForDuty duty="analyse">
            <ApprovalForm
              statement={statement}
              standing={standing}
              parties={parties}
              home={home}
              written={languages.every((language) => text[language].trim() !== '')}
            />
          </ForDuty>
        </div>
      )}
    </Panel>
  );
}
