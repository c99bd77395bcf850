import { type ReactNode, useId } from 'react';
import type { JurisdictionAnswer } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { Spoken } from '../parts/spoken.tsx';
import type { Drawn } from '../parts/structure-drawing.tsx';
import { VerdictLabel } from '../parts/verdict-mark.tsx';
import { isUnverified, searchedTexts, sinceOf, whereOf } from './describe-finding.ts';
import { FindingView, PublishedText, UnverifiedTag } from './finding-view.tsx';
import styles from './law.module.css';

interface JurisdictionAnswersProps {
  readonly answers: readonly JurisdictionAnswer[];
  readonly drawn: Drawn | null;
  readonly name: string;
}

/** What each jurisdiction's texts say: the verdict at a glance, everything behind it on request. */
export function JurisdictionAnswers({ answers, drawn, name }: JurisdictionAnswersProps): ReactNode {
  return (
    <div className={styles.answers}>
      {answers.map((answer) => (
        <Answer key={answer.jurisdiction} answer={answer} drawn={drawn} name={name} />
      ))}
    </div>
  );
}

interface AnswerProps {
  readonly answer: JurisdictionAnswer;
  readonly drawn: Drawn | null;
  readonly name: string;
}

function Answer({ answer, drawn, name }: AnswerProps): ReactNode {
  const voice = useVoice();
  const id = useId();
  const { jurisdiction, verdict, findings, searched } = answer;
  const strongest = findings[0];
  return (
    <section className={styles.answer} aria-labelledby={id}>
      <header className={styles.answerHead}>
        <h3 id={id} className={styles.jurisdiction}>
          {voice.text(`jurisdiction.${jurisdiction}`)}
        </h3>
        <p className={styles.verdict}>
          <VerdictLabel verdict={verdict} />
        </p>
      </header>
      {strongest === undefined ? (
        <p className={styles.nothing}>
          {verdict === 'not-assessed' || searched.length === 0
            ? voice.text('law.notAssessed')
            : voice.text('law.noEntry', { texts: searchedTexts(searched, voice) })}
        </p>
      ) : (
        <>
          <p>
            <strong className={styles.where}>{whereOf(strongest, voice)}</strong>
            {strongest.standing !== 'in-force' && (
              <>
                {' '}
                <span className={styles.tag}>{voice.text(`law.standing.${strongest.standing}`)}</span>
              </>
            )}
            {isUnverified(strongest) && (
              <>
                {' '}
                <UnverifiedTag finding={strongest} />
              </>
            )}
          </p>
          <p className={styles.since}>{sinceOf(strongest, voice)}</p>
          <PublishedText finding={strongest} />
          <details className={styles.more}>
            <summary>
              {voice.text('law.entries', { count: findings.length })}
              <Spoken> ({voice.text(`jurisdiction.${jurisdiction}`)})</Spoken>
            </summary>
            {findings.map((finding) => (
              <FindingView key={finding.key} finding={finding} drawn={drawn} name={name} />
            ))}
            {searched.length > 0 && (
              <p className={styles.searched}>
                {voice.text('law.searchedIn', { texts: searchedTexts(searched, voice) })}
              </p>
            )}
          </details>
        </>
      )}
    </section>
  );
}
